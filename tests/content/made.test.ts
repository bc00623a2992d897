/** What pages and files are made of, from the whole content: every list is complete, every choice leads somewhere, every file is read. */
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { groupChannels } from '#lib/channels/channels.ts';
import { cellOf, COMPARED } from '#lib/statuses/compare-table.ts';
import { factId, factsIn } from '#lib/facts/facts.ts';
import { factIdsOf, placeOfFacts } from '#lib/facts/fact-place.ts';
import { departmentsWithOffices, finderChoices, finderRecords } from '#lib/offices/finder-records.ts';
import { FILTERS, officeValues } from '#lib/offices/finder.ts';
import { guidesInOrder, isReference } from '#lib/guides/guides.ts';
import { entriesOf } from '#lib/facts/library.ts';
import { answersOf, isOffered, isClosed, nearestTo, neighboursOf, officesIn } from '#lib/offices/offices.ts';
import { channelPlaces, groupPlaces } from '#lib/offices/places.ts';
import { answersFor } from '#lib/offices/procedures.ts';
import { sourcesOf } from '#lib/facts/sources.ts';
import { statusChoices, statusRecord } from '#lib/statuses/records.ts';
import { statusValues } from '#lib/statuses/finder.ts';
import { groupStatuses } from '#lib/statuses/statuses.ts';
import { pagesFrom, treeOf, treePath, viewOf } from '#lib/statuses/tree.ts';
import { registerFor } from '#lib/waivers/records.ts';
import { answersOn, classesOf, countriesByLetter, historyOf } from '#lib/waivers/register.ts';
import { DATA_NAMES, fileText, formatsOf, recordsOf } from '#lib/export/data/files.ts';
import { catalogData, dataSets } from '#lib/export/data/sets.ts';
import { updatesFeed } from '#lib/export/atom.ts';
import { guideData, siteData } from '#lib/export/jsonld.ts';
import { paperOf } from '#lib/site/print-page.ts';
import { LANGS } from '#i18n/languages.ts';
import { fieldsOf, schemaOf } from '#lib/json-schema/data-schema.ts';
import { ALL } from '../support/ring.ts';
import { spreadsheetKind } from '../support/spreadsheet.ts';

const { library } = checkContent(process.cwd());
const absolute = (path: string) => `https://guide.test${path}`;
const edition = { absolute, licence: 'https://licence.test/', commit: null };
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).toSorted();

describe('lists', () => {
  test('every place, channel and status stands in one group', () => {
    const places = groupPlaces(library, 'en').flatMap((group) => group.places);
    const offices = Object.values(library.offices).filter(isOffered);
    expect(idsOf(places.map(({ entry }) => entry))).toEqual(idsOf([...offices, ...channelPlaces(library)]));
    expect(idsOf(Object.values(groupChannels(library)).flat())).toEqual(Object.keys(library.channels).toSorted());
    expect(idsOf(Object.values(groupStatuses(library)).flat())).toEqual(Object.keys(library.statuses).toSorted());
  });

  test('every office in Peru with a counter stands under its department, open ones first', () => {
    const lists = departmentsWithOffices(library).map((department) => officesIn(library, department));
    expect(idsOf(lists.flat())).toEqual(
      idsOf(Object.values(library.offices).filter((each) => isOffered(each) && each.facts.place.country === 'PE')),
    );
    for (const list of lists)
      expect(list.map(({ facts }) => isClosed(facts))).toEqual(
        list.map(({ facts }) => isClosed(facts)).toSorted((a, b) => Number(a) - Number(b)),
      );
  });

  test('no office is its own neighbour, and none sends to a closed one', () => {
    for (const office of Object.values(library.offices))
      for (const near of neighboursOf(library, office))
        expect([near.id === office.id, isClosed(near.facts)]).toEqual([false, false]);
    const [lima] = nearestTo(library, { lat: -12.05, lon: -77.04 });
    expect(lima?.facts.place).toMatchObject({ country: 'PE', department: 'lima' });
  });

  test('guides kept for reference come last', () => {
    const kept = guidesInOrder(library).map(({ facts }) => isReference(facts));
    expect(kept).toEqual(kept.toSorted((a, b) => Number(a) - Number(b)));
  });

  test('each procedure has an answer, or none, of every office that is not closed', () => {
    for (const id of Object.keys(library.procedures)) {
      const { yes, no, unknown } = answersFor(library, id);
      const answered = new Set([...yes, ...no].map(({ place }) => place.entry.id));
      expect(unknown.filter((office) => answered.has(office.id) || isClosed(office.facts))).toEqual([]);
    }
    for (const office of Object.values(library.offices))
      expect(answersOf(library, office)).toHaveLength(Object.keys(library.procedures).length);
  });
});

describe.each(LANGS)('filters and tables (%s)', (lang) => {
  test('every choice of the finder has a name and leaves an office', () => {
    const records = [...finderRecords(library).values()];
    const choices = finderChoices(library, lang);
    for (const filter of FILTERS)
      for (const { value, name } of choices[filter])
        expect([name === '', records.some((record) => officeValues(record, filter).includes(value))]).toEqual([
          false,
          true,
        ]);
  });

  test('every value that a status has can be chosen', () => {
    const choices = statusChoices(library, lang);
    for (const record of Object.values(library.statuses).map(statusRecord))
      for (const filter of Object.keys(choices) as (keyof typeof choices)[])
        expect(choices[filter].map(({ value }) => value)).toContain(statusValues(record, filter)[0]);
  });

  test('no cell of the comparison is empty', () => {
    for (const { facts } of Object.values(library.statuses))
      for (const field of COMPARED) expect(cellOf(facts, field, lang).text.trim()).not.toBe('');
  });

  test('every page of the tree has a heading, words and an address of its own', () => {
    const tree = treeOf(library);
    const pages = pagesFrom(tree.flow);
    expect(new Set(pages.map(({ answers }) => treePath(tree, lang, answers))).size).toBe(pages.length);
    for (const page of pages) {
      const view = viewOf(library, tree, page, lang);
      expect([view.heading === '', view.text === '', view.trail.length]).toEqual([false, false, page.answers.length]);
      expect(view.shown).toHaveLength(((view.outcome ?? view.question)?.shows ?? []).length);
    }
  });
});

describe('the register', () => {
  test('the checker has every country of the world once, with its names, and every row', () => {
    for (const lang of LANGS) {
      const { rows, countries } = registerFor(library, lang);
      expect(new Set(countries.map(([iso]) => iso)).size).toBe(countries.length);
      expect(countries.length).toBeGreaterThan(240);
      expect(
        countries.filter(
          ([, names, places]) => names.length === 0 || places.some((place) => rows[place] === undefined),
        ),
      ).toEqual([]);
      expect(countries.flatMap(([, , places]) => places)).toHaveLength(
        Object.values(library.waivers).reduce((sum, { facts }) => sum + facts.rows.length, 0),
      );
    }
  });

  test('every country is under its letter, with an answer for each class, its history newest first', () => {
    for (const lang of LANGS)
      expect(countriesByLetter(library, lang).flatMap(({ countries }) => countries)).toHaveLength(
        Object.keys(library.waivers).length,
      );
    for (const { facts } of Object.values(library.waivers)) {
      expect(answersOn(facts, '2026-11-22').map(({ passport }) => passport)).toEqual(classesOf(facts));
      const first = historyOf(facts).map(({ from }) => from ?? '');
      expect(first).toEqual(first.toSorted().reverse());
    }
  });
});

describe.each(DATA_NAMES)('data file %s', (name) => {
  // The site tests ask it of the built files.
  test.runIf(ALL)('fits its schema', () => {
    const ajv = new Ajv({ strict: false, logger: false });
    const holds = ajv.compile(schemaOf(name, absolute));
    expect(holds(JSON.parse(fileText(name, 'json', library, edition))), JSON.stringify(holds.errors?.slice(0, 3))).toBe(
      true,
    );
  });

  test('has a line a record in its table', () => {
    if (!formatsOf(name).includes('csv')) return;
    const lines = parse(fileText(name, 'csv', library, edition), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    }) as Record<string, string>[];
    const records =
      name === 'waivers'
        ? Object.values(library.waivers).reduce((sum, { facts }) => sum + facts.rows.length, 0)
        : recordsOf(name, library, edition).length;
    expect(lines).toHaveLength(records);
  });
});

test('a spreadsheet finds one kind of thing in each column of a table, and nothing that it would run', () => {
  for (const name of DATA_NAMES.filter((each) => formatsOf(each).includes('csv'))) {
    const [header, ...lines] = parse(fileText(name, 'csv', library, edition), { bom: true }) as [
      string[],
      ...string[][],
    ];
    for (const [at, column] of header.entries()) {
      const cells = lines.map((line) => line[at]!).filter(Boolean);
      expect(
        [...new Set(cells.map(spreadsheetKind))].length,
        `${name} ${column}: ${cells.join(' ')}`,
      ).toBeLessThanOrEqual(1);
      expect(cells.filter((cell) => /^[=@]|^[+-](?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    }
  }
});

test('the data page describes every set and field, and so do search engines', () => {
  for (const lang of LANGS) {
    const sets = dataSets(library, edition, lang, fieldsOf);
    expect(sets.map(({ name }) => name)).toEqual([...DATA_NAMES]);
    expect(sets.flatMap(({ fields }) => fields).filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(catalogData(library, edition, lang, fieldsOf).dataset).toHaveLength(DATA_NAMES.length);
  }
});

test('the map has a feature for every office', () => {
  const { features } = JSON.parse(fileText('offices', 'geojson', library, edition)) as {
    features: { geometry: { coordinates: [number, number] } | null }[];
  };
  expect(features).toHaveLength(Object.keys(library.offices).length);
  for (const { geometry } of features) if (geometry) expect(Math.abs(geometry.coordinates[0])).toBeLessThan(180);
});

test('every fact stands on a page, in both languages', () => {
  const holding = entriesOf(library).filter(({ facts }) => factsIn(facts).length > 0);
  for (const { kind, id } of holding)
    for (const lang of LANGS)
      expect(placeOfFacts(library, kind, id, lang)).toMatchObject({
        name: expect.stringMatching(/\S/) as string,
        path: expect.stringMatching(/^\/(en|es)\//) as string,
      });
  expect(factIdsOf(library).size).toBe(holding.reduce((sum, { facts }) => sum + factsIn(facts).length, 0));
  expect([...factIdsOf(library)]).toContain(factId('offices', 'jz-cusco', ['address']));
});

test('what an entry cites is listed once, and is there', () => {
  for (const { facts } of Object.values(library.offices)) {
    const cited = sourcesOf(library, [facts]);
    expect(new Set(idsOf(cited)).size).toBe(cited.length);
  }
});

test('every guide can be printed with a code, and is told to search engines step by step', () => {
  for (const { id, facts, prose } of Object.values(library.guides))
    for (const lang of LANGS) {
      const paper = paperOf(library, 'guides', id, lang, absolute, true);
      expect([paper.qr.size > 20, paper.pdf?.endsWith('.pdf'), paper.version]).toEqual([
        true,
        true,
        expect.stringMatching(/^[0-9a-z]{7}$/),
      ]);
      expect(guideData({ ...library.guides[id]!, facts }, library, prose[lang].front.title, lang)).toMatchObject({
        '@type': 'HowTo',
        step: facts.steps.map((_, index) => ({ position: index + 1 })),
      });
    }
  expect(
    siteData('en', {
      name: 'Guide',
      description: '',
      url: 'https://guide.test/',
      licence: '',
      search: 'https://guide.test/en/search/',
    }),
  ).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://guide.test/en/search/?q={search_term_string}' } },
  });
});

test('what others do in a guide is never told as an order', () => {
  const { step } = guideData(library.guides['diplomatic-official-visa']!, library, '', 'en') as unknown as {
    step: { text: string }[];
  };
  const others = library.guides['diplomatic-official-visa']!.facts.steps.map(
    ({ step: id }) => library.steps[id]!.facts.actor !== 'you',
  );
  expect(step.map(({ text }) => /^(The [^:]+|Migraciones): /.test(text))).toEqual(others);
  expect(others).toContain(true);
});

test('the feed of all changes begins with the newest', () => {
  for (const lang of LANGS) {
    const dates = [...updatesFeed(library, { lang, absolute, licence: '' }).matchAll(/<updated>([^<]+)/g)].map(
      ([, date]) => date,
    );
    expect(dates.slice(1)).toEqual(dates.slice(1).toSorted().reverse());
  }
});
