import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowser } from './scripts/browser.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4387);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  // No measure of speed: a busy machine may take a minute for a walk by keyboard.
  timeout: 180_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['line']],
  // A wait for something that comes by itself, on a machine that may be slow: it ends as soon as it is there.
  expect: { timeout: 20_000 },
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: findBrowser(), args: CHROMIUM_ARGS },
  },
  webServer: { command: 'node scripts/serve.mjs', env: { PORT: String(port) }, port, reuseExistingServer: false },
});
