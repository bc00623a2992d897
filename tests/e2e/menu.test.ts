/** The navigation: all sections visible at 320 px, and the current one marked, also in forced-colors mode. */
import { expect, test } from '@playwright/test';

for (const path of ['/en/waivers/', '/es/exenciones/'])
  test(`${path}: at 320 px all five sections are visible, and the focus ring is not clipped`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const sections = page.getByRole('banner').getByRole('navigation').getByRole('link');
    await expect(sections).toHaveCount(5);
    for (const section of await sections.all()) {
      await expect(section).toBeInViewport({ ratio: 1 });
      await section.focus();
      const cut = await section.evaluate((link) => {
        // The ring is 3 px wide, 2 px away.
        const { left, right, top, bottom } = link.getBoundingClientRect();
        const ring = { left: left - 5, right: right + 5, top: top - 5, bottom: bottom + 5 };
        for (let box = link.parentElement; box; box = box.parentElement) {
          const edge = box.getBoundingClientRect();
          const clips = getComputedStyle(box).overflow !== 'visible';
          if (
            clips &&
            (ring.left < edge.left || ring.right > edge.right || ring.top < edge.top || ring.bottom > edge.bottom)
          )
            return box.tagName;
        }
        return ring.left < 0 || ring.right > innerWidth ? 'the screen' : '';
      });
      expect(cut).toBe('');
    }
  });

test('in forced-colors mode only the current section is underlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/en/offices/');
  const seen = await page
    .getByRole('banner')
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) =>
      links
        .filter((link) => {
          const { borderBottomWidth, borderBottomColor } = getComputedStyle(link);
          return borderBottomWidth !== '0px' && borderBottomColor !== getComputedStyle(document.body).backgroundColor;
        })
        .map(({ textContent }) => textContent?.trim()),
    );
  expect(seen).toEqual(['Offices']);
});
