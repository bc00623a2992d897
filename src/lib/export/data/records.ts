/** The records of each data file, made from the same library as the pages. */
import { addressOf, type PagedKind } from '#lib/site/addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { countryName } from '#i18n/countries.ts';
import { perLang } from '#i18n/languages.ts';
import { countryPath, procedurePath } from '#i18n/routes.ts';
import type { Edition } from './edition.ts';
import { published } from './published.ts';

type Made = (library: Library, edition: Edition) => object[];

/** An entry as it is kept, its facts put into their published form. */
const asKept = (kind: PagedKind) => (library: Library, id: string) =>
  published(library, kind, library[kind][id]?.facts) as object;

/** Entries with a page: id, addresses, title and summary, then the facts. */
const entries =
  (kind: PagedKind, facts = asKept(kind)): Made =>
  (library, { absolute }) =>
    Object.values(library[kind]).map(({ id, prose }) => ({
      id,
      url: perLang((lang) => absolute(addressOf(library, kind, id, lang))),
      title: perLang((lang) => prose[lang].front.title),
      summary: perLang((lang) => prose[lang].front.summary),
      ...facts(library, id),
    }));

/** A guide carries its steps whole: they are shared by guides and have no page of their own. */
function guideWithSteps(library: Library, id: string): object {
  const steps = library.guides[id]?.facts.steps ?? [];
  return {
    ...asKept('guides')(library, id),
    steps: steps.map(({ step, only }) => ({
      id: step,
      ...(only ? { only } : {}),
      ...(published(library, 'steps', library.steps[step]?.facts) as object),
    })),
  };
}

/** A record without the fields that only make addresses. */
const without = (record: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

/** What each file of records holds, by the name of the file. */
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
      ...(published(library, 'waivers', facts) as object),
    })),
  procedures: (library, { absolute }) =>
    Object.values(library.procedures).map(({ id, facts }) => ({
      id,
      url: perLang((lang) => absolute(procedurePath(lang, facts.slug[lang]))),
      ...without(facts, ['slug', 'formerSlugs']),
    })),
  sources: (library) => Object.values(library.sources).map(({ id, facts }) => ({ id, ...facts })),
} as const satisfies Record<string, Made>;

/** The name of a file of records, such as `offices`. */
export type RecordsName = keyof typeof RECORDS;
