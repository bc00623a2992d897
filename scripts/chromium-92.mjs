/**
 * `npm run test:chromium92`: the main journeys in Chromium 92 (July 2021), close to the oldest supported version. Installed from npm
 * into `tests/chromium-92/node_modules` on the first run. Exits with `NOT_RUN` and the reason if it is unavailable or does not start.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installIn, NOT_RUN, ROOT, run } from './lib.mjs';

const HERE = join(ROOT, 'tests', 'chromium-92');
const UNPACKED = join(HERE, 'node_modules', '.chromium');

function notRun(why) {
  console.log(`not run: Chromium 92: ${why}`);
  process.exit(NOT_RUN);
}

/** Unpacks the browser and its libraries, unless they are there; returns its path. */
async function unpack() {
  mkdirSync(UNPACKED, { recursive: true });
  process.env.TMPDIR = UNPACKED; // lambdafs unpacks there.
  const find = createRequire(join(HERE, 'package.json'));
  const { inflate } = find('lambdafs');
  const packed = join(find.resolve('chrome-aws-lambda'), '..', '..', 'bin');
  for (const name of ['chromium.br', 'aws.tar.br', 'swiftshader.tar.br']) await inflate(join(packed, name));
  return join(UNPACKED, 'chromium');
}

if (process.platform !== 'linux' || process.arch !== 'x64') notRun('it is available for Linux on x64 only.');
if (!existsSync(join(ROOT, 'dist', 'index.html'))) notRun('there is no built site: run npm run build first.');
if (!installIn(HERE)) notRun('npm ci in tests/chromium-92/ failed, see above.');
const chromium = await unpack();
const env = {
  CHROMIUM_92: chromium,
  LD_LIBRARY_PATH: [join(UNPACKED, 'aws', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
};
const { status, stderr } = spawnSync(
  chromium,
  ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'],
  { env: { ...process.env, ...env } },
);
if (status !== 0) notRun(`it does not start: ${stderr}`);
process.exit(await run('vitest', ['run', '--project', 'chromium-92', ...process.argv.slice(2)], { env }));
