/** The picture of a page as a PNG file, drawn once: a build that finds it in the cache does not draw it again. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { SharePicture } from '#lib/site/og-image.ts';
import { svg } from './svg.ts';

/** As many colours as the picture needs, at most 256. With 16 the green of "Open" comes out nearly black. */
const PALETTE = { palette: true, quality: 90, dither: 0 } as const;

/**
 * The file. Its key in `cache` is the drawing itself with everything that turns it into bytes.
 * @throws {Error} on a letter that the font lacks, or a text that does not fit.
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
