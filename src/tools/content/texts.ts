/** Every text of the content with its file, field and line: facts, front matter, and each paragraph of the prose. */
import { isLocalized, LANGS } from '#i18n/languages.ts';
import { isObject, type Path } from '#lib/facts/facts.ts';
import { entriesOf, type Library, perEntry } from '#lib/facts/library.ts';

/** `line` is that of a paragraph within its file's body; `source` is the paragraph with its links. */
export type Text = { file: string; path: Path; text: string; line?: number; source?: string };

function stringsIn(record: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof record === 'string') return [{ path, text: record }];
  if (!isObject(record)) return [];
  if (isLocalized(record)) return LANGS.map((lang) => ({ path: [...path, lang], text: record[lang] }));
  return Object.entries(record).flatMap(([key, value]) =>
    key === 'sources' || key === 'source' ? [] : stringsIn(value, [...path, Array.isArray(record) ? Number(key) : key]),
  );
}

const textsOfEntry = perEntry(({ file, facts, prose }): Text[] => [
  ...stringsIn(facts, []).map((each) => ({ file, ...each })),
  ...LANGS.flatMap((lang): Text[] => {
    if (!prose) return [];
    const { file: at, body } = prose[lang];
    const front: unknown = prose[lang].front;
    return [
      ...stringsIn(front, []).map((each) => ({ file: at, ...each })),
      ...body.split('\n').flatMap((source, index) =>
        source.trim() === ''
          ? []
          : [
              {
                file: at,
                path: ['text'],
                line: index + 1,
                source,
                text: source.replace(/\]\([^)]{0,200}\)|<Fact [^>]{0,200}>/g, ' '),
              },
            ],
      ),
    ];
  }),
]);

/** All texts; sources are what others say. */
export const textsOf = (library: Library): Text[] =>
  entriesOf(library)
    .filter(({ kind }) => kind !== 'sources' && kind !== 'corrections')
    .flatMap(textsOfEntry);
