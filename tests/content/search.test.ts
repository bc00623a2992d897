import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkContent } from '#tools/content/report.ts';
import { siteIndex, siteRecords } from '#lib/search/site-pages.ts';
import { findPages, indexOf } from '#lib/search/site-search.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { SITUATIONS } from '#schemas/need.ts';
import { NONSENSE } from '../support/slips.ts';

const { library } = checkContent(process.cwd());
type Asked = { q: string; right: string[] };
const [queries, alike] = parseAllDocuments(readFileSync('tests/content/search-queries.yaml', 'utf8')).map(
  (each) => each.toJS() as Asked[],
) as [Asked[], Partial<Asked>[]];
const idsOf = Object.fromEntries(LANGS.map((lang) => [lang, siteRecords(library, lang).map(({ id }) => id)])) as Record<
  Lang,
  string[]
>;
const indexes = Object.fromEntries(LANGS.map((lang) => [lang, indexOf(siteIndex(library, lang))])) as Record<
  Lang,
  ReturnType<typeof indexOf>
>;
const find = (lang: Lang, q: string) => findPages(indexes[lang], q).hits.map(({ page }) => idsOf[lang][page]!);

test('every right page of the queries is a page of the guide', () => {
  expect(queries.length).toBeGreaterThanOrEqual(188);
  expect([...queries, ...alike].flatMap(({ right = [] }) => right).filter((id) => !idsOf.en.includes(id))).toEqual([]);
});

/** Setting: the share of queries that find a right page among the first three in every language. */
const FOUND = 0.98;

test('98 of a hundred queries find a right page among the first three, in both languages', () => {
  const missed = queries.filter(
    ({ q, right }) =>
      !LANGS.every((lang) =>
        find(lang, q)
          .slice(0, 3)
          .some((id) => right.includes(id)),
      ),
  );
  console.log(
    `search: ${queries.length - missed.length} of ${queries.length} queries find the right page among the first three in both languages`,
  );
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(queries.length * (1 - FOUND));
});

test.each(Object.values(library.needs))(
  'at least four ways to ask for $id lead to its answer first, in each language',
  ({ id, facts }) => {
    const answers = [
      `needs/${id}`,
      ...(['guides', 'channels', 'statuses', 'fees'] as const).flatMap((kind) =>
        facts[kind].map((each) => `${kind}/${each}`),
      ),
    ];
    for (const lang of LANGS) {
      const right = facts.aliases[lang].filter((words) => answers.includes(find(lang, words)[0] ?? ''));
      expect(right.length, `${lang}: ${right.join(' · ')}`).toBeGreaterThanOrEqual(4);
    }
  },
);

test('there are forty needs, of all situations', () => {
  const needs = Object.values(library.needs);
  expect(needs.length).toBeGreaterThanOrEqual(40);
  expect(new Set(needs.map(({ facts }) => facts.situation))).toEqual(new Set(SITUATIONS));
});

describe('words that look like others', () => {
  const isCountry = (id: string) => id.startsWith('waivers/');

  test.each(alike)('$q', ({ q, right = [] }) => {
    for (const lang of LANGS) {
      const found = find(lang, q!);
      if (right.length > 0)
        expect(
          found.slice(0, 3).some((id) => right.includes(id)),
          `${lang}: ${found.slice(0, 5).join(' ')}`,
        ).toBe(true);
      if (!right.some(isCountry)) expect(found.filter(isCountry), lang).toEqual([]);
    }
  });
});

test('every entry with a page or a place of its own is in the index', () => {
  const kinds = [
    'offices',
    'channels',
    'statuses',
    'guides',
    'needs',
    'procedures',
    'fees',
    'terms',
    'waivers',
  ] as const;
  const wanted = kinds.flatMap((kind) => Object.keys(library[kind]).map((id) => `${kind}/${id}`));
  for (const lang of LANGS) expect(wanted.filter((id) => !idsOf[lang].includes(id))).toEqual([]);
});

test('no page is in the index without a title and a line about it', () => {
  for (const lang of LANGS)
    expect(
      siteRecords(library, lang)
        .filter(({ title, line }) => title === '' || line === '')
        .map(({ id }) => id),
    ).toEqual([]);
});

test.each(['2001000', '200 1000', '(01) 200-1000', '01 200 1000', '+51 1 200 1000', '0051 1 2001000', '+5112001000'])(
  '%s finds the dead number first',
  (number) => {
    for (const lang of LANGS) expect(find(lang, number)[0]).toBe('channels/call-centre-200-1000');
  },
);

test('a dead number and a closed office name what replaced them', () => {
  const { pages } = siteIndex(library, 'en');
  const page = (id: string) => pages[idsOf.en.indexOf(id)]!;
  expect(page('channels/call-centre-200-1000')).toMatchObject({
    state: 'channels-closed',
    instead: idsOf.en.indexOf('channels/alomac-1800'),
  });
  expect(page('offices/lima-carabaya-cerrada')).toMatchObject({
    state: 'offices-closed',
    instead: idsOf.en.indexOf('offices/lima-brena-sede-central'),
  });
});

test.each(NONSENSE)('nonsense finds nothing: %s', (word) => {
  for (const lang of LANGS) expect(find(lang, word)).toEqual([]);
});
