/** Tries the mutants of one file, one after the other, and says after each which test noticed it. Runs as a thread that can be ended. */
import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { mutated } from './mutate.mjs';

const { target, ids, root } = workerData;
const { code } = mutated(target.file, readFileSync(target.file, 'utf8'), target);
const VITEST = new URL('vitest.mjs', import.meta.url).href;
const TARGET = pathToFileURL(target.file).href;
const ROOT = pathToFileURL(`${root}/`).href;

let active = 0;
let reached = new Set();
globalThis.__mutant = (id) => {
  reached.add(id);
  return id === active;
};
globalThis.__rules = target.rules ?? [];

/** A new generation of modules for each static mutant: what runs while a file loads has to run again. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: VITEST, shortCircuit: true };
    const resolved = next(specifier, context);
    const generation = /\?g=\d+$/.exec(context.parentURL ?? '')?.[0];
    const ours = resolved.url.startsWith(ROOT) && !resolved.url.includes('/node_modules/');
    return ours && generation ? { ...resolved, url: resolved.url + generation } : resolved;
  },
  load: (url, context, next) =>
    url.split('?')[0] === TARGET ? { format: 'module', source: code, shortCircuit: true } : next(url, context),
});

const { collected } = await import(VITEST);

/** Loads the tests of the target anew. */
async function load(generation) {
  collected.length = 0;
  for (const file of target.tests) await import(`${pathToFileURL(file).href}?g=${generation}`);
  return [...collected];
}

/** The first test that fails, or undefined. */
async function noticing(tests) {
  for (const { name, run } of tests)
    try {
      await run();
    } catch {
      return name;
    }
  return undefined;
}

const { mutants } = mutated(target.file, readFileSync(target.file, 'utf8'), target);
const tests = await load(0);
for (const each of tests) {
  reached = new Set();
  const begin = performance.now();
  try {
    await each.run();
  } catch (error) {
    throw new Error(`${target.file}: "${each.name}" fails without any mutant: ${error.message}`, { cause: error });
  }
  Object.assign(each, { reached, took: performance.now() - begin });
}
reached = new Set();
tests.sort((a, b) => a.took - b.took);

for (const id of ids) {
  parentPort.postMessage({ id, begins: true });
  const mutant = mutants.find((each) => each.id === id);
  active = id;
  let noticed;
  try {
    noticed = await noticing(
      mutant.isStatic || !tests.some((each) => each.reached.has(id))
        ? await load(id)
        : tests.filter((each) => each.reached.has(id)),
    );
  } catch {
    noticed = 'loading the file';
  }
  active = 0;
  parentPort.postMessage({ id, noticed });
}
parentPort.postMessage({ done: true });
