/** How the condition of an entry looks and reads, wherever it is shown: hue, shape and word together. */
import { sinceInWords, untilInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Office } from '#schemas/office.ts';

/** The condition of an office, channel or guide, as a fact. */
export type ConditionFact = Office['condition'];

/** A condition, or that nobody knows it. */
export type State = keyof typeof LOOKS;

export const LOOKS = {
  active: ['open', 'check'],
  limited: ['limited', 'half'],
  suspended: ['closed', 'cross'],
  closed: ['closed', 'cross'],
  moved: ['limited', 'arrow'],
  planned: ['limited', 'clock'],
  unknown: ['unknown', 'question'],
} as const;

/** The state as a word of the data. */
export const stateOf = (condition: ConditionFact): State => (condition.unknown ? 'unknown' : condition.value);

/** The state in the words of its kind: an office is "Closed", a channel "Discontinued". `since` adds since when. */
export function stateInWords(
  condition: ConditionFact,
  kind: 'offices' | 'channels' | 'guides',
  lang: Lang,
  since: boolean,
): string {
  const { values } = stringsFor(lang);
  const word = (kind === 'offices' ? values.officeCondition : values.condition)[stateOf(condition)];
  const when = condition.unknown
    ? ''
    : condition.until
      ? untilInWords(condition.until, lang)
      : condition.since && since
        ? sinceInWords(condition.since, lang)
        : '';
  return when ? `${word} · ${when}` : word;
}
