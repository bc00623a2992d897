/** What readers ask is answered within the first two phone screens of the page the search finds first. */
import { expect, test } from '@playwright/test';
import { LANGS } from '#i18n/languages.ts';
import { siteIndex } from '#lib/search/site-pages.ts';
import { findPages, indexOf } from '#lib/search/site-search.ts';
import { checkContent } from '#tools/content/report.ts';
import { sample } from '../support/ring.ts';

const { library } = checkContent(process.cwd());
const HEIGHT = 800;

/** The answer of a need, or the head of the page that answers it. */
const ANSWER = '[data-fact^="needs/"][data-fact$="/answer"], .age';

test.use({ viewport: { width: 390, height: HEIGHT } });

for (const lang of LANGS)
  test(`${lang}: the answer to a need is within two phone screens @daily`, async ({ page }) => {
    const records = siteIndex(library, lang);
    const index = indexOf(records);
    const asked = sample(Object.values(library.needs), 6).flatMap(({ facts }) => facts.aliases[lang].slice(0, 4));
    const first = new Set(
      asked.flatMap((words) => records.pages[findPages(index, words).hits[0]?.page ?? -1]?.path ?? []),
    );
    const late: string[] = [];
    for (const path of first) {
      await page.goto(path);
      const answer = page.locator(ANSWER).first();
      if ((await answer.count()) === 0) continue;
      const box = await answer.boundingBox();
      if (!box || box.y + box.height > 2 * HEIGHT) late.push(`${path}: ${box?.y}`);
    }
    expect(late).toEqual([]);
  });
