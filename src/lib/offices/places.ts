/** The places of the office finder: offices, and channels that are places, such as the protection spaces. */
import type { Lang } from '#i18n/languages.ts';
import { departmentName } from '#i18n/departments.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Channel } from '#schemas/channel.ts';
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { hoursInWords } from '#lib/facts/present.ts';
import { isClosed, isOffered, type OfficeEntry, placeInWords, RANK, regionOf } from './offices.ts';

type ChannelPlace = Entry<Channel> & { facts: { place: NonNullable<Channel['place']> } };
export type Place = { kind: 'offices'; entry: OfficeEntry } | { kind: 'channels'; entry: ChannelPlace };

/** `id`: `lima`, a department, `abroad` or `closed`. */
export type PlaceGroup = { id: string; name: string; places: Place[] };

/** The channels that are places. */
export const channelPlaces = (library: Library): ChannelPlace[] =>
  Object.values(library.channels).filter((entry): entry is ChannelPlace => entry.facts.place !== undefined);

/** Every place that lists lead to. */
export const placesOf = (library: Library): Place[] => [
  ...Object.values(library.offices)
    .filter(isOffered)
    .map((entry): Place => ({ kind: 'offices', entry })),
  ...channelPlaces(library).map((entry): Place => ({ kind: 'channels', entry })),
];

/** The procedures that a source says are done at a place, for one group of people. */
export const doneAt = (place: Place, group: 'foreigners' | 'peruvians'): string[] =>
  place.kind === 'channels'
    ? group === 'foreigners'
      ? [...place.entry.facts.place.procedures]
      : []
    : Object.entries(place.entry.facts.procedures)
        .filter(([, answers]) => valueOf(answers[group]) === 'yes')
        .map(([id]) => id);

/** The control of travellers, which is no business at a counter. */
const CONTROL = 'border-control';

/** First who serves foreigners at a counter, then control posts, then who serves Peruvians, then what is only planned or of unknown state. */
function rank(place: Place): number {
  const condition = valueOf(place.entry.facts.condition);
  if (condition === undefined || condition === 'planned') return 3;
  const done = doneAt(place, 'foreigners');
  return done.some((id) => id !== CONTROL) ? 0 : done.length > 0 ? 1 : 2;
}

const kindRank = (place: Place): number => (place.kind === 'offices' ? RANK.indexOf(place.entry.facts.kind) : 0.5);

/** Places in the order of a list: see `rank`, then by kind and name. */
export const inOrder = (places: readonly Place[]): Place[] =>
  places.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      kindRank(a) - kindRank(b) ||
      a.entry.facts.name.es.localeCompare(b.entry.facts.name.es, 'es'),
  );

function groupOf({ kind, entry }: Place): string {
  if (kind === 'channels') return regionOf({ place: { country: 'PE', ...entry.facts.place, ...NOWHERE } });
  if (isClosed(entry.facts)) return 'closed';
  return entry.facts.place.country === 'PE' ? regionOf(entry.facts) : 'abroad';
}
const NOWHERE = { province: null, district: null, ubigeo: null };

/** All places as in the list: Lima and Callao, the departments by name, abroad, closed; see `inOrder`. */
export function groupPlaces(library: Library, lang: Lang): PlaceGroup[] {
  const t = stringsFor(lang).offices;
  const last = ['abroad', 'closed'];
  const names: Readonly<Record<string, string>> = { lima: t.lima, abroad: t.abroad, closed: t.closedList };
  const order = (id: string) => (id === 'lima' ? 0 : last.includes(id) ? 2 + last.indexOf(id) : 1);
  return [...Map.groupBy(placesOf(library), groupOf)]
    .map(([id, places]) => ({ id, name: names[id] ?? departmentName(id), places: inOrder(places) }))
    .sort((a, b) => order(a.id) - order(b.id) || a.name.localeCompare(b.name, 'es'));
}

/** Settings: how much of a row procedures, hours and street may take, in characters. */
const ROOM = { procedures: 40, hours: 32, address: 42 };

/** A row of the list in words; what is not known is left out. */
export type RowWords = {
  /** Street and district, or district. */
  where: string;
  /** What is done there for foreigners, or for Peruvians. */
  does?: string;
  /** Appointment, else hours. */
  known?: string;
};

/** The words of a place in a list. */
export function rowInWords(library: Library, place: Place, lang: Lang): RowWords {
  const { placeRow: t } = stringsFor(lang);
  const { facts } = place.entry;
  const foreigners = named(library, doneAt(place, 'foreigners'), lang);
  const peruvians = named(library, doneAt(place, 'peruvians'), lang);
  const does = foreigners || (peruvians && t.peruvians(peruvians));
  const hours = valueOf(facts.hours);
  const time = hours && hoursInWords(hours, lang);
  const appointment = place.kind === 'offices' ? valueOf(place.entry.facts.appointment) : undefined;
  const known = appointment ? t[appointment] : time && time.length <= ROOM.hours ? time : undefined;
  return { where: whereInWords(place, lang), ...(does ? { does } : {}), ...(known ? { known } : {}) };
}

/** Names of procedures, as many as there is room for. */
function named(library: Library, ids: readonly string[], lang: Lang): string {
  const names = Object.values(library.procedures)
    .filter(({ id }) => ids.includes(id))
    .map(({ facts }) => facts.short[lang]);
  const shown = names.filter((_, index) => names.slice(0, index + 1).join(' · ').length <= ROOM.procedures);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [stringsFor(lang).placeRow.more(more)] : [])].join(' · ');
}

function whereInWords(place: Place, lang: Lang): string {
  if (place.kind === 'channels') return valueOf(place.entry.facts.value) ?? '';
  const { facts } = place.entry;
  const town =
    facts.place.country === 'PE'
      ? (facts.place.district ?? facts.place.province ?? departmentName(facts.place.department))
      : placeInWords(facts, lang);
  const { address } = facts;
  if (!isKnown(address) || address.state === 'withdrawn' || isClosed(facts)) return town;
  if (address.state === 'disputed') return `${stringsFor(lang).placeRow.differ}, ${town}`;
  const parts = address.value.split(', ').filter((part) => part !== town);
  const street = parts.filter((_, index) => parts.slice(0, index + 1).join(', ').length <= ROOM.address - town.length);
  return [...street, town].join(', ');
}
