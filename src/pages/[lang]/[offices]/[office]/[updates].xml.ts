/** The changes of one office as an Atom feed, below its page and below its former addresses: a feed reader cannot follow a page. */
import type { APIRoute } from 'astro';
import { library } from '../../../../catalogue/library.ts';
import { officeFeeds } from '../../../../catalogue/paths.ts';
import { officeFeed } from '../../../../formats/atom.ts';
import type { Lang } from '../../../../locale/languages.ts';
import { EDITION } from '../../../../site.ts';

export const getStaticPaths = officeFeeds;

export const GET: APIRoute<{ lang: Lang; id: string }> = async ({ props: { lang, id } }) =>
  new Response(officeFeed(await library(), id, { lang, ...EDITION }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
