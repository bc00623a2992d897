/** The days of the week as people write them, in every language. */
import { LANGS, type PerLang, REGION } from './languages.ts';

/** Weekdays as in RFC 5545, in lower case, Monday first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MONDAY = Date.UTC(2024, 0, 1);

/** Short forms that `Intl` does not give. */
const OTHERS: PerLang<Readonly<Record<string, Weekday>>> = {
  en: { tues: 'tu', weds: 'we', thur: 'th', thurs: 'th' },
  es: { lu: 'mo', ma: 'tu', mi: 'we', ju: 'th', vi: 'fr', sá: 'sa', do: 'su' },
};

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');

const NAMES = new Map<string, Weekday>([
  ...LANGS.flatMap((lang) => Object.entries(OTHERS[lang]).map(([word, code]) => [plain(word), code] as const)),
  ...LANGS.flatMap((lang) =>
    (['short', 'long'] as const).flatMap((length) => {
      const writer = new Intl.DateTimeFormat(REGION[lang], { weekday: length, timeZone: 'UTC' });
      return WEEKDAYS.map((code, index) => [plain(writer.format(MONDAY + index * 86_400_000)), code] as const);
    }),
  ),
  ...WEEKDAYS.map((code) => [code as string, code] as const),
]);

/** The code of a day by its name or short form: "Thu", "jueves" and "ju" are `th`. Undefined if it is none. */
export const weekdayNamed = (word: string): Weekday | undefined => NAMES.get(plain(word));
