/**
 * `npm run pdf`: builds the site with links to PDFs, prints each linked page with Chromium, and replaces `dist/` only when all
 * PDFs are done, so no link is broken. Unchanged pages come from the cache.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from './browser.mjs';
import { ROOT, run, stop } from './lib.mjs';
import { PRINT, print } from './print.mjs';

const SITE = '.cache/pdf-site';
const CACHE = join(ROOT, '.cache', 'pdf');
const DIST = join(ROOT, 'dist');
const CONCURRENCY = 2;

/** Pages that link their own PDF: HTML, target file, URL, and the day to date it. */
function jobsIn(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('index.html'))
    .sort();
  return files.flatMap((name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const target = `pdf/${name.replaceAll('\\', '/').replace('/index.html', '.pdf')}`;
    if (!html.includes(`${target}"`)) return [];
    return [
      { html, target, url: /rel="canonical" href="([^"]+)"/.exec(html)[1], day: /data-paper="([\d-]+)"/.exec(html)[1] },
    ];
  });
}

/** Cache key: the page without its scripts, which do not run when printing. */
const keyOf = ({ html }, version) =>
  createHash('sha256')
    .update(JSON.stringify([html.replace(/<script[\s\S]*?<\/script>/g, ''), PRINT, version]))
    .digest('hex');

function writeAtomically(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}

/** Prints what is not in the cache; returns how many. */
async function printAll(jobs, context, version) {
  const queue = jobs.filter((job) => !existsSync(join(CACHE, keyOf(job, version))));
  const count = queue.length;
  let done = 0;
  const work = async () => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      writeAtomically(join(CACHE, keyOf(job, version)), await print(context, job));
      done += 1;
      if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${count} PDFs`);
      else if (done % 20 === 0) console.log(`${done} of ${count} PDFs`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  if (process.stdout.isTTY && count > 0) console.log();
  return count;
}

/** Copies the PDFs into the site, removes unused cache entries, and replaces `dist/`. */
function publish(jobs, version) {
  const keys = new Set(jobs.map((job) => keyOf(job, version)));
  for (const job of jobs) {
    mkdirSync(dirname(join(ROOT, SITE, job.target)), { recursive: true });
    copyFileSync(join(CACHE, keyOf(job, version)), join(ROOT, SITE, job.target));
  }
  for (const name of readdirSync(CACHE)) if (!keys.has(name)) rmSync(join(CACHE, name));
  for (const part of ['', '-server']) {
    rmSync(DIST + part, { recursive: true, force: true });
    renameSync(join(ROOT, SITE) + part, DIST + part);
  }
}

let executablePath;
try {
  executablePath = findBrowser();
} catch (error) {
  stop(error.message.replace('the end-to-end tests', 'the PDFs'));
}
rmSync(join(ROOT, SITE), { recursive: true, force: true });
if ((await run('astro', ['build', '--force', '--outDir', SITE, '--silent'], { env: { PDFS: '1' } })) !== 0)
  stop('The build failed, see above. dist/ is as it was.');
const jobs = jobsIn(join(ROOT, SITE));
mkdirSync(CACHE, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS, env: { ...process.env, TZ: 'UTC' } });
const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
const made = await printAll(jobs, context, browser.version());
await browser.close();
publish(jobs, browser.version());
console.log(`${jobs.length} PDFs in dist/pdf: ${made} printed, ${jobs.length - made} unchanged.`);
