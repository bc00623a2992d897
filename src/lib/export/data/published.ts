/**
 * Converts records to their published form. A fact always has `value`, `text` (the value as the pages print it), `state` and
 * `checked`; an unknown fact is `value: null` with `state: "unknown"`. Sources use the ids of sources.json, also where a
 * record cites an older id.
 */
import { isFact, isKnown, isObject, type Path } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { valueInWords } from '#lib/fees/fees.ts';
import { sourceFor } from '#lib/facts/sources.ts';
import { type Lang, LANGS, type Localized, perLang } from '#i18n/languages.ts';
import type { Fact } from '#schemas/fact.ts';

/** Converts any part of an entry; `path` says which part it is. */
export function toPublished(library: Library, kind: string, value: unknown, path: Path = []): unknown {
  if (isFact(value)) return publishedFact(library, kind, value, path);
  if (Array.isArray(value)) return value.map((each, index) => toPublished(library, kind, each, [...path, index]));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.map(([key, member]) => [
      key,
      cited(library, key, member) ?? toPublished(library, kind, member, [...path, key]),
    ]),
  );
}

/** The cited ids as in sources.json; undefined for a field that is not a citation. */
function cited(library: Library, key: string, member: unknown): string | string[] | undefined {
  if (key === 'sources' && Array.isArray(member)) return sourceIds(library, member as string[]);
  return key === 'source' && typeof member === 'string' ? sourceIds(library, [member])[0] : undefined;
}

function publishedFact(library: Library, kind: string, fact: Fact<unknown>, path: Path): object {
  const { value, text, state } = isKnown(fact)
    ? { ...fact, text: textOf(library, kind, path, fact.value) }
    : { value: null, text: null, state: 'unknown' };
  const rest = Object.entries(fact).filter(([key]) => !['unknown', 'value', 'state', 'checked'].includes(key));
  return {
    value,
    text,
    state,
    checked: fact.checked,
    ...(toPublished(library, kind, Object.fromEntries(rest), path) as object),
  };
}

/** A value as the pages print it, in every language. */
export const textOf = (library: Library, kind: string, path: Path, value: unknown): Localized =>
  perLang((lang) => valueInWords(library, kind, path, value, lang));

/** Localized columns of a table: `name_en`, `name_es`. */
export const columnsOf = <T>(name: string, of: (lang: Lang) => T): Record<string, T> =>
  Object.fromEntries(LANGS.map((lang) => [`${name}_${lang}`, of(lang)]));

/** The ids in sources.json of some cited documents. */
export const sourceIds = (library: Library, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => sourceFor(library, id).id)),
];
