/** ISO 3166-1 countries, with names from `Intl.DisplayNames`. */
import { type Lang, REGION } from './languages.ts';

/** Officially assigned codes of ISO 3166-1 alpha-2. */
const ASSIGNED =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR' +
  'GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ' +
  'NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

/** Passport issuers without an assigned code: Kosovo (user-assigned, widely used) and the United Nations (reserved). */
const OTHER_ISSUERS = ['UN', 'XK'] as const;

/** All codes of passport issuers, in alphabetical order. */
export const COUNTRY_CODES: readonly string[] = [...(ASSIGNED.match(/../g) ?? []), ...OTHER_ISSUERS].sort();

/** Cache: a page of all countries would create hundreds. */
const displayNames = new Map<Lang, Intl.DisplayNames>();

/** The name of a country in a language: "Italy", "Italia". */
export function countryName(iso: string, lang: Lang): string {
  const namer = displayNames.get(lang) ?? new Intl.DisplayNames(REGION[lang], { type: 'region' });
  displayNames.set(lang, namer);
  return namer.of(iso) ?? iso;
}
