/** The closing days as a calendar file: `/en/closing-days.ics`, `/es/feriados.ics`. */
import type { APIRoute } from 'astro';
import { calendarOf, yearsFrom } from '../../catalogue/calendar.ts';
import { library } from '../../catalogue/library.ts';
import { sectionPages } from '../../catalogue/paths.ts';
import { closingDaysCalendar } from '../../formats/ics.ts';
import type { Lang } from '../../locale/languages.ts';
import { pathOf } from '../../locale/routes.ts';
import { absolute, SITE_DAY } from '../../site.ts';

export const getStaticPaths = () => sectionPages('closingDays');

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const content = await library();
  const years = yearsFrom(SITE_DAY);
  const file = closingDaysCalendar(
    content,
    calendarOf(content, years),
    years,
    lang,
    absolute(pathOf(lang, 'closingDays')),
  );
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
