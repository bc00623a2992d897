/** The same office pages by our site and by its peers, in turn, round after round. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { ROOT } from '../../scripts/lib.mjs';
import { writeContent } from './content.mjs';
import { buildCommand, copyProject, onlyOffices } from './ours.mjs';
import { PEER_PROJECTS } from './peers.mjs';
import { measured } from './process.mjs';
import { lettersOf, recordOf } from './records.mjs';

/** So many pages of each tool are read and compared, spread evenly over all of them. */
const COMPARED = 120;

const clean = ({ leftovers }) => leftovers.forEach((path) => rmSync(path, { recursive: true, force: true }));

/** A build from nothing: what an earlier one left is removed first. `env` is for all tools alike. */
export async function coldBuild(tool, env = {}) {
  clean(tool);
  return measured(tool.program, tool.words, { ...tool, env: { ...tool.env, ...env } });
}

/** More memory than Node allows itself, for every tool that is a Node program, from this number of pages on. */
const ROOM = { from: 2000, env: { NODE_OPTIONS: '--max-old-space-size=12000' } };

/** The paths of all office pages of a build, without slashes at the ends. */
const officePages = (dist) =>
  [
    ['en', 'offices'],
    ['es', 'oficinas'],
  ].flatMap(([lang, section]) =>
    readdirSync(join(dist, lang, section))
      .sort()
      .map((slug) => `${lang}/${section}/${slug}`),
  );

const spread = (list, count) =>
  list.filter(
    (_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  );

/** Pages of a tool whose letters in `<main>` are not ours; of these, where the first difference is. */
function differences(name, tool, records) {
  return spread(records, COMPARED).flatMap((record) => {
    const file = join(tool.output, tool.pageOf(record));
    if (!existsSync(file)) return [`${name}: ${record.path} is missing`];
    const root = parse(readFileSync(file, 'utf8'));
    const main = name === 'VitePress' ? root.querySelector('main .vp-doc') : root.querySelector('main');
    const letters = main ? lettersOf(main) : '';
    if (letters === record.letters) return [];
    const at = [...record.letters].findIndex((letter, index) => letter !== letters[index]);
    return [
      `${name}: ${record.path} differs at “${record.letters.slice(Math.max(0, at - 20), at + 20)}”, there “${letters.slice(Math.max(0, at - 20), at + 20)}”`,
    ];
  });
}

/**
 * Builds `pages` office pages with each tool, `rounds` times, each round in another order.
 * @returns the runs of each tool, the number of pages compared, what differs, and which peers failed and why.
 */
export async function contest(folder, pages, rounds, peers) {
  const real = readdirSync(join(ROOT, 'content', 'offices')).length;
  const ours = join(folder, 'ours');
  copyProject(ours);
  writeContent(join(ROOT, 'content'), join(ours, 'content'), {
    times: Math.ceil(pages / 2 / real),
    kinds: ['offices'],
  });
  onlyOffices(ours, pages);
  const us = buildCommand(ours);
  const env = pages >= ROOM.from ? ROOM.env : {};
  await coldBuild(us, env);
  const records = officePages(us.output).map((path) => recordOf(us.output, path));
  if (records.length !== pages) throw new Error(`${records.length} office pages were built instead of ${pages}.`);
  const tools = new Map([
    ['this site', us],
    ...peers.map((name) => [name, PEER_PROJECTS[name](join(folder, name), records)]),
  ]);
  const runs = new Map([...tools.keys()].map((name) => [name, []]));
  const names = [...tools.keys()];
  const [differing, failed] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
      if (!runs.has(name)) continue;
      const run = await coldBuild(tools.get(name), env).catch((fault) => {
        if (name === 'this site') throw fault;
        failed.push(`${name}: not run, it failed: ${fault.message}`);
        runs.delete(name);
      });
      if (!run) continue;
      runs.get(name).push(run);
      console.error(`  ${pages} pages, round ${round + 1}: ${name} ${run.seconds.toFixed(2)} s`);
      if (round === 0 && name !== 'this site') differing.push(...differences(name, tools.get(name), records));
      clean(tools.get(name));
    }
  }
  return { pages, runs, differing, failed, compared: Math.min(COMPARED, pages) };
}
