import { expect, test } from 'vitest';
import { blocksOf, median, readabilityOf, readingSummary, sentencesIn, tallyOf } from '#tools/content/readability.ts';
import { aLibrary, anOffice, both } from '../../support/builders.ts';

test('headings, list items and paragraphs are separate sentences, links count as their text', () => {
  expect(
    blocksOf('Go [there](office:x).\nNow.\n\n## Before you go\n\n- Take **it**\n- Pay <Fact of="a/b/c" /> soles\n'),
  ).toEqual(['Go there. Now.', 'Before you go', 'Take it', 'Pay soles']);
});

test('an abbreviation does not end a sentence, and numbers are not words', () => {
  expect(tallyOf(['It is on Av. El Sol 610, it says. Go.'], 'en')).toMatchObject({ sentences: 2, words: 9 });
  expect(tallyOf(['Pague S/ 20.50 en el banco.'], 'es')).toMatchObject({ sentences: 1, words: 5 });
});

test('the formulas are those of Flesch-Kincaid and of Szigriszt-Pazos', () => {
  const tally = { words: 100, sentences: 10, syllables: 150 };
  expect(readabilityOf(tally, 'en')).toBeCloseTo(0.39 * 10 + 11.8 * 1.5 - 15.59, 10);
  expect(readabilityOf(tally, 'es')).toBeCloseTo(206.835 - 62.3 * 1.5 - 10, 10);
});

test('of the texts of facts, sentences are read, labels are not', () => {
  const record = {
    name: { en: 'Call Aló MAC', es: 'Llame a Aló MAC' },
    a: [{ value: { en: 'You may come on any day.', es: 'Puede venir cualquier día de la semana.' } }],
  };
  expect(sentencesIn(record, 'en')).toEqual(['You may come on any day.']);
});

test('the median is the middle figure, or the mean of the middle two', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
});

test('one page beyond the limit misses the target, and the worst page is listed first', () => {
  const office = (id: string, sentence: string) => {
    const base = anOffice({}, id);
    const text = {
      ...base.prose.en,
      front: { ...base.prose.en.front, summary: 'Where to go.' },
      body: `${sentence} `.repeat(12),
    };
    return { ...base, prose: { en: text, es: text } };
  };
  const easy = readingSummary(
    aLibrary({ offices: [office('a', 'Go to the bank.'), office('b', 'You pay at the desk.')] }),
    'en',
    'prose',
  );
  expect(easy).toMatchObject({ met: true, beyond: [] });
  const hard = readingSummary(
    aLibrary({
      offices: [
        office('a', 'Go to the bank.'),
        office('b', 'Administrative regularisation necessitates documentation.'),
      ],
    }),
    'en',
    'prose',
  );
  expect(hard.met).toBe(false);
  expect(hard.pages[0]!.entry).toBe('offices/b');
  expect(
    readingSummary(aLibrary({ offices: [anOffice({ notes: {}, name: both('a') })] }), 'en', 'facts').pages,
  ).toEqual([]);
});
