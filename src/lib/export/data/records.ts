/** The records of each data file, from the same library as the pages. */
import { addressOf, type PagedKind } from '#lib/site/addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { countryName } from '#i18n/countries.ts';
import { perLang } from '#i18n/languages.ts';
import { countryPath, procedurePath } from '#i18n/routes.ts';
import type { Edition } from './edition.ts';
import { toPublished } from './published.ts';

type Made = (library: Library, edition: Edition) => object[];

/** An entry in its published form. */
const publishedEntry = (kind: PagedKind) => (library: Library, id: string) =>
  toPublished(library, kind, library[kind][id]?.facts) as object;

/** Entries with a page: id, URLs, title and summary, then the facts. */
const entries =
  (kind: PagedKind, facts = publishedEntry(kind)): Made =>
  (library, { absolute }) =>
    Object.values(library[kind]).map(({ id, prose }) => ({
      id,
      url: perLang((lang) => absolute(addressOf(library, kind, id, lang))),
      title: perLang((lang) => prose[lang].front.title),
      summary: perLang((lang) => prose[lang].front.summary),
      ...facts(library, id),
    }));

/** A guide with its full steps, which guides share and which have no page of their own. */
function guideWithSteps(library: Library, id: string): object {
  const steps = library.guides[id]?.facts.steps ?? [];
  return {
    ...publishedEntry('guides')(library, id),
    steps: steps.map(({ step, only }) => ({
      id: step,
      ...(only ? { only } : {}),
      ...(toPublished(library, 'steps', library.steps[step]?.facts) as object),
    })),
  };
}

/** A record without some fields, such as slugs. */
const without = (record: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** The records of each data file, by file name. */
export const RECORDS = {
  offices: entries('offices'),
  channels: entries('channels'),
  statuses: entries('statuses'),
  guides: entries('guides', guideWithSteps),
  waivers: (library, { absolute }) =>
    Object.values(library.waivers).map(({ id, facts }) => ({
      id,
      url: perLang((lang) => absolute(countryPath(lang, id))),
      name: perLang((lang) => countryName(facts.country, lang)),
      ...(toPublished(library, 'waivers', facts) as object),
    })),
  procedures: (library, { absolute }) =>
    Object.values(library.procedures).map(({ id, facts }) => ({
      id,
      url: perLang((lang) => absolute(procedurePath(lang, facts.slug[lang]))),
      ...without(facts, ['slug', 'formerSlugs']),
    })),
  fees: (library, { absolute }) =>
    Object.values(library.fees).map(({ id, facts }) => ({
      id,
      url: perLang((lang) => absolute(addressOf(library, 'fees', id, lang))),
      ...(toPublished(library, 'fees', facts) as object),
    })),
  uit: (library) =>
    Object.values(library.uit).map(({ id, facts }) => ({ id, ...(toPublished(library, 'uit', facts) as object) })),
  sources: (library) => Object.values(library.sources).map(({ id, facts }) => ({ id, ...facts })),
} as const satisfies Record<string, Made>;

/** The name of a data file, such as `offices`. */
export type RecordsName = keyof typeof RECORDS;
