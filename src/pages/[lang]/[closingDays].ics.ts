/** The closing days as iCalendar (RFC 5545): `/en/closing-days.ics`, `/es/feriados.ics`. */
import type { APIRoute } from 'astro';
import { calendarOf, yearsFrom } from '#content/calendar.ts';
import { sectionPages } from '#content/paths.ts';
import { closingDaysCalendar } from '#lib/export/ics.ts';
import { pathOf } from '#i18n/routes.ts';
import { absolute, SITE_DAY } from '#site.ts';

export const getStaticPaths = () => sectionPages('closingDays');

export const GET: APIRoute = ({ locals: { lang, library } }) => {
  const years = yearsFrom(SITE_DAY);
  const file = closingDaysCalendar(
    library,
    calendarOf(library, years),
    years,
    lang,
    absolute(pathOf(lang, 'closingDays')),
  );
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
