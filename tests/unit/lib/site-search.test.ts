import { describe, expect, test } from 'vitest';
import {
  findPages,
  indexOf,
  normalizeContacts,
  plainNumber,
  readText,
  type SitePage,
  wordsNotIn,
} from '#lib/search/site-search.ts';

const aPage = (title: string, more: Partial<SitePage> = {}): SitePage => ({
  section: 0,
  path: '/',
  title,
  line: '',
  strong: '',
  weak: '',
  ...more,
});
const finderOf = (...pages: SitePage[]) => {
  const index = indexOf({ sections: ['Contact'], pages });
  return (q: string) => findPages(index, q).hits.map(({ page }) => pages[page]!.title);
};

describe('numbers and mails', () => {
  test.each([
    ['+51 1 200 1000', '2001000'],
    ['0051-1-200-1000', '2001000'],
    ['01 200 1000', '2001000'],
    ['200-1000', '2001000'],
    ['+39 06 884 1442', '68841442'],
    ['06 8841442', '68841442'],
  ])('%s is %s from wherever one dials', (written, plain) => expect(plainNumber(written)).toBe(plain));

  test('a number is one word, a short number and a year stay as they are', () =>
    expect(normalizeContacts('call 01 200 1000 or 1800 in 2024').split(/\s+/)).toEqual([
      'call',
      '2001000',
      'or',
      '1800',
      'in',
      '2024',
    ]));

  test('the name of a mail is another word than the name', () => {
    const find = finderOf(aPage('Book “Informes”'), aPage('Old mail', { strong: 'informesarroba migraciones gob pe' }));
    expect(find('informes@')).toEqual(['Old mail']);
    expect(find('informes')[0]).toBe('Book “Informes”');
  });
});

describe('what is found', () => {
  test('the title counts more than a name, a name more than the text', () =>
    expect(finderOf(aPage('One', { weak: 'visa' }), aPage('Two', { strong: 'visa' }), aPage('Visa'))('visa')).toEqual([
      'Visa',
      'Two',
      'One',
    ]));

  test('a rare word counts more than one that every page holds', () => {
    const many = Array.from({ length: 9 }, (_, at) => aPage(`Migraciones ${at}`));
    expect(finderOf(...many, aPage('Ficha', { weak: 'interpol' }))('migraciones interpol')[0]).toBe('Ficha');
  });

  test('a page that holds too little of the query only comes near', () => {
    const index = indexOf({ sections: [], pages: [aPage('Mailbox password'), aPage('Cusco')] });
    expect(findPages(index, 'mailbox')).toMatchObject({ near: false });
    expect(findPages(index, 'mailbox lion tiger zebra')).toMatchObject({ near: true, hits: [{ page: 0 }] });
  });

  test('an empty query finds nothing', () => expect(finderOf(aPage('Visa'))('   ')).toEqual([]));
});

describe('a country', () => {
  const find = finderOf(aPage('Malta', { strong: 'finlandia', weak: 'visa', proper: true }), aPage('Street'));

  test.each(['malta', 'finlandia', 'finla', 'visa', 'vissa'])(
    'is found by its name, by five letters of it, by its text: %s',
    (typed) => expect(find(typed)).toEqual(['Malta']),
  );

  test.each(['finl', 'mal', 'multa', 'maltas', 'finlandja'])(
    'is not found by a slip or a short beginning: %s',
    (typed) => expect(find(typed)).toEqual([]),
  );
});

test('a query from an address is cut and loses its invisible marks', () => {
  expect(readText(new URLSearchParams({ q: '\u202egnp\u0000.exe' }))).toBe('gnp.exe');
  expect(readText(new URLSearchParams({ q: 'x'.repeat(10_000) }))).toHaveLength(120);
  expect(readText(new URLSearchParams())).toBe('');
});

test('words that stand elsewhere are not sent twice', () =>
  expect(wordsNotIn('Cita en línea, cita', 'en LINEA')).toBe('cita'));
