/** Atom feed (RFC 4287) of one office, also at its former URLs. */
import type { APIRoute } from 'astro';
import { officeFeeds } from '#content/paths.ts';
import { officeFeed } from '#lib/export/atom.ts';
import { EDITION } from '#site.ts';

export const getStaticPaths = officeFeeds;

export const GET: APIRoute<{ id: string }> = ({ props: { id }, locals: { lang, library } }) =>
  new Response(officeFeed(library, id, { lang, ...EDITION }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
