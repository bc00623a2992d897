import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keep, keyOf, known, recall, writeDown } from '#tools/content/known.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const kept = () => JSON.parse(readFileSync(join(root, '.cache/content.json'), 'utf8')) as { entries: object };

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'known-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('an entry is known by the names and all bytes of its files', () => {
  const key = keyOf([['content/terms/a.yaml', bytes('term: 1')]]);
  expect(keyOf([['content/terms/a.yaml', bytes('term: 1')]])).toBe(key);
  expect(keyOf([['content/terms/b.yaml', bytes('term: 1')]])).not.toBe(key);
  expect(keyOf([['content/terms/a.yaml', bytes('term: 2')]])).not.toBe(key);
  expect(keyOf([['a', bytes('bc')]])).not.toBe(keyOf([['ab', bytes('c')]]));
});

test('what a command read is written down, and only that', () => {
  recall(root);
  keep('known-test-old', { facts: { one: 1 } });
  writeDown(root);
  recall(root);
  keep('known-test-new', { facts: { two: 2 } });
  writeDown(root);
  expect(kept().entries).toEqual({ 'known-test-new': { facts: { two: 2 } } });
});

test('a file that is damaged, or written by other code, is not believed', () => {
  recall(root);
  keep('known-test-a', { facts: {} });
  writeDown(root);
  const file = join(root, '.cache/content.json');
  const entries = { 'known-test-never': { facts: {} } };
  for (const text of ['{"code":', JSON.stringify({ code: 'other', entries })]) {
    writeFileSync(file, text);
    recall(root);
    expect(known('known-test-never')).toBeUndefined();
  }
});

test('nobody can change an entry that is shared', () => {
  const facts = { name: { en: 'Lima' } };
  keep('known-test-frozen', { facts });
  expect(() => {
    facts.name.en = 'Cusco';
  }).toThrow(TypeError);
});
