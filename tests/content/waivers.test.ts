/** What the register of waivers answers on four days, and on the journeys somebody may make. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { limaDay } from '#settings/site-day.ts';
import { answersOn, classesOf, rowsOf } from '#lib/waivers/register.ts';
import { answerOn } from '#lib/waivers/waivers.ts';
import type { PassportClass } from '#schemas/waiver.ts';

const { library } = checkContent(process.cwd());

/** One line per country: each class with its verdict and the rows it rests on. */
const registerOn = (day: string): string =>
  Object.values(library.waivers)
    .map(({ facts }) => {
      const parts = answersOn(facts, day).map(
        ({ passport, answer }) =>
          `${passport} ${answer.verdict}${answer.judged.length > 0 ? ` (${answer.judged.map(({ row, holding }) => `${row.source.id} ${holding}`).join(', ')})` : ''}`,
      );
      return `${facts.country}: ${parts.filter((part) => !part.endsWith('not-found')).join('; ')}`;
    })
    .join('\n');

/** The days of the issue, and the day up to which the register was checked: the day a build of this commit may rely on. */
const NEWEST = Object.values(library.waivers)
  .flatMap(({ facts }) => rowsOf(facts).map(({ checked }) => checked))
  .sort()
  .at(-1)!;

test.each(['2023-12-31', '2024-10-15', '2024-11-01', NEWEST])('the whole register on %s', async (day) => {
  await expect(registerOn(day)).toMatchFileSnapshot(
    `__snapshots__/register-${day === NEWEST ? 'newest-check' : day}.txt`,
  );
});

test('no row of the register begins unseen after its newest check', () => {
  const today = limaDay(Date.now());
  const rows = (day: string) =>
    Object.values(library.waivers).map(({ facts }) =>
      answersOn(facts, day).map(({ answer }) => answer.judged.map(({ row }) => row.source.id)),
    );
  // Rows may have ended since.
  const checked = rows(NEWEST);
  if (today > NEWEST)
    rows(today).forEach((country, index) =>
      country.forEach((ids, at) => expect(checked[index]![at]).toEqual(expect.arrayContaining(ids))),
    );
});

const answer = (country: string, passport: PassportClass, day: string) => {
  const { verdict, judged } = answerOn(rowsOf(library.waivers[country]!.facts), passport, day);
  return [verdict, ...judged.map(({ row }) => row.source.id)].join(' ');
};

describe('the journeys', () => {
  test.each<[string, PassportClass, string, string]>([
    ['it', 'diplomatic', '2026-11-22', 'not-needed eu-2016'],
    ['it', 'diplomatic', '2016-03-14', 'not-covered eu-2016'],
    ['cu', 'diplomatic', '1999-06-01', 'not-covered agreement-diplomatic event-eclac-2024'],
    ['cu', 'diplomatic', '2005-06-01', 'not-needed agreement-diplomatic'],
    ['cu', 'diplomatic', '2024-10-15', 'disputed agreement-diplomatic event-eclac-2024'],
    ['cu', 'official', '2024-10-15', 'conditional event-eclac-2024'],
    ['cu', 'official', '2024-11-01', 'not-covered event-eclac-2024'],
    ['mx', 'ordinary', '2023-12-31', 'not-covered ordinary-tourist ordinary-ordered-2024'],
    ['mx', 'ordinary', '2024-04-19', 'unsure ordinary-tourist ordinary-ordered-2024'],
    ['mx', 'ordinary', '2024-04-21', 'unsure ordinary-tourist ordinary-ordered-2024'],
    ['mx', 'ordinary', '2025-04-21', 'not-needed ordinary-tourist'],
    ['gb', 'official', '2023-12-31', 'not-covered decree-2024-diplomatic'],
    ['gb', 'official', '2024-06-01', 'unsure decree-2024-diplomatic'],
    ['gb', 'official', '2025-01-01', 'not-needed decree-2024-diplomatic'],
    ['ie', 'diplomatic', '2026-11-22', 'not-found'],
    ['cn', 'public-affairs', '2026-11-22', 'not-needed notes-1991-service'],
    ['un', 'laissez-passer', '2024-10-15', 'conditional event-eclac-2024'],
    ['ve', 'ordinary', '2019-06-14', 'not-needed ordinary-until-2019'],
    ['ve', 'ordinary', '2019-06-15', 'needed ordinary-tourist'],
    ['qa', 'ordinary', '2026-11-22', 'disputed ordinary-tourist'],
    ['sg', 'ordinary', '2026-11-22', 'not-needed ordinary-tourist ordinary-business'],
  ])('%s %s on %s: %s', (country, passport, day, expected) => expect(answer(country, passport, day)).toBe(expected));

  test('no passport of the register "needs a visa" on a day for which no source speaks', () => {
    const needed = Object.values(library.waivers).filter(({ facts }) =>
      classesOf(facts).some((passport) => answerOn(rowsOf(facts), passport, '1950-01-01').verdict === 'needed'),
    );
    expect(needed.map(({ id }) => id)).toEqual([]);
  });
});

test('the members of the agreement with the European Union are in it, Ireland is not', () => {
  const members = Object.values(library.waivers)
    .filter(({ facts }) => facts.rows.some(({ id }) => id === 'eu-2016'))
    .map(({ facts }) => facts.country);
  expect(members).toHaveLength(26);
  expect(members).not.toContain('IE');
  expect(members).not.toContain('GB');
});
