import { describe, expect, test } from 'vitest';
import { datedRow } from '#lib/waivers/register.ts';
import { answerOn, holdingOn } from '#lib/waivers/waivers.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { aWaiver, aWaiverRow, known, unknown } from '../../support/builders.ts';

const row = (facts: Partial<WaiverRow> = {}) => datedRow(aWaiverRow(facts), 0);
const ask = (rows: readonly Partial<WaiverRow>[], day: string, passport: 'ordinary' | 'diplomatic' = 'diplomatic') =>
  answerOn(aWaiver(rows).facts.rows.map(datedRow), passport, day);

describe('the validity of a row on a day', () => {
  test.each([
    ['2016-03-14', 'not-yet'],
    ['2016-03-15', 'holds'],
    ['2019-06-14', 'holds'],
    ['2019-06-15', 'ended'],
  ])('with full dates: %s %s', (day, expected) =>
    expect(holdingOn(row({ from: '2016-03-15', until: '2019-06-14' }), day)).toBe(expected),
  );

  test.each([
    ['2023-12-31', 'not-yet'],
    ['2024-03-01', 'began-about'],
    ['2024-12-31', 'holds'],
    ['2025-01-01', 'holds'],
  ])('a row from "2024" began sometime in that year: %s %s', (day, expected) =>
    expect(holdingOn(row({ from: '2024' }), day)).toBe(expected),
  );

  test.each([
    ['2019-01-01', 'holds'],
    ['2019-05-01', 'ended-about'],
    ['2020-01-01', 'ended'],
  ])('a row until "2019" ended sometime in that year: %s %s', (day, expected) =>
    expect(holdingOn(row({ from: '2010-01-01', until: '2019' }), day)).toBe(expected),
  );

  test('without a first day it is in force from the day its sources vouch for', () => {
    const vague = row({ visa: known('not-needed' as const, { asOf: '2024-04' }) });
    expect(holdingOn(vague, '2024-04-29')).toBe('start-unknown');
    expect(holdingOn(vague, '2024-04-30')).toBe('holds');
  });

  test('an undated source vouches for the day it was checked', () => {
    const undated = row({ visa: known('not-needed' as const, { asOf: 'undated' }) });
    expect(holdingOn(undated, '2020-01-01')).toBe('start-unknown');
    expect(holdingOn(undated, '2026-11-22')).toBe('holds');
  });

  test('it was in force on its last day, whenever it began', () => {
    const ended = row({ until: '2019-06-14', visa: known('not-needed' as const, { asOf: '2019' }) });
    expect(holdingOn(ended, '2018-01-01')).toBe('start-unknown');
    expect(holdingOn(ended, '2019-06-14')).toBe('holds');
  });
});

describe('the answer for a day', () => {
  test('no row at all is "not found", never "needed"', () => {
    expect(ask([], '2024-10-15')).toEqual({ verdict: 'not-found', judged: [] });
    expect(ask([{ classes: ['ordinary'] }], '2024-10-15').verdict).toBe('not-found');
  });

  test('before the first and after the last day it is not covered', () => {
    const rows = [{ from: '2016-03-15', until: '2019-06-14' }];
    expect(ask(rows, '2010-01-01').verdict).toBe('not-covered');
    expect(ask(rows, '2020-01-01').verdict).toBe('not-covered');
    expect(ask(rows, '2020-01-01').judged).toHaveLength(1);
  });

  test('a vague first day makes it unsure', () => expect(ask([{ from: '2024' }], '2024-03-01').verdict).toBe('unsure'));

  test('a waiver for an event is only for those who attend it', () => {
    const rows = [{ kind: 'event', purposes: ['event'], from: '2024-09', until: '2024-10-31' }] as const;
    expect(ask(rows as never, '2024-10-15').verdict).toBe('conditional');
    expect(ask(rows as never, '2024-11-01').verdict).toBe('not-covered');
  });

  test('a dispute takes precedence', () => {
    const disputed = known('not-needed' as const, {
      state: 'disputed',
      others: [{ value: 'needed', asOf: '2024', sources: ['limaeasy'] }],
    });
    expect(
      ask(
        [
          { visa: disputed, from: '2000-10-10' },
          { kind: 'event', purposes: ['event'], from: '2024-09', until: '2024-10-31' },
        ],
        '2024-10-15',
      ),
    ).toMatchObject({ verdict: 'disputed', judged: [{}, {}] });
  });

  test('before the first day of the other version the row is undisputed', () => {
    const disputed = known('not-needed' as const, {
      state: 'disputed',
      others: [{ value: 'needed', asOf: '2024-09-30', sources: ['limaeasy'] }],
    });
    expect(ask([{ visa: disputed, from: '2000-10-10' }], '2005-06-01').verdict).toBe('not-needed');
    expect(ask([{ visa: disputed, from: '2000-10-10' }], '2024-09-30').verdict).toBe('disputed');
  });

  test('an unknown row is unknown on every day', () => {
    expect(ask([{ visa: unknown }], '1990-01-01').verdict).toBe('unknown');
    expect(ask([{ visa: unknown }], '2026-11-22').verdict).toBe('unknown');
  });

  test('two purposes with different answers are conditional', () => {
    const rows = [
      { purposes: ['tourism'], from: '2010-01-01' },
      { purposes: ['business'], from: '2010-01-01', visa: known('needed' as const) },
    ] as const;
    expect(ask(rows as never, '2024-05-01').verdict).toBe('conditional');
  });

  test('a purpose without a first day is listed next to the one in force', () => {
    const rows = [
      { purposes: ['tourism'], from: null, visa: known('not-needed' as const, { asOf: '2026-02-17' }) },
      { purposes: ['business'], from: '2025-08-12' },
    ] as const;
    const { verdict, judged } = ask(rows as never, '2025-09-01');
    expect(verdict).toBe('conditional');
    expect(judged.map((each) => each.verdict)).toEqual(['not-needed', 'unsure']);
  });

  test('a withdrawn row gives no answer, but is shown if its dates leave a doubt', () => {
    const withdrawn = known('needed' as const, { state: 'withdrawn' });
    const rows = [{ from: '2024' }, { from: '2024', until: '2024', visa: withdrawn }];
    expect(ask(rows, '2024-04-19')).toMatchObject({ verdict: 'unsure', judged: [{}, {}] });
    expect(ask(rows, '2025-01-01')).toMatchObject({ verdict: 'not-needed', judged: [{}] });
  });

  test('after the newest check the answer says so; long after it there is none', () => {
    const rows = [{ from: '2016-03-15' }];
    expect(ask(rows, '2026-11-22')).not.toHaveProperty('after');
    expect(ask(rows, '2026-12-24')).toMatchObject({ verdict: 'not-needed', after: '2026-11-22' });
    expect(ask(rows, '2090-01-01')).toMatchObject({ verdict: 'too-far', after: '2026-11-22' });
  });
});

describe('rows of other purposes and other days', () => {
  const lasting = { id: 'lasting', purposes: ['tourism', 'business'] as WaiverRow['purposes'], from: '2010-01-01' };

  test('a doubtful row counts if no lasting row covers its purpose', () => {
    const doubtful = (purposes: WaiverRow['purposes']) =>
      ask([lasting, { id: 'vague', purposes, from: '2024', visa: known('needed' as const) }], '2024-05-01');
    expect(doubtful(['tourism'])).toMatchObject({
      verdict: 'not-needed',
      judged: [{ row: { source: { id: 'lasting' } } }],
    });
    expect(doubtful(['any']).judged).toHaveLength(1);
    expect(doubtful(['business', 'tourism']).judged).toHaveLength(1);
    expect(
      ask(
        [
          { ...lasting, purposes: ['business'] },
          { id: 'vague', purposes: ['tourism', 'business'], from: '2024', visa: known('needed' as const) },
        ],
        '2024-05-01',
      ).judged,
    ).toHaveLength(1);
  });

  test('a lasting row for any purpose covers a doubtful one', () => {
    expect(
      ask(
        [
          { id: 'all', purposes: ['any'], from: '2010-01-01' },
          { id: 'vague', purposes: ['tourism'], from: '2024', visa: known('needed' as const) },
        ],
        '2024-05-01',
      ).judged,
    ).toHaveLength(1);
  });

  test('a waiver for one event does not cover a doubtful row', () => {
    const answer = ask(
      [
        { id: 'event', kind: 'event', from: '2024-01-01', until: '2024-12-31' },
        { id: 'vague', from: '2024', visa: known('needed' as const) },
      ],
      '2024-05-01',
    );
    expect(answer.judged.map(({ row }) => row.source.id)).toEqual(['event', 'vague']);
  });

  test('one of two lasting rows is enough to cover a doubtful row', () => {
    const answer = ask(
      [
        { id: 'a', purposes: ['tourism'], from: '2010-01-01' },
        { id: 'b', purposes: ['business'], from: '2010-01-01' },
        { id: 'vague', purposes: ['business'], from: '2024', visa: known('needed' as const) },
      ],
      '2024-05-01',
    );
    expect(answer.judged.map(({ row }) => row.source.id)).toEqual(['a', 'b']);
  });

  test('a row in force is not mixed with one that begins later', () => {
    expect(
      ask(
        [
          { id: 'now', from: '2010-01-01', until: '2024-12-31' },
          { id: 'later', from: '2025-01-01', visa: known('needed' as const) },
        ],
        '2024-05-01',
      ).judged.map(({ row }) => row.source.id),
    ).toEqual(['now']);
  });
});

describe('a day too far ahead', () => {
  const rows = [
    { id: 'old', from: '2010-01-01', until: '2012-01-01' },
    {
      id: 'withdrawn',
      from: '2013-01-01',
      visa: known('not-needed' as const, { state: 'withdrawn', checked: '2026-11-20' }),
    },
    { id: 'holds', from: '2014-01-01', visa: known('not-needed' as const, { checked: '2026-11-22' }) },
    { id: 'read-before', from: '2014-01-01', visa: known('not-needed' as const, { checked: '2026-11-01' }) },
  ];

  test('is answered up to a year and a day after the newest check', () => {
    expect(ask(rows, '2027-11-23')).toMatchObject({ verdict: 'not-needed', after: '2026-11-22' });
    expect(ask(rows, '2027-11-24')).toMatchObject({ verdict: 'too-far', after: '2026-11-22' });
  });

  test('lists rows in force until then, and none that ended or were withdrawn', () =>
    expect(ask(rows, '2030-01-01').judged.map(({ row }) => row.source.id)).toEqual(['holds', 'read-before']));
});

test('an unknown row is in force on any day between its dates, however vague', () => {
  expect(holdingOn(row({ visa: unknown, from: '2024' }), '2024-05-01')).toBe('holds');
  expect(holdingOn(row({ visa: unknown, until: '2024' }), '2024-05-01')).toBe('holds');
  expect(holdingOn(row({ visa: unknown }), '2001-01-01')).toBe('holds');
});
