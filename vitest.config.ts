import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 600_000, hookTimeout: 600_000, ...options },
});

export default defineConfig({
  test: {
    // By itself vitest leaves a core free: on two cores that is half.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', { isolate: false }),
      project('content', { isolate: false }),
      // Its files share what one of them has read: the parsed pages of the site.
      project('site', { isolate: false }),
      // They fetch and install the same servers: one file after the other.
      project('servers', { fileParallelism: false, sequence: { groupOrder: 1 } }),
      // In a browser that `scripts/chromium-92.mjs` brings.
      project('chromium-92', { fileParallelism: false, sequence: { groupOrder: 2 } }),
      // What takes minutes or a registry, or builds a site of its own: one file after the other.
      project('nightly', { fileParallelism: false, sequence: { groupOrder: 3 } }),
    ],
    // What Astro or a browser runs is seen by the site and end-to-end tests: pages, components, islands, the catalogue, the worker's own file.
    coverage: {
      provider: 'v8',
      include: ['src/{i18n,schemas,lib,settings,tools,integrations,offline,og-image}/**/*.ts'],
      exclude: ['src/offline/sw/sw.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
});
