/** The index of the search, one per language; fetched when somebody searches. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { allAddresses } from '../../catalogue/paths.ts';
import { siteIndex } from '../../domain/site-pages.ts';
import type { Lang } from '../../locale/languages.ts';
import { LANGS } from '../../locale/languages.ts';
import { SEGMENTS } from '../../locale/routes.ts';
import { link } from '../../site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang, search: SEGMENTS.search[lang] } }));

export const GET: APIRoute = async ({ params }) => {
  const lang = params['lang'] as Lang;
  const pages = new Set((await allAddresses()).map((paths) => paths[lang]));
  return Response.json(siteIndex(await library(), lang, pages, link));
};
