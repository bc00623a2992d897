/** The built site as the site tests read it: every page parsed once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export const DIST = 'dist';

export type BuiltPage = { file: string; path: string; html: string; root: HTMLElement };

const toPath = (file: string) => `/${file}`.replace(/index\.html$/, '');

/** All pages. @throws {Error} when nothing was built. */
export function builtPages(): BuiltPage[] {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no built site: run npm run build first.');
  const files = readdirSync(DIST, { recursive: true }).map(String).filter((name) => name.endsWith('.html')).sort();
  return files.map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return { file, path: toPath(file), html, root: parse(html, { comment: true, blockTextElements: { script: true, style: true } }) };
  });
}

/** The text of an element as a reader sees it, blanks joined. */
export const textOf = (element: HTMLElement | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
