/** Astro integration: fails the build early on invalid content or an unwritable output folder. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '#tools/content/report.ts';
import { ensureWritable } from '#settings/settings.ts';

/**
 * Validates all content before Astro loads it and reports every problem at once.
 * @throws {Error} at the start of a build; the dev server only prints the problems.
 */
export const contentGuard = (): AstroIntegration => ({
  name: 'content-guard',
  hooks: {
    'astro:config:done': ({ config, logger }) => {
      const building = process.argv.includes('build');
      if (building) ensureWritable(fileURLToPath(config.outDir));
      const { lines, entries } = checkContent(fileURLToPath(config.root));
      if (lines.length === 0) return logger.info(`${entries} entries are valid.`);
      for (const line of lines) logger.error(line);
      if (building) throw new Error(`The content has ${lines.length} problems, listed above. Nothing was built.`);
    },
  },
});
