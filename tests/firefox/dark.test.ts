/** The dark scheme of the reader's system. */
import { expect, test } from './quiet.ts';

const PAGES = [
  '/',
  '/en/offices/',
  '/es/oficinas/cusco/',
  '/en/guides/carne-pick-up/',
  '/es/exenciones/',
  '/en/statuses/compare/',
  '/es/buscar/?q=visa',
  '/en/offline/',
];

/** The relative luminance of a computed colour. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = colour
    .match(/[\d.]+/g)!
    .map((part) => Number(part) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test('pages are dark, their text and their fields stand out', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    const { paper, ink, scheme } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { paper: backgroundColor, ink: color, scheme: getComputedStyle(document.documentElement).colorScheme };
    });
    expect(luminance(paper), path).toBeLessThan(0.05);
    expect((luminance(ink) + 0.05) / (luminance(paper) + 0.05), path).toBeGreaterThanOrEqual(7);
    expect(scheme, path).toContain('dark');
  }
});
