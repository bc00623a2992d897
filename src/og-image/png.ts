/** Open Graph image as PNG, cached across builds. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { SharePicture } from '#lib/site/og-image.ts';
import { svg } from './svg.ts';

/** Up to 256 colours: with 16 the green of "Open" turns nearly black. */
const PALETTE = { palette: true, quality: 90, dither: 0 } as const;

/**
 * The PNG file. The cache key covers the SVG, the palette options and the version of sharp.
 * @throws {Error} if the font lacks a character, or a text does not fit.
 */
export async function png(picture: SharePicture, cache = '.cache/pictures'): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = svg(picture);
  const key = createHash('sha256').update(JSON.stringify([drawing, PALETTE, sharp.versions]));
  const file = join(cache, `${key.digest('hex')}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const bytes = new Uint8Array(await sharp(Buffer.from(drawing)).png(PALETTE).toBuffer());
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  return bytes;
}
