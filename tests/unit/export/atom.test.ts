import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { officeFeed, updatesFeed } from '#lib/export/atom.ts';
import { aLibrary, anOffice, both } from '../../support/builders.ts';

const settings = {
  lang: 'en' as const,
  absolute: (path: string) => `https://guide.test${path}`,
  licence: 'https://licence.test/',
};
const events = [
  { date: '2024-03-22', kind: 'closed' as const, text: both('Closed <for good> & moved'), sources: ['limaeasy'] },
  { date: '2019', kind: 'opened' as const, text: both('Opened'), sources: ['limaeasy'] },
];
const library = aLibrary({
  offices: [anOffice({ events, name: both('Carabaya & Co') }, 'carabaya'), anOffice({}, 'silent')],
});
const all = parseAtomFeed(updatesFeed(library, settings));

test('is dated by the newest change', () =>
  expect([all.updated, all.entries?.[0]?.updated]).toEqual(['2024-03-22T05:00:00.000Z', '2024-03-22T05:00:00.000Z']));

test('shows a partial date as exact as its source in the title', () =>
  expect(all.entries?.[1]?.title).toMatchObject({ value: 'Carabaya & Co: opened, 2019' }));

test('uses ids that contain no URL', () =>
  expect(all.entries?.map(({ id }) => id)).toEqual([
    'tag:guide.test,2026:en/updates/offices/carabaya/2024-03-22/closed',
    'tag:guide.test,2026:en/updates/offices/carabaya/2019/opened',
  ]));

test('escapes markup', () =>
  expect(all.entries?.[0]?.summary).toMatchObject({ value: 'Closed <for good> & moved (LimaEasy)' }));

test('an office without a known change has a valid feed, dated by the newest check', () => {
  const silent = parseAtomFeed(officeFeed(library, 'silent', settings));
  expect(silent.entries ?? []).toEqual([]);
  expect(silent.updated).toBe('2026-11-22T05:00:00.000Z');
  expect(silent.links?.find(({ rel }) => rel === 'self')?.href).toBe(
    'https://guide.test/en/offices/silent/updates.xml',
  );
});
