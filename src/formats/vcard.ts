/** An office as a contact card (vCard 4, RFC 6350). Only what is known; a closed office keeps no address to drive to. */
import { addressOf } from '../domain/addresses.ts';
import { factsIn, isKnown, valueOf } from '../domain/facts.ts';
import type { Library } from '../domain/library.ts';
import { isClosed, type OfficeEntry, placeInWords } from '../domain/offices.ts';
import { countryName } from '../domain/present.ts';
import { originInWords } from '../domain/strip.ts';
import { dateInWords } from '../locale/dates.ts';
import { departmentName } from '../locale/departments.ts';
import { type Lang, LANGS } from '../locale/languages.ts';
import { stringsFor } from '../locale/strings/index.ts';
import type { Office } from '../model/office.ts';
import { basicDay, contentLines, escapeText } from './content-lines.ts';

/** The language of the sign on the building comes first: programs that know no languages take that one. */
const ORDER: readonly Lang[] = LANGS.toSorted((a, b) => Number(b === 'es') - Number(a === 'es'));

/** The card, in both languages. `absolute` turns a path into a full address. */
export function officeCard(library: Library, office: OfficeEntry, absolute: (path: string) => string): string {
  const { id, facts } = office;
  const both = (property: string, text: (lang: Lang) => string) => ORDER.map((lang) => `${property};ALTID=1;LANGUAGE=${lang}:${escapeText(text(lang))}`);
  return contentLines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Peru immigration guide//Offices//EN',
    `UID;VALUE=text:peru-immigration-guide/offices/${id}`,
    'KIND:org',
    ...both('FN', (lang) => facts.name[lang]),
    `N:${escapeText(facts.name.es)};;;;`,
    `ORG:${escapeText(authorityOf(facts))}`,
    ...(isClosed(facts) ? [] : whereabouts(facts)),
    ...both('NOTE', (lang) => noteOf(library, office, lang)),
    ...ORDER.map((lang) => `URL:${absolute(addressOf(library, 'offices', id, lang))}`),
    `REV:${basicDay(lastChecked(facts))}T000000Z`,
    'END:VCARD',
  ]);
}

const lastChecked = (facts: Office): string => factsIn(facts).map(({ fact }) => fact.checked).toSorted().at(-1) ?? '1970-01-01';

/** Who runs the place, in Spanish as on its sign. */
function authorityOf({ kind }: Office): string {
  const { grantedBy, officeKind } = stringsFor('es').values;
  return kind === 'consulate' ? grantedBy.mre : kind === 'mac-centre' ? officeKind['mac-centre'] : grantedBy.migraciones;
}

/** Address, telephone and, where the pin is more exact than the town, the position. */
function whereabouts({ address, phone, position, place }: Office): string[] {
  const [street, number, pin] = [valueOf(address), valueOf(phone), valueOf(position)];
  const locality = place.country === 'PE' ? (place.district ?? place.province ?? '') : place.city.es;
  const region = place.country === 'PE' ? departmentName(place.department) : '';
  const parts = ['', '', street ?? '', locality, region, '', countryName(place.country, 'es')];
  return [
    ...(street === undefined ? [] : [`ADR:${parts.map(escapeText).join(';')}`]),
    ...(number === undefined ? [] : [`TEL;TYPE=work:${number}`]),
    ...(pin && pin.precision !== 'district' ? [`GEO:geo:${pin.lat},${pin.lon}`] : []),
  ];
}

/** The note: the state where it is not simply open, what each value rests on, and that this is no official card. */
function noteOf(library: Library, { facts }: OfficeEntry, lang: Lang): string {
  const t = stringsFor(lang).card;
  const rests = isClosed(facts) ? [] : (['address', 'reference', 'phone'] as const).flatMap((field) => restsOn(library, facts, field, lang));
  const unlocated = !isClosed(facts) && !isKnown(facts.address) ? [t.noAddress] : [];
  return [...stateOf(library, facts, lang), ...unlocated, ...rests, t.independent].join('\n');
}

function restsOn(library: Library, facts: Office, field: 'address' | 'reference' | 'phone', lang: Lang): string[] {
  const { card, fact: words, labels } = stringsFor(lang);
  const fact = facts[field];
  if (!fact || !isKnown(fact)) return [];
  const { publishers, date } = originInWords(fact, library, lang);
  const what = typeof fact.value === 'object' ? fact.value[lang].replace(/\.$/, '') : labels[field];
  return [card.source(what, publishers, date, words.checked(dateInWords(fact.checked, lang)))];
}

/** Closed since when and where to go instead; any other state but open as a word. */
function stateOf(library: Library, { condition }: Office, lang: Lang): string[] {
  const { card: t, values } = stringsFor(lang);
  const word = values.officeCondition[condition.unknown ? 'unknown' : condition.value];
  if (condition.unknown) return [t.state(word)];
  const { until, since, replacedBy } = condition;
  const instead = replacedBy ? library.offices[replacedBy]?.facts : undefined;
  const state = until ? t.lastDay(word, dateInWords(until, lang)) : since ? t.since(word, dateInWords(since, lang)) : t.state(word);
  const place = instead && [instead.name[lang], valueOf(instead.address), placeInWords(instead, lang)].filter((part) => part !== undefined).join(', ');
  return [...(condition.value === 'active' ? [] : [state]), ...(place ? [t.instead(place)] : [])];
}
