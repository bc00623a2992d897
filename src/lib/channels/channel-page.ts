/** What the page of a channel shows, and what stands behind it. */
import { divided, type Evidence, evidenceOf } from '#lib/facts/evidence.ts';
import { factsIn } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { type ChannelEntry, isDead } from './channels.ts';

/** Rows of label and value. */
export const ROWS = ['for', 'notFor', 'hours', 'cost', 'reach', 'languages'] as const;
/** A dead channel shows what it was, and what replaced it. */
const OF_DEAD = ['value'];

export function channelEvidence(library: Library, { id, facts }: ChannelEntry): Evidence {
  const fields = isDead(facts) ? OF_DEAD : ['value', ...ROWS, 'needs', 'tips'];
  const { shown, hidden } = divided('channels', id, factsIn(facts), fields);
  return evidenceOf(library, shown, hidden);
}
