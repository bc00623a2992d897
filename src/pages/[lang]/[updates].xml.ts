/** What changed as an Atom feed: `/en/updates.xml`, `/es/novedades.xml`. */
import type { APIRoute } from 'astro';
import { library } from '../../catalogue/library.ts';
import { sectionPages } from '../../catalogue/paths.ts';
import { updatesFeed } from '../../formats/atom.ts';
import type { Lang } from '../../locale/languages.ts';
import { EDITION } from '../../site.ts';

export const getStaticPaths = () => sectionPages('updates');

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  new Response(updatesFeed(await library(), { lang, ...EDITION }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
