import { expect, test } from 'vitest';
import { languageOf, textsStandInTheirLanguage } from '#tools/content/rules/language.ts';
import { nothingIsFromTheFuture } from '#tools/content/rules/future.ts';
import { headingsAreInOrder } from '#tools/content/rules/prose.ts';
import { aLibrary, anOffice, aSource, known } from '../../support/builders.ts';

const EN = 'You pay at the bank and take the receipt with you to the office.';
const ES = 'Usted paga en el banco y lleva el recibo a la oficina con su pasaporte.';

test('the language of a text is detected if it has enough function words of one language', () => {
  expect([
    languageOf(EN),
    languageOf(ES),
    languageOf('Av. El Sol 610'),
    languageOf('Residence card (carné de extranjería)'),
  ]).toEqual(['en', 'es', undefined, undefined]);
});

const prose = (en: string, es: string) => {
  const base = anOffice();
  return aLibrary({
    offices: [{ ...base, prose: { en: { ...base.prose.en, body: en }, es: { ...base.prose.es, body: es } } }],
  });
};

test('a body in the wrong language is rejected, in both directions', () => {
  expect(textsStandInTheirLanguage(prose(EN, ES))).toEqual([]);
  expect(textsStandInTheirLanguage(prose(EN, EN))).toMatchObject([
    {
      file: 'content/offices/jz-cusco/es.mdx',
      path: ['text'],
      message: 'is English, but the field is Spanish: write it in Spanish.',
    },
  ]);
  expect(textsStandInTheirLanguage(prose(ES, ES))).toMatchObject([
    { message: 'is Spanish, but the field is English: write it in English.' },
  ]);
});

test('a label of a fact in the wrong language is rejected, with its path', () => {
  const library = aLibrary({ offices: [anOffice({ notes: { a: known({ en: EN, es: EN }) } })] });
  expect(textsStandInTheirLanguage(library)).toMatchObject([
    { path: ['notes', 'a', 'value', 'es'], found: EN.slice(0, 60) },
  ]);
});

test('a check, a retrieval or a correction in the future is rejected', () => {
  const library = aLibrary({
    offices: [anOffice({ address: known('x', { checked: '2026-12-02' }) })],
    sources: [aSource({ retrieved: '2027-01-01' })],
  });
  expect(nothingIsFromTheFuture(library, '2026-12-01').map(({ path, found }) => `${path.join('.')} ${found}`)).toEqual([
    'address.checked 2026-12-02',
    'retrieved 2027-01-01',
  ]);
  expect(nothingIsFromTheFuture(library, '2027-01-01')).toEqual([]);
  expect(nothingIsFromTheFuture(library, '1970-01-01'), 'a computer whose clock is wrong').toEqual([]);
});

test('a skipped heading level is rejected with its line', () => {
  expect(headingsAreInOrder(prose('## A\n\n### B\n\n## C\n', 'x'))).toEqual([]);
  expect(headingsAreInOrder(prose('## A\n\n#### B\n', 'x'))).toMatchObject([
    { line: 3, found: '#### B', message: 'skips a level: write ### instead of ####.' },
  ]);
});
