/** Search records and filter options of the catalogue. Separate from finder.ts to keep it out of the browser bundle. */
import { LANGS, type Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Status } from '#schemas/status.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { wordsOf } from '#lib/search/search.ts';
import { STATUS_FILTERS, type StatusFilter, type StatusRecord } from './finder.ts';

/** Generic words that fit every status. */
const GENERIC = 'visa calidad migratoria status residencia residence';

/** The record of a status, searchable in all languages. */
export function statusRecord({ id, facts }: Entry<Status>): StatusRecord {
  const strong = LANGS.flatMap((lang) => [facts.name[lang], ...facts.aliases[lang]]);
  const weak = [
    GENERIC,
    ...LANGS.flatMap((lang) => [valueOf(facts.for)?.[lang] ?? '', stringsFor(lang).values.purpose[facts.purpose]]),
  ];
  const named = new Set(wordsOf(strong.join(' ')));
  return {
    id,
    strong: [...named].join(' '),
    weak: wordsOf(weak.join(' '))
      .filter((word) => !named.has(word) && word.length > 2)
      .join(' '),
    by: valueOf(facts.grantedBy) ?? 'unknown',
    kind: facts.residency,
    purpose: facts.purpose,
    work: valueOf(facts.work)?.allowed ?? 'unknown',
    family: valueOf(facts.family)?.covered ?? 'unknown',
  };
}

/** The options of every filter: only values that some status has. */
export function statusChoices(library: Library, lang: Lang): Record<StatusFilter, { value: string; name: string }[]> {
  const { values } = stringsFor(lang);
  const words: Record<StatusFilter, Readonly<Record<string, string>>> = {
    by: values.grantedBy,
    kind: values.residency,
    purpose: values.purpose,
    work: values.mayWork,
    family: values.covered,
  };
  const records = Object.values(library.statuses).map(statusRecord);
  const choices = (name: StatusFilter) =>
    Object.entries(words[name])
      .filter(([value]) => value !== 'both' && records.some((record) => record[name] === value))
      .map(([value, each]) => ({ value, name: each }));
  return Object.fromEntries(STATUS_FILTERS.map((name) => [name, choices(name)])) as Record<
    StatusFilter,
    { value: string; name: string }[]
  >;
}
