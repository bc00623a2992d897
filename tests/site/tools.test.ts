/** Pages of the tools: what they weigh, what they work without, and who leads to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf, toolPath } from '#lib/site/addresses.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';
import { TOOL_IDS } from '#schemas/guide.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));

/** Setting: bytes of script, compressed, that a tool may add. */
const MOST_SCRIPT = 6 * 1024;

/** All scripts that a page loads, with what they import. */
function scriptsOf(path: string): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(DIST, '_astro', file), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(imported!);
  };
  for (const script of pages.get(path)!.querySelectorAll('script[src]')) {
    const file = script.getAttribute('src')!.split('/_astro/')[1];
    if (file) add(file);
  }
  return found;
}

describe.each(LANGS)('in %s', (lang) => {
  /** Every page with buttons to copy and to share loads these. */
  const common = scriptsOf(addressOf(library, 'channels', 'alomac-1800', lang));

  test.each(TOOL_IDS)('%s adds at most 6 kB of script', (id) => {
    const own = [...scriptsOf(toolPath(library, id, lang))].filter((file) => !common.has(file));
    const bytes = own.map((file) => brotliCompressSync(readFileSync(join(DIST, '_astro', file))).length);
    expect(own.length).toBeGreaterThan(2);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_SCRIPT);
  });

  test.each(TOOL_IDS)('%s has its example worked out, and blanks to fill in by hand', (id) => {
    const page = pages.get(toolPath(library, id, lang))!;
    expect(textOf(page.querySelector('[aria-labelledby=example]'))).toMatch(/20\d\d/);
    expect(page.querySelectorAll('[aria-labelledby=hand] tr').length).toBeGreaterThan(3);
    expect(textOf(page.querySelector('tool-form'))).not.toMatch(/[{}]|undefined/);
  });

  test('the list leads to every tool, and the footer to the list', () => {
    const list = pages.get(pathOf(lang, 'tools'))!;
    for (const id of TOOL_IDS)
      expect(list.querySelector(`main a[href="${toolPath(library, id, lang)}"]`), id).not.toBeNull();
    expect(pages.get(pathOf(lang))!.querySelector(`footer a[href="${pathOf(lang, 'tools')}"]`)).not.toBeNull();
  });

  test('every guide leads to the tools it names', () => {
    const wrong = Object.values(library.guides).flatMap(({ id, facts }) =>
      (facts.tools ?? [])
        .filter(
          (tool) =>
            !pages
              .get(addressOf(library, 'guides', id, lang))!
              .querySelector(`main a[href="${toolPath(library, tool, lang)}"]`),
        )
        .map((tool) => `${id} lacks ${tool}`),
    );
    expect(wrong).toEqual([]);
  });
});
