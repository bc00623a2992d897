/** Checks external URLs, a few at a time; network errors are results, never thrown. */
import type { External } from '#tools/content/link-tally.ts';

export type Answer = External & {
  /** `ok`; `gone` (404, 410); `moved` (redirected); `refused` (any other status); `silent` (no response). */
  state: 'ok' | 'gone' | 'moved' | 'refused' | 'silent';
  /** Status code, new URL, or error message. */
  detail: string;
};

const CONCURRENCY = 4;
const TIMEOUT_MS = 15_000;
/** If the first this many sites are all silent, there is no network. */
const OFFLINE_AFTER = 8;

/** One answer per link, in order; undefined without a network. */
export async function askSites(
  links: readonly External[],
  get: typeof fetch,
  progress: (line: string) => void,
): Promise<Answer[] | undefined> {
  const answers: Answer[] = [];
  let next = 0;
  let offline = false;
  const worker = async () => {
    for (let at = next++; at < links.length && !offline; at = next++) {
      const answer = await ask(links[at]!, get);
      answers[at] = answer;
      const done = answers.filter(Boolean);
      offline = done.every(({ state }) => state === 'silent') && done.length >= Math.min(OFFLINE_AFTER, links.length);
      progress(`${done.length} of ${links.length}  ${answer.state}  ${answer.url}`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return offline ? undefined : answers.filter(Boolean);
}

/** HEAD first, then GET for sites that reject HEAD. */
async function ask(link: External, get: typeof fetch): Promise<Answer> {
  try {
    let response = await get(link.url, { method: 'HEAD', redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) {
      response = await get(link.url, { method: 'GET', redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT_MS) });
      await response.body?.cancel();
    }
    const status = String(response.status);
    if ([404, 410].includes(response.status)) return { ...link, state: 'gone', detail: status };
    if (!response.ok) return { ...link, state: 'refused', detail: status };
    return response.redirected && response.url !== link.url
      ? { ...link, state: 'moved', detail: response.url }
      : { ...link, state: 'ok', detail: status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...link, state: 'silent', detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
