/** `npm run check:repro`: builds the site twice, in different time zones and locales, and compares every byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, stop } from './lib.mjs';

// These builds are not published, so CI needs no real SITE_URL.
process.env.SITE_URL ??= 'http://localhost:4321';

const SETTINGS = [
  { TZ: 'UTC', LANG: 'C.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'es_PE.UTF-8' },
];

const digests = [];
for (const [index, env] of SETTINGS.entries()) {
  const folder = `.cache/repro-${index}`;
  // Both builds render their images without the cache.
  for (const each of [folder, `${folder}-server`, '.cache/pictures'])
    rmSync(join(ROOT, each), { recursive: true, force: true });
  if ((await run('astro', ['build', '--force', '--outDir', folder, '--silent'], { env })) !== 0)
    stop('The build failed.');
  const filesOf = (place) =>
    readdirSync(join(ROOT, place), { recursive: true })
      .map(String)
      .filter((name) => statSync(join(ROOT, place, name)).isFile())
      .sort();
  const digestsOf = (place, title) =>
    filesOf(place).map((name) => [
      title + name,
      createHash('sha256')
        .update(readFileSync(join(ROOT, place, name)))
        .digest('hex'),
    ]);
  digests.push(new Map([...digestsOf(folder, ''), ...digestsOf(`${folder}-server`, 'server: ')]));
}
const [first, second] = digests;
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
for (const name of different) console.error(`${name} differs between two builds of the same commit.`);
console.log(
  different.length === 0
    ? `Both builds are identical: ${first.size} files.`
    : `${different.length} of ${first.size} files differ.`,
);
process.exitCode = different.length === 0 ? 0 : 1;
