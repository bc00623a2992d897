/** The built site as the site tests read it: every page parsed once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { LANGS } from '#i18n/languages.ts';
import { ONE_FILE } from '#i18n/routes.ts';

export const DIST = 'dist';

export type BuiltPage = { file: string; path: string; html: string; root: HTMLElement };

const toPath = (file: string) => `/${file}`.replace(/index\.html$/, '');

/** All pages but those at old addresses, which only lead on. @throws {Error} when nothing was built. */
export const builtPages = (): BuiltPage[] => everyHtml().filter(({ root }) => !isMoved(root));

/** The pages at old addresses. */
export const redirectPages = (): BuiltPage[] => everyHtml().filter(({ root }) => isMoved(root));

const isMoved = (root: HTMLElement): boolean => root.querySelector('meta[http-equiv=refresh]') !== null;

/** The files that hold everything are no pages of the site; `take-along.test.ts` looks at them. */
const isOneFile = (name: string) => LANGS.some((lang) => ONE_FILE[lang] === `/${name}`);

let read: readonly BuiltPage[] | undefined;

/** Every page, read once: the files of tests that one process runs share them, so no test may change a page. */
function everyHtml(): readonly BuiltPage[] {
  return (read ??= readHtml());
}

function readHtml(): BuiltPage[] {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no built site: run npm run build first.');
  const files = readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html') && !isOneFile(name))
    .sort();
  return files.map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return {
      file,
      path: toPath(file),
      html,
      root: parse(html, { comment: true, blockTextElements: { script: true, style: true } }),
    };
  });
}

/** The text of an element as a reader sees it, blanks joined. */
export const textOf = (element: HTMLElement | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Every file of the built site, as paths from its root. */
export const builtFiles = (): string[] =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `/${join(parentPath, name).slice(DIST.length + 1)}`)
    .sort();

/** The text of a built file, by its path. */
export const builtText = (path: string): string => readFileSync(join(DIST, path), 'utf8');
