/**
 * `npm run test:firefox`: the main journeys in stock Firefox. Installs Firefox ESR if apt-get and root are available, and
 * Playwright into `tests/firefox/node_modules` on the first run. Exits with `NOT_RUN` and the reason if there is no Firefox.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './browser.mjs';
import { installIn, NOT_RUN, ROOT, run, stop } from './lib.mjs';

const HERE = join(ROOT, 'tests', 'firefox');
const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

const look = () =>
  [...NAMES.map(onPath), ...PLACES].find(
    (path) => path && existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  );

function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen && !existsSync(chosen))
    stop(`FIREFOX_PATH=${chosen} is not there: correct it, or unset it to let the script look.`);
  if (chosen) return chosen;
  const found = look();
  if (found || process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return found;
  console.log('Installing Firefox ESR from Debian (once) …');
  spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends firefox-esr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return look();
}

function notRun(why) {
  console.log(`not run: Firefox: ${why}`);
  process.exit(NOT_RUN);
}

const firefox =
  findFirefox() ??
  notRun('no Firefox was found. Install one ("apt-get install firefox-esr" on Debian), or set FIREFOX_PATH.');
if (!installIn(HERE)) notRun('npm ci in tests/firefox/ failed, see above.');
console.log(spawnSync(firefox, ['--version']).stdout.toString().trim());
process.exit(
  await run(
    process.execPath,
    [join(HERE, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--config', HERE, ...process.argv.slice(2)],
    { env: { FIREFOX_PATH: firefox } },
  ),
);
