import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import { updatesFeed } from '#lib/export/atom.ts';
import { type Cell, csv } from '#lib/export/csv.ts';
import { contentLines, escapeText } from '#lib/export/content-lines.ts';
import { reminderCalendar } from '#lib/export/reminder.ts';
import { sitemap } from '#lib/export/sitemap.ts';
import { officeCard } from '#lib/export/vcard.ts';
import { aLibrary, anOffice, both, known } from '../../support/builders.ts';
import { anyText, contentText, holds } from '../../support/property.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

/** A text for a calendar, a card or a feed: LF line breaks, no other control characters, no lone surrogates. */
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .toWellFormed();

const cell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

holds('a table comes back cell by cell from a reader that is not ours, formulas defused', [table], (lines) => {
  const header = lines[0]!.map((_, index) => `h${index}`);
  const read = parse(csv(header, lines), { record_delimiter: '\r\n' }) as string[][];
  const defused = (value: Cell) =>
    typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value)
      ? `'${value}`
      : value === null
        ? ''
        : String(value);
  expect(read).toEqual([header, ...lines.map((line) => line.map((value) => defused(value).toWellFormed()))]);
});

holds('no cell of a table that was a text begins as a formula', [anyText], (text) => {
  const [, [value = ''] = []] = parse(csv(['h'], [[text]]), { record_delimiter: '\r\n' }) as string[][];
  expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

holds(
  'content lines are folded at 75 octets, whole letters, and hold no line of a text’s own',
  [fc.array(anyText, { minLength: 1, maxLength: 4 })],
  (texts) => {
    const file = contentLines(texts.map((text) => `NOTE:${escapeText(text)}`));
    const lines = file.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.every((line) => octets(line) <= 75 && /^(NOTE:| )/.test(line))).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
  },
);

holds('an event comes back from ical.js with its words, whatever they are', [anyText], (text) => {
  const file = reminderCalendar(
    { kind: 'card', day: '2027-02-28', before: [30, 7] },
    { name: text, before: () => text, url: 'https://guide.test/' },
    0,
  );
  const root = new ICAL.Component(ICAL.parse(file) as unknown[]);
  expect(root.getAllSubcomponents()).toHaveLength(3);
  const event = root.getFirstSubcomponent('vevent')!;
  expect(event.getAllSubcomponents().map(({ name }) => name)).toEqual(['valarm', 'valarm']);
  expect(String(event.getFirstPropertyValue('summary')).toWellFormed()).toBe(plain(text));
  expect(file.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
});

// ical.js 2.2.1 takes an escaped backslash before a semicolon for an escaped semicolon, so no address ends in one here.
const anAddress = contentText.map((text) => text.replace(/\\+$/, ''));

holds(
  'a contact card comes back from ical.js with its address, and with no line more',
  [contentText, anAddress],
  (name, address) => {
    const office = anOffice({ name: both(name), address: known(address) });
    const file = officeCard(aLibrary({ offices: [office] }), office, (path) => `https://guide.test${path}`);
    const card = new ICAL.Component(ICAL.parse(file) as unknown[]);
    expect(card.getFirstProperty('adr')?.getFirstValue()).toEqual(['', '', address, 'Cusco', 'Cusco', '', 'Perú']);
    expect(card.getAllProperties().map((each) => each.name)).toEqual([
      'version',
      'prodid',
      'uid',
      'fn',
      'n',
      'org',
      'adr',
      'note',
      'url',
      'url',
      'rev',
    ]);
    expect(file.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
  },
);

/** XML parsers normalize line breaks; xmldom counts U+2028 as one, too. */
const BREAKS = /\r\n?|\u2028/g;

/** Errors of a strict XML parser. */
function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  new DOMParser({ onError: (level, message) => level === 'warning' || faults.push(String(message)) }).parseFromString(
    text,
    'text/xml',
  );
  return faults;
}

holds('a feed is well-formed and gives back its words, whatever they are', [anyText, anyText], (name, text) => {
  const office = anOffice({
    name: both(name),
    events: [{ date: '2024-03', kind: 'closed', text: both(text), sources: ['limaeasy'] }],
  });
  const file = updatesFeed(aLibrary({ offices: [office] }), {
    lang: 'en',
    absolute: (path) => `https://guide.test${path}`,
    licence: 'https://licence.test/',
  });
  expect(xmlFaults(file)).toEqual([]);
  expect(file).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/);
  expect(file.isWellFormed()).toBe(true);
  const summary =
    new DOMParser().parseFromString(file, 'text/xml').getElementsByTagName('summary')[0]!.textContent ?? '';
  const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu, '');
  // White space around a text has no meaning in a feed; feedsmith puts CDATA on lines of its own.
  expect(summary.replace(BREAKS, '\n').trim()).toBe(`${kept} (LimaEasy)`.replace(BREAKS, '\n').trim());
  expect(parseAtomFeed(file).entries).toHaveLength(1);
});

holds('a site map is well-formed for every address', [fc.webUrl({ withQueryParameters: true })], (url) => {
  const file = sitemap([{ en: '/en/', es: '/es/' }], (path) => `${url}${path}`);
  expect(xmlFaults(file)).toEqual([]);
  expect(new DOMParser().parseFromString(file, 'text/xml').getElementsByTagName('loc')[0]!.textContent).toBe(
    `${url}/en/`,
  );
});
