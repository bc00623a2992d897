/**
 * Properties that hold for whatever is thrown at them (fast-check). The same cases every time: on failure the seed and the way
 * to the smallest case are printed; `SEED=… npm run test:unit` tries others, `npm run test:all` twenty times as many.
 */
import { ALL } from './ring.ts';
import fc from 'fast-check';
import { test } from 'vitest';

const SEED = Number(process.env['SEED'] ?? 20261122);
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? (ALL ? 2000 : 100));

/** A test that a property holds for every case; `cost` divides the number of cases of a slow one. */
export function holds<T extends [unknown, ...unknown[]]>(
  what: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  property: (...values: T) => void,
  cost = 1,
): void {
  const checked = fc.property(...arbitraries, (...values: T) => {
    property(...values);
  });
  test(what, () => fc.assert(checked, { seed: SEED, numRuns: Math.ceil(RUNS / cost) }));
}

/** What makes trouble in tables, calendars, cards, feeds and addresses. */
const TROUBLE = [
  '\r\n',
  '\n',
  '\r',
  '\t',
  '"',
  "'",
  ',',
  ';',
  ':',
  '\\',
  '\\n',
  '=',
  '+',
  '-',
  '@',
  '&',
  '<',
  '>',
  ']]>',
  '<!--',
  '&amp;',
  '%',
  '%0A',
  '#',
  '?',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u001b',
  '\u007f',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '🙂',
  '👨‍👩‍👧',
  'e\u0301',
  'ñ',
  'İ',
  'ß',
  'ﬁ',
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  '__proto__',
  'javascript:',
];

/** Any text at all: every code point, halves of pairs, and what makes trouble in pieces. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...TROUBLE), fc.string({ maxLength: 8 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 60 },
    )
    .map((units) => units.join('')),
);

/** What a content file may hold: `check/text.ts` refuses control and invisible characters, and halves of pairs. */
export const contentText: fc.Arbitrary<string> = anyText.map((text) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\ufffe\uffff]/gu, ''),
);

/** A day of the calendar, `YYYY-MM-DD`. */
export const someDay: fc.Arbitrary<string> = fc
  .integer({ min: -170_000, max: 2_900_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** A day, a month or a year. */
export const someDate: fc.Arbitrary<string> = fc
  .tuple(someDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));
