/** Astro integration: no build starts from content that does not hold, or where it cannot write. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '#tools/content/report.ts';
import { needWritable } from '#settings/settings.ts';

/**
 * Checks all content before Astro reads it and lists every problem at once.
 * @throws {Error} at the start of a build; the development server only prints the problems.
 */
export const contentGuard = (): AstroIntegration => ({
  name: 'content-guard',
  hooks: {
    'astro:config:done': ({ config, logger }) => {
      const building = process.argv.includes('build');
      if (building) needWritable(fileURLToPath(config.outDir));
      const { lines, entries } = checkContent(fileURLToPath(config.root));
      if (lines.length === 0) return logger.info(`${entries} entries hold.`);
      for (const line of lines) logger.error(line);
      if (building) throw new Error(`The content has ${lines.length} problems, listed above. Nothing was built.`);
    },
  },
});
