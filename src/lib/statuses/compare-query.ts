/** What is compared side by side, as it stands in the address: `?compare=oficial,consular`. */

import { cleaned } from '#lib/search/query-text.ts';

/** Most things that fit side by side. */
export const MOST_COMPARED = 4;

/** Longest part of an address that is shown back to the reader. */
const MOST_SHOWN = 40;

/** The chosen ids in the order of the address, each once; `left` are those that do not exist or are too many. */
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
      .map((id) => cleaned(id, MOST_SHOWN))
      .slice(0, MOST_COMPARED),
  };
}

/** The address's part for a choice: `?compare=oficial,consular`, or nothing. */
export const compareText = (chosen: readonly string[]): string =>
  chosen.length === 0 ? '' : `?compare=${chosen.join(',')}`;
