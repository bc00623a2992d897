/** The strip of an office's next days: state, reason and origin of the hours, in words. */
import { dateInWords, type Day } from '#i18n/dates.ts';
import { type Lang, type Localized, REGION } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Known } from '#schemas/fact.ts';
import type { WeekHours } from '#schemas/hours.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { OfficeEntry } from './offices.ts';
import { type Calendar, type DayAnswer, openingsFrom, type Slot, weekdayOf } from './openings.ts';
import { weekdayName } from '#lib/facts/present.ts';
import { sourceFor } from '#lib/facts/sources.ts';

/** Two weeks: long enough for an appointment, short enough to be true. */
const DAYS = 14;

/** The days of an office's strip; none for a closed office. */
export function stripOf({ id, facts }: OfficeEntry, first: Day, calendar: Calendar): DayAnswer[] {
  const days = openingsFrom(id, facts, first, DAYS, calendar);
  return days.every(({ reason }) => reason === 'office-closed') ? [] : days;
}

/** The purpose that all slots for foreigners share; undefined if they differ or name none. */
export function sharedPurpose({ slots: all }: WeekHours): Localized | undefined {
  const slots = all.filter(({ only }) => only !== 'peruvians');
  const first = slots[0]?.for;
  return slots.every((slot) => slot.for?.en === first?.en) ? first : undefined;
}

/** Slots of one day in words. `purposes` names what each is for. */
export function slotsInWords(slots: readonly Slot[], lang: Lang, purposes: boolean): string {
  const { hours } = stringsFor(lang);
  return slots
    .map(({ opens, closes, for: purpose }) => {
      const time = opens === '00:00' && closes === '24:00' ? hours.allDay : `${opens}–${closes}`;
      return purposes && purpose ? `${time} (${purpose[lang]})` : time;
    })
    .join(', ');
}

/** The reason for a day's state. */
export function reasonInWords({ day, reason, slots, name }: DayAnswer, lang: Lang, purposes = false): string {
  const t = stringsFor(lang).openings;
  const named = name?.[lang] ?? '';
  switch (reason) {
    case 'hours':
      return slotsInWords(slots, lang, purposes);
    case 'notice':
      return [named, slotsInWords(slots, lang, purposes)].filter(Boolean).join(': ');
    case 'holiday':
      return t.holiday(named);
    case 'open-on-some-holidays':
      return t.maybeOnHoliday(named);
    case 'day-off':
      return t.dayOff(named);
    case 'no-slot':
      return t.noSlot(weekdayName(weekdayOf(day), lang, 'long'));
    case 'unknown-hours':
      return t.unknownHours;
    case 'unknown-days':
      return t.unknownDays;
    case 'office-unknown':
      return t.unknownOffice;
    case 'office-closed':
      return t.state.closed;
  }
}

/** Who gave a fact and as of when: "LimaEasy", "as of April 2024". */
export function originInWords(
  { sources, asOf }: Known<unknown>,
  library: Library,
  lang: Lang,
): { publishers: string; date: string } {
  const { fact } = stringsFor(lang);
  const publishers = [...new Set(sources.map((id) => sourceFor(library, id).facts.publisher))];
  return {
    publishers: new Intl.ListFormat(REGION[lang]).format(publishers),
    date: asOf === 'undated' ? fact.undated : fact.asOf(dateInWords(asOf, lang)),
  };
}

/** What a reader must know about the days beyond their hours, as full sentences; whose hours they are stands with the hours. */
export function hoursNotes({ facts: { hours, place } }: OfficeEntry, lang: Lang): string[] {
  const { openings: t } = stringsFor(lang);
  const daysMissing = valueOf(hours)?.slots.some(({ days }) => days === undefined) ?? false;
  return [...(daysMissing ? [t.noDays] : []), ...(place.country === 'PE' ? [] : [t.abroad])];
}
