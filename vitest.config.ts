import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `isolate`: whether each file starts anew, or shares what another one has read, such as the parsed pages of the site. */
const project = (name: string, isolate = true) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 600_000, isolate } });

export default defineConfig({
  test: {
    // By itself vitest leaves a core free: on two cores that is half.
    maxWorkers: availableParallelism(),
    projects: [project('unit'), project('content'), project('site', false), project('servers')],
    // What Astro or a browser runs is seen by the site and end-to-end tests: pages, components, islands, the catalogue, the worker's own file.
    coverage: {
      provider: 'v8',
      include: ['src/{locale,model,domain,map,formats,schema,check,cli,policy,worker,offline,picture}/**/*.ts'],
      exclude: ['src/worker/sw.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
});
