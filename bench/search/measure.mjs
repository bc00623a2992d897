/** One page of the browser for each library: holds the records, builds its index, and answers what is typed. */
import { performance } from 'node:perf_hooks';

/** Milliseconds a library may take over one list, so that slow ones do not hold up the rest. */
const PATIENCE = 5_000;

/** CPU throttling rate. */
export const SLOWER = 4;

/**
 * Runs something in a page that is slowed down for just that long: a slowed page keeps a core busy even while it does
 * nothing, so that several of them would slow each other.
 */
async function slowly({ page, session }, inPage, given) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const value = await page.evaluate(inPage, given);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return value;
}

const atFullSpeed = ({ page }, inPage, given) => page.evaluate(inPage, given);

/** In the page: makes the library ready, the milliseconds it takes. */
const prepare = () => {
  const start = performance.now();
  globalThis.find = globalThis.prepare(globalThis.records);
  return performance.now() - start;
};

/** Opens a page with a library and its records, and measures how long it needs to be ready. */
export async function openLibrary(browser, { name, code }, records) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  await page.evaluate((given) => void (globalThis.records = given), records);
  const session = await page.context().newCDPSession(page);
  return { name, page, session, ready: await slowly({ page, session }, prepare) };
}

/** In the page: the whole query at once, the ids it finds. */
const answer = (text) => {
  const ids = globalThis.find(text);
  return { first: ids.slice(0, 5), count: ids.length };
};

/** In the page: the query typed three times, the median milliseconds of each letter; typed once where that takes a second. */
const type = (text) => {
  const once = () =>
    Array.from(text, (_, at) => {
      const start = performance.now();
      globalThis.find(text.slice(0, at + 1));
      return performance.now() - start;
    });
  const first = once();
  if (first.reduce((sum, time) => sum + time, 0) > 1000) return first;
  const tries = [first, once(), once()];
  return first.map((_, at) => tries.map((times) => times[at]).sort((a, b) => a - b)[1]);
};

/** Puts every query to every library in turn, another one first each time; one that has lost its patience is left out. */
async function inTurn(open, queries, how, inPage) {
  const results = new Map(open.map((library) => [library, { spent: 0, given: [] }]));
  for (const [round, query] of queries.entries())
    for (const place of open.keys()) {
      const library = open[(place + round) % open.length];
      const result = results.get(library);
      if (result.spent > PATIENCE) continue;
      const start = performance.now();
      result.given.push({ query, value: await how(library, inPage, query.text) });
      result.spent += performance.now() - start;
    }
  return results;
}

/** All that is found (at full speed) and how long each keystroke takes (slowed down), per library. */
export async function measure(open, queries) {
  const found = await inTurn(open, queries, atFullSpeed, answer);
  const typed = await inTurn(open, queries, slowly, type);
  return open.map((library) => ({
    ...library,
    found: found.get(library).given,
    times: typed.get(library).given.flatMap(({ value }) => value),
  }));
}
