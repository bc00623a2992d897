/** Writes the offline bundle of each language and the edition file, their manifest. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { BUNDLE_FORMAT, packed, SHEET, type SiteFile } from '#offline/bundle.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { EDITION_FILE } from '#i18n/routes.ts';
import type { Edition, EditionLanguage } from '#offline/client/edition.ts';
import { belongs } from './contents.ts';

/** Markup that is useless offline: JSON-LD, Open Graph, preloads, and links to report a fact. */
const ONLINE_ONLY =
  / <a [^>]*\?fact=[^>]*>[^<]*<\/a>|<script type="application\/ld\+json">[\s\S]*?<\/script>|<meta property="og:[^>]*>|<link rel="(?:alternate|modulepreload)"[^>]*>/g;

const STYLE = /<style>([\s\S]*?)<\/style>/;

const LEVEL = 19;

/** Packs and compresses files. Reproducible with the same version of zstd (`process.versions.zstd`). */
export async function bundled(files: readonly SiteFile[], level = LEVEL): Promise<Uint8Array> {
  const all = packed(files);
  // `pledgedSrcSize` puts the size into the frame header, which saves the decompressor the 16 MB window.
  return promisify(zstdCompress)(all, {
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      // 16 MB window, larger than the whole guide: matches across all pages.
      [constants.ZSTD_c_windowLog]: 24,
    },
    pledgedSrcSize: all.length,
  });
}

/** Writes bundles and edition file to `root`. Tests use a low `level`, for speed. */
export async function writeBundles(root: string, built: string, level = LEVEL): Promise<Edition> {
  const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  await mkdir(join(root, 'offline'), { recursive: true });
  const sheets = sheetsOf(
    root,
    names.filter((name) => name.endsWith('.html') && LANGS.some((lang) => belongs(name, lang))),
  );
  const bundles = LANGS.map(async (lang): Promise<[Lang, EditionLanguage]> => {
    const paths = names.filter((name) => belongs(name, lang));
    const { files, raw } = savedFiles(root, paths, sheets);
    const bundle = await bundled(files, level);
    const sha256 = createHash('sha256').update(bundle).digest('hex');
    const file = `offline/guide-${lang}.${sha256.slice(0, 12)}.bin`;
    await writeFile(join(root, file), bundle);
    const pages = paths.filter((path) => path.endsWith('.html')).length;
    return [lang, { file, bytes: bundle.length, raw, pages, files: paths.length, sha256 }];
  });
  const languages = Object.fromEntries(await Promise.all(bundles)) as Record<Lang, EditionLanguage>;
  const version = createHash('sha256')
    .update(LANGS.map((lang) => languages[lang].sha256).join())
    .digest('hex')
    .slice(0, 12);
  const edition: Edition = { format: BUNDLE_FORMAT, version, built, languages };
  await writeFile(join(root, EDITION_FILE), `${JSON.stringify(edition, undefined, 2)}\n`);
  return edition;
}

/** A page as saved: without online-only markup, and with the number of its style sheet. */
export const asSaved = (html: string, sheet: number): string =>
  html.replace(STYLE, `<style>${sheet}</style>`).replace(ONLINE_ONLY, '');

/** The different style sheets of pages; the same list for all languages, which share a cache. */
const sheetsOf = (root: string, paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap((path) => STYLE.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? [])),
];

/** The files as saved, the style sheets first; `raw` is their size in `dist/`. Reads one page at a time, to save memory. */
function savedFiles(
  root: string,
  paths: readonly string[],
  sheets: readonly string[],
): { files: SiteFile[]; raw: number } {
  let raw = 0;
  const bare = paths.map((path) => {
    const bytes = new Uint8Array(readFileSync(join(root, path)));
    raw += bytes.length;
    if (!path.endsWith('.html')) return { path, bytes };
    const html = new TextDecoder().decode(bytes);
    return { path, bytes: new TextEncoder().encode(asSaved(html, sheets.indexOf(STYLE.exec(html)?.[1] ?? ''))) };
  });
  return { files: [{ path: SHEET, bytes: new TextEncoder().encode(JSON.stringify(sheets)) }, ...bare], raw };
}
