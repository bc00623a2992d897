/** Finds a Chromium that starts, or installs one if possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', '/snap/bin/chromium'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for running Debian's Chromium offline and as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const starts = (path) => spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0;

/** Path of a program on PATH, if any. */
export const onPath = (name) => {
  try {
    return (
      execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .split('\n')[0]
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
};

function playwrightOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  } catch {
    return undefined;
  }
}

const look = () =>
  [
    playwrightOwn,
    ...NAMES.map((name) => () => (name.startsWith('/') ? name : onPath(name))),
    ...PLACES.map((place) => () => place),
  ]
    .map((find) => find())
    .find((path) => path && (path.startsWith('/') || path.includes(':') ? existsSync(path) : true) && starts(path));

/** Path of a browser; installs Debian's if apt-get and root are available. @throws {Error} with instructions. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen) || !starts(chosen))
      throw new Error(
        `CHROME_PATH=${chosen} is not a browser that starts: correct it, or unset it to let the script look.`,
      );
    return chosen;
  }
  const found = look();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Installing Chromium from Debian (once) …');
    spawnSync(
      'sh',
      ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  } else {
    console.log('Asking Playwright for a Chromium (once) …');
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const installed = look();
  if (installed) return installed;
  throw new Error(
    'No browser was found for the end-to-end tests: install one with "apt-get install chromium" (Debian, Ubuntu) or "npx playwright install --with-deps chromium", or set CHROME_PATH.',
  );
}
