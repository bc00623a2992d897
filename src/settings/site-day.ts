/** The day the site is built for: a build setting, so that the same commit and day give the same bytes. */
import { isDay } from '#i18n/dates.ts';

/** `YYYY-MM-DD` in America/Lima; `moment` in epoch milliseconds. */
export const limaDay = (moment: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Lima' }).format(moment);

/**
 * `SITE_DAY` if set, else the day of `SOURCE_DATE_EPOCH` (epoch seconds), else today in America/Lima.
 * @throws {Error} if the one used is malformed.
 */
export function siteDay(env: Readonly<Record<string, string | undefined>>, now: number): string {
  const { SITE_DAY: day, SOURCE_DATE_EPOCH: epoch } = env;
  if (day) {
    if (!isDay(day)) throw new Error(`SITE_DAY=${day} is not a day: write YYYY-MM-DD, such as SITE_DAY=2026-11-22.`);
    return day;
  }
  if (epoch) {
    if (!/^\d+$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH=${epoch} is not a number of seconds since 1970.`);
    return limaDay(Number(epoch) * 1000);
  }
  return limaDay(now);
}
