/** Open Graph images: `/en/offices/og.png`, `/en/offices/carabaya/og-closed.png`. */
import type { APIRoute } from 'astro';
import { library } from '#content/library.ts';
import { sharePictures, type SharePicture } from '#lib/site/og-image.ts';
import { png } from '#og-image/png.ts';
import { SITE_DAY } from '#site.ts';

export const getStaticPaths = async () =>
  [...sharePictures(await library(), SITE_DAY)].map(([path, picture]) => ({
    params: { picture: path.replace(/^\/|\.png$/g, '') },
    props: { picture },
  }));

export const GET: APIRoute<{ picture: SharePicture }> = async ({ props: { picture } }) =>
  new Response(await png(picture), { headers: { 'Content-Type': 'image/png' } });
