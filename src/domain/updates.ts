/** What changed: the dated events of all entries as one list. */
import { compareDates } from '../locale/dates.ts';
import type { Event } from '../model/life.ts';
import type { Entry, Library } from './library.ts';

export type Update = Event & { section: 'offices' | 'channels' | 'guides'; id: string };

/** All changes, newest first; two of one day in the order of their ids. That something was merely seen is no change. */
export function updatesOf(library: Library): Update[] {
  const all = (['offices', 'channels', 'guides'] as const).flatMap((section) =>
    Object.values<Entry<{ events: Event[] }>>(library[section]).flatMap(({ id, facts }) => facts.events.filter(({ kind }) => kind !== 'seen').map((event) => ({ ...event, section, id }))),
  );
  return all.sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1));
}
