/** What can be saved: the small file the build writes beside the bundles, and that is asked before anything is fetched. */
import { LANGS, type PerLang } from '#i18n/languages.ts';
import { EDITION_FILE } from '#i18n/routes.ts';

/** The bundle of a language. `bytes` are those on the wire, on every host; `raw` those of its files; `sha256` of the bundle, hexadecimal. */
export type EditionLanguage = {
  file: string;
  bytes: number;
  raw: number;
  pages: number;
  files: number;
  sha256: string;
};

/** `version` names the bytes of all bundles, `built` is the day for which the site was built. */
export type Edition = {
  format: number;
  version: string;
  built: string;
  languages: PerLang<EditionLanguage>;
};

/**
 * The edition the site offers now.
 * @throws {Error} without a network, or where something else answers, such as a Wi-Fi login.
 */
export async function offeredEdition(base: string): Promise<Edition> {
  const response = await fetch(base.slice(0, -1) + EDITION_FILE, { cache: 'no-store' });
  if (!response.ok) throw new Error(`The edition answers ${response.status}.`);
  const edition = (await response.json()) as Edition;
  if (!edition.version || !LANGS.every((lang) => edition.languages?.[lang]?.sha256))
    throw new Error('That is no edition.');
  return edition;
}
