/** Colour, icon and label per condition. */
import { type Day, daysBetween, lastDay, lastDayInWords, sinceInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Office } from '#schemas/office.ts';

/** The condition of an office, channel or guide, as a fact. */
export type ConditionFact = Office['condition'];

/** A condition, or unknown. */
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

/** The key of a condition. */
export const stateOf = (condition: ConditionFact): State => (condition.unknown ? 'unknown' : condition.value);

/** Newer evidence than this, in days, is needed to call an office or a channel open. */
const FRESH_DAYS = 366;

/** Whether a condition needs a tag: what is as usual has one only with fresh evidence, or with a last day. */
export const isTagged = (condition: ConditionFact, day: Day): boolean =>
  condition.unknown ||
  condition.value !== 'active' ||
  condition.until !== undefined ||
  (condition.asOf !== 'undated' && daysBetween(lastDay(condition.asOf), day) <= FRESH_DAYS);

/** The label of a condition by kind: an office is "Closed", a channel "Discontinued". A last day is always told; `since` adds the first. */
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
      ? lastDayInWords(condition.until, lang)
      : condition.since && since
        ? sinceInWords(condition.since, lang)
        : '';
  return when ? `${word} · ${when}` : word;
}
