/** The query parameter of the comparison: `?compare=oficial,consular`. */

import { sanitize } from '#lib/search/query-text.ts';

/** Most statuses that fit side by side. */
export const MOST_COMPARED = 4;

/** Longest query value that is echoed to the reader. */
const MOST_SHOWN = 40;

/** The chosen ids in query order, without duplicates; `left` lists those that do not exist or exceed the limit. */
export function chosenIn(params: URLSearchParams, known: ReadonlySet<string>): { chosen: string[]; left: string[] } {
  const asked = [
    ...new Set(
      (params.get('compare') ?? '')
        .slice(0, 600)
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  const chosen = asked.filter((id) => known.has(id)).slice(0, MOST_COMPARED);
  return {
    chosen,
    left: asked
      .filter((id) => !chosen.includes(id))
      .map((id) => sanitize(id, MOST_SHOWN))
      .slice(0, MOST_COMPARED),
  };
}

/** The query string of a choice: `?compare=oficial,consular`, or empty. */
export const compareText = (chosen: readonly string[]): string =>
  chosen.length === 0 ? '' : `?compare=${chosen.join(',')}`;
