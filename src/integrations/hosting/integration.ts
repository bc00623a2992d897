/**
 * Astro integration: writes the policy for every host. Stands last, because it names the files that are kept for ever.
 * `_headers` and `_redirects` go into the site, where Cloudflare and Netlify look for them. What servers of one's own include goes into a
 * folder beside the site (`dist-server/` beside `dist/`): it is not for readers, and whoever publishes a folder publishes all of it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostFiles } from './files.ts';
import { headersFile } from './headers-file.ts';
import { redirectsFile, redirectsIn } from './redirects.ts';
import { hashOf } from '#integrations/csp/integration.ts';
import { FOR_HOSTS, kindOf } from './file-kinds.ts';

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
        const hash = hashOf(await readFile(join(root, 'index.html'), 'utf8'), 'index.html');
        await writeFile(join(root, '_headers'), headersFile({ hash, base, files: await filesOf(root) }));
        const old = existsSync(join(root, '_redirects')) ? await readFile(join(root, '_redirects'), 'utf8') : '';
        await writeFile(join(root, '_redirects'), redirectsFile(old, base));
        await writeBeside(root, hostFiles({ hash, base, host: new URL(site).hostname, redirects: redirectsIn(old) }));
      },
    },
  };
};

/** The paths of all files from the root of the site. @throws {Error} on one that has no place in the policy. */
async function filesOf(root: string): Promise<string[]> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries
    .map(({ parentPath, name }) => `/${relative(root, join(parentPath, name)).replaceAll('\\', '/')}`)
    .sort();
  const strange = files.filter((file) => !FOR_HOSTS.includes(file) && !kindOf(file));
  if (strange.length > 0)
    throw new Error(
      `Nobody has said how ${strange.join(', ')} may be stored: add a place to src/integrations/hosting/file-kinds.ts.`,
    );
  return files;
}

/** Makes the folder beside the site anew. */
async function writeBeside(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  const beside = `${root.replace(/[/\\]$/, '')}-server`;
  await rm(beside, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(beside, name)), { recursive: true });
    await writeFile(join(beside, name), text);
  }
}
