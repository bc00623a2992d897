/** Astro integration: after all pages have their final bytes, makes what readers take along. Stands after the policy writer. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { LANGS } from '../locale/languages.ts';
import { writeBundles } from './bundles.ts';

/** Makes the one file, the bundles and `sw.js`. `day` is the day for which the site is built. */
export const takeAlong = ({ day }: { day: string }): AstroIntegration => ({
  name: 'take-along',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const { languages } = await writeBundles(root, day);
      for (const lang of LANGS) logger.info(`To save, ${lang}: ${languages[lang].pages} pages, ${languages[lang].bytes} bytes.`);
      await writeWorker(root);
    },
  },
});

/** The worker as one classic script with a name that never changes. */
async function writeWorker(root: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: root, emptyOutDir: false, lib: { entry: fileURLToPath(new URL('../worker/sw.ts', import.meta.url)), formats: ['iife'], name: 'guide', fileName: () => 'sw.js' } },
  });
}
