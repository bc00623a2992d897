/** Checks bytes and characters before parsing: encoding, invisible characters, mixed scripts. */
import type { Problem } from './problem.ts';

/** Largest content file, bytes. */
const MAX_BYTES = 200_000;

const TWO_SCRIPTS = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*(?!\p{Script=Latin})[\p{Lu}\p{Ll}\p{Lt}])\p{L}+/gu;

const LETTERS: readonly [RegExp, string][] = [
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, 'is a control character: remove it.'],
  [
    /[\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu,
    'is an invisible character: remove it.',
  ],
  [/[\p{Co}\uFFFD\uFFFE\uFFFF]/gu, 'is not a real letter: type it again.'],
  [
    /Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]|â€[\u0080-\u00BF™œ“”]/gu,
    'looks like a letter read in the wrong encoding: type it again.',
  ],
  [TWO_SCRIPTS, 'mixes letters of two scripts in one word: type it again.'],
  [
    /[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F1AD}]+/gu,
    'is a letter in disguise (wide, mathematical or joined): type it again.',
  ],
  [/\r/u, 'is a Windows line end: save the file with LF line ends.'],
  [
    /^(?:<{7}|>{7}|\|{7})(?= |$)/mu,
    'is left over from a merge: choose one version, and delete the lines <<<<<<<, ======= and >>>>>>>.',
  ],
];

/** At most this many problems of a kind are reported per file. */
const MAX_REPORTED = 20;

const codePoints = (text: string): string =>
  text.length > 3
    ? text.slice(0, 20)
    : [...text]
        .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
        .join(' ');

/** Decodes a content file, or reports what is wrong with its bytes. */
export function decode(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  const at = { file, path: [], line: 1, column: 1 };
  if (bytes.length > MAX_BYTES)
    return {
      text: '',
      problems: [
        {
          ...at,
          found: `${bytes.length} bytes`,
          message: `is too large: a content file has at most ${MAX_BYTES} bytes.`,
        },
      ],
    };
  if (bytes[0] === 0xef && bytes[1] === 0xbb)
    return {
      text: '',
      problems: [{ ...at, message: 'begins with a byte-order mark: save the file as UTF-8 without one.' }],
    };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { text: '', problems: [{ ...at, message: 'is UTF-16: save the file as UTF-8.' }] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '')
      return {
        text,
        problems: [
          { ...at, found: `${bytes.length} bytes`, message: 'is empty: write the entry, or delete the file.' },
        ],
      };
    return { text, problems: letterProblems(file, text) };
  } catch {
    const { before, byte } = firstBroken(bytes);
    return {
      text: '',
      problems: [
        {
          file,
          path: [],
          ...placeAfter(before),
          found: `byte ${byte}`,
          message: 'is not UTF-8: save the file as UTF-8.',
        },
      ],
    };
  }
}

/** Line and column, 1-based, right after a text. */
const placeAfter = (before: string): { line: number; column: number } => {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** The text before the first invalid UTF-8 byte, and that byte as two hex digits. */
function firstBroken(bytes: Uint8Array): { before: string; byte: string } {
  const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '';
  return {
    before,
    byte: (bytes[new TextEncoder().encode(before).length] ?? 0).toString(16).toUpperCase().padStart(2, '0'),
  };
}

/** A cased letter that is not Latin. Without one no word can mix two scripts, so the slow TWO_SCRIPTS pattern is skipped. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})[\p{Lu}\p{Ll}\p{Lt}]/u;

/** What is wrong with the letters of a value, as an escape in YAML can carry in what no file may hold: a sentence each. */
export function wrongLetters(text: string): { found: string; message: string }[] {
  if (/^[ -~\u00A1-\u00AC\u00AE-\u00FF\u2010-\u2026]*$/u.test(text)) return [];
  const lone = /\p{Cs}/u.exec(text);
  return [
    ...letterProblems('', text).map(({ found = '', message }) => ({ found, message })),
    ...(lone ? [{ found: codePoints(lone[0]), message: 'is half a letter: type it again.' }] : []),
  ];
}

function letterProblems(file: string, text: string): Problem[] {
  const patterns = OTHER_SCRIPT.test(text) ? LETTERS : LETTERS.filter(([pattern]) => pattern !== TWO_SCRIPTS);
  const problems = patterns.flatMap(([pattern, message]) => {
    const matches = pattern.global
      ? [...text.matchAll(pattern)].slice(0, MAX_REPORTED)
      : [pattern.exec(text)].filter((match) => match !== null);
    return matches.map((match) => ({
      file,
      path: [],
      found: codePoints(match[0]),
      message,
      ...placeAfter(text.slice(0, match.index)),
    }));
  });
  if (text === text.normalize('NFC')) return problems;
  const decomposed = /\P{M}\p{M}+/u.exec(text);
  return [
    ...problems,
    {
      file,
      path: [],
      ...placeAfter(text.slice(0, decomposed?.index ?? 0)),
      message: 'holds letters with separate accents: save the text in Unicode form NFC.',
    },
  ];
}
