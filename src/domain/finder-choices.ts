/** What the filters of the finder offer: only values that some office has. */
import { departmentName } from '../locale/departments.ts';
import type { Lang } from '../locale/languages.ts';
import { stringsFor } from '../locale/strings/index.ts';
import { departmentsWithOffices, finderRecord } from './finder-records.ts';
import type { Filter } from './finder.ts';
import type { Library } from './library.ts';

export type Choice = { value: string; name: string };

/** The choices of every filter, in the reader's words. */
export function finderChoices(library: Library, lang: Lang): Record<Filter, Choice[]> {
  const { values } = stringsFor(lang);
  const records = Object.values(library.offices).map((office) => finderRecord(library, office));
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
