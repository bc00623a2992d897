import { expect, test } from 'vitest';
import { waiversCsv, waiversJson } from '../../../src/formats/waivers.ts';
import { aLibrary, aWaiver, both, known, unknown } from '../../support/builders.ts';
import { readCsv } from '../../support/csv.ts';

const library = aLibrary({ waivers: [aWaiver([{ from: '2024', days: 90, per: 180, conditions: both('=Only, "if"') }, { id: 'talks', visa: unknown, instrument: null, days: null, per: null }])] });
const absolute = (path: string) => `https://example.org${path}`;

test('the JSON says what it is, from when, and under which licence', () => {
  expect(JSON.parse(waiversJson(library, absolute, '/data/schema/waivers.json'))).toMatchObject({
    $schema: 'https://example.org/data/schema/waivers.json',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    newestCheck: '2026-11-22',
    countries: [{ country: 'IT', name: { en: 'Italy', es: 'Italia' }, page: { es: 'https://example.org/es/exenciones/it/' }, rows: [{ visa: 'not-needed', from: '2024', per: 180, sources: ['limaeasy'] }, { visa: null, state: 'unknown', checked: '2026-11-22' }] }],
    sources: [{ id: 'limaeasy', publisher: 'LimaEasy' }],
  });
});

test('the newest check counts, and other versions are kept', () => {
  const disputed = known('not-needed' as const, { state: 'disputed', checked: '2026-12-01', others: [{ value: 'needed', asOf: '2024', sources: ['limaeasy'] }] });
  const data = JSON.parse(waiversJson(aLibrary({ waivers: [aWaiver([{ visa: disputed }])] }), absolute, '/s')) as { newestCheck: string; countries: { rows: { others: unknown[] }[] }[] };
  expect(data.newestCheck).toBe('2026-12-01');
  expect(data.countries[0]!.rows[0]!.others).toHaveLength(1);
});

test('the CSV has one line per row, dates as exact as the source, and no formula', () => {
  const [header, first, second] = readCsv(waiversCsv(library));
  const record = (line: string[] | undefined) => Object.fromEntries(header!.map((name, at) => [name, line?.[at]]));
  expect(record(first)).toMatchObject({ country: 'IT', name_es: 'Italia', classes: 'diplomatic', from: '2024', until: '', days: '90', per: '180', conditions_en: '\'=Only, "if"', as_of: '2024-04' });
  expect(record(second)).toMatchObject({ visa: '', state: 'unknown', instrument_en: '', as_of: '' });
});
