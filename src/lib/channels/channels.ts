/** Channel queries: which work, which are discontinued, and what a tap opens. */
import type { Lang } from '#i18n/languages.ts';
import type { Channel } from '#schemas/channel.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';

export type ChannelEntry = Entry<Channel>;

/** Whether a channel is known to be out of service. */
export const isDead = ({ condition }: Channel): boolean => ['closed', 'suspended'].includes(valueOf(condition) ?? '');

/** Whether a channel is known to work. False for discontinued and unknown ones. */
export const isLive = (facts: Channel): boolean => !isDead(facts) && !facts.condition.unknown;

/** The channel that replaced this one. */
export const replacementOf = (library: Library, { condition }: Channel): ChannelEntry | undefined =>
  condition.unknown || condition.replacedBy === undefined ? undefined : library.channels[condition.replacedBy];

/** The channels grouped as the contact page lists them: working, places, unknown, discontinued. */
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

/** The targets without subpages of the same site: one button opens it. */
export const mainTargets = ({ targets }: Channel): Target[] =>
  targets.filter(({ by }, index) => by !== 'web' || targets.findIndex((other) => other.by === 'web') === index);

/** The `tel:`, `mailto:` or `https:` link of a target. */
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

/** The label of a target's link: the number or address itself. */
export const targetText = (target: Target): string =>
  target.by === 'web' ? target.url : target.by === 'mail' ? target.address : target.number;

/** The text of the copy button: the one number or address, or all as printed; undefined for a discontinued channel. */
export const copyText = (facts: Channel): string | undefined =>
  isDead(facts) || facts.targets.length === 0
    ? undefined
    : facts.targets.length === 1
      ? targetText(facts.targets[0]!)
      : valueOf(facts.value);

/** Other printed forms of the number or mail: aliases with enough digits to dial, and full mail addresses. */
export const otherForms = ({ aliases, value }: Channel): string[] =>
  aliases.filter(
    (alias) => alias !== valueOf(value) && (/\S@\S+\.\S/.test(alias) || alias.replace(/\D/g, '').length >= 6),
  );

/** Whether the channel has a contact card: only if it works and can be dialled, written to or opened. */
export const hasCard = (facts: Channel): boolean => isLive(facts) && facts.targets.length > 0;

/** The Spanish message, with a blank for each required item. */
export const letterText = ({ opening, items }: NonNullable<Channel['letter']>): string =>
  [
    opening,
    '',
    ...items.map(({ asWritten, attach }) => `${asWritten}: ${attach ? '(adjunto)' : ''}`.trimEnd()),
    '',
  ].join('\n');

/** Subject and body as RFC 6068 requires: percent-encoded, CRLF line breaks. */
const mailFields = (letter: NonNullable<Channel['letter']>): string =>
  `subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letterText(letter).replaceAll('\n', '\r\n'))}`;

/** What a channel is for, in one sentence. */
export const purposeOf = ({ for: purpose }: Channel, lang: Lang): string | undefined => valueOf(purpose)?.[lang];
