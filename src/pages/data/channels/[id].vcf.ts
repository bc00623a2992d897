/** vCard of every channel that is known to work. */
import type { APIRoute } from 'astro';
import { library } from '#content/library.ts';
import { hasCard } from '#lib/channels/channels.ts';
import { channelCard } from '#lib/export/vcard.ts';
import { absolute } from '#site.ts';

export const getStaticPaths = async () =>
  Object.values((await library()).channels)
    .filter(({ facts }) => hasCard(facts))
    .map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params, locals: { library: content } }) =>
  new Response(channelCard(content, content.channels[params.id]!, absolute), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
