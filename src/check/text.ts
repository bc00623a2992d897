/** Faults of the bytes and letters themselves, before any meaning: encodings, invisible characters, mixed scripts. */
import type { Problem } from '../domain/problem.ts';

/** Largest content file, bytes. */
const MAX_BYTES = 200_000;

const LETTERS: readonly [RegExp, string][] = [
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u, 'is a control character: remove it.'],
  [/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\u{E0000}-\u{E007F}]/u, 'is an invisible character: remove it.'],
  [/[\uE000-\uF8FF\uFFFD]/u, 'is not a real letter: type it again.'],
  [/Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]/u, 'looks like a letter read in the wrong encoding: type it again.'],
  [/(?=\p{Script=Latin}*[\p{Script=Cyrillic}\p{Script=Greek}])(?=[\p{Script=Cyrillic}\p{Script=Greek}]*\p{Script=Latin})[\p{L}]+/u, 'mixes letters of two scripts in one word: type it again.'],
  [/\r/u, 'is a Windows line end: save the file with LF line ends.'],
];

const codePoints = (text: string): string =>
  text.length > 3 ? `"${text.slice(0, 20)}"` : [...text].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Decodes a content file, or says what is wrong with its bytes. */
export function decode(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  const at = { file, path: [], line: 1, column: 1 };
  if (bytes.length > MAX_BYTES) return { text: '', problems: [{ ...at, found: `${bytes.length} bytes`, message: `is too large: a content file has at most ${MAX_BYTES} bytes.` }] };
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return { text: '', problems: [{ ...at, message: 'begins with a byte-order mark: save the file as UTF-8 without one.' }] };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { text: '', problems: [{ ...at, message: 'is UTF-16: save the file as UTF-8.' }] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, problems: letterProblems(file, text) };
  } catch {
    return { text: '', problems: [{ ...at, message: 'is not UTF-8: save the file as UTF-8.' }] };
  }
}

function letterProblems(file: string, text: string): Problem[] {
  const problems = LETTERS.flatMap(([pattern, message]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const before = text.slice(0, match.index).split('\n');
    return [{ file, path: [], found: codePoints(match[0]), message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }];
  });
  return text === text.normalize('NFC') ? problems : [...problems, { file, path: [], message: 'holds letters with separate accents: save the text in Unicode form NFC.' }];
}
