/**
 * `npm run check:mutation`: breaks the rules, the schemas and the heart of the domain code once at every place, and asks whether a
 * test notices. `--sample 40` tries so many, spread over the quick files; `-- openings` one file only; `--list` shows every mutant.
 */
import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT } from './lib.mjs';
import { mutated } from './mutation/mutate.mjs';
import { EXPLAINED } from './mutation/explained.mjs';
import { TARGETS } from './mutation/targets.mjs';

process.chdir(ROOT);
process.env.PROPERTY_RUNS ??= '40';

const args = process.argv.slice(2);
const sample = args.includes('--sample') ? Number(args[args.indexOf('--sample') + 1]) : undefined;
const only = args.filter((each, index) => !each.startsWith('--') && args[index - 1] !== '--sample');
/** A mutant that hangs for so long was noticed. */
const PATIENCE = 30_000;

const targets = TARGETS.filter(({ file, inSample }) =>
  only.length === 0 ? sample === undefined || inSample : only.some((each) => file.includes(each)),
).map((target) => ({
  ...target,
  file: join(ROOT, target.file),
  name: target.file,
  tests: target.tests.map((test) => join(ROOT, test)),
}));
const work = targets.map((target) => ({
  target,
  mutants: mutated(target.file, readFileSync(target.file, 'utf8'), target).mutants,
}));
const total = work.reduce((sum, { mutants }) => sum + mutants.length, 0);

/** Every so many-th mutant of all, the same ones every time. */
let place = 0;
const step = sample === undefined ? 1 : Math.max(1, Math.floor(total / sample));
for (const each of work) each.chosen = each.mutants.filter(() => place++ % step === Math.floor(step / 2) || step === 1);

/** Tries mutants of a file; one that hangs ends its thread and counts as noticed. */
function attempt(target, ids, told) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('mutation/worker.mjs', import.meta.url), {
      workerData: { target, ids, root: ROOT },
    });
    let busy;
    let timer;
    worker.on('message', ({ id, begins, noticed, done }) => {
      clearTimeout(timer);
      if (done) return void worker.terminate().then(() => resolve([]));
      if (!begins) return void told(id, noticed);
      busy = id;
      timer = setTimeout(() => {
        told(busy, 'it never ended');
        void worker.terminate().then(() => resolve(ids.slice(ids.indexOf(busy) + 1)));
      }, PATIENCE);
    });
    worker.on('error', reject);
  });
}

const results = new Map();
const queue = work.filter(({ chosen }) => chosen.length > 0).sort((a, b) => b.chosen.length - a.chosen.length);
async function lane() {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [found, begin] = [new Map(), performance.now()];
    for (let ids = next.chosen.map(({ id }) => id); ids.length > 0;)
      ids = await attempt(next.target, ids, (id, noticed) => found.set(id, noticed));
    results.set(
      next.target.name,
      next.chosen.map((mutant) => ({ ...mutant, noticed: found.get(mutant.id) })),
    );
    if (sample === undefined)
      console.log(
        `${next.target.name}: ${next.chosen.length} tried in ${((performance.now() - begin) / 1000).toFixed(0)} s`,
      );
  }
}
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));

const key = (name, { before, after }) => `${name}: ${before} → ${after}`;
const known = new Map(EXPLAINED.flatMap(({ reason, mutants }) => mutants.map((mutant) => [mutant, reason])));
const stale = new Set(sample === undefined && only.length === 0 ? known.keys() : []);
const counts = {};
const survivors = [];
for (const { target } of work)
  for (const mutant of results.get(target.name) ?? []) {
    const count = (counts[target.kind] ??= { tried: 0, noticed: 0, explained: 0 });
    count.tried++;
    if (args.includes('--list'))
      console.log(`${target.name}:${mutant.line} ${mutant.before} → ${mutant.after}: ${mutant.noticed ?? 'SURVIVED'}`);
    if (mutant.noticed !== undefined) count.noticed++;
    else if (known.has(key(target.name, mutant))) {
      count.explained++;
      stale.delete(key(target.name, mutant));
    } else survivors.push(`${target.name}:${mutant.line} ${mutant.before} → ${mutant.after}`);
  }
for (const each of survivors) console.error(`SURVIVED ${each}`);
for (const each of stale) console.error(`explained in scripts/mutation/explained.mjs, but noticed or gone: ${each}`);
for (const [kind, { tried, noticed, explained }] of Object.entries(counts))
  console.log(
    `${kind}: ${tried} mutants, ${noticed} noticed, ${explained} explained, ${tried - noticed - explained} survived`,
  );
console.log(
  survivors.length + stale.size === 0
    ? `Every mutant of ${sample === undefined ? total : `a sample of ${Object.values(counts).reduce((sum, { tried }) => sum + tried, 0)} of ${total}`} was noticed or is explained.`
    : `${survivors.length} survived, ${stale.size} explanations are out of date.`,
);
process.exitCode = survivors.length + stale.size === 0 && results.size > 0 ? 0 : 1;
