/** Words and numbers that have one form only, as in content/STYLE.md. */
import type { Lang, PerLang } from '#i18n/languages.ts';
import { perObject } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';
import { patternOf } from '#tools/content/words.ts';
import { ownWords, problemAt, type Written } from '#tools/content/written.ts';

/** Spanish words of which the guide uses one only: `[never, write]`. A test compares them with content/STYLE.md. */
export const ONE_FORM: readonly (readonly [never: string, write: string])[] = [
  ['estancia', 'estadía'],
  ['estancias', 'estadía'],
  ['septiembre', 'setiembre'],
];

export function wordsHaveOneForm(library: Library): Problem[] {
  return ownWords(library)
    .filter(({ lang }) => lang === 'es')
    .flatMap((written) =>
      ONE_FORM.flatMap(([never, write]) =>
        [...(written.text.toLowerCase().includes(never) ? written.text.matchAll(patternOf(never)) : [])].map((match) =>
          problemAt(written, match, `is not the word of this guide: write ${write}.`),
        ),
      ),
    );
}

/** An amount in soles, however it is written. */
const SOLES = /S\/\.?\s*\d+(?:[.,]\d+|[ \u00A0]\d{3}(?!\d))*/gu;
/** A number with a comma or with dots between groups of three. */
const GROUPED =
  /(?<![\p{L}\d.,/])\d+(?:,\d+)+(?:\.\d+)?(?![\p{L}\d])|(?<![\p{L}\d.,/])[1-9]\d{0,2}(?:\.\d{3})+(?![\p{L}\d]|\.\d)/gu;

const FORM: PerLang<{ soles: RegExp; number: RegExp; says: string }> = {
  en: {
    soles: /^S\/[ \u00A0]\d{1,3}(?:,\d{3})*(?:\.\d{2})?$/u,
    number: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u,
    says: 'S/ 20.20, S/ 5,500 and 17,910 (a blank after S/, a dot for decimals, a comma for thousands)',
  },
  es: {
    soles: /^S\/[ \u00A0](?:\d{1,4}|\d{1,3}(?:[ \u00A0]\d{3})+)(?:\.\d{2})?$/u,
    // What has a comma, or dots for thousands, is wrong.
    number: /^$/u,
    says: 'S/ 20.20, S/ 5500 and 17 910 (a blank after S/, a dot for decimals, a blank for thousands)',
  },
};

/** The wrong amounts and numbers of a text. */
export function oddNumbersIn(text: string, lang: Lang): RegExpMatchArray[] {
  const { soles, number } = FORM[lang];
  const amounts = [...text.matchAll(SOLES)];
  const within = (index: number) =>
    amounts.some(({ index: start, 0: all }) => index >= start && index < start + all.length);
  return [
    ...amounts.filter(([amount]) => !soles.test(amount)),
    ...[...text.matchAll(GROUPED)].filter(({ 0: found, index }) => !within(index) && !number.test(found)),
  ];
}

export const numbersHaveOneForm = (library: Library): Problem[] => ownWords(library).flatMap(oddNumbers);

const oddNumbers = perObject((written: Written) =>
  oddNumbersIn(written.text, written.lang).map((match) =>
    problemAt(written, match, `is not how the guide writes numbers here: write ${FORM[written.lang].says}.`),
  ),
);
