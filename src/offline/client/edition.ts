/** The edition file: manifest of the offline bundles, fetched before any of them. */
import { LANGS, type PerLang } from '#i18n/languages.ts';
import { EDITION_FILE } from '#i18n/routes.ts';

/** The bundle of a language. `bytes`: transfer size; `raw`: size of its files in `dist/`; `sha256` of the bundle in hex. */
export type EditionLanguage = {
  file: string;
  bytes: number;
  raw: number;
  pages: number;
  files: number;
  sha256: string;
};

/** `version`: content hash of all bundles; `built`: the day the site was built for. */
export type Edition = {
  format: number;
  version: string;
  built: string;
  languages: PerLang<EditionLanguage>;
};

/**
 * Fetches the current edition file.
 * @throws {Error} if offline, or behind a captive portal.
 */
export async function offeredEdition(base: string): Promise<Edition> {
  const response = await fetch(base.slice(0, -1) + EDITION_FILE, { cache: 'no-store' });
  if (!response.ok) throw new Error(`Edition file: HTTP ${response.status}.`);
  const edition = (await response.json()) as Edition;
  if (!edition.version || !LANGS.every((lang) => edition.languages?.[lang]?.sha256))
    throw new Error('Not an edition file.');
  return edition;
}
