/** Registers the service worker, only on user action. */
import { SavingError } from './saving.ts';

type ScriptUrls = { createScriptURL(url: string): string };
type Factory = { createPolicy(name: string, rules: ScriptUrls): ScriptUrls };

/** The site's only Trusted Types policy; it allows just the URL of the service worker. */
function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (!factory) return address;
  policy ??= factory.createPolicy('guide', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('Not the URL of the service worker.');
      return url;
    },
  });
  return policy.createScriptURL(address);
}
let policy: ScriptUrls | undefined;

/**
 * Registers or updates the service worker.
 * @throws {SavingError} if registration fails.
 */
export async function registerWorker(base: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(trusted(`${base}sw.js`), { scope: base, updateViaCache: 'none' });
  } catch (error) {
    throw new SavingError('worker', error);
  }
}
