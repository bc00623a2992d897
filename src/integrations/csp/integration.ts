/** Astro integration: after the build, collapses whitespace, leaves in each kind of page the styles it uses, writes their hash into its CSP, and adds SRI hashes to scripts. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { NOT_FOUND_PAGES } from '#integrations/hosting/file-kinds.ts';
import { STYLE_HASH_SLOT } from './policy.ts';
import { classesIn, kindOfPage, pruned, wordsIn } from './sheet-of-kind.ts';
import { optimizeTailwind } from './style-sheet.ts';
import { tidyWhitespace } from './whitespace.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** @throws {Error} if a page has no style sheet, several, or a different one from the rest. */
export const policyWriter = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'policy-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        placeNotFoundPages(root);
        const pages = (readdirSync(root, { recursive: true }) as string[])
          .filter((name) => name.endsWith('.html'))
          .sort();
        const scriptOf = scriptsOf(root, base);
        const whole = wholeSheet(root, pages);
        for (const files of Map.groupBy(pages, kindOfPage).values()) {
          const words = new Set<string>();
          const scripts = new Set<string>();
          for (const page of files) {
            const html = readFileSync(join(root, page), 'utf8');
            for (const name of classesIn(html)) words.add(name);
            for (const [, src = ''] of html.matchAll(SCRIPT))
              for (const each of [src, ...scriptOf(src).imports]) scripts.add(each);
          }
          for (const src of scripts)
            for (const word of wordsIn(readFileSync(join(root, src.slice(base.length)), 'utf8'))) words.add(word);
          const sheet = `<style>${pruned(whole, words)}</style>`;
          for (const page of files) {
            const html = tidyWhitespace(readFileSync(join(root, page), 'utf8')).replace(STYLE, () => sheet);
            writeFileSync(
              join(root, page),
              addIntegrity(html.replaceAll(STYLE_HASH_SLOT, hashOf(html, page)), scriptOf),
            );
          }
        }
      },
    },
  };
};

/** The style sheet as Astro built it. @throws {Error} if a page has another one than the rest, none, or several. */
function wholeSheet(root: string, pages: readonly string[]): string {
  const [first = ''] = pages;
  const sheetOf = (page: string): string => {
    const html = readFileSync(join(root, page), 'utf8');
    hashOf(html, page);
    return [...html.matchAll(STYLE)][0]![1]!;
  };
  const sheet = sheetOf(first);
  const other = pages.find((page) => sheetOf(page) !== sheet);
  if (other !== undefined)
    throw new Error(`${other} has a different style sheet from ${first}: put all styles into src/styles/site.css.`);
  return optimizeTailwind(sheet);
}

/** Astro writes `en/404/index.html`; hosts look for the nearest `404.html` up the path. */
function placeNotFoundPages(root: string): void {
  for (const { page } of NOT_FOUND_PAGES) {
    const folder = join(root, page.replace(/\.html$/, ''));
    if (!existsSync(folder)) continue;
    renameSync(join(folder, 'index.html'), join(root, page));
    rmdirSync(folder);
  }
}

/** The hashes of the style sheets of a built site, each once. */
export const hashesIn = (root: string): string[] => [
  ...new Set(
    (readdirSync(root, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((page) => hashOf(readFileSync(join(root, page), 'utf8'), page)),
  ),
];

/** The hash of a page's style sheet. @throws {Error} unless the page has exactly one. */
export function hashOf(html: string, page: string): string {
  const sheets = [...html.matchAll(STYLE)];
  if (sheets.length !== 1) throw new Error(`${page} has ${sheets.length} style sheets; every page has exactly one.`);
  return `sha256-${createHash('sha256')
    .update(sheets[0]?.[1] ?? '')
    .digest('base64')}`;
}

const SCRIPT = /<script type="module" src="([^"]+)">/g;

const IMPORT = /(?:from|import)\s*"\.\/([^"]+)"/g;

/** SRI hash of a script, and the URLs of all it imports, directly or transitively. */
type Script = { hash: string; imports: readonly string[] };

/** Looks up a script of the built site by URL; each is read once. */
function scriptsOf(root: string, base: string): (src: string) => Script {
  const cache = new Map<string, Script>();
  const read = (src: string): Script => {
    const bytes = readFileSync(join(root, src.slice(base.length)));
    const direct = [...bytes.toString().matchAll(IMPORT)].map(([, name]) => src.replace(/[^/]*$/, name!));
    return {
      hash: createHash('sha256').update(bytes).digest('base64'),
      imports: [...new Set(direct.flatMap((each) => [each, ...scriptOf(each).imports]))],
    };
  };
  const scriptOf = (src: string): Script => {
    const script = cache.get(src) ?? read(src);
    cache.set(src, script);
    return script;
  };
  return scriptOf;
}

/**
 * Adds SRI hashes to script tags, and before each a `modulepreload` for everything it imports, so that nested imports do not cost a
 * round trip each.
 */
function addIntegrity(html: string, scriptOf: (src: string) => Script): string {
  const preloaded = new Set<string>();
  return html.replace(SCRIPT, (_, src: string) => {
    const { hash, imports } = scriptOf(src);
    const preloads = imports
      .filter((each) => !preloaded.has(each) && preloaded.add(each))
      .map((each) => `<link rel="modulepreload" href="${each}" integrity="sha256-${scriptOf(each).hash}">`)
      .join('');
    return `${preloads}<script type="module" src="${src}" integrity="sha256-${hash}">`;
  });
}
