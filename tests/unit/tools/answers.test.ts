/** The tools as a reader meets them: from what is typed to sentences, in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { away } from '#lib/tools/answers/away.ts';
import { daysLeft } from '#lib/tools/answers/days-left.ts';
import { overstay } from '#lib/tools/answers/overstay.ts';
import { renew } from '#lib/tools/answers/renew.ts';
import { workingDays } from '#lib/tools/answers/working-days.ts';
import type { Asked, Outcome } from '#lib/tools/outcome.ts';
import type { PackedCalendar } from '#lib/tools/working-days.ts';
import { anyText, holds } from '../../support/property.ts';

const TODAY = '2026-11-30';
/** Two holidays and a decreed day. */
const CALENDAR: PackedCalendar = {
  names: ['Immaculate Conception', 'Battle of Ayacucho', 'a day off by decree'],
  decreed: 2,
  years: { 2026: '120801209112242', 2027: '' },
};
const FINE = { uit: { 2025: 5350, 2026: 5500 }, percent: 0.1 };

type Id = 'days-left' | 'overstay' | 'working-days' | 'away' | 'renew';

function ask(id: Id, asked: Asked, lang: Lang = 'en', today: string | undefined = TODAY): Outcome {
  const { common, ...tools } = stringsFor(lang).tools;
  const with_ = <T>(say: T) => ({ say, common, lang, ...(today === undefined ? {} : { today }) });
  if (id === 'days-left') return daysLeft(asked, null, with_(tools[id].say));
  if (id === 'overstay') return overstay(asked, FINE, with_(tools[id].say));
  if (id === 'working-days') return workingDays(asked, CALENDAR, with_(tools[id].say));
  if (id === 'away') return away(asked, CALENDAR, with_(tools[id].say));
  return renew(asked, null, with_(tools[id].say));
}
const lines = (...of: Parameters<typeof ask>) => ask(...of).lines.map(({ text }) => text);
const problems = (...of: Parameters<typeof ask>) =>
  ask(...of).problems.map(({ name, place, text }) => `${name} ${place}: ${text}`);

describe('days left', () => {
  test('says the last day, the days left and the day to act', () => {
    expect(lines('days-left', { in: ['1/11/2026'], days: ['90'] }).slice(0, 3)).toEqual([
      'You may stay until 29 January 2027: 60 days left.',
      'Decide by 22 January 2027: leave in time, or ask while your stay is valid.',
      'Days granted from 1 November 2026: 90. They end on 29 January 2027, or on 30 January 2027 if the day of entry does not count. If your TAM shows the last day, that day counts.',
    ]);
  });

  test('says so in Spanish', () => {
    expect(lines('days-left', { in: ['2026-11-01'], days: ['90'] }, 'es')[0]).toBe(
      'Puede quedarse hasta el 29 de enero de 2027. Quedan: 60 días.',
    );
  });

  test.each([
    ['2026-11-30', '1', 'Your last day is today, 30 November 2026.'],
    ['2026-11-01', '10', 'Your stay ended on 10 November 2026. Days too many: 20.'],
    ['2026-12-24', '30', 'You may stay from 24 December 2026 to 22 January 2027: 30 days.'],
    ['2026-11-30', '2', 'You may stay until 1 December 2026: 1 day left.'],
  ])('in on %s with %s days', (entry, days, lead) => {
    expect(lines('days-left', { in: [entry], days: [days] })[0]).toBe(lead);
  });

  test('within a week of the last day it is time to act now', () => {
    expect(lines('days-left', { in: ['2026-11-01'], days: ['35'] })[1]).toMatch(/^Decide now/);
  });

  test('shows both readings of the window where they differ, and only then', () => {
    const typed = { in: ['2026-12-01'], days: ['200'], from: ['2026-01-01'], to: ['2026-04-10'] };
    expect(lines('days-left', typed)).toEqual(
      expect.arrayContaining([
        '183 days within 365 from your first entry: 100 used before. By this limit your last day is 2 July 2027.',
        'Counted as any 365 days in a row, your last day by this limit is 1 June 2027.',
        'The law gives visitors at most 183 days. Check the number in your TAM.',
        'Other stay: 1 January 2026 to 10 April 2026, 100 days.',
      ]),
    );
    expect(lines('days-left', { in: ['2026-11-01'], days: ['90'] }).join()).not.toContain('in a row');
  });

  test('holds a passport of the list to 90 days in 180', () => {
    expect(lines('days-left', { in: ['2026-11-01'], days: ['120'], passport: ['de'] })[0]).toContain('29 January 2027');
  });

  test('names stays that cannot be, beside their row', () => {
    const typed = { in: ['2026-11-01'], days: ['90'] };
    expect(problems('days-left', { ...typed, from: ['', '5/2/2026'], to: ['', '1/2/2026'] })).toEqual([
      'to 1: This stay ends before it begins.',
    ]);
    expect(problems('days-left', { ...typed, from: ['1/2/2026', '5/2/2026'], to: ['9/2/2026', '12/2/2026'] })).toEqual([
      'from 1: This stay overlaps another one. Two stays share at most one day.',
    ]);
    expect(problems('days-left', { ...typed, from: ['1/10/2026'], to: ['2/11/2026'] })).toEqual([
      'to 0: This stay ends after the day you came in.',
    ]);
    expect(problems('days-left', { ...typed, from: ['1/10/2026'], to: [''] })).toEqual(['to 0: Write this day.']);
  });

  test('says beside each field what is wrong, all at once', () => {
    expect(problems('days-left', { in: ['12/25/2026'], days: ['0'] })).toEqual([
      'in 0: There are only 12 months. Write the day before the month: 25/12/2026.',
      'days 0: Write a whole number from 1 to 365.',
    ]);
    expect(problems('days-left', {}, 'es')).toEqual([
      'in 0: Escriba este día.',
      'days 0: Escriba un número entero de 1 a 365.',
    ]);
  });

  test('keeps the last day for the calendar', () => {
    expect(ask('days-left', { in: ['2026-11-01'], days: ['90'] }).keep).toEqual([
      { kind: 'stay', day: '2027-01-29', name: 'Last day of my stay in Peru' },
    ]);
  });
});

describe('the overstay fine', () => {
  test('says days and sum, year by year, and the other sum', () => {
    expect(lines('overstay', { last: ['21/12/2025'], out: ['10/1/2026'] })).toEqual([
      'Days too many: 20. Fine: S/ 108.50.',
      'They run from 22 December 2025 to 10 January 2026; the day you leave counts.',
      '2025: 10 days at S/ 5.35 = S/ 53.50.',
      '2026: 10 days at S/ 5.50 = S/ 55.00.',
      'If the tax unit of 2026 holds for all days: S/ 110.00. We did not find which of the two Migraciones uses.',
      'You pay before you leave, at the border control or the bank. Keep the receipt.',
    ]);
  });

  test('is none in time, and none under 18', () => {
    expect(lines('overstay', { last: ['2026-03-31'], out: ['2026-03-31'] })).toEqual(['No day too many: no fine.']);
    expect(lines('overstay', { last: ['2026-03-31'], out: ['2026-04-02'], minor: ['yes'] })[0]).toBe(
      'Days too many: 2. Under 18 the law allows no sanction: no fine.',
    );
  });

  test('says with which UIT it reckons where that of the year is not known', () => {
    expect(lines('overstay', { last: ['2027-01-01'], out: ['2027-01-03'] }, 'es')).toEqual([
      'Días de exceso: 2. Multa: S/ 11.00.',
      'Van del 2 de enero de 2027 al 3 de enero de 2027; el día de salida cuenta.',
      '2027: 2 días a S/ 5.50 = S/ 11.00.',
      'No hallamos la UIT de 2027. Se calculó con la de 2026.',
      'Se paga antes de salir, en el control fronterizo o en el banco. Guarde el recibo.',
    ]);
  });
});

describe('a deadline', () => {
  test('says the last day, how the notice counts and what was skipped', () => {
    expect(lines('working-days', { notice: ['3/12/2026'], days: ['5'], how: ['mailbox'], unit: ['working'] })).toEqual([
      'Last day: 14 December 2026. Days left on the calendar: 14.',
      'The notice takes effect on the day it is received in your mailbox, 3 December 2026, opened or not.',
      'Day 1 is 4 December 2026, the first working day after it. Term in working days: 5.',
      'Not counted: 8 December 2026, Immaculate Conception.',
      'Not counted: 9 December 2026, Battle of Ayacucho.',
      'Saturdays and Sundays not counted: 4.',
    ]);
  });

  test('leads with the earlier day where a day off by decree is in doubt', () => {
    const typed = { notice: ['2026-12-23'], days: ['1'] };
    expect(lines('working-days', typed).slice(0, 4)).toEqual([
      'Act by 24 December 2026.',
      'The notice takes effect on the day it is received in your mailbox, 23 December 2026, opened or not.',
      'Day 1 is 25 December 2026, the first working day after it. Term in working days: 1.',
      'Offices may have worked on days off by decree. If those days count, the last day is 24 December 2026; if not, 25 December 2026.',
    ]);
    expect(ask('working-days', typed).keep[0]!.day).toBe('2026-12-24');
  });

  test('says that a day is over, and what the calendar does not know', () => {
    expect(lines('working-days', { notice: ['2026-11-02'], days: ['5'] })[0]).toBe('The last day was 9 November 2026.');
    expect(problems('working-days', { notice: ['2024-11-02'], days: ['5'] })).toEqual([
      'notice 0: We know the days off from 2026 to 2027 only.',
    ]);
  });
});

describe('days abroad', () => {
  test('says by when to be back and by when to ask', () => {
    expect(lines('away', { from: ['1/11/2026'], to: [''] })).toEqual([
      'Be back by 2 May 2027: 153 days left.',
      'You left on 1 November 2026: 30 days until today, both days included.',
      'If the day you left does not count, you have until 3 May 2027.',
      'Permission for an emergency has to be asked for by 1 May 2027, before the limit is full.',
      'The answer may take 30 working days, and no answer means no. To have it in time, ask by 19 March 2027.',
    ]);
  });

  test('adds journeys up as older sources do', () => {
    expect(lines('away', { from: ['2026-01-01', '2026-11-01'], to: ['2026-04-10', ''] })).toEqual(
      expect.arrayContaining([
        'All journeys within 365 days: 130 days.',
        'Journey: 1 January 2026 to 10 April 2026, 100 days.',
      ]),
    );
  });

  test('says that the limit is passed', () => {
    expect(lines('away', { from: ['2026-01-01'], to: ['2026-07-03'] }).slice(0, 2)).toEqual([
      'Away for 184 days in a row: more than 183.',
      'The residence counts as lost on this ground. Ask on 1800, or a lawyer.',
    ]);
    expect(lines('away', { from: ['2026-01-01'], to: ['2026-07-03'], permanent: ['yes'] })[0]).toBe(
      'Longest journey: 184 days in a row. The limit is 365.',
    );
  });

  test('asks for a journey, and lets only the last one last', () => {
    expect(problems('away', { from: [''], to: [''] })).toEqual(['from 0: Write this day.']);
    expect(problems('away', { from: ['2026-01-01', '2026-03-01'], to: ['', '2026-04-01'] })).toContain(
      'to 0: Only the last journey may have no day of coming back.',
    );
  });
});

describe('when to renew', () => {
  test('says which comes first, and both versions of the window', () => {
    expect(lines('renew', { card: ['1/5/2029'], residence: ['15/1/2027'] })).toEqual([
      'Your residence ends first, on 15 January 2027.',
      'Residence: renew from 16 December 2026 to 15 January 2027. Older sources let you ask already, since 16 November 2026.',
      'You must be in Peru when you ask for the renewal of residence.',
      'Card: renew from 1 April 2029 to 1 May 2029.',
      'A card that is still valid does not protect you once the residence has ended.',
    ]);
  });

  test('answers with one of the two, and says when it is over', () => {
    expect(lines('renew', { residence: ['2026-11-01'] }, 'es')).toEqual([
      'Su residencia vence el 1 de noviembre de 2026.',
      'Residencia: venció el 1 de noviembre de 2026. Pida la prórroga igual si está en el Perú, y prevea una multa.',
      'Debe estar en el Perú al pedir la prórroga de residencia.',
    ]);
    expect(lines('renew', { card: ['2026-12-24'] })).toEqual([
      'Your card ends on 24 December 2026.',
      'Card: renew now, until 24 December 2026. Days left: 24.',
    ]);
    expect(problems('renew', {})).toEqual(['card 0: Write at least one of the two days.']);
  });
});

const NAMES = [
  'in',
  'days',
  'passport',
  'from',
  'to',
  'last',
  'out',
  'minor',
  'notice',
  'how',
  'unit',
  'permanent',
  'card',
  'residence',
];
const typed = fc.oneof(
  anyText,
  fc.constantFrom('', '90', '1', '31/12/2026', '2028-02-29', '29/2/2028', '1/1/2027', '2026-06-01', 'working', 'yes'),
);
const form = fc.dictionary(fc.constantFrom(...NAMES), fc.array(typed, { maxLength: 3 })) as fc.Arbitrary<Asked>;

holds(
  'whatever is typed, a tool answers in whole sentences or says beside a field what is wrong',
  [
    fc.constantFrom<Id>('days-left', 'overstay', 'working-days', 'away', 'renew'),
    form,
    fc.constantFrom<Lang>('en', 'es'),
  ],
  (id, asked, lang) => {
    const { problems: found, lines: said } = ask(id, asked, lang);
    expect(found.length > 0).not.toBe(said.length > 0);
    const texts = [...found, ...said].map(({ text }) => text);
    expect(texts.filter((text) => text === '' || /[{}]|undefined|NaN/.test(text))).toEqual([]);
  },
);
