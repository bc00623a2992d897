/** The home page and entry pages on a phone of 390 × 800 px and on A4: how long they are, and how soon they answer. */
import { expect, test } from '@playwright/test';
import { checkContent } from '#tools/content/report.ts';
import { FIRST_ANSWER, LIMITED, LIMITS, LIST_LIMIT, LISTS, medianOf, pathsOf } from '../support/limits.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf } from '#i18n/routes.ts';
import { ONE_OF_EACH_KIND } from '../support/kinds.ts';
import { ALL, sample } from '../support/ring.ts';

const { library } = checkContent(process.cwd());

test.use({ viewport: { width: 390, height: 800 } });

test('home: at most 3.5 phone screens; the search field and the six tasks are on the first', async ({ page }) => {
  for (const lang of LANGS) {
    await page.goto(pathOf(lang));
    const { length, search, tasks } = await page.evaluate(() => {
      const bottomOf = (selector: string) =>
        document.querySelector(selector)!.getBoundingClientRect().bottom / innerHeight;
      return {
        length: document.documentElement.scrollHeight / innerHeight,
        search: bottomOf('main [type=search]'),
        tasks: bottomOf('.tiles'),
      };
    });
    expect([lang, length <= 3.5 || length, search <= 1 || search, tasks <= 1 || tasks]).toEqual([
      lang,
      true,
      true,
      true,
    ]);
  }
});

test('the list of offices has at most 4 sheets of A4', async ({ page }) => {
  for (const lang of LANGS) {
    await page.goto(pathOf(lang, 'offices'));
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
  }
});

/** How far the text of a page reaches on a wide screen, and how far it is from both edges. */
const reach = () => {
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.nodeValue!.trim() || !node.parentElement!.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNode(node);
    rects.push(...range.getClientRects());
  }
  const [left, right] = [Math.min(...rects.map((rect) => rect.left)), Math.max(...rects.map((rect) => rect.right))];
  return { left, right: innerWidth - right };
};

test('no page has an empty right third on a wide screen', async ({ page }) => {
  test.skip(!ALL, 'every night');
  await page.setViewportSize({ width: 1280, height: 900 });
  const empty: string[] = [];
  for (const path of ONE_OF_EACH_KIND) {
    await page.goto(path);
    const { left, right } = await page.evaluate(reach);
    if (right > 1280 / 3 && right - left > 100)
      empty.push(`${path}: ${Math.round(left)} px left, ${Math.round(right)} right`);
  }
  expect(empty).toEqual([]);
});

for (const section of LISTS)
  test(`list of ${section}: at most ${LIST_LIMIT.screens} phone screens and ${LIST_LIMIT.sheets} sheets, the first result on the first screen`, async ({
    page,
  }) => {
    for (const lang of ALL ? LANGS : (['en'] as const)) {
      await page.goto(pathOf(lang, section));
      const { length, first } = await page.evaluate(() => ({
        length: document.documentElement.scrollHeight / innerHeight,
        first: document.querySelector('main section li a')!.getBoundingClientRect().bottom / innerHeight,
      }));
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      const over = { length, first, sheets };
      expect(
        length <= LIST_LIMIT.screens && first <= LIST_LIMIT.firstScreens && sheets <= LIST_LIMIT.sheets,
        `${lang}: ${JSON.stringify(over)}`,
      ).toBe(true);
    }
  });

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

  test(`${kind}: a page has at most ${sheets} sheets of A4`, { tag: '@nightly' }, async ({ page }) => {
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
