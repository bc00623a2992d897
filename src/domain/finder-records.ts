/** Makes the finder's records from the offices. Apart from finder.ts, because the browser needs none of this. */
import { LANGS } from '../locale/languages.ts';
import { departmentName } from '../locale/departments.ts';
import { stringsFor } from '../locale/strings/index.ts';
import { isKnown, valueOf } from './facts.ts';
import type { FinderRecord } from './finder.ts';
import type { Library } from './library.ts';
import { isClosed, type OfficeEntry, placeInWords } from './offices.ts';
import { wordsOf } from './search.ts';

/** What everything in the list is called by somebody. */
const GENERIC = 'migraciones migration immigration oficina office sede peru';

/** The finder's record of an office, with the words of both languages. */
export function finderRecord(library: Library, { id, facts }: OfficeEntry): FinderRecord {
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

/** Departments that have an office, in the order of their names. */
export const departmentsWithOffices = (library: Library): string[] =>
  [
    ...new Set(
      Object.values(library.offices).flatMap(({ facts: { place } }) =>
        place.country === 'PE' ? [place.department] : [],
      ),
    ),
  ].sort((a, b) => departmentName(a).localeCompare(departmentName(b), 'es'));
