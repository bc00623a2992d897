import { expect, test } from 'vitest';
import { siteDay } from '#settings/site-day.ts';

test('the day of the build is an argument', () => {
  expect(siteDay({ SITE_DAY: '2026-12-24' }, 0)).toBe('2026-12-24');
  expect(siteDay({ SOURCE_DATE_EPOCH: '1767229200' }, 0)).toBe('2025-12-31');
});

test('is the day in Lima while UTC is a day ahead', () =>
  expect(siteDay({}, Date.parse('2027-01-01T04:59:00Z'))).toBe('2026-12-31'));

test('rejects invalid values', () => {
  expect(() => siteDay({ SITE_DAY: '2026-02-30' }, 0)).toThrow('SITE_DAY=2026-02-30 is not a day');
  expect(() => siteDay({ SOURCE_DATE_EPOCH: 'tomorrow' }, 0)).toThrow('is not a number of seconds');
});
