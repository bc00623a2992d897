/** Texts that would lose something in a spreadsheet, which takes for a number or a day whatever looks like one, written so that they do not. */
import { type AsOf, firstDay, lastDay } from '#i18n/dates.ts';

/** A number or a code behind its scheme, every plus and zero of it: `tel:+5112001000`, `ubigeo:070101`. */
export const inScheme = (scheme: 'tel' | 'ubigeo', text: string): string => `${scheme}:${text}`;

/** Whether a text begins with a plus or is nothing but figures and the marks between them. */
const looksLikeNumber = (text: string): boolean => /^\+|^[\d\s().·-]+$/.test(text);

/** What reaches a channel, as it is printed; a telephone number stands behind its scheme. */
export const reaching = (text: string): string => (looksLikeNumber(text) ? inScheme('tel', text) : text);

/**
 * A date as exact as its source: the span from the first day it can mean to the last, as ISO 8601 writes spans,
 * `2024-04-01/2024-04-30`; a day is a span of that day. A year would be a number, a day a date, a month a text or a date.
 */
export const asSpan = (date: AsOf | null | undefined): string | null | undefined =>
  !date || date === 'undated' ? date : `${firstDay(date)}/${lastDay(date)}`;
