/**
 * Astro integration: writes the configuration for every host. Runs last, because it lists the immutable files by name.
 * `_headers` and `_redirects` go into `dist/`, where Cloudflare and Netlify expect them. nginx configuration goes into
 * `dist-server/`, so that publishing `dist/` does not publish it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostFiles } from './files.ts';
import { headersFile } from './headers-file.ts';
import { redirectsFile, parseRedirects } from './redirects.ts';
import { hashesIn } from '#integrations/csp/integration.ts';
import { HOST_CONFIG_FILES, cacheRuleFor } from './file-kinds.ts';

export const hostWriter = (): AstroIntegration => {
  let base = '/';
  let site = 'http://localhost';
  return {
    name: 'host-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        site = config.site ?? site;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const hashes = hashesIn(root);
        await writeFile(join(root, '_headers'), headersFile({ hashes, base, files: await filesOf(root) }));
        const old = existsSync(join(root, '_redirects')) ? await readFile(join(root, '_redirects'), 'utf8') : '';
        await writeFile(join(root, '_redirects'), redirectsFile(old, base));
        await writeBeside(
          root,
          hostFiles({ hashes, base, host: new URL(site).hostname, redirects: parseRedirects(old) }),
        );
      },
    },
  };
};

/** Paths of all published files. @throws {Error} if no cache rule matches one. */
async function filesOf(root: string): Promise<string[]> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries
    .map(({ parentPath, name }) => `/${relative(root, join(parentPath, name)).replaceAll('\\', '/')}`)
    .sort();
  const unmatched = files.filter((file) => !HOST_CONFIG_FILES.includes(file) && !cacheRuleFor(file));
  if (unmatched.length > 0)
    throw new Error(
      `No cache rule matches ${unmatched.join(', ')}: add a pattern to src/integrations/hosting/file-kinds.ts.`,
    );
  return files;
}

/** Replaces `dist-server/`. */
async function writeBeside(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  const beside = `${root.replace(/[/\\]$/, '')}-server`;
  await rm(beside, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(beside, name)), { recursive: true });
    await writeFile(join(beside, name), text);
  }
}
