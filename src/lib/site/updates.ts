/** What changed: the dated events of all entries as one list. */
import { compareDates } from '#i18n/dates.ts';
import type { Event } from '#schemas/life.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

/** Kinds of entries that have a history, and may be replaced by another one. */
export const STORIED = ['offices', 'channels', 'guides'] as const;
export type Storied = (typeof STORIED)[number];

/** `key` names the change for good: two of one entry, day and kind are numbered from the older one on. */
export type Update = Event & { section: Storied; id: string; key: string };

/** Kinds of changes, as a reader asks for them. That something was merely seen is no change. */
export const CHANGE_KINDS = ['opened', 'moved', 'closed', 'changed', 'announced'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** All changes, newest first; two of one day in the order of their ids. */
export const updatesOf = (library: Library): Update[] =>
  STORIED.flatMap((section) =>
    Object.keys(library[section]).flatMap((id) => updatesOfEntry(library, section, id)),
  ).sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Which changes a page shows: one kind of change, or the entries of one section. */
export type UpdateChoice = { kind: ChangeKind } | { storied: Storied };

/** The changes of a choice, newest first. */
export const updatesFor = (library: Library, choice: UpdateChoice): Update[] =>
  updatesOf(library).filter(({ kind, section }) =>
    'kind' in choice ? kind === choice.kind : section === choice.storied,
  );

/** The changes of one entry, newest first. */
export function updatesOfEntry(library: Library, section: Storied, id: string): Update[] {
  const entry = library[section][id] as Entry<{ events: Event[] }> | undefined;
  const changes = (entry?.facts.events ?? []).filter(({ kind }) => kind !== 'seen');
  return changes.map((event, index) => {
    const alike = changes
      .slice(index + 1)
      .filter(({ date, kind }) => date === event.date && kind === event.kind).length;
    return {
      ...event,
      section,
      id,
      key: [section, id, event.date, event.kind, ...(alike > 0 ? [alike + 1] : [])].join('/'),
    };
  });
}

/** The entries with a history, each with its number of changes, by section, the most changed first. */
export const storiedEntries = (library: Library, section: Storied): { id: string; count: number }[] =>
  Object.keys(library[section])
    .map((id) => ({ id, count: updatesOfEntry(library, section, id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
