/** Our whole site with 1, 10 and 100 times its entries: does the time grow as the pages do, and does the page of one office stay as it is? */
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from '../../scripts/lib.mjs';
import { coldBuild } from './contest.mjs';
import { writeContent } from './content.mjs';
import { buildCommand, copyProject } from './ours.mjs';

/** Files that hold all offices, all entries or all facts, and so may grow with them, but no faster. */
const LISTS = ['en/offices/index.html', 'en/search.json', 'data/offices.json', 'data/facts.json'];

/**
 * Room that Node does not give itself, from this size on, in megabytes: the whole heap, and the part for what is new. With a small one
 * it looks through gigabytes of old pages, for a few megabytes, thirty times a second.
 */
const ROOM = { from: 50, heap: 10_000, fresh: 128 };

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function sizesIn(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return {
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

/** The pages of the real offices: bytes as they are sent, by their address. */
function officePages(dist, slugs) {
  return new Map(slugs.map((slug) => [slug, brotli(readFileSync(join(dist, 'en', 'offices', slug, 'index.html')))]));
}

const slugsOf = (folder) =>
  readdirSync(folder)
    .map((id) => /^slug: *"?([\w-]+)/m.exec(readFileSync(join(folder, id, 'en.mdx'), 'utf8'))[1])
    .sort();

/**
 * Builds the site with `times` as many entries, `rounds` times, and says what came of it. With an older commit, that one's
 * code builds the same content in turn.
 */
export async function grown(folder, times, rounds, older) {
  const content = writeContent(join(ROOT, 'content'), join(folder, 'now', 'content'), { times });
  const commandFor = (name, commit) => {
    copyProject(join(folder, name), commit);
    return buildCommand(join(folder, name), times >= ROOM.from ? ROOM : undefined);
  };
  const command = commandFor('now');
  const before = older && commandFor('before', older);
  if (before) cpSync(join(folder, 'now', 'content'), join(folder, 'before', 'content'), { recursive: true });
  const [runs, runsBefore] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [each, list, name] of [...(before ? [[before, runsBefore, older]] : []), [command, runs, 'now']]) {
      const run = await coldBuild(each);
      list.push(run);
      console.error(
        `  ${times}× its entries, round ${round + 1}, ${name}: ${run.seconds.toFixed(1)} s, ${run.cpu?.toFixed(1)} s of the processor`,
      );
    }
  }
  const { output } = command;
  const result = {
    times,
    ...content,
    runs,
    runsBefore,
    ...sizesIn(output),
    lists: LISTS.map((path) => statSync(join(output, path)).size),
    offices: officePages(output, slugsOf(join(ROOT, 'content', 'offices'))),
  };
  rmSync(folder, { recursive: true });
  return result;
}

export { LISTS };

/** By how many bytes, as sent, the page of an office grew most from one size to a larger one, and which page that is. */
export function mostGrown(smaller, larger) {
  return [...larger.offices]
    .map(([slug, bytes]) => ({
      slug,
      from: smaller.offices.get(slug),
      to: bytes,
      by: bytes - smaller.offices.get(slug),
    }))
    .sort((a, b) => b.by - a.by)[0];
}
