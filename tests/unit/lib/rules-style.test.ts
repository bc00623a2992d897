import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGS } from '#i18n/languages.ts';
import { numbersHaveOneForm, oddNumbersIn, ONE_FORM, wordsHaveOneForm } from '#tools/content/rules/style.ts';
import { reportedIsDeliberate } from '#tools/content/rules/sources.ts';
import { avoidedWords, wordsToAvoid } from '#tools/content/words.ts';
import { aLibrary, anOffice, aSource, both, known } from '../../support/builders.ts';

const SHEET = readFileSync('content/STYLE.md', 'utf8');
const noted = (es: string) => aLibrary({ offices: [anOffice({ notes: { a: known({ en: 'Text', es }) } })] });

test('the style sheet has words to avoid in every language, each once', () => {
  const words = wordsToAvoid(SHEET);
  for (const lang of LANGS) {
    const own = words.filter((word) => word.lang === lang).map(({ word }) => word);
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own).size).toBe(own.length);
  }
});

test('the style sheet and the rule name the same forms', () => {
  const section = SHEET.split('## One form only')[1]?.split('soles')[0] ?? '';
  const rows = [...section.matchAll(/^\| (\p{L}+) +\| (`[^|]*`) +\|$/gmu)].flatMap(([, write, never = '']) =>
    [...never.matchAll(/`([^`]+)`/g)].map(([, word]) => [word, write]),
  );
  expect(rows).toEqual(ONE_FORM);
});

describe('words to avoid', () => {
  const words = wordsToAvoid(
    '## Words: English\n\n| is | `stands`, `stood` by |\n\n## Words: Spanish\n\n| x | `imprim…` |\n',
  );
  const found = (en: string, es = 'x') =>
    avoidedWords(aLibrary({ offices: [anOffice({ notes: { a: known({ en, es }) } })] }), words).map(
      ({ found: word }) => word,
    );

  test('whole words of the language are found, whatever their case', () => {
    expect(found('It Stands here. It stood.', 'stands')).toEqual(['Stands', 'stood']);
    expect(found('Outstandings, grandstands, by', 'Se imprimió')).toEqual(['imprimió']);
  });

  test('quotations and aliases are left alone', () => {
    expect(found('The sign says “it stands”.')).toEqual([]);
    expect(avoidedWords(aLibrary({ offices: [anOffice({ aliases: ['stands'] })] }), words)).toEqual([]);
  });

  test('in prose the line and the column are those of the word, and addresses of links do not count', () => {
    const base = anOffice();
    const body = 'One [line](term:stands).\n\nIt stands.';
    const library = aLibrary({ offices: [{ ...base, prose: { ...base.prose, en: { ...base.prose.en, body } } }] });
    expect(avoidedWords(library, words)).toMatchObject([{ path: ['text'], line: 3, column: 4, found: 'stands' }]);
  });
});

test('only one of two Spanish forms passes, except in quotations and titles of sources', () => {
  expect(wordsHaveOneForm(noted('Su Estancia de Septiembre')).map(({ found }) => found)).toEqual([
    'Estancia',
    'Septiembre',
  ]);
  expect(wordsHaveOneForm(noted('El impreso dice «estancia»; estadía, setiembre'))).toEqual([]);
  expect(wordsHaveOneForm(aLibrary({ sources: [aSource({ title: both('Septiembre') })] }))).toEqual([]);
});

test.each([
  ['es', 'S/ 20.20, S/ 5500, S/ 500 000, 17 910, 0.1 %, 1275.5, 24/7, Ley 27.444.1', []],
  ['es', 'S/20.20', ['S/20.20']],
  ['es', 'S/. 20.20', ['S/. 20.20']],
  ['es', 'S/ 20,20', ['S/ 20,20']],
  ['es', 'S/ 20.2 o S/ 50000', ['S/ 20.2', 'S/ 50000']],
  ['es', '0,1 % de 17,910 y 84.086', ['0,1', '17,910', '84.086']],
  ['en', 'S/ 20.20, S/ 5,500 and 17,910; 0.1 %; in 2024, 2025', []],
  ['en', 'S/ 5500 and S/161.40', ['S/ 5500', 'S/161.40']],
  ['en', '0,1 % and 84.086', ['0,1', '84.086']],
] as const)('numbers in %s: %s', (lang, text, wrong) => {
  expect(oddNumbersIn(text, lang).map(([found]) => found)).toEqual(wrong);
});

test('a wrong amount is reported with its field', () =>
  expect(numbersHaveOneForm(noted('Cuesta S/20.20'))).toMatchObject([
    { path: ['notes', 'a', 'value', 'es'], found: 'S/20.20' },
  ]));

describe('a fact that is only reported', () => {
  const law = { ...aSource({ kind: 'law', publisher: 'El Peruano' }), id: 'law' };
  const press = { ...aSource({ kind: 'press', publisher: 'Andina' }), id: 'press' };
  const other = { ...aSource({ kind: 'press', publisher: 'RPP' }), id: 'other' };
  const again = { ...aSource({ kind: 'press', publisher: 'Andina' }), id: 'again' };
  const said = (sources: string[], extra: object = {}) =>
    reportedIsDeliberate(
      aLibrary({
        sources: [law, press, other, again],
        offices: [
          anOffice({
            address: known('x', { sources, ...extra }),
            condition: known('active', { sources: ['press'] }),
            serves: known('both', { sources: ['press'] }),
          }),
        ],
      }),
    ).map(({ path, message }) => `${path.join('.')} ${message.split(':')[0]}`);

  test('is a warning where a law or two publishers say it', () => {
    expect(said(['press', 'law'])).toEqual(['address rests on a law, law']);
    expect(said(['press', 'other'])).toEqual(['address rests on 2 publishers']);
  });

  test('is none with one publisher, a note, or another state', () => {
    expect(said(['press', 'again'])).toEqual([]);
    expect(said(['law'], { note: both('Repealed since.') })).toEqual([]);
    expect(said(['law'], { state: 'confirmed' })).toEqual([]);
  });
});
