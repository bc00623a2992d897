import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SiteIndex } from '#lib/search/site-search.ts';
import { isLang, LANGS } from '#i18n/languages.ts';
import { pathOf, searchIndexFile } from '#i18n/routes.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Budget of the search: 60 kB per language, of which the code (tests/site/pages.test.ts): */
const CODE = 3_000;

test.each(LANGS)('the index of %s fits into 60 kB with the code', (lang) => {
  const bytes = brotliCompressSync(readFileSync(join(DIST, searchIndexFile(lang)))).length;
  console.log(`search index, ${lang}: ${bytes} bytes (brotli)`);
  expect(bytes + CODE).toBeLessThanOrEqual(60_000);
});

test.each(LANGS)('every address in the index of %s leads to its page and place', (lang) => {
  const { pages: found } = JSON.parse(readFileSync(join(DIST, searchIndexFile(lang)), 'utf8')) as SiteIndex;
  const lost = found
    .map(({ path }) => path)
    .filter((address) => {
      const [path = '', fragment] = address.split('#');
      return (
        !path.startsWith(`/${lang}/`) ||
        !byPath.has(path) ||
        (fragment !== undefined && !byPath.get(path)!.root.querySelector(`[id="${fragment}"]`))
      );
    });
  expect(found.length).toBeGreaterThan(300);
  expect(lost).toEqual([]);
});

test('every page has the search in its header, with a name, or is the search', () => {
  const without = pages.filter(({ path, root }) => {
    const lang = path.split('/').find(isLang) ?? LANGS[0];
    const form = root.querySelector(`form[role=search][action="${pathOf(lang, 'search')}"]`);
    return (
      path !== '/' &&
      path !== pathOf(lang, 'search') &&
      !(
        textOf(form?.querySelector('label[for=q]') ?? null) &&
        form?.querySelector('input[name=q]#q') &&
        textOf(form.querySelector('button'))
      )
    );
  });
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('the home page tells search engines of the search', () => {
  const data = byPath
    .get('/es/')!
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map(({ innerHTML }) => JSON.parse(innerHTML) as object);
  expect(data).toContainEqual(
    expect.objectContaining({
      '@type': 'WebSite',
      potentialAction: expect.objectContaining({ '@type': 'SearchAction' }) as object,
    }),
  );
});
