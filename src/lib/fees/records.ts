/** Search records of the table of fees. Separate from finder.ts to keep it out of the browser bundle. */
import { LANGS } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { valueOf } from '#lib/facts/facts.ts';
import { wordsOf } from '#lib/search/search.ts';
import type { FeeEntry } from './fees.ts';
import type { FeeRecord } from './finder.ts';

/** The record of a fee, searchable in all languages. */
export function feeRecord({ id, facts }: FeeEntry): FeeRecord {
  const inAll = (words: (lang: (typeof LANGS)[number]) => string | undefined) =>
    LANGS.map((lang) => words(lang) ?? '').join(' ');
  const strong = new Set(wordsOf(`${inAll((lang) => facts.name[lang])} ${valueOf(facts.code) ?? ''}`));
  const weak = wordsOf(
    inAll((lang) =>
      [
        valueOf(facts.for)?.[lang],
        valueOf(facts.law)?.[lang],
        stringsFor(lang).fees.groups[facts.group],
        stringsFor(lang).fees.kinds[facts.kind],
      ].join(' '),
    ),
  );
  return {
    id,
    strong: [...strong].join(' '),
    weak: weak.filter((word) => !strong.has(word)).join(' '),
    group: facts.group,
    kind: facts.kind,
  };
}
