/** An old address leads to one place only, and never hides a page that exists. */
import { LANGS } from '#i18n/languages.ts';
import { type Slugged, SLUGGED, slugsOf } from '#lib/site/redirects.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';

/** No former slug is the slug, or another former slug, of an entry of its kind and language. */
export function formerSlugsAreFree(library: Library): Problem[] {
  const all = slugsOf(library);
  return SLUGGED.flatMap((kind) =>
    LANGS.flatMap((lang) => {
      const entries = all.filter((each) => each.kind === kind);
      const taken = new Map(entries.map(({ id, now }) => [now[lang], id]));
      return entries.flatMap(({ id, file, before }) =>
        before[lang].flatMap((slug, index) => {
          const other = taken.get(slug);
          if (other === undefined) taken.set(slug, id);
          return other === undefined
            ? []
            : [
                {
                  file: file(lang),
                  path: fieldOf(kind, lang, index),
                  found: slug,
                  message: messageFor(kind, id, other),
                },
              ];
        }),
      );
    }),
  );
}

const fieldOf = (kind: Slugged, lang: string, index: number) =>
  kind === 'procedures' || kind === 'needs' ? ['formerSlugs', lang, index] : ['formerSlugs', index];

const messageFor = (kind: Slugged, id: string, other: string): string =>
  other === id
    ? 'is the address of this very entry, or stands here twice: remove it.'
    : `is the address of ${kind}/${other}: an old address can lead to one place only.`;

/** A page such as "about" has the address of its section, which never had another word. */
export const pagesHaveNoFormerSlugs = (library: Library): Problem[] =>
  Object.values(library.pages).flatMap(({ prose }) =>
    LANGS.flatMap((lang) =>
      prose[lang].front.formerSlugs
        ? [
            {
              file: prose[lang].file,
              path: ['formerSlugs'],
              message: 'does nothing here: this page has the address of its section. Remove the line.',
            },
          ]
        : [],
    ),
  );
