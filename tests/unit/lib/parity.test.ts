import { expect, test } from 'vitest';
import { disparities, textsOf } from '#tools/content/parity.ts';
import { aLibrary, anOffice } from '../../support/builders.ts';

const EN = '## Go\n\n- See [a term](term:cita).\n- [Call](channel:x) <Fact of="channels/x/value" />\n';
const ES = '## Vaya\n\n- Vea [un término](term:cita).\n- [Llame](channel:x) <Fact of="channels/x/value" />\n';

const office = (en: string, es: string, revisions = [1, 1]) => {
  const base = anOffice();
  const text = (lang: 'en' | 'es', body: string, revision = 1) => ({
    ...base.prose[lang],
    front: { ...base.prose[lang].front, revision },
    body,
  });
  return aLibrary({
    offices: [{ ...base, prose: { en: text('en', en, revisions[0]), es: text('es', es, revisions[1]) } }],
  });
};
const said = (...args: Parameters<typeof office>) =>
  disparities(office(...args)).map(({ file, path, found, message }) => `${file} ${path.join('.')} ${found} ${message}`);

test('headings, list items, links, terms and facts are counted in each language', () => {
  expect(textsOf(office(EN, ES))).toMatchObject([
    { entry: 'offices/jz-cusco', behind: [], counts: { es: { headings: 1, items: 2, links: 1, terms: 1, facts: 1 } } },
  ]);
});

test('equal texts are not reported', () => expect(said(EN, ES)).toEqual([]));

test('the outdated translation is reported, in either language', () => {
  expect(said(EN, ES, [3, 2])).toEqual([
    'content/offices/jz-cusco/es.mdx revision 2 is older than en.mdx, which is at 3: bring the text up to date, then write revision: 3.',
  ]);
  expect(said(EN, ES, [1, 2])[0]).toContain('content/offices/jz-cusco/en.mdx revision 1 is older than es.mdx');
});

test('a missing heading, term or list item is reported', () => {
  expect(said(EN, ES.replace('## Vaya', 'Vaya'))[0]).toContain('which has h2 as heading 1');
  expect(said(EN, ES.replace('[un término](term:cita)', 'un término'))[0]).toContain('which has term:cita as link 1');
  expect(said(EN, `${ES}- Más.\n`)).toEqual([
    'content/offices/jz-cusco/es.mdx text 3 list items differs from en.mdx, which has 2: all languages list the same things.',
  ]);
});
