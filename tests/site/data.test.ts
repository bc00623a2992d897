/** Every data file is parsed by a third-party library, and its values match the pages. */
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { DOMParser } from '@xmldom/xmldom';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf, PAGED, type PagedKind } from '#lib/site/addresses.ts';
import { hasCard } from '#lib/channels/channels.ts';
import { factId, factsIn } from '#lib/facts/facts.ts';
import { entriesOf } from '#lib/facts/library.ts';
import { tally } from '#lib/facts/tally.ts';
import { CHANGE_KINDS, LATEST, updatesOf } from '#lib/site/updates.ts';
import { asInterval } from '#lib/export/data/cells.ts';
import { DATA_NAMES, formatsOf } from '#lib/export/data/files.ts';
import type { FlatFact } from '#lib/export/data/facts-list.ts';
import { firstDay } from '#i18n/dates.ts';
import { isLang, LANGS, type Localized } from '#i18n/languages.ts';
import { dataFile, feedFile, officeFeedFile, pathOf, schemaFile, updatesPath } from '#i18n/routes.ts';
import { readCard } from '../support/contact-card.ts';
import { builtFiles, builtPages, builtText, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const files = builtFiles();
const normal = (text: string) => text.replace(/\s+/g, ' ').trim();
type PublishedFact = {
  value: unknown;
  text: Localized | null;
  state: string;
  checked: string;
  asOf?: string;
};
type Published = { id: string; url: Localized } & Record<string, PublishedFact>;
const jsonOf = (name: string) =>
  JSON.parse(builtText(dataFile(name, 'json'))) as {
    $schema: string;
    licence: string;
    commit: string | null;
    checked: string;
    records: Published[];
  };

/** Root element of an XML file. @throws {ParseError} if it is not well-formed. */
const rootOf = (path: string) =>
  new DOMParser({ onError: (level, message) => expect.fail(`${path} ${level}: ${message}`) }).parseFromString(
    builtText(path),
    'application/xml',
  ).documentElement?.tagName;
const facts = new Map((jsonOf('facts').records as unknown as FlatFact[]).map((fact) => [fact.id, fact]));

describe('JSON', () => {
  test.each(DATA_NAMES)('%s.json is valid against its schema (ajv)', (name) => {
    const ajv = new Ajv2020({
      allErrors: true,
      strict: true,
      allowUnionTypes: true,
      formats: { uri: URL.canParse, email: /^\S+@\S+$/ },
    });
    const valid = ajv.compile(JSON.parse(builtText(schemaFile(name))));
    const data = jsonOf(name);
    expect(valid(data), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
    expect(valid({ ...data, records: [{ ...data.records[0], id: undefined }] })).toBe(false);
  });

  test('every file names its own schema, the licence, and the newest check', () => {
    const newest = entriesOf(library)
      .flatMap(({ facts: record }) => factsIn(record).map(({ fact }) => fact.checked))
      .sort()
      .at(-1);
    for (const name of DATA_NAMES)
      expect(jsonOf(name)).toMatchObject({ licence: 'https://creativecommons.org/licenses/by/4.0/', checked: newest });
    expect(new Set(DATA_NAMES.map((name) => new URL(jsonOf(name).$schema).pathname)).size).toBe(DATA_NAMES.length);
  });

  test('all facts are there, and as many are unknown as the guide counts', () => {
    const counts = tally(library);
    expect(facts.size).toBe(counts.all);
    expect([...facts.values()].filter(({ state }) => state === 'unknown')).toHaveLength(counts.unknown);
    expect([...facts.values()].filter(({ state, value }) => (state === 'unknown') !== (value === null))).toEqual([]);
  });
});

test('every fact on a page reads as in facts.json, in both languages', () => {
  const seen = new Set<string>();
  const wrong = [...pages].flatMap(([path, root]) =>
    root.querySelectorAll('[data-fact]').flatMap((element) => {
      const id =
        element.getAttribute('data-fact') ||
        element.querySelector('[href*="fact="]')!.getAttribute('href')!.split('fact=')[1]!;
      const fact = facts.get(id);
      seen.add(id);
      if (!fact) return [`${path}: ${id} is not in facts.json`];
      const lang = path.split('/').find(isLang)!;
      const shown = textOf(id.includes('/procedures/') ? element.parentNode : element);
      const isLabel = id.endsWith('/screenLabel') && fact.text?.[lang].startsWith(shown);
      // A label in an action is drawn as a key, without quotation marks.
      const unquoted = (text: string) => text.replace(/[“”«»"]/g, '');
      return fact.text === null || isLabel || unquoted(shown).includes(unquoted(normal(fact.text[lang])))
        ? []
        : [`${path}: ${id} does not read "${fact.text[lang]}"`];
    }),
  );
  expect(seen.size).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});

test.each([...PAGED, 'waivers'] as const)('every fact of %s.json is that of facts.json', (kind) => {
  const { records } = jsonOf(kind);
  expect(records.map(({ id }) => id)).toEqual(Object.keys(library[kind]));
  const wrong = records.flatMap((record) =>
    factsIn(record).flatMap(({ path, fact }) => {
      const step = kind === 'guides' && path[0] === 'steps' ? String(path[1]) : undefined;
      const id = step ? factId('steps', step, path.slice(2)) : factId(kind, record.id, path);
      const flat = facts.get(id);
      const { value, text, state, checked, asOf } = fact as unknown as PublishedFact;
      return JSON.stringify([value, text, state, checked, asOf ?? null]) ===
        JSON.stringify(flat && [flat.value, flat.text, flat.state, flat.checked, flat.asOf])
        ? []
        : [id];
    }),
  );
  expect(wrong).toEqual([]);
  expect(records.map(({ url }) => new URL(url.es).pathname)).toEqual(
    Object.keys(library[kind]).map((id) => addressOf(library, kind, id, 'es')),
  );
});

describe('tables', () => {
  const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

  // The waiver register is tested in tests/site/waivers.test.ts.
  test.each(DATA_NAMES.filter((name) => formatsOf(name).includes('csv') && name !== 'waivers'))(
    '%s.csv has the states, dates and words of facts.json',
    (name) => {
      const text = builtText(dataFile(name, 'csv'));
      const lines = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
      expect(lines.map(({ id }) => id)).toEqual(Object.keys(library[name as PagedKind]));
      const fields = [...facts.values()].filter(
        ({ entry, field }) =>
          entry.startsWith(`${name}/`) && !field.includes('/') && `${columnOf(field)}_state` in lines[0]!,
      );
      // Most fees have an amount, a code and a place to pay; other entries have many facts.
      expect(fields.length).toBeGreaterThan(lines.length * (name === 'fees' ? 2 : 5));
      const wrong = fields.filter(({ entry, field, state, checked, asOf, value, text }) => {
        const line = lines.find(({ id }) => `${name}/${id}` === entry)!;
        const column = columnOf(field);
        const plain =
          typeof value === 'string' && column in line ? line[column]!.replace(/^(tel:|code:|')/, '') !== value : false;
        const words =
          `${column}_en` in line && LANGS.some((lang) => line[`${column}_${lang}`] !== (text?.[lang] ?? ''));
        return (
          plain ||
          words ||
          line[`${column}_state`] !== state ||
          line[`${column}_checked`] !== checked ||
          line[`${column}_as_of`] !== (asInterval(asOf) ?? '')
        );
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    },
  );

  test('begin with a byte-order mark, and no cell as a formula does', () => {
    for (const file of files.filter((each) => each.endsWith('.csv'))) expect(builtText(file)[0], file).toBe('\ufeff');
    const cells = files
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) => (parse(builtText(file), { bom: true, record_delimiter: '\r\n' }) as string[][]).flat());
    expect(cells.length).toBeGreaterThan(5_000);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
  });
});

test('the map is valid GeoJSON, with longitude before latitude, and says what each pin is', () => {
  const { features } = check(builtText('/data/offices.geojson')) as unknown as {
    features: { geometry: { coordinates: [number, number] } | null; properties: Record<string, string> }[];
  };
  expect(features).toHaveLength(Object.keys(library.offices).length);
  const pins = features.filter(({ geometry }) => geometry !== null);
  const away = pins.filter(
    ({ geometry, properties }) =>
      properties['country'] === 'PE' &&
      !(
        geometry!.coordinates[0] < -68 &&
        geometry!.coordinates[0] > -82 &&
        geometry!.coordinates[1] < 0 &&
        geometry!.coordinates[1] > -19
      ),
  );
  expect([
    away,
    pins.filter(({ properties }) => !['door', 'street', 'district'].includes(properties['precision']!)),
  ]).toEqual([[], []]);
});

describe('vCards and iCalendar files, parsed by ical.js and, for vCards, by a parser that rejects 4.0', () => {
  const cards = files
    .filter((file) => file.endsWith('.vcf'))
    .map((file) => ({
      file,
      entry: file.slice('/data/'.length, -'.vcf'.length),
      card: ICAL.Component.fromString(builtText(file)),
    }));
  const valuesOf = (card: ICAL.Component, name: string) =>
    card.getAllProperties(name).flatMap((property) => property.getValues().flat().map(String));

  test('there is a card of every office and of every channel that is known to work, each with a name and a day', () => {
    const expected = [
      ...Object.keys(library.channels)
        .filter((id) => hasCard(library.channels[id]!.facts))
        .map((id) => `channels/${id}`),
      ...Object.keys(library.offices).map((id) => `offices/${id}`),
    ];
    expect(cards.map(({ entry }) => entry)).toEqual(expected.sort());
    expect(
      cards.filter(
        ({ card }) =>
          card.getFirstPropertyValue('version') !== '3.0' ||
          !card.getFirstPropertyValue('fn') ||
          !card.getFirstPropertyValue('rev') ||
          valuesOf(card, 'url').length < 2,
      ),
    ).toEqual([]);
  });

  test('every card is a vCard 3.0 with one name, one note, nothing of 4.0, and lines of at most 75 octets', () => {
    for (const { file } of cards) {
      const text = builtText(file);
      const { fn, n, note, org } = readCard(text);
      expect([fn?.length, n?.length, note?.length, org?.length ?? 0], file).toEqual([
        1,
        1,
        1,
        file.startsWith('/data/offices/') ? 1 : 0,
      ]);
      expect(
        text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
        file,
      ).toEqual([]);
    }
  });

  test('the card of an office that is not closed has the address and the telephone of facts.json, and no other', () => {
    const wrong = cards
      .filter(({ entry }) => entry.startsWith('offices/'))
      .filter(({ entry, card }) => {
        const closed = ['closed', 'suspended'].includes(String(facts.get(`${entry}/condition`)?.value));
        const expected = (field: string) => (closed ? null : (facts.get(`${entry}/${field}`)?.value ?? null));
        const [address, phone] = [expected('address'), expected('phone')];
        const [written, telephones] = [valuesOf(card, 'adr'), valuesOf(card, 'tel')];
        return (
          (address === null ? written.length > 0 : !written.join(',').includes(String(address))) ||
          (phone === null ? telephones.length > 0 : telephones.join() !== String(phone))
        );
      });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the calendars of both languages hold the same days', () => {
    const [en, es] = ['/en/closing-days.ics', '/es/feriados.ics'].map((file) =>
      ICAL.Component.fromString(builtText(file))
        .getAllSubcomponents('vevent')
        .map((event) => `${event.getFirstPropertyValue('uid')} ${event.getFirstPropertyValue('dtstart')}`),
    );
    expect(en!.length).toBeGreaterThan(20);
    expect(en).toEqual(es);
  });
});

test('the site map is well-formed', () => expect(rootOf('/sitemap.xml')).toBe('urlset'));

describe('what changed', () => {
  const updates = updatesOf(library);

  test.each(LANGS)('the feed in %s holds every change, the newest first, each with an id of its own', (lang) => {
    const feed = parseAtomFeed(builtText(feedFile(lang)));
    expect(rootOf(feedFile(lang))).toBe('feed');
    expect(feed.entries).toHaveLength(updates.length);
    expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(updates.length);
    expect(feed.entries!.map(({ updated }) => updated!.slice(0, 10))).toEqual(
      updates.map(({ date }) => firstDay(date)),
    );
    expect(feed.updated).toBe(feed.entries![0]!.updated);
  });

  test('the newest change of page and feed is the newest dated event of all histories', () => {
    const all = entriesOf(library).flatMap(
      ({ facts: record }) => (record as { events?: { date: string; kind: string }[] }).events ?? [],
    );
    const newest = all
      .filter(({ kind }) => kind !== 'seen')
      .map(({ date }) => firstDay(date))
      .sort()
      .at(-1);
    for (const lang of LANGS)
      expect(firstDay(pages.get(pathOf(lang, 'updates'))!.querySelector('main time')!.getAttribute('datetime')!)).toBe(
        newest,
      );
    expect(parseAtomFeed(builtText(feedFile('en'))).updated!.slice(0, 10)).toBe(newest);
  });

  test('every office has a feed in both languages, which its page names', () => {
    const missing = LANGS.flatMap((lang) =>
      Object.values(library.offices).flatMap(({ id, prose }) => {
        const file = officeFeedFile(lang, prose[lang].front.slug);
        const named = pages
          .get(addressOf(library, 'offices', id, lang))!
          .querySelector('link[type="application/atom+xml"]')
          ?.getAttribute('href');
        return named === file && files.includes(file) && rootOf(file) === 'feed' && parseAtomFeed(builtText(file)).id
          ? []
          : [file];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('the pages by kind of change cover all changes', () => {
    for (const lang of LANGS) {
      const shown = CHANGE_KINDS.map(
        (kind) => pages.get(updatesPath(lang, kind))!.querySelectorAll('main time').length,
      );
      expect(shown.reduce((sum, count) => sum + count, 0)).toBe(updates.length);
      expect(shown.every((count) => count > 0)).toBe(true);
    }
  });

  test('the first page has the latest changes, and the pages of the years have all', () => {
    for (const lang of LANGS) {
      const days = (path: string) =>
        pages
          .get(path)!
          .querySelectorAll('main time')
          .map((time) => time.getAttribute('datetime'));
      const years = [...pages.keys()].filter((path) => /\/\d{4}\/$/.test(path) && path.startsWith(updatesPath(lang)));
      const all = years.toSorted().reverse().flatMap(days);
      expect(all).toHaveLength(updates.length);
      expect(days(updatesPath(lang))).toEqual(all.slice(0, LATEST));
    }
  });
});

describe('the data page', () => {
  test.each(LANGS)('links every data file and schema, in %s', (lang) => {
    const page = pages.get(pathOf(lang, 'data'))!;
    const links = new Set(page.querySelectorAll('main a').map((anchor) => anchor.getAttribute('href')));
    expect(files.filter((file) => /^\/data\/[^/]+\.\w+$|^\/data\/schema\//.test(file) && !links.has(file))).toEqual([]);
  });

  test('says the true size of each file', () => {
    const text = textOf(pages.get('/en/data/')!.querySelector('main'));
    for (const name of DATA_NAMES)
      expect(text).toContain(
        `JSON ${new Intl.NumberFormat('en-GB').format(Math.ceil(Buffer.byteLength(builtText(dataFile(name, 'json'))) / 1000))} kB`,
      );
  });
});
