/** The statuses: the core ones hold every fact of the consulate's page, figures stand once, and people's own words find them. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { factsIn, isKnown, valueOf } from '#lib/facts/facts.ts';
import { hitsIn } from '#lib/search/filters.ts';
import { inWords } from '#lib/facts/present.ts';
import { buildIndex } from '#lib/search/search.ts';
import { statusRecord } from '#lib/statuses/records.ts';
import { LANGS } from '#i18n/languages.ts';

const { library } = checkContent(process.cwd());
const statuses = Object.values(library.statuses);
const ROME = 'consulado-roma-visa-oficial';
const CORE = ['consular', 'diplomatico', 'oficial'] as const;
const facts = (id: string) => library.statuses[id]!.facts;

test('the whole catalogue is there: 38 statuses, three of them core', () => {
  expect(statuses).toHaveLength(38);
  expect(statuses.filter(({ facts: { core } }) => core).map(({ id }) => id)).toEqual([...CORE]);
});

describe.each(CORE)('%s', (id) => {
  test('is granted by the Foreign Ministry, at the request of the Government, as the page of the consulate says', () => {
    expect(facts(id).grantedBy).toMatchObject({ value: 'mre', sources: expect.arrayContaining([ROME]) });
    for (const field of ['for', 'requestedBy', 'family'] as const)
      expect(facts(id)[field]).toMatchObject({ sources: expect.arrayContaining([ROME]), state: 'confirmed' });
    expect(valueOf(facts(id).requestedBy)!.en).toMatch(/Directorate of Privileges/);
    expect(valueOf(facts(id).requestedBy)!.es).toMatch(/Dirección de Privilegios/);
  });

  test('names the documents: the formal request, the proof of functions, the passport', () => {
    expect(Object.keys(facts(id).documents)).toEqual(
      expect.arrayContaining(['formal-request', 'proof-of-functions', 'valid-passport', 'exact-list']),
    );
  });

  test.each([
    'three-statuses',
    'only-governments-ask',
    'consulate-power',
    'directorate-functions',
    'short-stay-waivers',
    'country-not-listed',
  ])('holds the statement of the consulate’s page: %s', (note) =>
    expect(facts(id).notes[note]).toMatchObject({ sources: expect.arrayContaining([ROME]) }),
  );

  test.each([
    'directorate',
    'diplomatic-note',
    'refusal',
    'use-of-visa',
    'entry-control',
    'accreditation',
    'temporary-to-resident',
    'change-of-status',
    'reciprocity',
    'cancellation',
    'overstay',
    'car',
    'family-unit',
    'adult-children',
    'decree-of-1999',
  ])('holds what the laws add: %s', (note) => expect(isKnown(facts(id).notes[note]!)).toBe(true));

  test('shows the conflict on ENIEX and on the consulate’s power, with both versions and their sources', () => {
    const { eniex, 'consulate-power': power } = facts(id).notes;
    expect(eniex).toMatchObject({
      state: 'disputed',
      sources: [ROME],
      others: [{ sources: expect.arrayContaining(['l-dl1687']) }],
      history: [{ sources: ['l-ds060'] }],
    });
    expect(power).toMatchObject({ state: 'disputed', sources: [ROME], others: [{ sources: ['l-rc2023'] }] });
  });

  test('ends, has its card from the Ministry, and says that no fee is known', () => {
    expect(isKnown(facts(id).ending)).toBe(true);
    expect(valueOf(facts(id).card)!.es).toMatch(/Carné de Identidad de Extranjero/);
    expect(facts(id).fee?.unknown).toBe(true);
  });
});

test('days, articles and passports of the core statuses are those of the sources', () => {
  expect(CORE.map((id) => valueOf(facts(id).stay)!.days)).toEqual([null, null, 365]);
  expect(CORE.map((id) => facts(id).legal[0]!.article!.split(', ')[0])).toEqual(['29.2.q', '29.2.r', '29.2.s']);
  for (const id of CORE) {
    expect(facts(id).legal.map(({ source }) => source)).toEqual(['l-dl1687', 'l-dl1582', 'l-ds060', 'l-rc2023']);
    expect(valueOf(facts(id).family)!.covered).toBe('same');
    expect(valueOf(facts(id).entry)).toBe('multiple');
    expect(valueOf(facts(id).work)!.allowed).toBe('only-the-function');
  }
  expect(Object.keys(facts('diplomatico').documents)).toContain('diplomatic-passport-relatives');
  expect(Object.keys(facts('oficial').documents)).toContain('detailed-function');
  expect(valueOf(facts('diplomatico').family)!.rule.en).toMatch(/diplomatic passport/);
  expect(facts('consular').family.note!.en).toMatch(/no special kind of passport/);
});

/** The figures of a text, without what separates thousands, in order of size: languages differ in order. */
const figures = (text: string): string[] =>
  (text.replace(/(\d)[\s\u00a0.,](?=\d{3}\b)/g, '$1').match(/\d+/g) ?? []).toSorted();

test('a text of a status, a route or an outcome has the same figures in both languages', () => {
  const texts = (record: unknown): { en: string; es: string }[] =>
    typeof record !== 'object' || record === null
      ? []
      : 'en' in record && 'es' in record && typeof record.en === 'string'
        ? [record as { en: string; es: string }]
        : Object.values(record).flatMap(texts);
  const all = [library.statuses, library.routes, library.tree].flatMap((kind) =>
    Object.values(kind).flatMap((entry) => texts(entry.facts)),
  );
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(({ en, es }) => JSON.stringify(figures(en)) !== JSON.stringify(figures(es)))).toEqual([]);
});

test('the prose of the statuses types no figure: it would not follow its fact', () => {
  const typed = statuses
    .flatMap(({ prose }) => LANGS.map((lang) => prose[lang]))
    .flatMap(({ file, body }) =>
      (body.replace(/^\d+\. |\]\([^)]*\)/gm, '').match(/\b\d{2,}\b/g) ?? []).map((figure) => `${file}: ${figure}`),
    );
  expect(typed).toEqual([]);
});

test('a rule of the stay is read with its figures', () => {
  const stays = statuses.map(({ facts: { stay } }) => valueOf(stay)).filter((stay) => stay !== undefined);
  const words = stays.map((stay) => inWords('statuses', ['stay'], stay, 'en'));
  expect(words.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  expect(inWords('statuses', ['stay'], valueOf(facts('turista').stay), 'es')).toMatch(/^Hasta 183 días dentro de 365/);
});

describe('what people call a status', () => {
  const records = statuses.map(statusRecord);
  const index = buildIndex(records);

  test.each([
    ['work visa', 'trabajador'],
    ['visa de trabajo', 'trabajador'],
    ['rentista', 'rentista'],
    ['digital nomad', 'nomada-digital'],
    ['nomada dijital', 'nomada-digital'],
    ['visa de familiar', 'familiar-de-residente'],
    ['family visa', 'familiar-de-residente'],
    ['student visa', 'formacion'],
    ['UN staff', 'oficial'],
    ['embajador', 'diplomatico'],
    ['cónsul', 'consular'],
    ['ENIEX', 'cooperante'],
    ['refugiado', 'asilo-refugio-apatridia'],
  ])('%s finds %s among the first four', (words, id) =>
    expect(
      hitsIn(records, index, words)
        .slice(0, 4)
        .map((hit) => hit.id),
    ).toContain(id),
  );

  test('nobody’s words are left out: every status has some in both languages', () =>
    expect(
      statuses.filter(({ facts: { aliases } }) => LANGS.some((lang) => aliases[lang].length === 0)).map(({ id }) => id),
    ).toEqual([]));
});

test('every value of the facts can be put into words in both languages', () => {
  for (const { id, facts: each } of statuses)
    for (const { path, fact } of factsIn(each))
      if (isKnown(fact))
        for (const lang of LANGS)
          expect(inWords('statuses', path, fact.value, lang), `${id}/${path.join('/')}`).not.toMatch(/[{}]/);
});
