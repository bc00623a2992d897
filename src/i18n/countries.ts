/** The countries of ISO 3166-1 and their names in each language, from the platform. */
import { type Lang, REGION } from './languages.ts';

/** Officially assigned codes of ISO 3166-1 alpha-2. */
const ASSIGNED =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR' +
  'GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ' +
  'NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

/** Codes that issue passports and are not assigned: Kosovo (a user's code in wide use) and the United Nations (reserved). */
const OTHER_ISSUERS = ['UN', 'XK'] as const;

/** Every code that may stand for the issuer of a passport, in alphabetical order. */
export const COUNTRY_CODES: readonly string[] = [...(ASSIGNED.match(/../g) ?? []), ...OTHER_ISSUERS].sort();

/** Kept, because a page of all countries would make hundreds. */
const namers = new Map<Lang, Intl.DisplayNames>();

/** A country named in a language: "Italy", "Italia". */
export function countryName(iso: string, lang: Lang): string {
  const namer = namers.get(lang) ?? new Intl.DisplayNames(REGION[lang], { type: 'region' });
  namers.set(lang, namer);
  return namer.of(iso) ?? iso;
}
