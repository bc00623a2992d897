/** Makes the bundles of the built site, one a language, and the edition file that says what there is to save. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUNDLE_FORMAT, EMPTY_STYLE, packed, SHEET, type SiteFile } from '../formats/bundle.ts';
import { withoutRepeats } from '../formats/repeats.ts';
import { LANGS, type Lang } from '../locale/languages.ts';
import { EDITION_FILE } from '../locale/routes.ts';
import type { Edition, EditionLanguage } from '../worker/edition.ts';
import { belongs } from './contents.ts';

/** What only search engines and previews of links read, and the links that report a fact: a report needs the page as it is today. */
const ONLY_ON_THE_NET =
  / <a [^>]*\?fact=[^>]*>[^<]*<\/a>|<script type="application\/ld\+json">[\s\S]*?<\/script>|<meta property="og:[^>]*>|<link rel="(?:alternate|modulepreload)"[^>]*>/g;

const STYLE = /<style>([\s\S]*?)<\/style>/;

/** Writes bundles and edition file into the folder of the site. The same site always gives the same bytes. */
export async function writeBundles(root: string, built: string): Promise<Edition> {
  const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  await mkdir(join(root, 'offline'), { recursive: true });
  const languages = {} as Record<Lang, EditionLanguage>;
  for (const lang of LANGS) {
    const paths = names.filter((name) => belongs(name, lang));
    const { files, raw } = savedFiles(root, paths);
    const bundle = gzipSync(packed(files, withoutRepeats), { level: 9 });
    const sha256 = createHash('sha256').update(bundle).digest('hex');
    const file = `offline/guide-${lang}.${sha256.slice(0, 12)}.bin`;
    await writeFile(join(root, file), bundle);
    languages[lang] = {
      file,
      bytes: bundle.length,
      raw,
      pages: paths.filter((path) => path.endsWith('.html')).length,
      files: paths.length,
      sha256,
    };
  }
  const version = createHash('sha256')
    .update(LANGS.map((lang) => languages[lang].sha256).join())
    .digest('hex')
    .slice(0, 12);
  const edition: Edition = { format: BUNDLE_FORMAT, version, built, languages };
  await writeFile(join(root, EDITION_FILE), `${JSON.stringify(edition, undefined, 2)}\n`);
  return edition;
}

/** A page as it is saved: without its sheet, which all share, and without what only the net needs. */
export const asSaved = (html: string): string => html.replace(STYLE, EMPTY_STYLE).replace(ONLY_ON_THE_NET, '');

/** The files as they are saved, with the sheet of all pages once, in front; `raw` is their size on the site. One page at a time: together they take much room. */
function savedFiles(root: string, paths: readonly string[]): { files: SiteFile[]; raw: number } {
  let [sheet, raw] = ['', 0];
  const bare = paths.map((path) => {
    const bytes = new Uint8Array(readFileSync(join(root, path)));
    raw += bytes.length;
    if (!path.endsWith('.html')) return { path, bytes };
    const html = new TextDecoder().decode(bytes);
    sheet = STYLE.exec(html)?.[1] ?? sheet;
    return { path, bytes: new TextEncoder().encode(asSaved(html)) };
  });
  return { files: [{ path: SHEET, bytes: new TextEncoder().encode(sheet) }, ...bare], raw };
}
