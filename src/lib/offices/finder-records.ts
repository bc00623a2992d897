/** Search records and filter options of the office finder. Separate from finder.ts to keep it out of the browser bundle. */
import { type Lang, LANGS } from '#i18n/languages.ts';
import { departmentName } from '#i18n/departments.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Filter, FinderRecord } from './finder.ts';
import type { Library } from '#lib/facts/library.ts';
import { isClosed, placeInWords, regionOf } from './offices.ts';
import { doneAt, type Place, placesOf } from './places.ts';
import { wordsOf } from '#lib/search/search.ts';

/** Generic words that fit every office. */
const GENERIC = 'migraciones migration immigration oficina office sede peru';

const made = new WeakMap<Library, ReadonlyMap<string, FinderRecord>>();

/** The finder record of every place by id, with the words of all languages; cached per library. */
export function finderRecords(library: Library): ReadonlyMap<string, FinderRecord> {
  const records =
    made.get(library) ?? new Map(placesOf(library).map((place) => [place.entry.id, finderRecord(library, place)]));
  made.set(library, records);
  return records;
}

/** The finder record of one place. */
export function finderRecord(library: Library, place: Place): FinderRecord {
  const { id, facts } = place.entry;
  const procedures = [...new Set([...doneAt(place, 'foreigners'), ...doneAt(place, 'peruvians')])];
  const strong = [...LANGS.map((lang) => facts.name[lang]), ...facts.aliases];
  const weak = [
    GENERIC,
    ...placeWords(place),
    ...procedures.flatMap((procedure) => procedureWords(library, procedure)),
  ];
  const named = new Set(wordsOf(strong.join(' ')));
  return {
    id,
    strong: [...named].join(' '),
    weak: wordsOf(weak.join(' '))
      .filter((word) => !named.has(word))
      .join(' '),
    procedures,
    ...filterValues(place),
  };
}

/** A procedure by its names and as people call it: fingerprints, huellas. */
function procedureWords(library: Library, id: string): string[] {
  const { name, aliases = [] } = library.procedures[id]?.facts ?? {};
  return [...LANGS.map((lang) => name?.[lang] ?? ''), ...aliases];
}

/** Where a place is and what it is, in words. Callao is part of what people call Lima. */
function placeWords({ kind, entry }: Place): string[] {
  if (kind === 'channels') return [valueOf(entry.facts.value) ?? '', departmentName(entry.facts.place.department)];
  const { facts } = entry;
  const former = [facts.address.history, isKnown(facts.address) ? facts.address.others : undefined]
    .flatMap((list) => list ?? [])
    .map(({ value }) => value);
  return [
    valueOf(facts.address) ?? '',
    regionOf(facts),
    ...former,
    ...LANGS.flatMap((lang) => [placeInWords(facts, lang), stringsFor(lang).values.officeKind[facts.kind]]),
  ];
}

function filterValues({
  kind,
  entry,
}: Place): Pick<FinderRecord, 'department' | 'kind' | 'serves' | 'closed' | 'position'> {
  if (kind === 'channels')
    return { department: entry.facts.place.department, kind: '', serves: 'foreigners', closed: false };
  const { facts } = entry;
  const position = valueOf(facts.position);
  return {
    department: facts.place.country === 'PE' ? facts.place.department : '',
    kind: facts.kind,
    serves: valueOf(facts.serves) ?? '',
    closed: isClosed(facts),
    position: position && { lat: position.lat, lon: position.lon },
  };
}

/** Departments that have an office, by name. */
export const departmentsWithOffices = (library: Library): string[] =>
  [
    ...new Set(
      Object.values(library.offices).flatMap(({ facts: { place } }) =>
        place.country === 'PE' ? [place.department] : [],
      ),
    ),
  ].sort((a, b) => departmentName(a).localeCompare(departmentName(b), 'es'));

export type Choice = { value: string; name: string };

/** The options of every filter: only values that some office has. */
export function finderChoices(library: Library, lang: Lang): Record<Filter, Choice[]> {
  const { values } = stringsFor(lang);
  const records = [...finderRecords(library).values()];
  const used = <T>(list: readonly T[]) => [...new Set(list)];
  const procedures = used(records.flatMap((record) => record.procedures));
  const kinds = used(Object.values(library.offices).map(({ facts }) => facts.kind));
  return {
    department: departmentsWithOffices(library).map((value) => ({
      value,
      name: value === 'lima' ? stringsFor(lang).offices.lima : departmentName(value),
    })),
    for: Object.values(library.procedures)
      .filter(({ id }) => procedures.includes(id))
      .map(({ id, facts }) => ({ value: id, name: facts.name[lang] })),
    kind: kinds.map((value) => ({ value, name: values.officeKind[value] })),
    serves: (['foreigners', 'peruvians'] as const).map((value) => ({
      value,
      name: value === 'peruvians' ? stringsFor(lang).offices.peruvians : values.serves.foreigners,
    })),
  };
}
