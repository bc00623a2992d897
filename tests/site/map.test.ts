/** The map links to every open office: by its own pin, or by a group pin and the department page. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { valueOf } from '#lib/facts/facts.ts';
import { LANGS } from '#i18n/languages.ts';
import { departmentPath } from '#i18n/routes.ts';
import { builtPages } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const maps = (path: string) =>
  pages.get(path)!.querySelectorAll('svg[aria-labelledby=map-title], svg[aria-labelledby=lima-title]');

test.each([
  ['en', '/en/offices/'],
  ['es', '/es/oficinas/'],
] as const)('%s: every office with a known place is reached from a pin by keyboard', (lang, path) => {
  const reachable = maps(path)
    .flatMap((map) => map.querySelectorAll('a:not([tabindex="-1"])'))
    .map((anchor) => anchor.getAttribute('href'));
  const placed = Object.values(library.offices).filter(
    ({ facts }) => facts.place.country === 'PE' && valueOf(facts.position) && valueOf(facts.condition) === 'active',
  );
  const lost = placed.filter(({ id, facts }) => {
    const own = addressOf(library, 'offices', id, lang);
    const department = departmentPath(lang, facts.place.country === 'PE' ? facts.place.department : '');
    const listed = pages
      .get(department)!
      .querySelectorAll('a')
      .some((anchor) => anchor.getAttribute('href') === own);
    return !reachable.includes(own) && !(reachable.includes(department) && listed);
  });
  expect(placed.length).toBeGreaterThan(30);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('the maps are loaded only where they are shown, and weigh at most 6 kB under brotli', () => {
  const shown = [...pages]
    .filter(([, root]) => root.querySelector('svg[aria-labelledby=map-title]'))
    .map(([path]) => path);
  expect(shown).toEqual(['/en/offices/', '/es/oficinas/']);
  for (const path of shown) {
    const both = maps(path)
      .map((map) => map.outerHTML)
      .join('');
    expect(brotliCompressSync(both).length).toBeLessThanOrEqual(6_000);
  }
});

test('the map has a text alternative next to it', () => {
  for (const lang of LANGS) {
    const page = pages.get(lang === 'en' ? '/en/offices/' : '/es/oficinas/')!;
    const links = page.querySelectorAll('main h2 a, main p a').map((anchor) => anchor.getAttribute('href'));
    for (const { facts } of Object.values(library.offices))
      if (facts.place.country === 'PE') expect(links).toContain(departmentPath(lang, facts.place.department));
  }
});
