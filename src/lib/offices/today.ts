/** The calendar day of a moment in the time zone of an office. Runs in the browser; the moment is an argument. */
import type { Day } from '#i18n/dates.ts';
import type { Office } from '#schemas/office.ts';

/** The time zone of an office, by country. */
export const zoneOf = ({ place }: Pick<Office, 'place'>): string =>
  place.country === 'PE' ? 'America/Lima' : 'Europe/Rome';

/** A moment (milliseconds since 1970) as `YYYY-MM-DD` in a time zone. */
export const dayIn = (moment: number, timeZone: string): Day =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
