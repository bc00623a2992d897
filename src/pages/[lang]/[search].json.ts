/** The index of the search, one per language; fetched when somebody searches. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { siteIndex } from '../../domain/site-pages.ts';
import type { Lang } from '../../locale/languages.ts';
import { LANGS } from '../../locale/languages.ts';
import { SEGMENTS } from '../../locale/routes.ts';
import { link } from '../../site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang, search: SEGMENTS.search[lang] } }));

export const GET: APIRoute = async ({ params }) => Response.json(siteIndex(await library(), params['lang'] as Lang, link));
