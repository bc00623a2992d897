/** Calls the worker in; only from a tap of the reader. */
import { SavingError } from './saving.ts';

type ScriptUrls = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

/** The one policy of the site. It lets pass one text: the address of the worker. */
function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return address;
  policy ??= factory.createPolicy('guide', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('Only the worker of the guide may be loaded.');
      return url;
    },
  });
  return policy.createScriptURL(address);
}
let policy: ScriptUrls | undefined;

/**
 * Registers the worker, or looks for a newer one.
 * @throws {SavingError} where the browser refuses, or its script is not to be had.
 */
export async function callWorker(base: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(trusted(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
  } catch (error) {
    throw new SavingError('worker', error);
  }
}
