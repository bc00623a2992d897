/** Redirects are unambiguous and never shadow an existing page. */
import { LANGS } from '#i18n/languages.ts';
import { isTool } from '#lib/site/addresses.ts';
import { type Slugged, SLUGGED, slugsOf } from '#lib/site/redirects.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';

/** A former slug is unique among all slugs and former slugs of its kind and language. */
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
    ? 'is the current slug of this entry, or is listed twice: remove it.'
    : `is the address of ${kind}/${other}: an old address can lead to one place only.`;

/** Pages such as "about" use the URL of their section, so `formerSlugs` has no effect; those of the tools have their own. */
export const pagesHaveNoFormerSlugs = (library: Library): Problem[] =>
  Object.values(library.pages).flatMap(({ id, prose }) =>
    LANGS.flatMap((lang) =>
      prose[lang].front.formerSlugs && !isTool(id)
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
