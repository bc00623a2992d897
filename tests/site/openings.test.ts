/** Opening days in pages, calendars and vCards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { factId, factsIn, isKnown } from '#lib/facts/facts.ts';
import { hasVisitingHours } from '#lib/offices/office-page.ts';
import { isClosed } from '#lib/offices/offices.ts';
import { sourceFor } from '#lib/facts/sources.ts';
import { LANGS } from '#i18n/languages.ts';
import { closingDaysFile, pathOf } from '#i18n/routes.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const offices = LANGS.flatMap((lang) =>
  Object.values(library.offices).map((office) => ({ office, path: addressOf(library, 'offices', office.id, lang) })),
);
const statesOn = (path: string) =>
  pages
    .get(path)!
    .querySelectorAll('[data-day]')
    .map((cell) => cell.getAttribute('data-state'));

test('an office with hours for foreigners has fourteen days; another has none', () => {
  const wrong = offices.filter(({ office: { facts }, path }) => {
    const works = !isClosed(facts) && (facts.condition.unknown || facts.condition.value !== 'planned');
    return statesOn(path).length !== (works && hasVisitingHours(facts) ? 14 : 0);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no office of unknown hours shows an open day', () => {
  const unknown = offices.filter(({ office }) => !isKnown(office.facts.hours));
  expect(unknown.length).toBeGreaterThan(20);
  expect(unknown.filter(({ path }) => statesOn(path).includes('open')).map(({ path }) => path)).toEqual([]);
});

test('every law, pending change and notice stands once on the page of closing days, one mark away from its source', () => {
  const records = (['holidays', 'notices'] as const).flatMap((kind) =>
    Object.values(library[kind]).flatMap(({ id, facts }) =>
      factsIn(facts).map(({ path, fact }) => ({ name: factId(kind, id, path), fact })),
    ),
  );
  for (const lang of LANGS) {
    const page = pages.get(pathOf(lang, 'closingDays'))!;
    const wrong = records.filter(({ name, fact }) => {
      const [element, ...more] = page.querySelectorAll(`[data-fact="${name}"]`);
      const number = element?.getAttribute('data-row');
      const row = page.querySelector(`#e${number}`);
      return (
        !row ||
        more.length > 0 ||
        !page.querySelector(`a.mark[href="#e${number}"]`) ||
        (isKnown(fact) && fact.sources.some((id) => !textOf(row).includes(sourceFor(library, id).facts.publisher)))
      );
    });
    expect(wrong).toEqual([]);
  }
});

test('the calendar file has an event for every day of the tables', () => {
  for (const lang of LANGS) {
    const days = pages
      .get(pathOf(lang, 'closingDays'))!
      .querySelectorAll('[data-day]')
      .map((row) => row.getAttribute('data-day')!.replaceAll('-', ''));
    const file = readFileSync(join(DIST, closingDaysFile(lang)), 'utf8');
    expect(days.length).toBeGreaterThanOrEqual(32);
    expect([...file.matchAll(/^DTSTART;VALUE=DATE:(\d+)\r$/gm)].map(([, day]) => day)).toEqual(days.toSorted());
  }
});
