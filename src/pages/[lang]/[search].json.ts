/** Search index per language, loaded on first use. */
import type { APIRoute } from 'astro';
import { allAddresses } from '#content/paths.ts';
import { siteIndex } from '#lib/search/site-pages.ts';
import { LANGS } from '#i18n/languages.ts';
import { SEGMENTS } from '#i18n/routes.ts';
import { link } from '#site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang, search: SEGMENTS.search[lang] } }));

export const GET: APIRoute = async ({ locals: { lang, library } }) => {
  const pages = new Set((await allAddresses()).map((paths) => paths[lang]));
  return Response.json(siteIndex(library, lang, pages, link));
};
