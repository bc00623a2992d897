/** A reader with nothing but a keyboard. After each press it is looked at where the focus stands; what is wrong there is kept in `faults`. */
import { expect, type Locator, type Page } from '@playwright/test';
import { MEASURES } from './looks.ts';

/** A line of text: places this near to each other stand side by side. */
const SIDE_BY_SIDE = 60;

export class Keyboard {
  readonly faults: string[] = [];
  /** What had the focus, in order. */
  readonly stops: string[] = [];
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Before the first page is opened. */
  static async of(page: Page): Promise<Keyboard> {
    await page.addInitScript(MEASURES);
    return new Keyboard(page);
  }

  /** Presses Tab (or Shift+Tab) until a place has the focus. @throws {Error} when it is not reached. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 120): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      await this.tab(key);
      if (await target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return;
    }
    throw new Error(`${target} is not reached by ${key}: ${this.stops.slice(-most).join(' → ')}`);
  }

  /** One press, and a look at the place. Answers what it is, or nothing when the focus has left the page or has come round. */
  async tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
    await this.#page.evaluate(() => Object.assign(window, { lastStop: document.activeElement }));
    await this.#page.keyboard.press(key);
    const { name, faults } = await this.#page.evaluate(look, { forward: key === 'Tab', sideBySide: SIDE_BY_SIDE });
    this.stops.push(name);
    this.faults.push(...faults.map((fault) => `${new URL(this.#page.url()).pathname} ${name}: ${fault}`));
    return name;
  }

  /** Every stop of a page, each once, to its end. @throws {Error} when the focus does not leave the page. */
  async walk(key: 'Tab' | 'Shift+Tab' = 'Tab', most = 600): Promise<string[]> {
    const names: string[] = [];
    await this.#page.evaluate(() => Object.assign(window, { walked: new Set() }));
    for (let name = await this.tab(key); name !== ''; name = await this.tab(key)) {
      // A date has a stop for each of its parts.
      if (name !== names.at(-1)) names.push(name);
      if (names.length > most)
        throw new Error(`The focus does not leave ${this.#page.url()}: ${names.slice(-5).join(' → ')}`);
    }
    return names;
  }

  /** Past the navigation by the first link of the page. */
  async skip(name: string): Promise<void> {
    // While a page is still loading, browsers go to the place a second time.
    await this.#page.waitForLoadState();
    const link = this.#page.getByRole('link', { name });
    await this.reach(link, 'Tab', 1);
    await expect(link).toBeInViewport();
    await this.#page.keyboard.press('Enter');
    await expect(this.#page.locator('#main')).toBeFocused();
  }
}

/** Runs in the page. */
function look({ forward, sideBySide }: { forward: boolean; sideBySide: number }): { name: string; faults: string[] } {
  const memory = window as unknown as { lastStop?: Element; walked?: Set<Element> };
  const at = document.activeElement as HTMLElement | null;
  const last = memory.lastStop?.isConnected && memory.lastStop !== document.body ? memory.lastStop : undefined;
  const isOut = !at || at === document.body || at === document.documentElement;
  if (isOut || (at !== last && memory.walked?.has(at))) return { name: '', faults: [] };
  memory.walked?.add(at);
  const faults: string[] = [];
  // Within the parts of a date the browser itself shows where one is.
  const isPart = (at as HTMLInputElement).type === 'date' && (at === last || !at.matches(':focus-visible'));
  const unseen = isPart ? undefined : window.focusFault(at);
  if (unseen) faults.push(unseen);
  // The first line of a link over several: other words may be in the middle of its whole box.
  const { top, left, right, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    faults.push('the focus is outside the screen');
  else {
    const middle = document.elementFromPoint(
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    );
    if (middle && !at.contains(middle) && !middle.contains(at)) faults.push(`it lies under ${middle.tagName}`);
  }
  if (last && last !== at) {
    const follows = Boolean(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (follows !== forward) faults.push('it stands before the last stop in the text');
    const before = last.getBoundingClientRect();
    const jump = (forward ? 1 : -1) * (top - before.top);
    const isNextColumn = forward ? left >= before.right : right <= before.left;
    // A definition lies at the foot of the screen, over the page.
    if (jump < -sideBySide && !isNextColumn && !at.closest('[popover]') && !last.closest('[popover]'))
      faults.push(`it stands ${Math.round(-jump)} px above the last stop`);
  }
  return {
    name: `${at.tagName} ${(at.getAttribute('aria-label') ?? (at.textContent || (at as HTMLInputElement).labels?.[0]?.textContent || at.getAttribute('name') || '')).replace(/\s+/g, ' ').trim().slice(0, 50)}`,
    faults,
  };
}
