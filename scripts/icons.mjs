/** `node scripts/icons.mjs`: renders the icons in `public/` from `public/favicon.svg`; run it after changing the SVG. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './lib.mjs';

const PUBLIC = join(ROOT, 'public');
const svg = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
const BACKGROUND = /fill="(#[0-9a-f]{6})"/.exec(svg)[1];

const render = (size) => sharp(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)));

/** A maskable icon: the drawing in the safe zone, the background to the edges. */
const maskable = (size, part) => {
  const edge = Math.round((size * (1 - part)) / 2);
  return render(size - 2 * edge)
    .extend({ top: edge, right: edge, bottom: edge, left: edge, background: BACKGROUND })
    .flatten({ background: BACKGROUND });
};

/** An ICO file of PNG images: a 6-byte header, a 16-byte entry per image, then the images. */
async function ico(sizes) {
  const images = await Promise.all(sizes.map((size) => render(size).png().toBuffer()));
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  for (const [index, image] of images.entries()) {
    const entry = 6 + 16 * index;
    header.set([sizes[index], sizes[index], 0, 0], entry);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(image.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([header, ...images]);
}

for (const [file, image] of [
  ['icons/icon-192.png', render(192)],
  ['icons/icon-512.png', render(512)],
  ['icons/maskable-512.png', maskable(512, 0.8)],
  ['apple-touch-icon.png', maskable(180, 0.9)],
])
  await image.png({ palette: true, quality: 90, dither: 0 }).toFile(join(PUBLIC, file));
writeFileSync(join(PUBLIC, 'favicon.ico'), await ico([16, 32, 48]));
