/** Entry pages on a phone of 390 × 800 px and on A4: how long they are, and how soon they answer. */
import { expect, test } from '@playwright/test';
import { checkContent } from '#tools/content/report.ts';
import { FIRST_ANSWER, LIMITED, LIMITS, medianOf, pathsOf } from '../support/limits.ts';
import { ALL, sample } from '../support/ring.ts';

const { library } = checkContent(process.cwd());

test.use({ viewport: { width: 390, height: 800 } });

for (const kind of LIMITED) {
  const { screens, firstScreens, sheets } = LIMITS[kind];
  const paths = sample(pathsOf(library, kind), 12);

  test(`${kind}: a page has at most ${screens.worst} phone screens, and answers within ${firstScreens}`, async ({
    page,
  }) => {
    const seen: { path: string; length: number; first: number }[] = [];
    for (const path of paths) {
      await page.goto(path);
      seen.push({
        path,
        ...(await page.evaluate((first) => {
          const answer = document.querySelector(first);
          return {
            length: document.documentElement.scrollHeight / innerHeight,
            first: answer ? answer.getBoundingClientRect().top / innerHeight : Infinity,
          };
        }, FIRST_ANSWER)),
      });
    }
    expect(seen.filter(({ length, first }) => length > screens.worst || first > firstScreens)).toEqual([]);
    if (ALL) expect(medianOf(seen.map(({ length }) => length))).toBeLessThanOrEqual(screens.median);
  });

  test(`${kind}: a page has at most ${sheets} sheets of A4`, async ({ page }) => {
    const long: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const count = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      if (count > sheets) long.push(`${path}: ${count}`);
    }
    expect(long).toEqual([]);
  });
}
