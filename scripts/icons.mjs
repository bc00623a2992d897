/** `node scripts/icons.mjs`: draws the icons of the app from `public/favicon.svg` with Chromium; run it when the drawing changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from './browser.mjs';
import { ROOT } from './lib.mjs';

const svg = readFileSync(join(ROOT, 'public', 'favicon.svg'), 'utf8');
const GROUND = /fill="(#[0-9a-f]{6})"/.exec(svg)[1];
/** A maskable icon is cut to any shape: the drawing keeps to the middle, the ground reaches the edges. */
const ICONS = [
  { file: 'icon-192.png', size: 192, part: 1 },
  { file: 'icon-512.png', size: 512, part: 1 },
  { file: 'maskable-512.png', size: 512, part: 0.8 },
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: CHROMIUM_ARGS });
for (const { file, size, part } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inside = size * part;
  await page.setContent(
    `<body style="margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;background:${part < 1 ? GROUND : 'transparent'}">${svg.replace('<svg ', `<svg width="${inside}" height="${inside}" `)}</body>`,
  );
  await page.screenshot({ path: join(ROOT, 'public', 'icons', file), omitBackground: true });
  await page.close();
}
await browser.close();
