/** `/_redirects` for Netlify and Cloudflare Pages; not written if no URL has changed. */
import type { APIRoute } from 'astro';
import { library } from '#content/library.ts';
import { redirectsFile } from '#lib/site/redirects.ts';
import { link } from '#site.ts';

export const getStaticPaths = async () =>
  redirectsFile(await library(), link) === '' ? [] : [{ params: { redirects: '_redirects' } }];

export const GET: APIRoute = ({ locals }) =>
  new Response(redirectsFile(locals.library, link), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
