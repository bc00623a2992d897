/** What tests of faults stand on: a server that fails on demand, and a later release of the site. */
import { test as base } from '@playwright/test';
import { FaultServer } from './fault-server.ts';
import { makeNextRelease } from './next-release.ts';

export type Bench = { server: FaultServer; origin: string };

export const test = base.extend<Bench, { next: string }>({
  next: [
    async ({}, use, info) => {
      const folder = `.cache/next-release-${info.workerIndex}`;
      await makeNextRelease('dist', folder);
      await use(folder);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({}, use) => {
    const server = new FaultServer('dist');
    await use(server);
    server.stop();
  },
  origin: async ({ server }, use) => use(await server.start()),
});
