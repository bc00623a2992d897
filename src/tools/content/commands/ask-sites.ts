/** Asks other sites whether a page is still there: a few at a time, gently, and never fails. */
import type { External } from '#tools/content/link-tally.ts';

export type Answer = External & {
  /** `ok`; `gone` (404, 410); `moved` (another address answered); `refused` (any other status); `silent` (no answer at all). */
  state: 'ok' | 'gone' | 'moved' | 'refused' | 'silent';
  /** The status, the new address, or the fault. */
  detail: string;
};

const AT_ONCE = 4;
const PATIENCE = 15_000;
/** So many sites silent, and none that answered: there is no network. */
const ENOUGH = 8;

/** One answer per link, in order; undefined where there is no network at all. */
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
      const given = answers.filter(Boolean);
      offline = given.every(({ state }) => state === 'silent') && given.length >= Math.min(ENOUGH, links.length);
      progress(`${given.length} of ${links.length}  ${answer.state}  ${answer.url}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return offline ? undefined : answers.filter(Boolean);
}

/** HEAD first; sites that refuse it are asked with GET. */
async function ask(link: External, get: typeof fetch): Promise<Answer> {
  try {
    let response = await get(link.url, { method: 'HEAD', redirect: 'follow', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) {
      response = await get(link.url, { method: 'GET', redirect: 'follow', signal: AbortSignal.timeout(PATIENCE) });
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
