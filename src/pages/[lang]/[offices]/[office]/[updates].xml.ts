/** The changes of one office as an Atom feed, below its page. */
import type { APIRoute } from 'astro';
import { library } from '../../../../catalogue/library.ts';
import { entryPages } from '../../../../catalogue/paths.ts';
import { officeFeed } from '../../../../formats/atom.ts';
import type { Lang } from '../../../../locale/languages.ts';
import { SEGMENTS } from '../../../../locale/routes.ts';
import { EDITION } from '../../../../site.ts';

export const getStaticPaths = async () =>
  (await entryPages('offices', 'office')).map(({ params, props }) => ({ params: { ...params, updates: SEGMENTS.updates[props.lang] }, props }));

export const GET: APIRoute<{ lang: Lang; id: string }> = async ({ props: { lang, id } }) =>
  new Response(officeFeed(await library(), id, { lang, ...EDITION }), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
