/** Search records of the table of fees. */
import { LANGS } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { valueOf } from '#lib/facts/facts.ts';
import { type Searchable, wordsOf } from '#lib/search/search.ts';
import type { FeeEntry } from './fees.ts';

/** The record of a fee, searchable in all languages. */
export function feeRecord({ id, facts }: FeeEntry): Searchable {
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
  };
}
