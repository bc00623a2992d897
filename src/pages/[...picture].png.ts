/** The pictures messengers show of the pages: `/en/offices/og.png`, `/en/offices/carabaya/og-closed.png`. */
import type { APIRoute } from 'astro';
import { library } from '../catalogue/library.ts';
import { sharePictures, type SharePicture } from '../domain/share-picture.ts';
import { png } from '../picture/png.ts';

export const getStaticPaths = async () =>
  [...sharePictures(await library())].map(([path, picture]) => ({
    params: { picture: path.replace(/^\/|\.png$/g, '') },
    props: { picture },
  }));

export const GET: APIRoute<{ picture: SharePicture }> = async ({ props: { picture } }) =>
  new Response(await png(picture), { headers: { 'Content-Type': 'image/png' } });
