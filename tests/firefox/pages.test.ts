/** One page of each kind, as Firefox lays it out on a narrow screen: it fits, and it does not complain. */
import { ONE_OF_EACH_KIND } from '../support/kinds.ts';
import { expect, test } from './quiet.ts';

for (const half of [0, 1])
  test(`pages fit into 320 px, plain and at 200 % text, part ${half + 1}`, async ({ page }) => {
    test.setTimeout(60_000);
    const mine = ONE_OF_EACH_KIND.filter((_, index) => index % 2 === half);
    expect(mine.length).toBeGreaterThan(20);
    const wide: string[] = [];
    for (const path of mine) {
      await page.goto(path);
      const scrolls = await page.evaluate(() => {
        const { documentElement: root } = document;
        const plain = root.scrollWidth > root.clientWidth;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet];
        return [plain, root.scrollWidth > root.clientWidth];
      });
      if (scrolls.includes(true)) wide.push(`${path} ${scrolls.join()}`);
    }
    expect(wide).toEqual([]);
  });
