/** Questions about channels: which work, which are dead, and where a tap leads. */
import type { Lang } from '#i18n/languages.ts';
import type { Channel } from '#schemas/channel.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

export type ChannelEntry = Entry<Channel>;

/** Whether a channel is known not to work any more. */
export const isDead = ({ condition }: Channel): boolean => ['closed', 'suspended'].includes(valueOf(condition) ?? '');

/** Whether a channel is known to work; of some nobody knows. */
export const isLive = (facts: Channel): boolean => !isDead(facts) && !facts.condition.unknown;

/** What took over from a channel. */
export const replacementOf = (library: Library, { condition }: Channel): ChannelEntry | undefined =>
  condition.unknown || condition.replacedBy === undefined ? undefined : library.channels[condition.replacedBy];

/** The channels as the contact page lists them: what works, places, what nobody knows, and what is dead. */
export function groupChannels(
  library: Library,
): Readonly<Record<'live' | 'places' | 'unsure' | 'dead', ChannelEntry[]>> {
  const groups = {
    live: [] as ChannelEntry[],
    places: [] as ChannelEntry[],
    unsure: [] as ChannelEntry[],
    dead: [] as ChannelEntry[],
  };
  for (const entry of Object.values(library.channels)) {
    const group = isDead(entry.facts)
      ? 'dead'
      : entry.facts.condition.unknown
        ? 'unsure'
        : entry.facts.kind === 'in-person'
          ? 'places'
          : 'live';
    groups[group].push(entry);
  }
  for (const group of Object.values(groups))
    group.sort((a, b) => RANK.indexOf(a.facts.kind) - RANK.indexOf(b.facts.kind) || (a.id < b.id ? -1 : 1));
  return groups;
}

const RANK: readonly Channel['kind'][] = [
  'phone',
  'web',
  'mail',
  'app',
  'video',
  'whatsapp',
  'in-person',
  'paper',
  'social',
];

export type Target = Channel['targets'][number];

/** The targets without further pages of the same site: one button opens it. */
export const mainTargets = ({ targets }: Channel): Target[] =>
  targets.filter(({ by }, index) => by !== 'web' || targets.findIndex((other) => other.by === 'web') === index);

/** The address a tap opens: `tel:`, `mailto:`, `https:`. */
export function hrefOf(target: Target, letter?: Channel['letter']): string {
  switch (target.by) {
    case 'phone':
    case 'short-number':
      return `tel:${target.number}`;
    case 'whatsapp':
      return `https://wa.me/${target.number.slice(1)}`;
    case 'web':
      return target.url;
    case 'mail':
      return letter ? `mailto:${target.address}?${mailFields(letter)}` : `mailto:${target.address}`;
  }
}

/** What a tap says it opens: the number or address itself. */
export const targetText = (target: Target): string =>
  target.by === 'web' ? target.url : target.by === 'mail' ? target.address : target.number;

/** What one copies of a channel: the one number or address, or several as they are printed; nothing of a dead one. */
export const copyOf = (facts: Channel): string | undefined =>
  isDead(facts) || facts.targets.length === 0
    ? undefined
    : facts.targets.length === 1
      ? targetText(facts.targets[0]!)
      : valueOf(facts.value);

/** The other forms in which a number or a mail is printed: aliases with digits enough to dial, and whole mails. */
export const otherForms = ({ aliases, value }: Channel): string[] =>
  aliases.filter(
    (alias) => alias !== valueOf(value) && (/\S@\S+\.\S/.test(alias) || alias.replace(/\D/g, '').length >= 6),
  );

/** Whether there is a contact card: only of what is known to work and can be dialled, written to or opened. */
export const hasCard = (facts: Channel): boolean => isLive(facts) && facts.targets.length > 0;

/** The Spanish message with a blank for every item it must contain. */
export const letterText = ({ opening, items }: NonNullable<Channel['letter']>): string =>
  [
    opening,
    '',
    ...items.map(({ asWritten, attach }) => `${asWritten}: ${attach ? '(adjunto)' : ''}`.trimEnd()),
    '',
  ].join('\n');

/** Subject and body as RFC 6068 wants them: percent-encoded, line breaks as CR LF. */
const mailFields = (letter: NonNullable<Channel['letter']>): string =>
  `subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letterText(letter).replaceAll('\n', '\r\n'))}`;

/** One sentence of what a channel is for. */
export const purposeOf = ({ for: purpose }: Channel, lang: Lang): string | undefined => valueOf(purpose)?.[lang];
