/** The main journeys in an unchanged Firefox, driven over WebDriver BiDi. Run by `npm run test:firefox`, from the root of the project. */
import { defineConfig } from '@playwright/test';

const port = Number(process.env['FIREFOX_PORT'] ?? 4388);
const firefox = (prefs: Record<string, number | boolean>) => ({
  baseURL: `http://localhost:${port}`,
  channel: 'moz-firefox',
  viewport: { width: 320, height: 640 },
  launchOptions: { executablePath: process.env['FIREFOX_PATH'] ?? 'firefox', firefoxUserPrefs: prefs },
});

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  reporter: [['line']],
  outputDir: '../../test-results/firefox',
  // What the protocol of this Firefox cannot ask for yet is set where a reader would set it: in the browser.
  projects: [
    {
      name: 'firefox',
      testMatch: ['journeys.test.ts', 'offline.test.ts', 'pages.test.ts'],
      use: { browserName: 'firefox', ...firefox({}) },
    },
    {
      name: 'dark',
      testMatch: 'dark.test.ts',
      use: { browserName: 'firefox', ...firefox({ 'layout.css.prefers-color-scheme.content-override': 0 }) },
    },
    {
      name: 'no script',
      testMatch: 'no-script.test.ts',
      use: { browserName: 'firefox', ...firefox({ 'javascript.enabled': false }) },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    cwd: '../..',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
});
