/** `/robots.txt`: allows everything, names the sitemap. */
import type { APIRoute } from 'astro';
import { absolute } from '#site.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap.xml')}\n`);
