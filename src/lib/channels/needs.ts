/** Reader needs: their order, and the channels and guides that answer them. */
import type { Guide } from '#schemas/guide.ts';
import type { Need } from '#schemas/need.ts';
import type { Status } from '#schemas/status.ts';
import { citedFees, type FeeEntry } from '#lib/fees/fees.ts';
import { type ChannelEntry, isLive } from './channels.ts';
import type { Entry, FileEntry, Library } from '#lib/facts/library.ts';

export type NeedEntry = FileEntry<Need>;

/** The needs in the order of the chooser, most frequent first. */
export const needsInOrder = (library: Library): NeedEntry[] =>
  Object.values(library.needs).sort((a, b) => a.facts.rank - b.facts.rank || (a.id < b.id ? -1 : 1));

/** The answers to a need: guides, statuses, fees, and working, uncertain and discontinued channels; each in the editor's order. */
export type NeedAnswers = Readonly<Record<'live' | 'unsure' | 'dead', ChannelEntry[]>> & {
  guides: Entry<Guide>[];
  statuses: Entry<Status>[];
  fees: FeeEntry[];
};

export function answersTo(library: Library, { facts }: NeedEntry): NeedAnswers {
  const channels = facts.channels.flatMap((id) => library.channels[id] ?? []);
  return {
    live: channels.filter((channel) => isLive(channel.facts)),
    unsure: channels.filter((channel) => !isLive(channel.facts)),
    dead: facts.dead.flatMap((id) => library.channels[id] ?? []),
    statuses: facts.statuses.flatMap((id) => library.statuses[id] ?? []),
    fees: citedFees(library, facts.fees),
    guides: facts.guides.flatMap((id) => library.guides[id] ?? []),
  };
}
