/** The commit the site is built from: a build setting like the day; pages and data files never call git. */
import { execFileSync } from 'node:child_process';

/** Inputs of the build; changes elsewhere, as in a test, do not affect it. */
const INPUTS = ['content', 'src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs'];

const HASH = /^[0-9a-f]{40,64}$/;

/**
 * `SITE_COMMIT` if set, else git's HEAD; null without a repository or with uncommitted changes, so that no file ever names a
 * commit it was not built from.
 * @throws {Error} if SITE_COMMIT is not a full hash.
 */
export function siteCommit(
  env: Readonly<Record<string, string | undefined>>,
  git: (...args: string[]) => string = runGit,
): string | null {
  const { SITE_COMMIT: given } = env;
  if (given) {
    if (!HASH.test(given))
      throw new Error(`SITE_COMMIT=${given} is not a commit: write its full hash, 40 lower-case hexadecimal digits.`);
    return given;
  }
  try {
    return git('status', '--porcelain', '--', ...INPUTS).trim() === '' ? git('rev-parse', 'HEAD').trim() : null;
  } catch {
    return null;
  }
}

const runGit = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
