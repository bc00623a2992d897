import { expect, test } from 'vitest';
import { decode } from '#tools/content/text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problems = (input: Uint8Array) =>
  decode('a.yaml', input).problems.map(
    ({ line, column, found, message }) => `${line ?? ''}:${column ?? ''} ${found ?? ''} ${message}`,
  );

test('accepts good text with all Spanish letters', () => {
  expect(problems(bytes('name: "¿Señor? “Ñandú” – S/ 10 ½ º"\n'))).toEqual([]);
});

test.each([
  ['a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), '1:1  begins with a byte-order mark'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), '1:1  is UTF-16'],
  ['Latin-1', new Uint8Array([0x61, 0xf1, 0x61]), '1:2 byte F1 is not UTF-8'],
  ['a control character', bytes('a\nb\u0000c'), '2:2 U+0000 is a control character'],
  ['a direction mark', bytes('fee: \u202e001'), '1:6 U+202E is an invisible character'],
  ['a zero-width space', bytes('gob\u200b.pe'), '1:4 U+200B is an invisible character'],
  ['a Cyrillic look-alike', bytes('www.g\u043eb.pe'), '1:5 U+0067 U+043E U+0062 mixes letters of two scripts'],
  ['broken encoding', bytes('MigraciÃ³n'), 'looks like a letter read in the wrong encoding'],
  ['a Windows line end', bytes('a: 1\r\nb: 2'), '1:5 U+000D is a Windows line end'],
  ['separate accents', bytes('Breña'.normalize('NFD')), 'save the text in Unicode form NFC'],
  [
    'every invisible letter of a file',
    bytes('a\u2066b\nc\u00add'),
    '1:2 U+2066 is an invisible character: remove it.\n2:2 U+00AD',
  ],
  ['a tag letter', bytes('a\u{e0041}'), '1:2 U+E0041 is an invisible character'],
  ['a byte-order mark within', bytes('a\ufeffb'), '1:2 U+FEFF is an invisible character'],
  ['a filler that looks empty', bytes('a\u3164'), '1:2 U+3164 is an invisible character'],
  ['a Greek look-alike', bytes('\u039cigraciones'), 'mixes letters of two scripts'],
  ['an Armenian look-alike', bytes('g\u0585b.pe'), 'mixes letters of two scripts'],
  ['wide letters', bytes('ｇｏｂ.pe'), '"ｇｏｂ" is a letter in disguise'.replace('"ｇｏｂ"', 'U+FF47 U+FF4F U+FF42')],
  ['a private letter', bytes('a\ue000'), '1:2 U+E000 is not a real letter'],
  ['an empty file', bytes(' \n'), '1:1 2 bytes is empty'],
  ['what a merge left over', bytes('a: 1\n<<<<<<< HEAD\nb: 2\n'), '2:1 <<<<<<< is left over from a merge'],
  ['a replacement character', bytes('a\ufffdb'), '1:2 U+FFFD is not a real letter'],
])('refuses %s and says where', (_, input, expected) => expect(problems(input).join('\n')).toContain(expected));

test('rejects a file that is far too large', () => {
  expect(problems(bytes('x'.repeat(200_001)))[0]).toContain('200001 bytes is too large');
});

test('a file may have exactly 200,000 bytes', () => {
  expect(decode('x', new TextEncoder().encode('a'.repeat(200_000))).problems).toEqual([]);
  expect(decode('x', new TextEncoder().encode('a'.repeat(200_001))).problems[0]?.message).toContain('is too large');
});

test('only the two byte-order marks of UTF-16 are recognized as such', () => {
  const said = (...bytes: number[]) =>
    decode('x', Uint8Array.from([...bytes, 0x61])).problems.map(({ message }) => message.split(':')[0]);
  expect([said(0xff, 0xfe), said(0xfe, 0xff)]).toEqual([['is UTF-16'], ['is UTF-16']]);
  expect([said(0xff, 0x61), said(0xfe, 0x61), said(0x61, 0xfe), said(0xff, 0xff), said(0xfe, 0xfe)]).toEqual(
    Array(5).fill(['is not UTF-8']),
  );
});

test('at most twenty invisible characters are reported, each with its position', () => {
  const { problems } = decode('x', new TextEncoder().encode('a\u200b\n'.repeat(30)));
  expect(problems).toHaveLength(20);
  expect(problems[19]).toMatchObject({ line: 20, column: 2, found: 'U+200B' });
});

test('combining accents are reported at the first one', () => {
  expect(decode('x', new TextEncoder().encode('one\ntwo e\u0301')).problems).toMatchObject([{ line: 2, column: 5 }]);
});

test('a long match is quoted by its beginning', () => {
  expect(decode('x', new TextEncoder().encode(`с${'a'.repeat(40)}`)).problems[0]?.found).toBe(`с${'a'.repeat(19)}`);
});
