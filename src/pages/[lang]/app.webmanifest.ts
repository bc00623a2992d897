/** Web app manifest per language. */
import type { APIRoute } from 'astro';
import { appManifest } from '#lib/export/app.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';
import { BASE, link } from '#site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ locals: { lang, t } }) =>
  new Response(
    appManifest({
      lang,
      name: t.site.name,
      shortName: t.site.shortName,
      description: t.home.lede,
      base: BASE,
      start: link(pathOf(lang)),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
