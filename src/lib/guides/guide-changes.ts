/** The change log of a guide: its dated events, and the former values of its facts and steps. */
import { type AsOf, compareDates, dateInWords, untilInWords } from '#i18n/dates.ts';
import { type Lang, type Localized, perLang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Guide } from '#schemas/guide.ts';
import { factsIn, type PlacedFact } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { inWords } from '#lib/facts/present.ts';

export type Change = { date: AsOf; when: Localized; text: Localized; sources: readonly string[] };

/** All changes, newest first, undated last. An event of kind `seen` is not a change. */
export function changesOf(library: Library, { facts }: Entry<Guide>): Change[] {
  const events = facts.events
    .filter(({ kind }) => kind !== 'seen')
    .map(({ date, text, sources }) => ({ date, when: perLang((lang) => dateInWords(date, lang)), text, sources }));
  const steps = facts.steps.flatMap(({ step }) => factsIn(library.steps[step]?.facts));
  const past = [
    ...factsIn(facts).flatMap((placed) => formerValues('guides', placed)),
    ...steps.flatMap((placed) => formerValues('steps', placed)),
  ];
  return [...events, ...past].sort(newestFirst);
}

/** The former values of a fact, with notes. */
const formerValues = (kind: string, { path, fact }: PlacedFact): Change[] =>
  (fact.history ?? []).map(({ value, until, asOf, note, sources }) => ({
    date: until ?? asOf,
    when: perLang((lang) => whenInWords(until, asOf, lang)),
    text: perLang((lang) => stringsFor(lang).versions.before(inWords(kind, path, value, lang), note?.[lang] ?? '')),
    sources,
  }));

function whenInWords(until: string | undefined, asOf: AsOf, lang: Lang): string {
  const { fact } = stringsFor(lang);
  const words = until
    ? untilInWords(until, lang)
    : asOf === 'undated'
      ? fact.undated
      : fact.asOf(dateInWords(asOf, lang));
  return words[0]!.toLocaleUpperCase(lang) + words.slice(1);
}

function newestFirst({ date: a }: Change, { date: b }: Change): number {
  if (a === 'undated' || b === 'undated') return Number(a === 'undated') - Number(b === 'undated');
  return compareDates(b, a);
}
