/** Fines. Sums are worked out by hand; the amounts a day are those of the press: S/ 5.15 in 2024, S/ 5.35 in 2025. DL 1350, art. 56.1.a. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#i18n/dates.ts';
import { fineFor, soles } from '#lib/tools/overstay.ts';
import { holds, someDay } from '../../support/property.ts';

const UIT = { 2021: 4400, 2022: 4600, 2024: 5150, 2025: 5350, 2026: 5500 };
const fine = (last: string, leave: string, uit = UIT) => fineFor(last, leave, uit, 0.1);

describe('days too many, at 0.1 % of the UIT of their year', () => {
  test.each([
    // 30 days of April at S/ 5.50.
    ['2026-03-31', '2026-04-30', 30, 165_00],
    ['2026-03-31', '2026-04-01', 1, 5_50],
    // The last day of the stay is none too many, nor is a day before it.
    ['2026-03-31', '2026-03-31', 0, 0],
    ['2026-03-31', '2026-03-30', 0, 0],
    // 10 days at S/ 5.35 and 10 at S/ 5.50: 53.50 + 55.00.
    ['2025-12-21', '2026-01-10', 20, 108_50],
    ['2025-12-31', '2026-01-01', 1, 5_50],
    ['2024-12-30', '2024-12-31', 1, 5_15],
    // The leap day and 1 March: 2 × 5.15; without a leap day 1 × 5.50.
    ['2024-02-28', '2024-03-01', 2, 10_30],
    ['2026-02-28', '2026-03-01', 1, 5_50],
    // 366 days of a leap year: 366 × 5.15.
    ['2023-12-31', '2024-12-31', 366, 1884_90],
    // 2 × 5.15 + 365 × 5.35 + 2 × 5.50 = 10.30 + 1,952.75 + 11.00.
    ['2024-12-29', '2026-01-02', 369, 1974_05],
    ['2022-05-01', '2022-05-11', 10, 46_00],
  ])('last day %s, out on %s: %i days', (last, leave, days, centimos) => {
    expect(fine(last, leave)).toMatchObject({ days, sum: centimos });
  });

  test('by the UIT of the year of leaving it is another sum where the stay spans two years', () => {
    expect(fine('2025-12-21', '2026-01-10').byLeaving).toBe(110_00);
    expect(fine('2024-12-29', '2026-01-02').byLeaving).toBe(2029_50);
    expect(fine('2026-03-31', '2026-04-30').byLeaving).toBe(165_00);
  });

  test('a year whose UIT is not known is reckoned with the one before it, and says so', () => {
    expect(fine('2027-01-10', '2027-01-20')).toMatchObject({ sum: 55_00, years: [{ year: 2027, assumed: 2026 }] });
    expect(fine('2023-06-01', '2023-06-02')).toMatchObject({ sum: 4_60, years: [{ assumed: 2022 }] });
    expect(fine('2026-01-10', '2026-01-20').years[0]).not.toHaveProperty('assumed');
  });

  test('before the first known year that one stands for it', () => {
    expect(fine('2020-06-01', '2020-06-02')).toMatchObject({ sum: 4_40, years: [{ year: 2020, assumed: 2021 }] });
  });
});

test('amounts are written as in each language', () => {
  expect(soles(5_50, 'en')).toBe('S/ 5.50');
  expect(soles(5, 'es')).toBe('S/ 0.05');
  expect(soles(1974_05, 'en')).toBe('S/ 1,974.05');
  expect(soles(1974_05, 'es')).toBe('S/ 1974.05');
  expect(soles(1234567_00, 'en')).toBe('S/ 1,234,567.00');
  expect(soles(12345_00, 'es')).toBe('S/ 12\u00a0345.00');
});

const count = fc.integer({ min: 0, max: 2000 });

holds('the years add up to the days and to the sum', [someDay, count], (last, more) => {
  const { days, years, sum } = fine(last, addDays(last, more));
  expect(days).toBe(more);
  expect(years.reduce((total, year) => total + year.days, 0)).toBe(days);
  expect(years.reduce((total, year) => total + year.days * year.perDay, 0)).toBe(sum);
  expect(years.every((year) => year.days > 0)).toBe(true);
});

holds('one day more never costs less', [someDay, count], (last, more) => {
  expect(fine(last, addDays(last, more + 1)).sum).toBeGreaterThan(fine(last, addDays(last, more)).sum);
});
