/** `node scripts/icons.mjs`: draws the icons in `public/` from `public/favicon.svg`; run it when the drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './lib.mjs';

const PUBLIC = join(ROOT, 'public');
const svg = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
const GROUND = /fill="(#[0-9a-f]{6})"/.exec(svg)[1];

const drawn = (size) => sharp(Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `)));

/** An icon that is cut to any shape: the drawing keeps to the middle, the ground reaches the edges. */
const onGround = (size, part) => {
  const edge = Math.round((size * (1 - part)) / 2);
  return drawn(size - 2 * edge)
    .extend({ top: edge, right: edge, bottom: edge, left: edge, background: GROUND })
    .flatten({ background: GROUND });
};

/** An ICO file of PNG pictures: a head of 6 bytes, an entry of 16 for each picture, then the pictures. */
async function ico(sizes) {
  const pictures = await Promise.all(sizes.map((size) => drawn(size).png().toBuffer()));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let at = head.length;
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.set([sizes[index], sizes[index], 0, 0], entry);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

for (const [file, picture] of [
  ['icons/icon-192.png', drawn(192)],
  ['icons/icon-512.png', drawn(512)],
  ['icons/maskable-512.png', onGround(512, 0.8)],
  ['apple-touch-icon.png', onGround(180, 0.9)],
])
  await picture.png({ palette: true, quality: 90, dither: 0 }).toFile(join(PUBLIC, file));
writeFileSync(join(PUBLIC, 'favicon.ico'), await ico([16, 32, 48]));
