import { expect, test } from 'vitest';
import { type Calendar, openingsFrom } from '#lib/offices/openings.ts';
import { needData, officeData } from '#lib/export/jsonld.ts';
import type { Office } from '#schemas/office.ts';
import { aChannel, aLibrary, aNeed, anOffice, both, known, unknown } from '../../support/builders.ts';

const hours = known({
  slots: [{ days: ['mo' as const, 'tu' as const, 'fr' as const], opens: '08:30', closes: '17:00' }],
});
const calendar: Calendar = {
  holidays: new Map([['2026-12-25', { id: 'christmas', name: both('Christmas') }]]),
  notices: [],
};

function dataOf(facts: Partial<Office>, first = '2026-12-20', count = 14): object {
  const office = anOffice(facts);
  return officeData(office, 'en', '', openingsFrom(office.id, office.facts, first, count, calendar));
}

test('a holiday within the days is marked as closed, as schema.org requires', () => {
  expect(dataOf({ hours })).toHaveProperty('specialOpeningHoursSpecification', [
    {
      '@type': 'OpeningHoursSpecification',
      validFrom: '2026-12-25',
      validThrough: '2026-12-25',
      opens: '00:00',
      closes: '00:00',
    },
  ]);
});

test('days without a holiday add no special hours: weekly hours cover closed weekdays', () =>
  expect(dataOf({ hours }, '2026-11-20')).not.toHaveProperty('specialOpeningHoursSpecification'));

test.each<[string, Partial<Office>]>([
  ['hours are unknown', { hours: unknown }],
  ['hours name no weekdays', { hours: known({ slots: [{ opens: '08:00', closes: '12:00' }] }) }],
  ['the office is closed', { hours, condition: known('closed' as const) }],
  ['a post may work on holidays', { hours, kind: 'border-post' }],
  ['the place is abroad', { hours, place: { country: 'IT', city: both('Rome') } }],
])('says nothing of holidays where %s', (_, facts) =>
  expect(dataOf(facts)).not.toHaveProperty('specialOpeningHoursSpecification'),
);

const pin = (precision: 'street' | 'district') => known({ lat: -13.5, lon: -71.9, precision });

test('includes a position only if the pin marks the door or the street, and never for a closed office', () => {
  expect(dataOf({ position: pin('street') })).toHaveProperty('geo', {
    '@type': 'GeoCoordinates',
    latitude: -13.5,
    longitude: -71.9,
  });
  expect(dataOf({ position: pin('district') })).not.toHaveProperty('geo');
  expect(dataOf({ position: pin('street'), condition: known('closed' as const) })).not.toHaveProperty('geo');
});

test('a need is a question answered by the channels that work', () => {
  const library = aLibrary({
    channels: [aChannel(), aChannel({ condition: known('closed' as const) }, 'dead')],
    needs: [aNeed({ channels: ['line-1800', 'dead'] })],
  });
  expect(needData(library, library.needs['ask']!, 'en')).toHaveProperty('mainEntity', [
    {
      '@type': 'Question',
      name: 'Ask',
      acceptedAnswer: { '@type': 'Answer', text: 'Call the line.\nThe line: 1800' },
    },
  ]);
});
