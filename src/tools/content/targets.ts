/** What a channel prints and what a tap on it dials, writes to or opens: the same numbers and addresses. */
import type { Target } from '#lib/channels/channels.ts';
import type { Channel } from '#schemas/channel.ts';

/** The parts of a printed value: "01 200 1000 · a@b.pe" has two. */
const partsOf = (value: string): string[] => value.trim().split(/\s+[·;]\s+/);

const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]+$/i;
const NUMBER = /^\+?[\d\s()/.-]+$/;
const SITE = /^(?:https?:\/\/|www\.)\S+$/i;

/** A printed number in E.164, as dialled from abroad; a short number as it is. Undefined if the area is missing. */
export function dialled(printed: string): string | undefined {
  const digits = printed.replace(/\D/g, '');
  if (printed.trim().startsWith('+')) return `+${digits}`;
  if (digits.length >= 3 && digits.length <= 6) return digits;
  if (digits.startsWith('0')) return `+51${digits.slice(1)}`;
  if (/^51[1-9]\d{7,8}$/.test(digits)) return `+${digits}`;
  return /^9\d{8}$/.test(digits) ? `+51${digits}` : undefined;
}

/** The targets that a printed value of a channel has; texts such as "Agencia Digital › Citas" have none. */
export function targetsOf(value: string, kind: Channel['kind']): Target[] {
  return partsOf(value).flatMap((part): Target[] => {
    if (MAIL.test(part)) return [{ by: 'mail', address: part }];
    if (SITE.test(part)) return [{ by: 'web', url: part.startsWith('www.') ? `https://${part}` : part }];
    const number = NUMBER.test(part) ? dialled(part) : undefined;
    if (number === undefined) return [];
    if (!number.startsWith('+')) return [{ by: 'short-number', number }];
    return [{ by: kind === 'whatsapp' ? 'whatsapp' : 'phone', number }];
  });
}

/** What a channel of a kind has to lead to, and how it is written. */
const NEEDED: Readonly<Partial<Record<Channel['kind'], { by: readonly Target['by'][]; what: string; write: string }>>> =
  {
    phone: { by: ['phone', 'short-number'], what: 'telephone number', write: '01 200 1000, 980 122 335 or 1800' },
    mail: { by: ['mail'], what: 'mail address', write: 'name@domain' },
    web: { by: ['web'], what: 'web address', write: 'https://…' },
    whatsapp: { by: ['whatsapp'], what: 'WhatsApp number', write: '+51 980 122 335' },
  };

/** Kinds of channels whose values are nothing but numbers and addresses; a site may be named by its menu instead. */
const PLAIN_VALUES: readonly Channel['kind'][] = ['phone', 'mail', 'whatsapp'];

/** Whether a channel prints nothing that its kind needs: a telephone without a number, a mail without an address. */
export const printsNothing = (value: string, kind: Channel['kind']): boolean =>
  PLAIN_VALUES.includes(kind) && targetsOf(value, kind).length === 0;

/** Why a channel cannot have a new value, although its targets follow: nothing in it can be tapped. Undefined if it can. */
export function lacking(
  before: string,
  after: string,
  kind: Channel['kind'],
  targets: readonly Target[],
): string | undefined {
  const led = targetsOf(before, kind).length > 0;
  const plain = PLAIN_VALUES.includes(kind);
  const idle = plain ? partsOf(after).find((part) => targetsOf(part, kind).length === 0) : undefined;
  // What is named by its menu keeps the targets that it has.
  const reaches = plain || led ? targetsOf(after, kind) : targets;
  const needed = NEEDED[kind];
  if (needed && (idle !== undefined || !reaches.some(({ by }) => needed.by.includes(by))))
    return `no ${needed.what} in ${idle ?? after}: write ${needed.write}.`;
  return led && reaches.length === 0
    ? `no number or address in ${after}: write 01 200 1000, name@domain or https://….`
    : undefined;
}

/** What a target leads to: a number, an address or a URL. */
export const reached = (target: Target): string =>
  target.by === 'mail' ? target.address : target.by === 'web' ? target.url : target.number;

/**
 * The targets of a channel after its value has changed. Each of those that led to the old value leads to the new one, in its
 * place; others stay. A target of another kind, such as WhatsApp beside the telephone, follows where the number is the same.
 */
export function followed(targets: readonly Target[], before: string, after: string, kind: Channel['kind']): Target[] {
  const old = new Set(targetsOf(before, kind).map(reached));
  const next = targetsOf(after, kind);
  const kept = targets.filter((target) => !old.has(reached(target)));
  const byKind = (target: Target): Target[] => {
    const numbers = next.filter(({ by }) => by === 'phone' || by === 'whatsapp');
    return target.by === 'whatsapp' && kind !== 'whatsapp'
      ? numbers.map((each) => ({ by: 'whatsapp', number: reached(each) }))
      : [];
  };
  const beside = targets.filter((target) => old.has(reached(target))).flatMap(byKind);
  const all = [...next, ...beside, ...kept];
  return all.filter(
    (target, index) => all.findIndex((other) => other.by === target.by && reached(other) === reached(target)) === index,
  );
}

/** Numbers that cost the caller more than a call, or are of no country. ITU-T E.164 and the national numbering plans. */
export const PREMIUM =
  /^\+(?:1(?:900|976)|7(?:803|809)|33(?:89)|34(?:80[367]|90[57])|39(?:1[46]|89)|41(?:90)|44(?:9|87)|49(?:900|137)|51(?:80[589])|55(?:900|300)|88[123]|979)/;

/** Telephone code of Peru. */
export const PERU = '+51';
