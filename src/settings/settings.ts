/** The settings of a build: arguments from the environment, read in one place. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { siteCommit } from './commit.ts';
import { correctionsMail, repositoryUrl, securityContact } from './contact.ts';
import { siteDay } from './site-day.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The address of a site that is only looked at on this machine. */
const LOCAL = 'http://localhost:4321';

/**
 * `SITE_URL`, the origin the site is published at; `LOCAL` where it is not set.
 * @throws {Error} if it is more or less than an origin.
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
 * `BASE_PATH`, the folder the site runs in, with both slashes; `/` where it is not set.
 * @throws {Error} if it is no such path.
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
 * What a build without `SITE_URL` writes, for whoever waits for it; undefined where the address is set.
 * @throws {Error} where nobody waits (`CI`), so that no site with the address of a trial is published.
 */
export function addressNote({ SITE_URL: given, CI: unattended }: Env): string | undefined {
  if (given) return undefined;
  if (unattended && !['false', '0'].includes(unattended))
    throw new Error(
      `SITE_URL is not set: write where the site is published, such as SITE_URL=https://guide.example, or SITE_URL=${LOCAL} for a trial.`,
    );
  return `SITE_URL is not set: codes on paper, contact cards, feeds, previews and the site map name ${LOCAL}.`;
}

/**
 * All settings; `note` is for the one who builds.
 * @throws {Error} on the first that is wrong, without a stack: where the program stood says nothing to whoever set it.
 */
export function settingsOf(env: Env, { now, building }: { now: number; building: boolean }) {
  try {
    if (building) needWritable(process.cwd());
    return {
      site: siteUrl(env),
      base: basePath(env),
      day: siteDay(env, now),
      commit: siteCommit(env),
      securityContact: securityContact(env),
      correctionsMail: correctionsMail(env),
      repositoryUrl: repositoryUrl(env),
      pdfs: env['PDFS'] === '1',
      note: building ? addressNote(env) : undefined,
    };
  } catch (error) {
    if (error instanceof Error) error.stack = '';
    throw error;
  }
}

/** @throws {Error} if files cannot be written into a folder, which is made where it is not there. */
export function needWritable(folder: string): void {
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
