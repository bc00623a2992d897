/** Our site as a project of its own beside the real one, so that it can have other content, or fewer pages, and its own caches. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib.mjs';

/** Day and commit of every build here, so that two builds can be compared. */
export const ENVIRONMENT = {
  SITE_DAY: '2026-11-22',
  SITE_COMMIT: 'a'.repeat(40),
  SITE_URL: 'http://localhost:4321',
  BASE_PATH: '/',
  PDFS: '',
  ASTRO_TELEMETRY_DISABLED: '1',
};

const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
/** Kinds of which no office page shows anything: without them we read what the peers read, and what it rests on. */
const NOT_SHOWN = ['waivers', 'phrases', 'tree', 'routes'];
const OFFICE_PAGE = join('src', 'pages', '[lang]', '[offices]', '[office].astro');

/** Replaces a text that must be there. @throws {Error} if the source has changed. */
function replaced(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds “${from}”: bench/build/ours.mjs has to follow.`);
  writeFileSync(file, text.replace(from, to));
}

/** Writes the project as it was at a commit. The packages are today's. */
function writeCommit(folder, commit) {
  const packed = spawnSync('git', ['archive', commit, '--', ...COPIED], { cwd: ROOT, maxBuffer: 2 ** 30 });
  const { status } = packed.status === 0 ? spawnSync('tar', ['-x', '-C', folder], { input: packed.stdout }) : packed;
  if (status !== 0) throw new Error(`git archive cannot give ${commit}: ${packed.stderr}`);
}

/** Copies the project to a folder, as it stands or as it was at a commit; its content is written by somebody else. */
export function copyProject(folder, commit) {
  mkdirSync(folder, { recursive: true });
  if (commit) writeCommit(folder, commit);
  else for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  replaced(join(folder, 'astro.config.mjs'), '  vite: {', "  vite: {\n    cacheDir: './.cache/vite',");
  replaced(join(folder, 'astro.config.mjs'), '  base: ', "  cacheDir: './.cache',\n  base: ");
}

/** Leaves of a copy the pages of offices alone, `count` of them, and nothing that reads the finished pages of the whole guide. */
export function onlyOffices(folder, count) {
  const page = readFileSync(join(folder, OFFICE_PAGE));
  rmSync(join(folder, 'src', 'pages'), { recursive: true });
  for (const kind of NOT_SHOWN) rmSync(join(folder, 'content', kind), { recursive: true });
  mkdirSync(join(folder, OFFICE_PAGE, '..'), { recursive: true });
  writeFileSync(join(folder, OFFICE_PAGE), page);
  replaced(
    join(folder, OFFICE_PAGE),
    "= () => entryPages('offices', 'office')",
    `= async () => (await entryPages('offices', 'office')).slice(0, ${count})`,
  );
  replaced(join(folder, 'astro.config.mjs'), ', offlineFiles({ day }), hostWriter()', '');
}

/** The command that builds a copy, with the Node this program runs on; `room` is in megabytes. */
export const buildCommand = (folder, room) => ({
  program: process.execPath,
  words: [
    ...(room ? [`--max-old-space-size=${room.heap}`, `--max-semi-space-size=${room.fresh}`] : []),
    join('node_modules', 'astro', 'bin', 'astro.mjs'),
    'build',
    '--force',
  ],
  cwd: folder,
  env: ENVIRONMENT,
  output: join(folder, 'dist'),
  leftovers: ['dist', '.cache', '.astro'].map((name) => join(folder, name)),
});
