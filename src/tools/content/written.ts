/** The texts we write ourselves, in either language: prose, front matter and facts. */
import { isLocalized, type Lang, LANGS } from '#i18n/languages.ts';
import { isObject, type Path } from '#lib/facts/facts.ts';
import { entriesOf, type Library, perEntry } from '#lib/facts/library.ts';
import type { Problem } from './problem.ts';

/** A text of an entry. Quotations, the targets of links and `<Fact>`s are blanked, so offsets are those of the file. */
export type Written = { kind: keyof Library; id: string; file: string; path: Path; lang: Lang; text: string };

type Placed = { path: Path; lang: Lang; text: string };

/** Every localized text of a record, per language. */
export function textsIn(record: unknown, path: Path = []): Placed[] {
  if (!isObject(record)) return [];
  if (isLocalized(record)) return LANGS.map((lang) => ({ path: [...path, lang], lang, text: record[lang] }));
  return Object.entries(record).flatMap(([key, value]) =>
    textsIn(value, [...path, Array.isArray(record) ? Number(key) : key]),
  );
}

/** What others say, what people type, and permanent addresses: the words are not ours to choose. */
const NOT_OURS = new Set(['aliases', 'slug', 'formerSlugs', 'printed']);

/** The prefilled message of a channel is Spanish, in plain strings. */
const SPANISH_LINES = new Set(['subject', 'opening', 'asWritten']);

function spanishLinesIn(record: unknown, path: Path): Placed[] {
  if (!isObject(record)) return [];
  return Object.entries(record).flatMap(([key, value]): Placed[] => {
    const here = [...path, Array.isArray(record) ? Number(key) : key];
    return typeof value === 'string' && SPANISH_LINES.has(key)
      ? [{ path: here, lang: 'es', text: value }]
      : spanishLinesIn(value, here);
  });
}

export const QUOTATION = /«[^«»]*»|“[^“”]*”/gu;

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** A body without what is not read as words; the line breaks stay. */
const wordsOf = (body: string): string =>
  body.replace(/<Fact of="[^"\n]{0,200}"[^>\n]{0,40}\/>|(?<=\])\([^)\n]{0,200}\)/g, blank);

/** The texts of an entry, with quotations. */
export const writtenIn = perEntry(({ kind, id, file, facts, prose }): Written[] => {
  const letter = isObject(facts) ? facts['letter'] : undefined;
  return [
    ...[...textsIn(facts), ...spanishLinesIn(letter, ['letter'])]
      .filter(({ path }) => !path.some((key) => NOT_OURS.has(String(key))))
      .map((placed) => ({ kind, id, file, ...placed })),
    ...LANGS.flatMap((lang) => {
      if (!prose) return [];
      const { file: at, body } = prose[lang];
      const front: unknown = prose[lang].front;
      return [
        ...['title', 'summary'].flatMap((field) => {
          const text: unknown = isObject(front) ? front[field] : undefined;
          return typeof text === 'string' ? [{ kind, id, file: at, path: [field], lang, text }] : [];
        }),
        { kind, id, file: at, path: ['text'], lang, text: wordsOf(body) },
      ];
    }),
  ];
});

const ownIn = perEntry((entry): Written[] =>
  writtenIn(entry).map((written) => ({ ...written, text: written.text.replace(QUOTATION, blank) })),
);

const written = (library: Library) => entriesOf(library).filter(({ kind }) => kind !== 'sources');

/** All texts of the content in our own words: quotations are blanked. */
export const ownWords = (library: Library): Written[] => written(library).flatMap(ownIn);

/** A problem at a match within a text. */
export function problemAt({ file, path, text }: Written, match: RegExpMatchArray, message: string): Problem {
  const before = text.slice(0, match.index).split('\n');
  return {
    file,
    path,
    found: match[0],
    message,
    ...(path[0] === 'text' ? { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } : {}),
  };
}
