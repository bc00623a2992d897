/** MDX bodies match across languages, have no broken links, and contain no code. */
import { type Lang, LANGS, type Localized, type PerLang } from '#i18n/languages.ts';
import { STATUS_SEGMENTS } from '#i18n/routes.ts';
import { PAGED } from '#lib/site/addresses.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import { perObject } from '#lib/facts/facts.ts';
import { entriesOf, type FileEntry, type Library, type Prose } from '#lib/facts/library.ts';
import { LINK, LINK_KINDS } from '#lib/site/prose-links.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

const FACT = /<Fact of="([^"]*)"(?: year="([^"]*)")? \/>/g;

const proseOf = (library: Library) =>
  entriesOf(library).flatMap(({ prose, ...entry }) => (prose ? [{ ...entry, prose }] : []));

const lineOf = (body: string, index: number): number => body.slice(0, index).split('\n').length;

export function linksResolve(library: Library): Problem[] {
  return proseOf(library).flatMap(({ prose }) =>
    LANGS.flatMap((lang) =>
      [...prose[lang].body.matchAll(LINK)].flatMap((match) => linkProblem(library, prose[lang], match)),
    ),
  );
}

/** Link texts that do not describe the target (WCAG 2.4.4). */
const VAGUE: PerLang<readonly string[]> = {
  en: ['here', 'click here', 'this', 'link'],
  es: ['aquí', 'aqui', 'este enlace', 'enlace', 'clic aquí'],
};
const VAGUE_TEXTS = new Set(['', ...Object.values(VAGUE).flat()]);

function linkProblem(library: Library, { file, body }: Prose<unknown>, match: RegExpMatchArray): Problem[] {
  const [, text = '', href = ''] = match;
  const [scheme = '', id = '', ...more] = href.split(':');
  const at = { file, path: ['text'], found: href, line: lineOf(body, match.index ?? 0) };
  if (VAGUE_TEXTS.has(text.trim().toLowerCase()))
    return [{ ...at, found: text, message: 'says nothing about where the link leads: name the target.' }];
  const kind = Object.hasOwn(LINK_KINDS, scheme) ? LINK_KINDS[scheme as keyof typeof LINK_KINDS] : undefined;
  if (kind === undefined || more.length > 0)
    return [
      {
        ...at,
        message: `is not a link the guide knows: write one of ${Object.keys(LINK_KINDS).join(':, ')}: with an id. Other sites are cited as sources.`,
      },
    ];
  return Object.hasOwn(library[kind], id)
    ? []
    : [
        {
          ...at,
          target: `${kind}/${id}`,
          message: `leads nowhere: ${id} is not in content/${kind}.${didYouMean(id, Object.keys(library[kind]))}`,
        },
      ];
}

export function factsInProseExist(library: Library): Problem[] {
  const ids = factIdsOf(library);
  const problemOf = (id: string, year: string | undefined) =>
    !ids.has(id)
      ? { found: id, message: `is not the id of a fact.${didYouMean(id, ids)}` }
      : year !== undefined && !library.uit[year]
        ? {
            found: year,
            message: `has no tax unit, so that no fine of that year can be computed: add content/uit/${year}.yaml.`,
          }
        : undefined;
  return proseOf(library).flatMap(({ prose }) =>
    LANGS.flatMap((lang) =>
      [...prose[lang].body.matchAll(FACT)].flatMap((match) => {
        const problem = problemOf(match[1] ?? '', match[2]);
        return problem === undefined
          ? []
          : [
              {
                file: prose[lang].file,
                path: ['text'],
                target: match[1]?.split('/').slice(0, 2).join('/'),
                line: lineOf(prose[lang].body, match.index),
                ...problem,
              },
            ];
      }),
    ),
  );
}

/** What a body may not hold, and what to write instead. Each pattern looks at bounded stretches, so that none takes long. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/^(import|export)\b.{0,60}/m, 'is code: content holds no import and no export.'],
  [/[{}].{0,60}/, 'starts code in MDX: write the words without braces.'],
  [
    /<(?!Fact of="[^"]{0,200}"(?: year="\d{4}")? \/>).{0,30}/,
    'is markup: only <Fact of="…" /> is allowed. Write "under 18" instead of a less-than sign.',
  ],
  [/^\s*\|.*\||^ *:?-+:? *(?:\| *:?-+:? *)+\|? *$/m, 'is a table: write a list, or make it facts.'],
  [/^# .*/m, 'is a heading of level 1: the title of the page is in the front matter, headings begin at ##.'],
  [/^(<{7}|>{7}|={7})/m, 'is left over from a merge: choose one version.'],
  [
    /^ {0,3}(?:={2,}|-{2,}|\*{3,}|_{3,}) *$/m,
    'is a heading or a line made of signs: write ## before the words of a heading.',
  ],
  [/^ *(?:> ?|[-*] |\d+\. ){5,}.*/m, 'is nested too deep: a list has at most three levels.'],
  [/^#{2,6} *$/m, 'is an empty heading: write its words, or remove it.'],
  [/^ *(?:`{3}|~{3}).*/m, 'is a block of code, which does not fit a narrow screen: write the words as a list.'],
  [/^ *(?:[-*+]|\d+\.) \[[ xX]\].*/m, 'is a box to tick: write a list. The steps of a guide have boxes by themselves.'],
  [/!\[.{0,40}/, 'is a picture: a page has none in its prose. Say in words what it shows.'],
  [/\\.?/, 'is a backslash: write the sign itself.'],
  [/&(?:#|[a-z]{2,})[^;\s]{0,20};?/i, 'is a sign by its number or name: type the sign itself.'],
  [/^\s*\[[^[\]\n]+\]:.*/m, 'is an address apart from its link: write [words](kind:id) in one piece.'],
  [/\]\((?![^)\s]{0,200}\)).{0,40}/, 'is a link with a blank or a title in its address: write [words](kind:id).'],
  [/https?:\/\/\S{0,60}|\bwww\.\S{1,60}/i, 'is a bare address: cite it as a source in content/sources.'],
  [
    /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}\.\p{L}[\p{L}\d.-]{0,60}/u,
    'is a mail address: show the fact, <Fact of="channels/mail-infomac/value" />, so that it follows when it changes.',
  ],
];

/** The first bracket that stands within another pair, or has no partner in its paragraph. Linear: each sign is read once. */
export function oddBracket(body: string): number | undefined {
  let open: number | undefined;
  for (let index = 0; index < body.length; index++) {
    const letter = body[index];
    if (letter === '\n' && body[index + 1] === '\n') {
      if (open !== undefined) return open;
    } else if (letter === '[') {
      if (open !== undefined) return index;
      open = index;
    } else if (letter === ']') {
      if (open === undefined) return index;
      open = undefined;
    }
  }
  return open;
}

/** What a body may not hold: code, markup, and forms that a page cannot show. Lines are those of the body. */
export function forbiddenIn(body: string): { found: string; line: number; message: string }[] {
  const bracket = oddBracket(body);
  const marks = FORBIDDEN.flatMap(([pattern, message]) => {
    const match = pattern.exec(body);
    return match ? [{ found: match[0].trim().slice(0, 60), line: lineOf(body, match.index), message }] : [];
  });
  return bracket === undefined
    ? marks
    : [
        {
          found: body.slice(bracket, bracket + 60).split('\n')[0]!,
          line: lineOf(body, bracket),
          message: 'has brackets within a link, or one without its partner: write [words](kind:id) with plain words.',
        },
        ...marks,
      ];
}

export const proseHoldsNoCode = (library: Library): Problem[] =>
  proseOf(library).flatMap(({ prose }) => LANGS.flatMap((lang) => codeIn(prose[lang])));

const codeIn = perObject(({ file, body }: { file: string; body: string }): Problem[] =>
  forbiddenIn(body).map((wrong) => ({ file, path: ['text'], ...wrong })),
);

/** Headings do not skip levels. */
export function headingsAreInOrder(library: Library): Problem[] {
  return proseOf(library).flatMap(({ prose }) =>
    LANGS.flatMap((lang) => {
      const { file, body } = prose[lang];
      const marks = [...body.matchAll(/^(#{2,6}) .*/gm)];
      return marks.flatMap((match, index) => {
        const [level, above] = [match[1]!.length, marks[index - 1]?.[1]?.length ?? 1];
        return level > above + 1
          ? [
              {
                file,
                path: ['text'],
                found: match[0].slice(0, 60),
                line: lineOf(body, match.index),
                message: `skips a level: write ${'#'.repeat(above + 1)} instead of ${'#'.repeat(level)}.`,
              },
            ]
          : [];
      });
    }),
  );
}

const outline = (body: string): string[] =>
  [...body.matchAll(/^(#{2,6}) /gm)].map(([, marks = '']) => `h${marks.length}`);
const references = (body: string): string[] =>
  [...body.matchAll(/\]\(([^)\s]{0,200})\)|<Fact of="([^"]*)"[^>]{0,40}\/>/g)].map(
    ([, href, fact]) => href ?? fact ?? '',
  );

export function languagesMatch(library: Library): Problem[] {
  const [first, ...others] = LANGS;
  const pairs = proseOf(library).flatMap(({ prose }) => others.map((lang) => [prose[first], prose[lang]] as const));
  return pairs.flatMap(([model, other]) => {
    const compare = (what: string, of: (body: string) => string[]): Problem[] => {
      const [left, right] = [of(model.body), of(other.body)];
      const at = left.findIndex((item, index) => item !== right[index]);
      const place = at === -1 ? (right.length > left.length ? left.length : -1) : at;
      return place === -1
        ? []
        : [
            {
              file: other.file,
              path: ['text'],
              found: right[place] ?? 'nothing',
              message: `differs from ${first}.mdx, which has ${left[place] ?? 'nothing'} as ${what} ${place + 1}: all languages have the same ${what}s in the same order.`,
            },
          ];
    };
    return [...compare('heading', outline), ...compare('link', references)];
  });
}

type Addressed = { id: string; file: string; path: string[]; slug: string };

/** Slugs of a kind in a language, with file and field. */
function slugsOf(library: Library, kind: (typeof ADDRESSED)[number], lang: Lang): Addressed[] {
  if (kind === 'procedures' || kind === 'needs')
    return Object.values<FileEntry<{ slug: Localized }>>(library[kind]).map(({ id, file, facts }) => ({
      id,
      file,
      path: ['slug', lang],
      slug: facts.slug[lang],
    }));
  return Object.values(library[kind]).map(({ id, prose }) => ({
    id,
    file: prose[lang].file,
    path: ['slug'],
    slug: prose[lang].front.slug,
  }));
}

/** No status has the slug of the comparison, the routes or the tree. */
export function statusSlugsAreFree(library: Library): Problem[] {
  return LANGS.flatMap((lang) => {
    const taken: readonly string[] = Object.values(STATUS_SEGMENTS).map((word) => word[lang]);
    return slugsOf(library, 'statuses', lang)
      .filter(({ slug }) => taken.includes(slug))
      .map(({ file, path, slug }) => ({
        file,
        path,
        found: slug,
        message: 'is the address of another page of this section: choose another word.',
      }));
  });
}

const ADDRESSED = [...PAGED, 'pages', 'procedures', 'needs'] as const;

/** Slugs are unique per kind and language. */
export function slugsAreUnique(library: Library): Problem[] {
  return ADDRESSED.flatMap((kind) =>
    LANGS.flatMap((lang) => {
      const taken = new Map<string, string>();
      return slugsOf(library, kind, lang).flatMap(({ id, file, path, slug }) => {
        const other = taken.get(slug);
        if (other === undefined) taken.set(slug, id);
        return other === undefined
          ? []
          : [{ file, path, found: slug, message: `is already the address of ${kind}/${other}: choose another word.` }];
      });
    }),
  );
}

/** Characters in the font of the Open Graph images. */
export const DRAWABLE =
  /[ -~\u00A0-\u00FF\u0131\u0152\u0153\u02BC\u02C6\u02DA\u02DC\u0301\u2013\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u2039\u203A\u2044\u20AC\u2122\u2212\u2215]/u;

/** Titles are drawn in Open Graph images, so the font must have every character. */
export function titlesCanBeDrawn(library: Library): Problem[] {
  return PAGED.flatMap((kind) => Object.values(library[kind])).flatMap(({ prose }) =>
    LANGS.flatMap((lang) =>
      [...prose[lang].front.title]
        .filter((letter) => !DRAWABLE.test(letter))
        .map((letter) => ({
          file: prose[lang].file,
          path: ['title'],
          found: letter,
          message: 'cannot be drawn in the picture that messengers show: write it with Latin letters.',
        })),
    ),
  );
}
