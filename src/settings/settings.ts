/** Build settings, read from environment variables in one place. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { siteCommit } from './commit.ts';
import { correctionsMail, repositoryUrl, securityContact } from './contact.ts';
import { siteDay } from './site-day.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Origin of a local trial build. */
const LOCAL = 'http://localhost:4321';

/**
 * `SITE_URL`, the origin the site is published at; `LOCAL` if unset.
 * @throws {Error} if it is not exactly an origin.
 */
export function siteUrl({ SITE_URL: given }: Env): string {
  if (!given) return LOCAL;
  const url = /^https?:\/\//.test(given) && URL.canParse(given) ? new URL(given) : undefined;
  if (!url)
    throw new Error(`SITE_URL=${given} is no address: write scheme and host, such as SITE_URL=https://guide.example.`);
  if (url.pathname !== '/')
    throw new Error(
      `SITE_URL=${given} names a folder: write SITE_URL=${url.origin} BASE_PATH=${url.pathname.replace(/\/*$/, '/')}.`,
    );
  if (url.href !== `${url.origin}/`)
    throw new Error(`SITE_URL=${given} is more than scheme and host: write SITE_URL=${url.origin}.`);
  return url.origin;
}

/**
 * `BASE_PATH` with both slashes; `/` if unset.
 * @throws {Error} if it is not a path of plain names.
 */
export function basePath({ BASE_PATH: given }: Env): string {
  if (!given || given === '/') return '/';
  if (!/^\/?[\w-][\w.-]*(\/[\w-][\w.-]*)*\/?$/.test(given))
    throw new Error(
      `BASE_PATH=${given} is no folder: write names of letters, digits, dots and hyphens between single slashes, such as BASE_PATH=/peru-guide/.`,
    );
  return `/${given.replace(/^\/|\/$/g, '')}/`;
}

/**
 * The warning printed by a build without `SITE_URL`; undefined if it is set.
 * @throws {Error} on `CI`, so that no site with localhost URLs is published.
 */
export function siteUrlWarning({ SITE_URL: given, CI: ci }: Env): string | undefined {
  if (given) return undefined;
  if (ci && !['false', '0'].includes(ci))
    throw new Error(
      `SITE_URL is not set: write where the site is published, such as SITE_URL=https://guide.example, or SITE_URL=${LOCAL} for a trial.`,
    );
  return `SITE_URL is not set: codes on paper, contact cards, feeds, previews and the site map name ${LOCAL}.`;
}

/**
 * All settings; `note` is a warning to print.
 * @throws {Error} on the first invalid one, without a stack trace, which would not help whoever set it.
 */
export function settingsOf(env: Env, { now, building }: { now: number; building: boolean }) {
  try {
    if (building) ensureWritable(process.cwd());
    return {
      site: siteUrl(env),
      base: basePath(env),
      day: siteDay(env, now),
      commit: siteCommit(env),
      securityContact: securityContact(env),
      correctionsMail: correctionsMail(env),
      repositoryUrl: repositoryUrl(env),
      pdfs: env['PDFS'] === '1',
      note: building ? siteUrlWarning(env) : undefined,
    };
  } catch (error) {
    if (error instanceof Error) error.stack = '';
    throw error;
  }
}

/** Creates a folder if needed. @throws {Error} if it is not writable. */
export function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${folder} cannot be written (${code}): give this user the right to, or build in a copy elsewhere.`,
    );
  }
}
