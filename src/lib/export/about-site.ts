/** `security.txt` and `humans.txt`. */
import { addDays, type Day } from '#i18n/dates.ts';
import { LANGUAGE_NAMES, LANGS } from '#i18n/languages.ts';

/** Days until the contact expires; RFC 9116 recommends less than a year. */
const CONTACT_DAYS = 364;

/** `security.txt` (RFC 9116). `contact` is a `mailto:`, `tel:` or `https:` URL; `day` is the day of the build. */
export const securityText = (contact: string, day: Day, absolute: (path: string) => string): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${addDays(day, CONTACT_DAYS)}T00:00:00Z`,
    `Preferred-Languages: ${LANGS.join(', ')}`,
    `Canonical: ${absolute('/.well-known/security.txt')}`,
    '',
  ].join('\n');

/** `humans.txt` (humanstxt.org). `checked` is the newest day on which a fact was compared with its source. */
export const humansText = (checked: Day, licence: string): string =>
  [
    '/* TEAM */',
    'The authors of the Peru immigration guide, independent of Migraciones and of any government.',
    '',
    '/* THANKS */',
    'LimaEasy, Andina and every publisher named beside a fact; Natural Earth for the outlines of the map; Arjun Barrett for fzstd (MIT), which unpacks the saved guide.',
    '',
    '/* SITE */',
    `Newest check: ${checked.replaceAll('-', '/')}`,
    `Language: ${LANGS.map((lang) => LANGUAGE_NAMES[lang]).join(' / ')}`,
    `Text and data: ${licence}. Code: MIT.`,
    'Standards: HTML, CSS, JSON Schema, GeoJSON, vCard, iCalendar, Atom',
    'Made with: Astro, TypeScript, MDX, zod, Tailwind CSS, vitest, Playwright',
    '',
  ].join('\n');
