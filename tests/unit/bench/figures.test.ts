import { describe, expect, test } from 'vitest';
import { figure, figureTable, notRun, verdict } from '../../../bench/support/figures.ts';
import { median, spread } from '../../../bench/support/numbers.ts';
import { runsFrom } from '../../../bench/support/options.ts';
import { kindOf } from '../../../bench/support/site.ts';
import { table } from '../../../bench/support/table.ts';

describe('numbers', () => {
  test('the median is the middle value, whatever the order', () => expect(median([1_455, 3, 1_420])).toBe(1_420));
  test('of an even number it is the upper of the two middle values', () => expect(median([4, 1, 3, 2])).toBe(3));
  test('an empty list has no median', () => expect(() => median([])).toThrow('no median of nothing'));
  test('a spread has median, minimum and maximum', () =>
    expect(spread([1_455, 1_398, 1_420])).toBe('1,420 [1,398–1,455]'));
});

describe('figures', () => {
  test('a value at its limit meets it, one beyond misses it', () => {
    expect(verdict(figure({ what: 'bytes', value: 14_600, most: 14_600 }))).toBe('met');
    expect(verdict(figure({ what: 'bytes', value: 14_601, most: 14_600 }))).toBe('MISSED');
    expect(verdict(figure({ what: 'score', value: 98, least: 99 }))).toBe('MISSED');
  });

  test('without a target it is neither; a failed run says so', () => {
    expect(verdict(figure({ what: 'pages', value: 3 }))).toBe('–');
    expect(verdict(notRun('LCP', 'there is no browser'))).toBe('not run');
  });

  test('are printed as a Markdown table', () => {
    const lines = figureTable([
      figure({ what: 'LCP', value: 1_420.4, most: 1_545, unit: 'ms' }),
      notRun('Hugo', 'no hugo'),
    ]);
    expect(lines).toBe(
      [
        '| what |     target |         measured |         |',
        '| ---- | ---------: | ---------------: | ------: |',
        '| LCP  | ≤ 1,545 ms |         1,420 ms |     met |',
        '| Hugo |          – | not run: no hugo | not run |',
      ].join('\n'),
    );
  });

  test('a table without rows has only its header', () =>
    expect(table([['a', 'bcde']])).toBe('| a   | bcde |\n| --- | ---: |'));
});

describe('options', () => {
  test('five runs unless another number is said', () =>
    expect([runsFrom([]), runsFrom(['--runs', '3']), runsFrom(['paint', '--runs=1'])]).toEqual([5, 3, 1]));
  test.each(['0', 'many', '2.5'])('%s is no number of runs', (runs) =>
    expect(() => runsFrom(['--runs', runs])).toThrow('write a whole number from 1'),
  );
});

test.each([
  ['/', 'choice of language'],
  ['/404.html', '404.html'],
  ['/es/', 'home'],
  ['/es/404/', '404'],
  ['/es/oficinas/', 'offices'],
  ['/es/oficinas/cusco/', 'offices/…'],
  ['/es/oficinas/en/cusco/', 'offices/in/…'],
  ['/en/waivers/in/', 'waivers/…'],
  ['/es/exenciones/panorama/', 'waivers/overview'],
  ['/es/guias/pagar/tarjeta/', 'guides/…/card'],
  ['/en/statuses/which/official/work/', 'statuses/which/…'],
])('%s is a page of the kind %s', (path, kind) => expect(kindOf(path)).toBe(kind));
