/** The finder over the real offices: what people type, with slips, in both languages. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { emptyQuery, hitsIn } from '#lib/search/filters.ts';
import { FILTERS, findOffices } from '#lib/offices/finder.ts';
import { finderRecords } from '#lib/offices/finder-records.ts';
import { buildIndex, fold } from '#lib/search/search.ts';
import { NONSENSE, slipsOf, TOWNS } from '../support/slips.ts';

const { library } = checkContent(process.cwd());
const records = [...finderRecords(library).values()];
const index = buildIndex(records);
const find = (q: string) => {
  const query = { ...emptyQuery(FILTERS), q };
  return findOffices(records, hitsIn(records, index, q), query).ids;
};

/** Offices that hold every word of the name as it is. */
const meant = (town: string) =>
  records
    .filter(({ strong, weak }) =>
      fold(town)
        .split(' ')
        .every((word) => `${strong} ${weak}`.split(' ').includes(word)),
    )
    .map(({ id }) => id);

test.each(TOWNS)('%s is the name of an office somebody looks for', (town) => expect(meant(town)).not.toEqual([]));

test('at least 98 of 100 slips still find the right place among the first five', () => {
  const slips = TOWNS.flatMap((town) => slipsOf(town).map((slip) => ({ town, slip })));
  const missed = slips.filter(
    ({ town, slip }) =>
      !find(slip)
        .slice(0, 5)
        .some((id) => meant(town).includes(id)),
  );
  expect(slips.length).toBeGreaterThan(150);
  expect(missed.length / slips.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
});

test.each(NONSENSE)('nonsense finds nothing: %s', (word) => expect(find(word)).toEqual([]));

describe('what is asked in the words of the brief', () => {
  test.each([
    ['arequippa', 'jz-arequipa'],
    ['brena', 'lima-brena-sede-central'],
    ['huancallo', 'jz-huancayo'],
    ['migracions tacna', 'jz-tacna'],
    ['jiron caravaya', 'lima-carabaya-cerrada'],
    ['iquitos', 'jz-iquitos'],
    ['Loreto', 'jz-iquitos'],
    ['morona', 'jz-iquitos'],
    ['oficina piura', 'jz-piura'],
    ['head office', 'lima-brena-sede-central'],
    ['Puerto Maldonado', 'jz-puerto-maldonado'],
    ['av. españa', 'lima-brena-sede-central'],
  ])('%s finds %s among the first three', (query, id) => expect(find(query).slice(0, 3)).toContain(id));
});

test.each(['biometrics lima', 'huellas lima', 'datos biométricos lima'])(
  '%s finds every place a source names',
  (query) => {
    const named = records.filter(
      ({ department, procedures, closed }) =>
        ['lima', 'callao'].includes(department) && procedures.includes('biometric-capture') && !closed,
    );
    expect(named.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['lima-brena-sede-central', 'espacios-proteccion']),
    );
    expect(named.map(({ id }) => id).filter((id) => !find(query).includes(id))).toEqual([]);
  },
);

test('code and records of the finder stay within their budget', () => {
  expect(JSON.stringify(records).length / records.length).toBeLessThan(900);
});
