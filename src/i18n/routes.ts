/** All URL segments and path builders. URLs are permanent (docs/architecture.md). */
import { type Lang, type Localized, perLang } from './languages.ts';

/** The sections of the guide and their path segments. */
export const SEGMENTS = {
  offices: { en: 'offices', es: 'oficinas' },
  contact: { en: 'contact', es: 'contacto' },
  statuses: { en: 'statuses', es: 'calidades' },
  waivers: { en: 'waivers', es: 'exenciones' },
  guides: { en: 'guides', es: 'guias' },
  fees: { en: 'fees', es: 'tasas' },
  tools: { en: 'tools', es: 'herramientas' },
  glossary: { en: 'glossary', es: 'glosario' },
  phrases: { en: 'phrases', es: 'frases' },
  closingDays: { en: 'closing-days', es: 'feriados' },
  updates: { en: 'updates', es: 'novedades' },
  data: { en: 'data', es: 'datos' },
  freshness: { en: 'freshness', es: 'vigencia' },
  corrections: { en: 'corrections', es: 'correcciones' },
  about: { en: 'about', es: 'acerca' },
  search: { en: 'search', es: 'buscar' },
  offline: { en: 'offline', es: 'sin-conexion' },
} as const satisfies Record<string, Localized>;

/** A section of the guide, such as `offices`. */
export type Section = keyof typeof SEGMENTS;

// PURE, here and below, so that browser bundles can drop unused paths.
export const SECTIONS = /* @__PURE__ */ Object.keys(SEGMENTS) as readonly Section[];

/** The path of a section, or of one of its pages: `/es/oficinas/cusco/`. */
export const pathOf = (lang: Lang, section?: Section, slug?: string): string =>
  ['', lang, ...(section ? [SEGMENTS[section][lang]] : []), ...(slug ? [slug] : []), ''].join('/');

/** Segments below offices: `/en/offices/in/cusco/`, `/es/oficinas/para/pasaporte/`. */
export const OFFICE_SEGMENTS = {
  in: { en: 'in', es: 'en' },
  for: { en: 'for', es: 'para' },
} as const satisfies Record<string, Localized>;

/** The page of the offices in a department; its slug is the same in every language. */
export const departmentPath = (lang: Lang, department: string): string =>
  `${pathOf(lang, 'offices')}${OFFICE_SEGMENTS.in[lang]}/${department}/`;

/** The page of the offices for a procedure. */
export const procedurePath = (lang: Lang, slug: string): string =>
  `${pathOf(lang, 'offices')}${OFFICE_SEGMENTS.for[lang]}/${slug}/`;

/** Segments below contact: `/en/contact/for/pay-a-fee/`. */
export const CONTACT_SEGMENTS = {
  for: { en: 'for', es: 'para' },
} as const satisfies Record<string, Localized>;

/** The page of a need: the channels for it. */
export const needPath = (lang: Lang, slug: string): string =>
  `${pathOf(lang, 'contact')}${CONTACT_SEGMENTS.for[lang]}/${slug}/`;

/** Segments below statuses. Reserved: no status may use one as its slug. */
export const STATUS_SEGMENTS = {
  compare: { en: 'compare', es: 'comparar' },
  route: { en: 'route', es: 'ruta' },
  which: { en: 'which', es: 'cual' },
} as const satisfies Record<string, Localized>;

/** A page below statuses that is not a status; `which` is followed by the answers given: `/en/statuses/which/diplomatic/`. */
export const statusPath = (lang: Lang, page: keyof typeof STATUS_SEGMENTS, answers: readonly string[] = []): string =>
  `${pathOf(lang, 'statuses')}${[STATUS_SEGMENTS[page][lang], ...answers].join('/')}/`;

/** The paths of a page in every language, from its slugs. */
export const pathsOf = (section?: Section, slugs?: Localized): Localized =>
  perLang((lang) => pathOf(lang, section, slugs?.[lang]));

/** The page with the current version of a guide, `/en/guides/<slug>/version/`; the segment is the same in every language. */
export const versionPath = (lang: Lang, slug: string): string => `${pathOf(lang, 'guides', slug)}version/`;

/** Segments below a guide: `/en/guides/<slug>/card/`, `/es/guias/<slug>/tarjeta/`. */
export const GUIDE_SEGMENTS = {
  card: { en: 'card', es: 'tarjeta' },
} as const satisfies Record<string, Localized>;

/** The counter card of a guide. */
export const cardPath = (lang: Lang, slug: string): string =>
  `${pathOf(lang, 'guides', slug)}${GUIDE_SEGMENTS.card[lang]}/`;

/** The page to report that a fact is wrong. */
export const reportPath = (lang: Lang, fact: string): string => `${pathOf(lang, 'corrections')}?fact=${fact}`;

/** The report form with a page's facts to choose from. */
export const reportPagePath = (lang: Lang, page: string): string => `${pathOf(lang, 'corrections')}?page=${page}`;

/** The PDF of a page, if there is one: `/pdf/en/guides/<slug>.pdf`. */
export const pdfFile = (path: string): string => `/pdf${path.slice(0, -1)}.pdf`;

/** The iCalendar file of the closing days. */
export const closingDaysFile = (lang: Lang): string => `${pathOf(lang, 'closingDays').slice(0, -1)}.ics`;

/** The search index, fetched on first search. */
export const searchIndexFile = (lang: Lang): string => `${pathOf(lang, 'search').slice(0, -1)}.json`;

/** The vCard of a channel; one for all languages. */
export const channelCardFile = (id: string): string => `/data/channels/${id}.vcf`;

/** The vCard of an office; one for all languages. */
export const officeCardFile = (id: string): string => `/data/offices/${id}.vcf`;

/** A data file: `/data/offices.json`; one for all languages. */
export const dataFile = (name: string, format: string): string => `/data/${name}.${format}`;

/** The JSON Schema of a data file: `/data/schema/offices.json`. */
export const schemaFile = (name: string): string => `/data/schema/${name}.json`;

/** Segments below updates, one per kind of change: `/en/updates/closed/`, `/es/novedades/cierres/`. */
export const UPDATE_SEGMENTS = {
  opened: { en: 'opened', es: 'aperturas' },
  moved: { en: 'moved', es: 'mudanzas' },
  closed: { en: 'closed', es: 'cierres' },
  changed: { en: 'changed', es: 'cambios' },
  announced: { en: 'announced', es: 'anuncios' },
} as const satisfies Record<string, Localized>;

type UpdatesOf = keyof typeof UPDATE_SEGMENTS | Section | `${number}`;

/** The segment of a page of updates: a kind of change, a section, or a year. */
export function updateWord(lang: Lang, which: UpdatesOf): string {
  if (which in UPDATE_SEGMENTS) return UPDATE_SEGMENTS[which as keyof typeof UPDATE_SEGMENTS][lang];
  return which in SEGMENTS ? SEGMENTS[which as Section][lang] : which;
}

/** The page of the latest updates, or of a kind, a section or a year: `/en/updates/2025/`. */
export const updatesPath = (lang: Lang, which?: UpdatesOf): string =>
  pathOf(lang, 'updates', which && updateWord(lang, which));

/** The Atom feed of all changes: `/en/updates.xml`, `/es/novedades.xml`. */
export const feedFile = (lang: Lang): string => `${pathOf(lang, 'updates').slice(0, -1)}.xml`;

/** The Atom feed of an office: `/en/offices/<slug>/updates.xml`, `/es/oficinas/<slug>/novedades.xml`. */
export const officeFeedFile = (lang: Lang, slug: string): string =>
  `${pathOf(lang, 'offices', slug)}${SEGMENTS.updates[lang]}.xml`;

/** Segments below waivers; longer than the two-letter country codes next to them: `/en/waivers/overview/`. */
export const WAIVER_SEGMENTS = {
  overview: { en: 'overview', es: 'panorama' },
} as const satisfies Record<string, Localized>;

/** The page of a country in the register of waivers; its slug is the lower-case ISO code, the same in every language. */
export const countryPath = (lang: Lang, iso: string): string => pathOf(lang, 'waivers', iso.toLowerCase());

/** The register of waivers as a table of all countries. */
export const waiverOverviewPath = (lang: Lang): string => pathOf(lang, 'waivers', WAIVER_SEGMENTS.overview[lang]);

/** Segments below offline: `/en/offline/not-saved/`. */
export const OFFLINE_SEGMENTS = {
  notSaved: { en: 'not-saved', es: 'no-guardada' },
} as const satisfies Record<string, Localized>;

/** The offline fallback page, shown for pages that are not saved. */
export const NOT_SAVED = /* @__PURE__ */ pathsOf('offline', OFFLINE_SEGMENTS.notSaved);

/** The single-file export: `/guide-en.html`, `/guia-es.html`. */
export const ONE_FILE: Localized = { en: '/guide-en.html', es: '/guia-es.html' };

/** What can be saved offline and its size, read before any download. */
export const EDITION_FILE = '/offline/edition.json';

/** The Web App Manifest of a language. */
export const manifestFile = (lang: Lang): string => `/${lang}/app.webmanifest`;

/** The Open Graph image of a page, `/en/og.png`; of an entry, with its state: `/en/offices/carabaya/og-closed.png`. */
export const pictureFile = (path: string, state?: string): string =>
  `${path}og${state === undefined ? '' : `-${state}`}.png`;
