/** A later release of the built site for tests: other pages, other script names, the old scripts gone, its own bundles. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBundles } from '#offline/build/bundles.ts';

/** What stands in the title of every page of the later release. */
export const NEXT_MARK = 'Release two';
export const NEXT_DAY = '2027-03-01';

/** Writes the later release into a folder. */
export async function makeNextRelease(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  rmSync(join(to, 'offline'), { recursive: true });
  const files = readdirSync(to, { recursive: true }).map(String);
  const scripts = files.filter((name) => /^_astro\/.*\.js$/.test(name));
  const renamed = (text: string) =>
    scripts.reduce(
      (all, name) =>
        all.replaceAll(name.slice('_astro/'.length), name.slice('_astro/'.length).replace(/\.js$/, '-2.js')),
      text,
    );
  for (const name of files.filter((each) => /\.(html|js)$/.test(each) && each !== 'sw.js')) {
    const text = renamed(readFileSync(join(to, name), 'utf8'));
    // The scripts' bytes change with the names in them, so their seals no longer hold.
    writeFileSync(
      join(to, name),
      text.replace(/ integrity="[^"]*"/g, '').replace(/<h1([^>]*)>/, `<h1$1>${NEXT_MARK}: `),
    );
  }
  for (const name of scripts) renameSync(join(to, name), join(to, name.replace(/\.js$/, '-2.js')));
  await writeBundles(to, NEXT_DAY, 1);
}
