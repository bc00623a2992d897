import { expect, test } from 'vitest';
import type { Calendar } from '#lib/offices/openings.ts';
import { closingDaysCalendar } from '#lib/export/ics.ts';
import type { Holiday } from '#schemas/holiday.ts';
import type { Notice } from '#schemas/notice.ts';
import { aLibrary, both, known } from '../../support/builders.ts';

const holiday: Holiday = {
  rule: '12-25',
  name: both('Christmas; and more, says “a”'),
  law: known('Decreto Legislativo 713, art. 6'),
  pending: known(both('A bill')),
};
const notice = (value: 'may-close' | 'open'): Notice => ({
  day: '2026-01-02',
  kind: 'public-sector',
  name: both('Day off'),
  law: 'Decreto Supremo 042',
  effect: known(value, { checked: '2026-11-23' }),
  offices: [],
});

function calendarFile(value: 'may-close' | 'open' = 'may-close', lang: 'en' | 'es' = 'en'): string {
  const library = aLibrary({
    holidays: [{ id: 'christmas', file: '', facts: holiday }],
    notices: [{ id: 'day-off', file: '', facts: notice(value) }],
  });
  const named = { id: 'christmas', name: holiday.name };
  const calendar: Calendar = {
    holidays: new Map([
      ['2026-12-25', named],
      ['2027-12-25', named],
      ['2028-12-25', named],
    ]),
    notices: [
      { id: 'day-off', day: '2026-01-02', kind: 'public-sector', name: both('Day off'), effect: value, offices: [] },
    ],
  };
  return closingDaysCalendar(library, calendar, [2026, 2027], lang, 'https://guide.test/en/closing-days/');
}

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (file: string, name: string) =>
  unfolded(file)
    .filter((line) => line.split(/[:;]/)[0] === name)
    .map((line) => line.slice(name.length + 1));

test('is one calendar whose every line ends in CR LF and has at most 75 octets', () => {
  const file = calendarFile();
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
});

test('has an all-day event per closing day of the two years, earliest first', () => {
  expect(valuesOf(calendarFile(), 'DTSTART')).toEqual([
    'VALUE=DATE:20260102',
    'VALUE=DATE:20261225',
    'VALUE=DATE:20271225',
  ]);
});

test('gives each day a unique UID that is stable across builds', () => {
  const ids = valuesOf(calendarFile(), 'UID');
  expect(new Set(ids).size).toBe(3);
  expect(ids[1]).toBe('christmas-2026@peru-immigration-guide');
  expect(valuesOf(calendarFile('may-close', 'es'), 'UID')).toEqual(ids);
});

test('is stamped with the day its facts were last checked, never with the clock', () => {
  expect(valuesOf(calendarFile(), 'DTSTAMP')).toEqual(['20261123T000000Z', '20261122T000000Z', '20261122T000000Z']);
});

test('escapes the name, and explains the day with law, pending change and date', () => {
  expect(valuesOf(calendarFile(), 'SUMMARY')[1]).toBe('LANGUAGE=en:Christmas\\; and more\\, says “a”');
  expect(valuesOf(calendarFile(), 'DESCRIPTION')[1]).toBe(
    'LANGUAGE=en:Decreto Legislativo 713\\, art. 6\\nA change is pending: A bill\\nchecked 22 November 2026',
  );
  expect(valuesOf(calendarFile(), 'DESCRIPTION')[0]).toBe(
    'LANGUAGE=en:Decreto Supremo 042\\nOffices may close\\nchecked 23 November 2026',
  );
});

test('leaves out a day on which offices announced an opening', () =>
  expect(valuesOf(calendarFile('open'), 'UID')).toHaveLength(2));

test('has no alarms, as its page says', () => expect(calendarFile()).not.toContain('VALARM'));
