import { defineConfig } from 'vitest/config';

const project = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 600_000 } });

export default defineConfig({
  test: {
    projects: [project('unit'), project('content'), project('site'), project('servers')],
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
