/** The dated events of all entries as one change log. */
import { compareDates } from '#i18n/dates.ts';
import type { Event } from '#schemas/life.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

/** Kinds whose entries have a history and may be replaced. */
export const HISTORY_KINDS = ['offices', 'channels', 'guides'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** `key` is a permanent id: changes of the same entry, day and kind are numbered, oldest first. */
export type Update = Event & { section: HistoryKind; id: string; key: string };

/** Kinds of changes. An event of kind `seen` is not one. */
export const CHANGE_KINDS = ['opened', 'moved', 'closed', 'changed', 'announced'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** All changes, newest first; on the same day by id. */
export const updatesOf = (library: Library): Update[] =>
  HISTORY_KINDS.flatMap((section) =>
    Object.keys(library[section]).flatMap((id) => updatesOfEntry(library, section, id)),
  ).sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Changes on the first page, which so keeps its weight as the years go by; the pages of the years have them all. */
export const LATEST = 50;

/** A page of changes: by kind of change, by section, or of a year. */
export type UpdateChoice = { kind: ChangeKind } | { historyKind: HistoryKind } | { year: string };

const yearOf = ({ date }: Update): string => date.slice(0, 4);

/** The years with changes, newest first. */
export const updateYears = (library: Library): string[] => [...new Set(updatesOf(library).map(yearOf))];

/** The changes of a filtered page, newest first. */
export const updatesFor = (library: Library, choice: UpdateChoice): Update[] =>
  updatesOf(library).filter((update) => {
    if ('kind' in choice) return update.kind === choice.kind;
    return 'year' in choice ? yearOf(update) === choice.year : update.section === choice.historyKind;
  });

/** The changes of one entry, newest first. */
export function updatesOfEntry(library: Library, section: HistoryKind, id: string): Update[] {
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

/** The entries of a section that have changes, with their number, most first. */
export const entriesWithHistory = (library: Library, section: HistoryKind): { id: string; count: number }[] =>
  Object.keys(library[section])
    .map((id) => ({ id, count: updatesOfEntry(library, section, id).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
