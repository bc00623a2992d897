import { expect, test } from 'vitest';
import { formerPages, redirectsFile } from '#lib/site/redirects.ts';
import { formerSlugsAreFree } from '#tools/content/rules/former.ts';
import { aGuide, aLibrary, aNeed, anOffice } from '../../support/builders.ts';

function renamed<T extends { prose: { en: { front: object } } }>(entry: T, ...formerSlugs: string[]): T {
  return {
    ...entry,
    prose: { ...entry.prose, en: { ...entry.prose.en, front: { ...entry.prose.en.front, formerSlugs } } },
  };
}

test('without renamed slugs there is nothing to redirect', () =>
  expect(redirectsFile(aLibrary({ offices: [anOffice()] }), (path) => path)).toBe(''));

test('an old URL redirects to the page in its own language', () => {
  const [former, ...rest] = formerPages(aLibrary({ offices: [renamed(anOffice({}, 'cusco'), 'cuzco')] }));
  expect(rest).toEqual([]);
  expect(former).toMatchObject({
    lang: 'en',
    from: '/en/offices/cuzco/',
    to: { en: '/en/offices/cusco/', es: '/es/oficinas/cusco/' },
  });
});

test('the version page of a renamed guide redirects too: printed QR codes point to it', () => {
  const from = formerPages(aLibrary({ guides: [renamed(aGuide(), 'old')] })).map((former) => former.from);
  expect(from).toEqual(['/en/guides/old/', '/en/guides/old/version/', '/en/guides/old/card/']);
});

test('the redirects file covers pages and feeds, below the base path', () => {
  const library = aLibrary({
    offices: [renamed(anOffice({}, 'cusco'), 'cuzco')],
    needs: [aNeed({ formerSlugs: { en: [], es: ['viejo'] } })],
  });
  expect(
    redirectsFile(library, (path) => `/guide${path}`)
      .trim()
      .split('\n'),
  ).toEqual([
    '/guide/en/offices/cuzco/ /guide/en/offices/cusco/ 301',
    '/guide/es/contacto/para/viejo/ /guide/es/contacto/para/ask/ 301',
    '/guide/en/offices/cuzco/updates.xml /guide/en/offices/cusco/updates.xml 301',
  ]);
});

test('an old slug must not be the slug of another entry, or the old slug of two', () => {
  const taken = formerSlugsAreFree(
    aLibrary({ offices: [renamed(anOffice({}, 'cusco'), 'puno'), anOffice({}, 'puno')] }),
  );
  expect(taken.map(({ message }) => message)).toEqual([
    'is the address of offices/puno: an old address can lead to one place only.',
  ]);
  expect(
    formerSlugsAreFree(aLibrary({ offices: [renamed(anOffice({}, 'a'), 'x'), renamed(anOffice({}, 'b'), 'x')] })),
  ).toHaveLength(1);
  expect(formerSlugsAreFree(aLibrary({ offices: [renamed(anOffice({}, 'a'), 'a')] }))[0]?.message).toContain(
    'the current slug of this entry',
  );
});

test('an old slug of one kind may be a current slug of another', () =>
  expect(
    formerSlugsAreFree(aLibrary({ offices: [renamed(anOffice({}, 'a'), 'x')], guides: [aGuide({}, 'x')] })),
  ).toEqual([]));
