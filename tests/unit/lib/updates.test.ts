import { expect, test } from 'vitest';
import { entriesWithHistory, updatesFor, updatesOf, updatesOfEntry, updateYears } from '#lib/site/updates.ts';
import { aChannel, aLibrary, anOffice, both } from '../../support/builders.ts';

const event = (date: string, kind: 'opened' | 'closed' | 'changed' | 'seen', text = 'It happened') => ({
  date,
  kind,
  text: both(text),
  sources: ['limaeasy'],
});
const library = aLibrary({
  offices: [
    anOffice({ events: [event('2024-03-22', 'closed'), event('2020', 'opened')] }, 'carabaya'),
    anOffice({}, 'silent'),
  ],
  channels: [
    aChannel({
      events: [event('2025-01', 'changed', 'Second'), event('2025-01', 'changed', 'First'), event('2024', 'seen')],
    }),
  ],
});

test('lists all changes, newest first, without events of kind seen', () =>
  expect(updatesOf(library).map(({ id, date }) => `${id} ${date}`)).toEqual([
    'line-1800 2025-01',
    'line-1800 2025-01',
    'carabaya 2024-03-22',
    'carabaya 2020',
  ]));

test('keys are permanent: a newer change of the same day and kind does not rename the older', () => {
  const [second, first] = updatesOfEntry(library, 'channels', 'line-1800');
  expect([first?.key, second?.key]).toEqual([
    'channels/line-1800/2025-01/changed',
    'channels/line-1800/2025-01/changed/2',
  ]);
});

test('filters by kind, by section and by year', () => {
  expect(updateYears(library)).toEqual(['2025', '2024', '2020']);
  expect(updatesFor(library, { year: '2020' }).map(({ id, date }) => `${id} ${date}`)).toEqual(['carabaya 2020']);
  expect(updatesFor(library, { kind: 'closed' }).map(({ id }) => id)).toEqual(['carabaya']);
  expect(updatesFor(library, { historyKind: 'channels' })).toHaveLength(2);
});

test('lists the entries that have a history', () =>
  expect(entriesWithHistory(library, 'offices')).toEqual([{ id: 'carabaya', count: 2 }]));
