import { describe, expect, test } from 'vitest';
import { officeCard } from '#lib/export/vcard.ts';
import type { Office } from '#schemas/office.ts';
import { aLibrary, anOffice, both, known, unknown } from '../../support/builders.ts';
import { readCard } from '../../support/contact-card.ts';

const absolute = (path: string) => `https://guide.test${path}`;
const breña = anOffice(
  {
    name: both('Breña'),
    address: known('Av. España 734'),
    place: { country: 'PE', department: 'lima', province: 'Lima', district: 'Breña', ubigeo: '150105' },
  },
  'brena',
);

function linesOf(facts: Partial<Office>): string[] {
  const office = anOffice(facts);
  return officeCard(aLibrary({ offices: [office, breña] }), office, absolute)
    .replaceAll('\r\n ', '')
    .split('\r\n');
}
const propertiesOf = (facts: Partial<Office>) => linesOf(facts).map((line) => line.split(/[:;]/)[0]);
/** The note in English: what follows the name in English. */
const noteOf = (facts: Partial<Office>) =>
  linesOf(facts)
    .find((line) => line.startsWith('NOTE:'))!
    .split('\\n\\nCusco zonal office\\n')[1]!;

test('is a vCard 3.0 with each required property once, for a parser that rejects 4.0', () => {
  const office = anOffice({ name: { en: 'Cusco zonal office', es: 'Jefatura Zonal Cusco' } });
  const text = officeCard(aLibrary({ offices: [office] }), office, absolute);
  expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n[^]*\r\nEND:VCARD\r\n$/);
  expect(readCard(text)).toMatchObject({
    fn: ['Jefatura Zonal Cusco'],
    n: ['Jefatura Zonal Cusco;;;;'],
    org: ['Migraciones'],
    rev: ['2026-11-22T00:00:00Z'],
    note: [expect.stringMatching(/^Dirección: .*\\n\\nCusco zonal office\\nAddress: /)],
  });
  expect(() => readCard(text.replace('VERSION:3.0', 'VERSION:4.0'))).toThrow('Unsupported version "4.0"');
});

test('folding never splits an accented letter', () => {
  const office = anOffice({ address: known('ñ'.repeat(200)) });
  const text = officeCard(aLibrary({ offices: [office] }), office, absolute);
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).toBe(text);
  expect(readCard(text)['adr']![0]).toContain('ñ'.repeat(200));
});

test('no line is longer than 75 octets', () => {
  const office = anOffice({ address: known('Urb. ñandú '.repeat(20)) });
  const lines = officeCard(aLibrary({ offices: [office] }), office, absolute).split('\r\n');
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
});

test('gives the address in its components, each escaped', () => {
  expect(linesOf({ address: known('Av. El Sol 610; patio, fondo') })).toContain(
    'ADR;TYPE=work:;;Av. El Sol 610\\; patio\\, fondo;Cusco;Cusco;;Perú',
  );
});

test('without known facts has no address, telephone or position, and notes the missing address', () => {
  const properties = propertiesOf({ address: unknown });
  expect(properties).not.toContain('ADR');
  expect(properties).not.toContain('TEL');
  expect(properties).not.toContain('GEO');
  expect(noteOf({ address: unknown })).toContain('No source gives the address.');
});

test('gives the position only if the pin marks the door or the street', () => {
  const pin = (precision: 'door' | 'street' | 'district') =>
    propertiesOf({ position: known({ lat: -13.5, lon: -71.9, precision }) });
  expect(pin('district')).not.toContain('GEO');
  expect(pin('street')).toContain('GEO');
  expect(linesOf({ position: known({ lat: -13.5, lon: -71.9, precision: 'door' }) })).toContain('GEO:-13.5;-71.9');
});

test('notes who gave the address, as of when, and when it was checked', () => {
  expect(noteOf({})).toContain('Address: from LimaEasy\\, as of April 2024\\, checked 22 November 2026.');
});

test('names the authority that runs the place', () => {
  expect(linesOf({})).toContain('ORG:Migraciones');
  expect(linesOf({ kind: 'mac-centre' })).toContain('ORG:Centro MAC');
  expect(
    linesOf({ kind: 'consulate', place: { country: 'IT', city: both('Roma') } }).find((line) => line.startsWith('ADR')),
  ).toBe('ADR;TYPE=work:;;Av. El Sol 610;Roma;;;Italia');
});

describe('a closed office', () => {
  const closed: Partial<Office> = {
    condition: known('closed' as const, { until: '2024-03-22', replacedBy: 'brena' }),
    phone: known('+5112001000'),
    position: known({ lat: -12, lon: -77, precision: 'door' }),
  };

  test('has no address or telephone number', () => {
    for (const property of ['ADR', 'TEL', 'GEO']) expect(propertiesOf(closed)).not.toContain(property);
  });

  test('says since when, and where to go instead', () => {
    expect(noteOf(closed)).toContain(
      'Closed. Last day of service: 22 March 2024.\\nGo instead to Breña\\, Av. España 734\\, Breña\\, Lima.',
    );
  });
});

test('an open office has no condition in its note; an announced one does', () => {
  expect(noteOf({})).not.toContain('State');
  expect(noteOf({ condition: known('planned' as const) })).toContain('State: Planned.');
  expect(noteOf({ condition: unknown })).toContain('State: State unknown.');
});
