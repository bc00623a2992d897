/** Astro integration for offline use. Must come after the CSP integration, when pages have their final bytes. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { type Lang, LANGS } from '#i18n/languages.ts';
import { oneFileSizeSlot, sizeInWords } from './one-file-size.ts';
import { pathOf } from '#i18n/routes.ts';
import { writeBundles } from './bundles.ts';
import { writeOneFiles } from './one-file.ts';

/** Builds the offline bundles, the single-file export and `sw.js`. `day`: the day the site is built for. */
export const offlineFiles = ({ day, base = '/' }: { day: string; base?: string }): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:config:done': ({ config }) => {
      base = config.base.replace(/\/*$/, '/');
    },
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const paths = (await readdir(root, { recursive: true }))
        .map((name) => `/${name.replaceAll('\\', '/')}`)
        .filter((name) => name.endsWith('/index.html'))
        .map((name) => name.replace(/index\.html$/, ''))
        .sort();
      await fillInFileSizes(root, await writeOneFiles(root, paths, base, day));
      const { languages } = await writeBundles(root, day);
      for (const lang of LANGS)
        logger.info(`Offline bundle, ${lang}: ${languages[lang].pages} pages, ${languages[lang].bytes} bytes.`);
      await writeWorker(root);
    },
  },
});

/** Fills in the sizes of the single-file exports on the pages that link them. */
async function fillInFileSizes(root: string, sizes: Readonly<Record<Lang, number>>): Promise<void> {
  for (const lang of LANGS) {
    const page = join(root, pathOf(lang, 'offline'), 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(
      page,
      LANGS.reduce((text, each) => text.replaceAll(oneFileSizeSlot(each), sizeInWords(sizes[each], lang)), html),
    );
  }
}

/** Bundles the service worker as one classic script, without a hash in its name. */
async function writeWorker(root: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: root,
      emptyOutDir: false,
      target: ['chrome87', 'safari14.1', 'firefox91'],
      lib: {
        entry: fileURLToPath(new URL('../sw/sw.ts', import.meta.url)),
        formats: ['iife'],
        name: 'guide',
        fileName: () => 'sw.js',
      },
    },
  });
}
