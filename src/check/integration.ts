/** Astro integration: no build and no preview starts from content that does not hold. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './report.ts';

/**
 * Checks all content before Astro reads it and lists every problem at once.
 * @throws {Error} at the start of a build; the development server only prints the problems.
 */
export const contentGuard = (): AstroIntegration => ({
  name: 'content-guard',
  hooks: {
    'astro:config:done': ({ config, logger }) => {
      const { lines, entries } = checkContent(fileURLToPath(config.root));
      if (lines.length === 0) return logger.info(`${entries} entries hold.`);
      for (const line of lines) logger.error(line);
      if (process.argv.includes('build'))
        throw new Error(`The content has ${lines.length} problems, listed above. Nothing was built.`);
    },
  },
});
