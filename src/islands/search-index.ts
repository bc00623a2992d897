/** The search index of a language, fetched on first use. */
import { findPages, indexOf, type SiteAnswer, type SiteIndex } from '#lib/search/site-search.ts';

export type LoadedIndex = { site: SiteIndex; find: (text: string) => SiteAnswer };

/** Milliseconds; generous for slow connections. */
const TIMEOUT = 30_000;

/** @throws {Error} if the response is not the index: offline, or a captive portal. */
async function load(address: string): Promise<LoadedIndex> {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), TIMEOUT);
  const answer = await fetch(address, { signal: controller.signal });
  const site = (await answer.json()) as SiteIndex;
  const index = indexOf(site);
  return { site, find: (text) => findPages(index, text) };
}

/** A loader that asks once, and again after a failure. */
export function loaderOf(address: string): () => Promise<LoadedIndex> {
  let loaded: Promise<LoadedIndex> | undefined;
  return () => {
    loaded ??= load(address);
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
}
