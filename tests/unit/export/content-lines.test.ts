import { expect, test } from 'vitest';
import { contentLines, escapeText, fold } from '#lib/export/content-lines.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replaceAll('\r\n ', '');

test('escapes backslash, semicolon, comma and line breaks, and nothing else', () => {
  expect(escapeText('a\\b; c, d: "e"')).toBe('a\\\\b\\; c\\, d: "e"');
  expect(escapeText('one\ntwo\r\nthree\rfour')).toBe('one\\ntwo\\nthree\\nfour');
});

test('leaves a line of 75 octets unchanged and folds one of 76', () => {
  expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
  expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
});

test('counts the leading space of a folded line', () => {
  expect(
    fold('x'.repeat(75 + 74 + 1))
      .split('\r\n')
      .map(octets),
  ).toEqual([75, 75, 2]);
});

test('never splits a character of two or four octets', () => {
  for (const character of ['ñ', '–', '🙂'])
    for (const lead of [0, 1, 2, 3]) {
      const line = 'x'.repeat(lead) + character.repeat(60);
      const parts = fold(line).split('\r\n');
      expect(parts.every((part) => octets(part) <= 75 && !part.includes('\uFFFD'))).toBe(true);
      expect(unfold(fold(line))).toBe(line);
    }
});

test('ends every line, also the last, with CR LF', () => expect(contentLines(['A:1', 'B:2'])).toBe('A:1\r\nB:2\r\n'));
