/** Every page with its partner, for search engines. */
import type { APIRoute } from 'astro';
import { allAddresses } from '../catalogue/paths.ts';
import { sitemap } from '../formats/sitemap.ts';
import { absolute } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(sitemap(await allAddresses(), absolute), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
