/**
 * Offices and channels as vCard 3.0 (RFC 2426): Android's importer rejects 4.0. Unknown facts are left out; a closed office has no
 * address.
 */
import { addressOf } from '#lib/site/addresses.ts';
import { type ChannelEntry, purposeOf, type Target } from '#lib/channels/channels.ts';
import { isKnown, lastChecked, valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { isClosed, type OfficeEntry, placeInWords } from '#lib/offices/offices.ts';
import { originInWords } from '#lib/offices/strip.ts';
import { countryName } from '#i18n/countries.ts';
import { dateInWords } from '#i18n/dates.ts';
import { departmentName } from '#i18n/departments.ts';
import { type Lang, type Localized, ownFirst } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Office } from '#schemas/office.ts';
import { contentLines, escapeText } from './content-lines.ts';

/** Spanish, the language of the sign on the building, comes first: clients without language support use the first value. */
const ORDER = ownFirst('es');

/** Turns a site path into an absolute URL. */
type Absolute = (path: string) => string;

/** The card of an office, in every language. */
export function officeCard(library: Library, office: OfficeEntry, absolute: Absolute): string {
  const { facts } = office;
  const details = [`ORG:${escapeText(authorityOf(facts))}`, ...(isClosed(facts) ? [] : locationLines(facts))];
  return card(library, 'offices', office, details, (lang) => noteOf(library, office, lang), absolute);
}

/** The card of a channel, in every language: targets, purpose and provenance. */
export function channelCard(library: Library, channel: ChannelEntry, absolute: Absolute): string {
  return card(
    library,
    'channels',
    channel,
    channel.facts.targets.map(targetProperty),
    (lang) => channelNote(library, channel, lang),
    absolute,
  );
}

type CardEntry = { id: string; facts: { name: Localized } };

/** The properties all cards share: name, note, the page in every language, and the day of the last check. */
function card(
  library: Library,
  kind: 'offices' | 'channels',
  { id, facts }: CardEntry,
  details: readonly string[],
  note: (lang: Lang) => string,
  absolute: Absolute,
): string {
  const name = escapeText(facts.name.es);
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `PRODID:-//Peru immigration guide//${kind === 'offices' ? 'Offices' : 'Channels'}//EN`,
    `UID:peru-immigration-guide/${kind}/${id}`,
    `FN:${name}`,
    `N:${name};;;;`,
    ...details,
    `NOTE:${escapeText(ORDER.flatMap((lang, at) => [...(at > 0 ? ['', facts.name[lang]] : []), note(lang)]).join('\n'))}`,
    ...ORDER.map((lang) => `URL:${absolute(addressOf(library, kind, id, lang))}`),
    `REV:${lastChecked(facts)}T00:00:00Z`,
    'END:VCARD',
  ]);
}

/** The authority in Spanish, as on its sign. */
function authorityOf({ kind }: Office): string {
  const { grantedBy, officeKind } = stringsFor('es').values;
  return kind === 'consulate'
    ? grantedBy.mre
    : kind === 'mac-centre'
      ? officeKind['mac-centre']
      : grantedBy.migraciones;
}

/** Address, telephone and, unless the pin marks only the town, the position. */
function locationLines({ address, phone, position, place }: Office): string[] {
  const [street, number, pin] = [valueOf(address), valueOf(phone), valueOf(position)];
  const locality = place.country === 'PE' ? (place.district ?? place.province ?? '') : place.city.es;
  const region = place.country === 'PE' ? departmentName(place.department) : '';
  const parts = ['', '', street ?? '', locality, region, '', countryName(place.country, 'es')];
  return [
    ...(street === undefined ? [] : [`ADR;TYPE=work:${parts.map(escapeText).join(';')}`]),
    ...(number === undefined ? [] : [`TEL;TYPE=work,voice:${number}`]),
    ...(pin && pin.precision !== 'district' ? [`GEO:${pin.lat};${pin.lon}`] : []),
  ];
}

/** The note of an office: its condition unless open, the provenance of each value, and that this is no official card. */
function noteOf(library: Library, { facts }: OfficeEntry, lang: Lang): string {
  const t = stringsFor(lang).card;
  const rests = isClosed(facts)
    ? []
    : (['address', 'reference', 'phone'] as const).flatMap((field) => restsOn(library, facts, field, lang));
  const unlocated = !isClosed(facts) && !isKnown(facts.address) ? [t.noAddress] : [];
  return [...stateOf(library, facts, lang), ...unlocated, ...rests, t.independent].join('\n');
}

function restsOn(library: Library, facts: Office, field: 'address' | 'reference' | 'phone', lang: Lang): string[] {
  const { card, fact: words, labels } = stringsFor(lang);
  const fact: Fact<string | Localized> | undefined = facts[field];
  if (!fact || !isKnown(fact)) return [];
  const { publishers, date } = originInWords(fact, library, lang);
  const what = typeof fact.value === 'object' ? fact.value[lang].replace(/\.$/, '') : labels[field];
  return [card.source(what, publishers, date, words.checked(dateInWords(fact.checked, lang)))];
}

/** A target as a vCard property. */
function targetProperty(target: Target): string {
  switch (target.by) {
    case 'phone':
    case 'short-number':
      return `TEL;TYPE=voice:${target.number}`;
    case 'whatsapp':
      return `TEL;TYPE=X-WhatsApp:${target.number}`;
    case 'mail':
      return `EMAIL:${target.address}`;
    case 'web':
      return `URL:${target.url}`;
  }
}

/** The note of a channel: its condition if limited, purpose, provenance, and that this is no official card. */
function channelNote(library: Library, { facts }: ChannelEntry, lang: Lang): string {
  const { card: t, fact: words, labels, values } = stringsFor(lang);
  const state = valueOf(facts.condition);
  const until = facts.condition.unknown ? undefined : facts.condition.until;
  const purpose = purposeOf(facts, lang)?.replace(/\.$/, '');
  const origin = isKnown(facts.value) ? originInWords(facts.value, library, lang) : undefined;
  return [
    ...(until && state ? [t.lastDay(values.condition[state], dateInWords(until, lang))] : []),
    ...(state === undefined || state === 'active' || until ? [] : [t.state(values.condition[state])]),
    ...(purpose ? [t.purpose(purpose)] : []),
    ...(origin
      ? [t.source(labels.value, origin.publishers, origin.date, words.checked(dateInWords(facts.value.checked, lang)))]
      : []),
    t.independent,
  ].join('\n');
}

/** Closed since when and where to go instead; any other condition except open as a word. */
function stateOf(library: Library, { condition }: Office, lang: Lang): string[] {
  const { card: t, values } = stringsFor(lang);
  const word = values.officeCondition[condition.unknown ? 'unknown' : condition.value];
  if (condition.unknown) return [t.state(word)];
  const { until, since, replacedBy } = condition;
  const instead = replacedBy ? library.offices[replacedBy]?.facts : undefined;
  const state = until
    ? t.lastDay(word, dateInWords(until, lang))
    : since
      ? t.since(word, dateInWords(since, lang))
      : t.state(word);
  const place =
    instead &&
    [instead.name[lang], valueOf(instead.address), placeInWords(instead, lang)]
      .filter((part) => part !== undefined)
      .join(', ');
  return [
    ...(condition.value === 'active' && until === undefined ? [] : [state]),
    ...(place ? [t.instead(place)] : []),
  ];
}
