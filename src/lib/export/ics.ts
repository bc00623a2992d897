/** Closing days as an iCalendar file (RFC 5545): all-day events with stable UIDs. Does not read the clock. */
import { type ClosingDay, closingDaysOf } from '#lib/offices/closing-days.ts';
import { factsIn, isKnown, lastChecked } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Calendar } from '#lib/offices/openings.ts';
import { inWords } from '#lib/facts/present.ts';
import { dateInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { basicDay, contentLines, escapeText } from './content-lines.ts';

/** The closing days of some years. `url` is the page that explains them. */
export function closingDaysCalendar(
  library: Library,
  calendar: Calendar,
  years: readonly number[],
  lang: Lang,
  url: string,
): string {
  const name = escapeText(stringsFor(lang).closingDays.calendarName);
  const events = years
    .flatMap((year) => closingDaysOf(calendar, year))
    .flatMap((each) => event(library, each, lang, url));
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Peru immigration guide//Closing days//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...events,
    'END:VCALENDAR',
  ]);
}

/** An all-day event. DTSTAMP is the day on which its facts were last checked, so builds are reproducible. */
const event = (library: Library, { day, kind, id, name }: ClosingDay, lang: Lang, url: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}-${day.slice(0, 4)}@peru-immigration-guide`,
  `DTSTAMP:${basicDay(lastChecked(library[kind][id]?.facts))}T000000Z`,
  `DTSTART;VALUE=DATE:${basicDay(day)}`,
  `SUMMARY;LANGUAGE=${lang}:${escapeText(name[lang])}`,
  `DESCRIPTION;LANGUAGE=${lang}:${escapeText(explanation(library, kind, id, lang))}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** The description of an event: law, effect, pending change and day of the check, one line each. */
function explanation(library: Library, kind: ClosingDay['kind'], id: string, lang: Lang): string {
  const t = stringsFor(lang);
  const record = library[kind][id]?.facts;
  const printed = kind === 'notices' ? library.notices[id]?.facts.law : undefined;
  const words = factsIn(record).map(({ path, fact }) => {
    const text = isKnown(fact) ? inWords(kind, path, fact.value, lang) : t.fact.unknown;
    return path[0] === 'pending' ? `${t.closingDays.pending}: ${text}` : text;
  });
  return [...(printed ? [printed] : []), ...words, t.fact.checked(dateInWords(lastChecked(record), lang))].join('\n');
}
