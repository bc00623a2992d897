/** Formats values that spreadsheets would otherwise convert to numbers or dates. */
import { type AsOf, firstDay, lastDay } from '#i18n/dates.ts';

/** A number or code with a scheme prefix, which keeps every plus and zero: `tel:+5112001000`, `ubigeo:070101`, `code:07561`. */
export const inScheme = (scheme: 'tel' | 'ubigeo' | 'code', text: string): string => `${scheme}:${text}`;

/** Whether a text starts with a plus or has only digits and separators. */
const looksLikeNumber = (text: string): boolean => /^\+|^[\d\s().·-]+$/.test(text);

/** The printed value of a channel; telephone numbers get the `tel:` prefix. */
export const channelCell = (text: string): string => (looksLikeNumber(text) ? inScheme('tel', text) : text);

/**
 * A partial date as an ISO 8601 interval, `2024-04-01/2024-04-30`; a day is the interval of that day. Spreadsheets would read a
 * year as a number, a day as a date, and a month as either.
 */
export const asInterval = (date: AsOf | null | undefined): string | null | undefined =>
  !date || date === 'undated' ? date : `${firstDay(date)}/${lastDay(date)}`;
