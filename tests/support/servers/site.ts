/** The site as the servers under test serve it: the built one, with an old address more, and a secret beside it. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from '#integrations/hosting/files.ts';
import { htmlRewrites, parseRedirects } from '#integrations/hosting/redirects.ts';
import { CACHE } from './tools.ts';

/** An address that was, though the real guide may have none yet. */
export const OLD = { from: '/en/guides/old-word/version/', to: '/en/about/' };
/** A file beside the site that nobody may ever get. */
export const SECRET = 'beside the site, not in it';

/** The hashes of the style sheets that the built pages carry. */
export const builtHashes = (): string[] =>
  [...(/style-src ([^;]+);/.exec(readFileSync('dist/_headers', 'utf8'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, hash = '']) => hash,
  );

/** The redirects of the built site. */
export const builtRedirects = () =>
  existsSync('dist/_redirects') ? parseRedirects(readFileSync('dist/_redirects', 'utf8')) : [];

/**
 * Copies the built site and writes the files of the servers for it. `base` puts it into a folder, as with `BASE_PATH`; its pages
 * then link nothing that exists, but every answer can be judged.
 */
export function layOut(name: string, base = '/'): { folder: string; root: string; server: string } {
  if (!existsSync('dist/index.html')) throw new Error('There is no built site: run npm run build first.');
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  const root = join(folder, 'site');
  mkdirSync(join(root, base), { recursive: true });
  cpSync('dist', join(root, base), { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  const redirects = [...builtRedirects(), OLD].map(({ from, to }) => ({
    from: base + from.slice(1),
    to: base + to.slice(1),
  }));
  writeFileSync(
    join(root, base, '_redirects'),
    redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('') + htmlRewrites(base),
  );
  const server = join(folder, 'server');
  for (const [file, text] of Object.entries(
    hostFiles({ hashes: builtHashes(), base, host: 'guide.example', redirects }),
  )) {
    mkdirSync(join(server, file, '..'), { recursive: true });
    writeFileSync(join(server, file), text);
  }
  return { folder, root, server };
}

/** Every published file as the path it is asked by. */
export const publishedPaths = (): string[] =>
  readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map(({ parentPath, name }) => `/${join(parentPath, name).slice('dist/'.length)}`.replace(/\/index\.html$/, '/'))
    .filter((path) => !path.endsWith('/404.html'))
    .sort();

/** The bytes behind a published path. */
export const bytesOf = (path: string): Buffer =>
  readFileSync(join('dist', path.endsWith('/') ? `${path}index.html` : path));
