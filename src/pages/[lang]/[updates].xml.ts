/** Atom feed (RFC 4287) of all changes: `/en/updates.xml`, `/es/novedades.xml`. */
import type { APIRoute } from 'astro';
import { sectionPages } from '#content/paths.ts';
import { updatesFeed } from '#lib/export/atom.ts';
import { EDITION } from '#site.ts';

export const getStaticPaths = () => sectionPages('updates');

export const GET: APIRoute = ({ locals: { lang, library } }) =>
  new Response(updatesFeed(library, { lang, ...EDITION }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
