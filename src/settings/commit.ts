/** The commit from which the site is built. An argument of the build like its day: pages and data files never ask git. */
import { execFileSync } from 'node:child_process';

/** What the built site is made of; a change elsewhere, as in a test, does not alter it. */
const MADE_OF = ['content', 'src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs'];

const HASH = /^[0-9a-f]{40,64}$/;

/**
 * `SITE_COMMIT` if set, else the commit that git says is checked out; null where there is no repository, or where files
 * differ from the commit, so that no file ever names a commit it was not made from.
 * @throws {Error} if SITE_COMMIT is no full hash.
 */
export function siteCommit(
  env: Readonly<Record<string, string | undefined>>,
  git: (...words: string[]) => string = ask,
): string | null {
  const { SITE_COMMIT: given } = env;
  if (given) {
    if (!HASH.test(given))
      throw new Error(`SITE_COMMIT=${given} is not a commit: write its full hash, 40 lower-case hexadecimal digits.`);
    return given;
  }
  try {
    return git('status', '--porcelain', '--', ...MADE_OF).trim() === '' ? git('rev-parse', 'HEAD').trim() : null;
  } catch {
    return null;
  }
}

const ask = (...words: string[]): string =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
