/** Astro integration: after the build, takes out the indentation of templates, writes the hash of the one style sheet into every page, and seals scripts. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MISSING } from '#integrations/hosting/file-kinds.ts';
import { STYLE_HASH_SLOT } from './policy.ts';
import { published } from './style-sheet.ts';
import { withoutIndentation } from './whitespace.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** @throws {Error} if a page has no style sheet, more than one, or another one than the rest. */
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
        placeMissing(root);
        const pages = (readdirSync(root, { recursive: true }) as string[])
          .filter((name) => name.endsWith('.html'))
          .sort();
        const sheets = new Map<string, string>();
        const script = scriptsOf(root, base);
        let hash: string | undefined;
        for (const page of pages) {
          const html = withoutIndentation(readFileSync(join(root, page), 'utf8')).replace(STYLE, (_, css: string) => {
            const sheet = sheets.get(css) ?? `<style>${published(css)}</style>`;
            sheets.set(css, sheet);
            return sheet;
          });
          const own = hashOf(html, page);
          hash ??= own;
          if (own !== hash)
            throw new Error(
              `${page} carries another style sheet than ${pages[0]}: all styles belong into src/styles/site.css.`,
            );
          writeFileSync(join(root, page), seal(html.replaceAll(STYLE_HASH_SLOT, own), script));
        }
      },
    },
  };
};

/** Astro makes a folder of the page for addresses that lead nowhere; hosts look for a file, the nearest one upwards. */
function placeMissing(root: string): void {
  for (const { page } of MISSING) {
    const folder = join(root, page.replace(/\.html$/, ''));
    if (!existsSync(folder)) continue;
    renameSync(join(folder, 'index.html'), join(root, page));
    rmdirSync(folder);
  }
}

/** The hash of a page's style sheet. @throws {Error} unless the page has exactly one. */
export function hashOf(html: string, page: string): string {
  const sheets = [...html.matchAll(STYLE)];
  if (sheets.length !== 1) throw new Error(`${page} has ${sheets.length} style sheets; every page has exactly one.`);
  return `sha256-${createHash('sha256')
    .update(sheets[0]?.[1] ?? '')
    .digest('base64')}`;
}

const SCRIPT = /<script type="module" src="([^"]+)">/g;

const IMPORTED = /(?:from|import)\s*"\.\/([^"]+)"/g;

/** What a page says of a script: the hash of its bytes, and the addresses of all that it imports, directly or by another one. */
type Script = { hash: string; imports: readonly string[] };

/** The scripts of the built site by their addresses, each read once. */
function scriptsOf(root: string, base: string): (src: string) => Script {
  const known = new Map<string, Script>();
  const read = (src: string): Script => {
    const bytes = readFileSync(join(root, src.slice(base.length)));
    const direct = [...bytes.toString().matchAll(IMPORTED)].map(([, name]) => src.replace(/[^/]*$/, name!));
    return {
      hash: createHash('sha256').update(bytes).digest('base64'),
      imports: [...new Set(direct.flatMap((each) => [each, ...scriptOf(each).imports]))],
    };
  };
  const scriptOf = (src: string): Script => {
    const script = known.get(src) ?? read(src);
    known.set(src, script);
    return script;
  };
  return scriptOf;
}

/**
 * Adds the hash of each script's bytes to its tag (Subresource Integrity), so that an altered script does not run, and says before it
 * what it will import, sealed in the same way: the browser then asks for all at once, instead of a round trip for each import of an import.
 */
function seal(html: string, scriptOf: (src: string) => Script): string {
  const said = new Set<string>();
  return html.replace(SCRIPT, (_, src: string) => {
    const { hash, imports } = scriptOf(src);
    const hints = imports
      .filter((each) => !said.has(each) && said.add(each))
      .map((each) => `<link rel="modulepreload" href="${each}" integrity="sha256-${scriptOf(each).hash}">`)
      .join('');
    return `${hints}<script type="module" src="${src}" integrity="sha256-${hash}">`;
  });
}
