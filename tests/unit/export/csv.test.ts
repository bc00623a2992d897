import { describe, expect, test } from 'vitest';
import { type Cell, csv, csvOf } from '#lib/export/csv.ts';
import { parse } from 'csv-parse/sync';

/** Parsed by an independent library. */
const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n', relax_column_count: false });

/** The serialized cell. */
const cell = (value: Cell): string => csv(['h'], [[value]]).slice('h\r\n'.length, -'\r\n'.length);

describe('a cell', () => {
  test.each<[Cell, string]>([
    ['Cusco', 'Cusco'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [90, '90'],
    [-12.05, '-12.05'],
    [true, 'true'],
    ['Lima, Perú', '"Lima, Perú"'],
    ['the "annex"', '"the ""annex"""'],
    ['two\nlines', '"two\nlines"'],
    [' blank', '" blank"'],
    ['blank ', '"blank "'],
    ['a blank inside', 'a blank inside'],
  ])('%j is written as %j', (value, expected) => expect(cell(value)).toBe(expected));

  test.each(['=1+1', '+511800', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '=HYPERLINK("http://x","y")'])(
    'the formula %j is defused',
    (text) => {
      expect(read(csv(['h'], [[text]]))).toEqual([['h'], [`'${text}`]]);
    },
  );

  test('rejects a number that is not finite', () =>
    expect(() => csv(['h'], [[Number.NaN]])).toThrow('NaN is not a valid CSV number'));
});

describe('a table', () => {
  test('ends every line with CRLF and begins with its header', () =>
    expect(
      csv(
        ['a', 'b'],
        [
          ['1', null],
          ['x', 'y'],
        ],
      ),
    ).toBe('a,b\r\n1,\r\nx,y\r\n'));
  test('with no rows has only its header', () => expect(csv(['a'], [])).toBe('a\r\n'));
  test('rejects a row that is too short', () =>
    expect(() => csv(['a', 'b'], [['1', '2'], ['3']])).toThrow('Line 2 has 1 cells, the header has 2'));
  test('round-trips, whatever the cells contain', () => {
    const cells = ['a,b', '"', '""', 'x\r\ny', 'ñ €', ' end ', ''];
    expect(read(csv(['h', ...cells.slice(1).map(String)], [cells]))[1]).toEqual(cells);
  });
  test('is made from records by named columns', () =>
    expect(csvOf([{ n: 1 }, { n: 2 }], { n: ({ n }) => n, twice: ({ n }) => n * 2 })).toBe(
      'n,twice\r\n1,2\r\n2,4\r\n',
    ));
});
