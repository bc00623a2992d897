/** The pages of the built site as browsers are sent through them. */
import { readdirSync } from 'node:fs';

/** The address of every page, sorted. */
export const PATHS: readonly string[] = readdirSync('dist', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.replace(/index\.html$/, '')}`)
  .sort();

/** Pages of one section and depth, by that kind. */
const KINDS = Map.groupBy(PATHS, (path) => `${path.split('/').slice(1, 3).join('/')} ${path.split('/').length}`);

/** The first, the middle and the last page of each kind stand for it. */
export const THREE_OF_EACH_KIND: readonly string[] = [
  ...new Set([...KINDS.values()].flatMap((pages) => [pages[0]!, pages[pages.length >> 1]!, pages.at(-1)!])),
];

/** The middle page of each kind stands for it. */
export const ONE_OF_EACH_KIND: readonly string[] = [...KINDS.values()].map((pages) => pages[pages.length >> 1]!);
