/** Loads a page in Chromium with phone emulation, and measures requests and paint times. */
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/browser.mjs';

/** CPU throttling rate. */
export const SLOWER = 4;

/** The screen of Lighthouse's phone. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;

/** Milliseconds to wait after load before measuring. */
const REST = 500;

/** Milliseconds since navigation start; bytes on the wire with headers; `shift` is the sum of layout shifts. */
export type Load = {
  lcp: number;
  loaded: number;
  shift: number;
  blocking: number;
  requests: number;
  bytes: number;
  pageBytes: number;
};

/** @throws {Error} with instructions if no browser is found. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), args: CHROMIUM_ARGS });

/** Runs in the page: LCP, load event, layout shift, and the number of render-blocking resources. */
const seen = async () => {
  const entries = <E extends PerformanceEntry>(type: string) =>
    new Promise<E[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries() as E[])).observe({ type, buffered: true });
      setTimeout(resolve, 100, []);
    });
  const shifts = await entries<PerformanceEntry & { value: number }>('layout-shift');
  const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    renderBlockingStatus?: string;
  })[];
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    lcp: (await entries('largest-contentful-paint')).at(-1)?.startTime ?? NaN,
    loaded: navigation!.loadEventEnd,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    blocking: resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').length,
  };
};

/** Loads one page in a fresh context; `slower` is the CPU throttling rate. */
export async function load(browser: Browser, url: string, slower = 1): Promise<Load> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const answers = new Map<string, number>();
  let first: string | undefined;
  session.on('Network.requestWillBeSent', ({ requestId }) => void (first ??= requestId));
  session.on(
    'Network.loadingFinished',
    ({ requestId, encodedDataLength }) => void answers.set(requestId, encodedDataLength),
  );
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(REST);
  const times = await page.evaluate(seen);
  await context.close();
  return {
    ...times,
    requests: answers.size,
    bytes: [...answers.values()].reduce((sum, bytes) => sum + bytes, 0),
    pageBytes: answers.get(first!) ?? 0,
  };
}
