import { expect, test } from 'vitest';
import { legalLines, phraseGroups, phrasesFor } from '#lib/guides/counter-card.ts';
import type { FileEntry, Library } from '#lib/facts/library.ts';
import type { Phrase } from '#schemas/phrase.ts';
import { aLibrary, both } from '../../support/builders.ts';

const phrase = (rank: number, facts: Partial<Phrase> = {}): FileEntry<Phrase> => ({
  id: `p${rank}`,
  file: '',
  facts: { rank, situation: 'arrive', text: both(`Phrase ${rank}`), guides: [], ...facts },
});

type Legal = Library['statuses'][string]['facts']['legal'];
const status = (id: string, guides: string[], legal: Legal) =>
  ({ id, file: '', facts: { guides, legal }, prose: {} }) as unknown as Library['statuses'][string];
const law = (source: string, article: string | null) => ({ source, instrument: both(source), article });

test('a card has the phrases of its guide, in the order of a visit', () => {
  const library = aLibrary({
    phrases: [phrase(10, { guides: ['fees'] }), phrase(2, { guides: ['other', 'fees'] }), phrase(1)],
  });
  expect(phrasesFor(library, 'fees').map(({ rank }) => rank)).toEqual([2, 10]);
});

test('the general card has all phrases, by situation', () => {
  const library = aLibrary({ phrases: [phrase(3, { situation: 'talk' }), phrase(2), phrase(1)] });
  expect(
    phraseGroups(library).map(({ situation, phrases }) => [situation, ...phrases.map(({ rank }) => rank)]),
  ).toEqual([
    ['arrive', 1, 2],
    ['talk', 3],
  ]);
});

test('the law of a card is what all statuses of its guide cite, with the articles they share', () => {
  const statuses = [
    status('a', ['visa'], [law('decree', '29, 15, 16'), law('rules', '112'), law('old', '1')]),
    status('b', ['visa'], [law('rules', '112, 113'), law('decree', '30, 16, 15')]),
    status('c', ['other'], [law('rules', '5')]),
  ];
  expect(legalLines(aLibrary({ statuses }), 'visa')).toEqual([
    { instrument: both('decree'), articles: ['15', '16'] },
    { instrument: both('rules'), articles: ['112'] },
  ]);
});

test('a law without articles is cited as a whole; one without shared articles is left out', () => {
  const statuses = [
    status('a', ['visa'], [law('whole', null), law('apart', '1')]),
    status('b', ['visa'], [law('whole', null), law('apart', '2')]),
  ];
  expect(legalLines(aLibrary({ statuses }), 'visa')).toEqual([{ instrument: both('whole'), articles: [] }]);
});

test('a guide that leads to no status has no legal line', () => expect(legalLines(aLibrary(), 'fees')).toEqual([]));
