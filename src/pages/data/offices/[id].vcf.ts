/** vCard of every office. */
import type { APIRoute } from 'astro';
import { library } from '#content/library.ts';
import { officeCard } from '#lib/export/vcard.ts';
import { absolute } from '#site.ts';

export const getStaticPaths = async () => Object.keys((await library()).offices).map((id) => ({ params: { id } }));

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params, locals: { library: content } }) =>
  new Response(officeCard(content, content.offices[params.id]!, absolute), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
