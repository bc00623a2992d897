/** `rename`: an entry gets another address. The old one leads there for ever. */
import { LANGS, type Lang } from '#i18n/languages.ts';
import { isObject } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { SLUGGED, slugsOf } from '#lib/site/redirects.ts';
import { openYaml } from '#tools/content/edit.ts';
import { removeField, setField } from '#tools/content/rewrite.ts';
import { languageName } from '#lib/facts/present.ts';
import { type Command, UsageError } from './command.ts';
import { type Draft, entryOf, finish, openDraft, WRITING, WRITING_HELP } from './draft.ts';

export const rename: Command = {
  summary: 'gives an entry another address; the old one leads there for ever',
  usage: `<entry> ${LANGS.map((lang) => `[--slug-${lang} word]`).join(' ')} [--dry-run]`,
  options: { ...Object.fromEntries(LANGS.map((lang) => [`slug-${lang}`, { type: 'string' as const }])), ...WRITING },
  words: [1, 1],
  help: [
    'The slug is the last part of the address of a page. The old one goes into formerSlugs: the build makes a page and a redirect of',
    'it, also for what hangs below it (the version of a printed guide, the card, the feed of an office). Links inside the guide name',
    'ids, so none of them changes. The id of the entry stays what it is.',
    '',
    `  entry      an entry of ${SLUGGED.join(', ')}`,
    ...LANGS.map(
      (lang) => `  --slug-${lang}  the new last part in ${languageName(lang, 'en')}: a-z, 0-9 and single hyphens`,
    ),
    ...WRITING_HELP,
    '',
    'Exit code: 0 done · 1 never · 2 wrong usage, or the address is taken: nothing was written.',
  ],
  run({ values, positionals: [name = ''] }, io) {
    const { library, kind, id } = entryOf(io.root, name, SLUGGED);
    const all = slugsOf(library).filter((each) => each.kind === kind);
    const entry = all.find((each) => each.id === id);
    if (entry === undefined)
      throw new UsageError(`${kind}/${id} has the address of its section, which stands in src/i18n/routes.ts.`);
    const wanted = LANGS.flatMap((lang) => {
      const slug = values[`slug-${lang}`];
      return typeof slug === 'string' ? [{ lang, slug }] : [];
    });
    if (wanted.length === 0)
      throw new UsageError(`Name the new address: ${LANGS.map((lang) => `--slug-${lang} …`).join(' or ')}.`);
    for (const { lang, slug } of wanted) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
        throw new UsageError(
          `--slug-${lang} ${slug} is no part of an address: use lower-case letters a to z, digits and single hyphens.`,
        );
      if (slug === entry.now[lang])
        throw new UsageError(`${kind}/${id} has the address ${slug} already in ${languageName(lang, 'en')}.`);
      const other = all.find((each) => each.id !== id && [each.now[lang], ...each.before[lang]].includes(slug));
      if (other)
        throw new UsageError(
          `${slug} ${other.now[lang] === slug ? 'is' : 'was'} the address of ${kind}/${other.id}${other.now[lang] === slug ? '' : ' and still leads there'}: choose another word.`,
        );
    }
    const draft = openDraft(io.root);
    for (const { lang, slug } of wanted) {
      const former = [entry.now[lang], ...entry.before[lang]].filter((each) => each !== slug);
      if (kind === 'procedures' || kind === 'needs') renameRecord(draft, library, kind, id, lang, slug, former);
      else draft.edit(entry.file(lang), (text) => inFrontMatter(text, (front) => withSlug(front, [], slug, former)));
    }
    return finish('rename', draft, io, values, {
      done: `Renamed ${kind}/${id}: ${wanted.map(({ lang, slug }) => `${entry.now[lang]} → ${slug} (${lang})`).join(', ')}. The old address leads to the new one.`,
      next: ['After the next build the new addresses join the ledger: npm run build, then npm run ledger.'],
      json: { entry: `${kind}/${id}`, slugs: Object.fromEntries(wanted.map(({ lang, slug }) => [lang, slug])) },
    });
  },
};

const withSlug = (yaml: string, lang: readonly Lang[], slug: string, former: readonly string[]): string => {
  const renamed = setField(yaml, ['slug', ...lang], slug);
  return former.length === 0 ? removeField(renamed, ['formerSlugs']) : behindSlug(renamed, lang, former);
};

/** The former slugs stand below the slug. */
function behindSlug(yaml: string, lang: readonly Lang[], former: readonly string[]): string {
  const data = openYaml(yaml).data;
  if (isObject(data) && data['formerSlugs'] !== undefined) return setField(yaml, ['formerSlugs', ...lang], former);
  const list = `[${former.join(', ')}]`;
  const value =
    lang.length === 0 ? list : `{ ${LANGS.map((each) => `${each}: ${each === lang[0] ? list : '[]'}`).join(', ')} }`;
  return yaml.replace(/^slug:.*\n(?:[ \t]+.*\n)*/m, (found) => `${found}formerSlugs: ${value}\n`);
}

function renameRecord(
  draft: Draft,
  library: Library,
  kind: 'procedures' | 'needs',
  id: string,
  lang: Lang,
  slug: string,
  former: readonly string[],
): void {
  draft.edit(library[kind][id]!.file, (text) => withSlug(text, [lang], slug, former));
}

const FRONT = /^---\n([\s\S]*?\n)---\n/;

/** The text of an MDX file with its front matter changed. */
const inFrontMatter = (text: string, change: (front: string) => string): string =>
  text.replace(FRONT, (_, front: string) => `---\n${change(front)}---\n`);
