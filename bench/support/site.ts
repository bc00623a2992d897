/** The built site as a benchmark needs it: served as by a host, and its pages by kind. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT, stop } from '../../scripts/lib.mjs';
import type { Lang, Localized } from '../../src/i18n/languages.ts';
import {
  CONTACT_SEGMENTS,
  GUIDE_SEGMENTS,
  OFFICE_SEGMENTS,
  OFFLINE_SEGMENTS,
  ONE_FILE,
  type Section,
  SECTIONS,
  SEGMENTS,
  STATUS_SEGMENTS,
  WAIVER_SEGMENTS,
} from '../../src/i18n/routes.ts';

export const DIST = join(ROOT, 'dist');

export type Page = { path: string; html: string };

/** A free port. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Serves a folder of the project by `scripts/serve.mjs`: compressed, with the headers of its `_headers`. */
export async function serve(folder = 'dist'): Promise<{ origin: string; port: number; close: () => void }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DIST: folder, BASE_PATH: '/' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`scripts/serve.mjs does not serve ${folder}, see above.`)));
  });
  return { origin: `http://localhost:${port}`, port, close: () => void child.kill() };
}

/** All pages of the built site, except redirect pages and the single-file guides. Exits if there is no build. */
export function builtPages(): Page[] {
  if (!existsSync(join(DIST, 'index.html'))) stop('There is no built site: run npm run build first.');
  const files = readdirSync(DIST, { recursive: true })
    .map((name) => `/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'));
  const pages = files
    .filter((name) => !Object.values(ONE_FILE).includes(name))
    .map((name) => ({ path: name.replace(/index\.html$/, ''), html: readFileSync(join(DIST, name), 'utf8') }));
  return pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** Fixed URL segments below each section. */
const BELOW: Partial<Record<Section, Record<string, Localized>>> = {
  offices: OFFICE_SEGMENTS,
  contact: CONTACT_SEGMENTS,
  guides: GUIDE_SEGMENTS,
  statuses: STATUS_SEGMENTS,
  waivers: WAIVER_SEGMENTS,
  offline: OFFLINE_SEGMENTS,
};

const english = (words: Record<string, Localized>, lang: Lang, part: string) =>
  Object.values(words).find((word) => word[lang] === part)?.en;

/** The kind of a page, the same in every language, with slugs as `…`: `offices/…`, `offices/in/…`, `home`. */
export function kindOf(path: string): string {
  const [lang, part, ...parts] = path.split('/').filter(Boolean) as [Lang?, ...string[]];
  if (lang === undefined) return 'choice of language';
  if (part === undefined) return path.endsWith('.html') ? path.slice(1) : 'home';
  const section = SECTIONS.find((each) => SEGMENTS[each][lang] === part);
  const below = parts.map((word) => (word === 'version' ? word : (english(BELOW[section!] ?? {}, lang, word) ?? '…')));
  return [section ? SEGMENTS[section].en : part, ...below].join('/').replace(/…(\/…)+/, '…');
}
