/** Astro integration: after all pages have their final bytes, makes what readers take along. Stands after the policy writer. */
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

/** Makes the one file, the bundles and `sw.js`. `day` is the day for which the site is built. */
export const takeAlong = ({ day, base = '/' }: { day: string; base?: string }): AstroIntegration => ({
  name: 'take-along',
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
      await sayFileSizes(root, await writeOneFiles(root, paths, base, day));
      const { languages } = await writeBundles(root, day);
      for (const lang of LANGS)
        logger.info(`To save, ${lang}: ${languages[lang].pages} pages, ${languages[lang].bytes} bytes.`);
      await writeWorker(root);
    },
  },
});

/** Writes the sizes of the one files into the pages that link them. */
async function sayFileSizes(root: string, sizes: Readonly<Record<Lang, number>>): Promise<void> {
  for (const lang of LANGS) {
    const page = join(root, pathOf(lang, 'offline'), 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(
      page,
      LANGS.reduce((text, each) => text.replaceAll(oneFileSizeSlot(each), sizeInWords(sizes[each], lang)), html),
    );
  }
}

/** The worker as one classic script with a name that never changes. */
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
