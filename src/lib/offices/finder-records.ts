/** Search records and filter options of the office finder. Separate from finder.ts to keep it out of the browser bundle. */
import { type Lang, LANGS } from '#i18n/languages.ts';
import { departmentName } from '#i18n/departments.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Filter, FinderRecord } from './finder.ts';
import type { Library } from '#lib/facts/library.ts';
import { isClosed, type OfficeEntry, placeInWords } from './offices.ts';
import { wordsOf } from '#lib/search/search.ts';

/** Generic words that fit every office. */
const GENERIC = 'migraciones migration immigration oficina office sede peru';

const made = new WeakMap<Library, ReadonlyMap<string, FinderRecord>>();

/** The finder record of every office by id, with the words of all languages; cached per library. */
export function finderRecords(library: Library): ReadonlyMap<string, FinderRecord> {
  const records =
    made.get(library) ??
    new Map(Object.values(library.offices).map((office) => [office.id, finderRecord(library, office)]));
  made.set(library, records);
  return records;
}

function finderRecord(library: Library, { id, facts }: OfficeEntry): FinderRecord {
  const procedures = Object.entries(facts.procedures)
    .filter(([, { foreigners, peruvians }]) => [foreigners, peruvians].some((answer) => valueOf(answer) === 'yes'))
    .map(([procedure]) => procedure);
  const former = [facts.address.history, isKnown(facts.address) ? facts.address.others : undefined]
    .flatMap((list) => list ?? [])
    .map(({ value }) => value);
  const position = valueOf(facts.position);
  const strong = [...LANGS.map((lang) => facts.name[lang]), ...facts.aliases];
  const weak = [
    GENERIC,
    valueOf(facts.address) ?? '',
    ...former,
    ...LANGS.flatMap((lang) => [placeInWords(facts, lang), stringsFor(lang).values.officeKind[facts.kind]]),
    ...procedures.flatMap((procedure) => LANGS.map((lang) => library.procedures[procedure]?.facts.name[lang] ?? '')),
  ];
  const named = new Set(wordsOf(strong.join(' ')));
  return {
    id,
    strong: [...named].join(' '),
    weak: wordsOf(weak.join(' '))
      .filter((word) => !named.has(word))
      .join(' '),
    department: facts.place.country === 'PE' ? facts.place.department : '',
    kind: facts.kind,
    serves: valueOf(facts.serves) ?? '',
    procedures,
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
    department: departmentsWithOffices(library).map((value) => ({ value, name: departmentName(value) })),
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
