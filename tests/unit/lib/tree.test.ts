import { describe, expect, test } from 'vitest';
import { depthOf, pagesFrom, type Tree, treePath, pathsThrough } from '#lib/statuses/tree.ts';
import { both } from '../../support/builders.ts';

const label = (id: string) => ({ label: both(id), slug: { en: id, es: `${id}-es` } });
const tree: Tree = {
  flow: {
    part: 'flow',
    start: 'document',
    questions: {
      document: {
        answers: [
          { id: 'ordinary', question: 'length' },
          { id: 'official', outcome: 'ask' },
          { id: 'service', as: 'official' },
        ],
      },
      length: {
        answers: [
          { id: 'short', outcome: 'visit' },
          { id: 'long', outcome: 'ask' },
        ],
      },
    },
  },
  rules: { part: 'rules', outcomes: {} },
  words: {
    part: 'words',
    questions: {},
    answers: {
      ordinary: label('ordinary'),
      official: label('official'),
      service: { label: both('service') },
      short: label('short'),
      long: label('long'),
    },
    outcomes: {},
  },
};

describe('the tree', () => {
  test('has a page for every question and outcome, once if answers share it', () =>
    expect(pagesFrom(tree.flow).map(({ answers }) => answers.join('/'))).toEqual([
      '',
      'ordinary',
      'ordinary/short',
      'ordinary/long',
      'official',
    ]));

  test('has a path for every answer, including shared ones', () =>
    expect(pathsThrough(tree)).toEqual([
      { answers: ['ordinary', 'short'], outcome: 'visit' },
      { answers: ['ordinary', 'long'], outcome: 'ask' },
      { answers: ['official'], outcome: 'ask' },
      { answers: ['service'], outcome: 'ask' },
    ]));

  test('is as deep as its longest path', () => expect(depthOf(tree)).toBe(2));

  test('has the answers in the path, in the words of the language', () => {
    expect(treePath(tree, 'en', ['ordinary', 'short'])).toBe('/en/statuses/which/ordinary/short/');
    expect(treePath(tree, 'es', ['ordinary', 'short'])).toBe('/es/calidades/cual/ordinary-es/short-es/');
    expect(treePath(tree, 'es', [])).toBe('/es/calidades/cual/');
  });
});
