/** Which calendar day a moment falls on, where an office stands. Small enough for islands; the moment is an argument. */
import type { Day } from '#i18n/dates.ts';
import type { Office } from '#schemas/office.ts';

/** The time zone of an office, by its country. */
export const zoneOf = ({ place }: Pick<Office, 'place'>): string =>
  place.country === 'PE' ? 'America/Lima' : 'Europe/Rome';

/** `YYYY-MM-DD` of a moment, in milliseconds since 1970, in a time zone. */
export const dayIn = (moment: number, timeZone: string): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
