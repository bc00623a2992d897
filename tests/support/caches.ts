/** The caches of a browser, as far as our code uses them, in memory. `full` makes them refuse to store, as a full device does. */
import { vi } from 'vitest';

class MemoryCache {
  readonly entries = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  readonly #full: () => boolean;

  constructor(full: () => boolean) {
    this.#full = full;
  }

  async put(key: string, response: Response): Promise<void> {
    if (this.#full()) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, { body: await response.arrayBuffer(), headers: response.headers });
  }

  async match(key: string): Promise<Response | undefined> {
    const entry = this.entries.get(key);
    return entry && new Response(entry.body, { headers: entry.headers });
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((url) => ({ url }));
  }

  async delete(key: string): Promise<boolean> {
    return this.entries.delete(key);
  }
}

/** Puts the caches in place of the browser's for one test. Returns them by name. */
export function stubCaches(full: () => boolean = () => false): Map<string, MemoryCache> {
  const all = new Map<string, MemoryCache>();
  vi.stubGlobal('caches', {
    keys: async () => [...all.keys()],
    open: async (name: string) => all.get(name) ?? all.set(name, new MemoryCache(full)).get(name),
    delete: async (name: string) => all.delete(name),
  });
  return all;
}
