/** Parses entry and kind names from the command line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '#tools/content/problem.ts';
import { LANGS } from '#i18n/languages.ts';
import { type Kind, KIND_NAMES } from '#schemas/kinds.ts';
import { UsageError } from './command.ts';

const SUFFIX = new RegExp(`(/(facts\\.yaml|(${LANGS.join('|')})\\.mdx)|\\.yaml|/)$`);

/** Strips path parts: `content/offices/jz-cusco/facts.yaml` becomes `offices/jz-cusco`. */
export const bare = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?(content\/)?/, '')
    .replace(SUFFIX, '');

/** Entries of which a name gives only a part, or no kind: "offices/huancayo" and "jz-huancayo" mean offices/jz-huancayo. */
export function didYouMeanEntry(name: string, known: readonly string[]): string {
  const [first = '', second = ''] = name.split('/');
  const kind = KIND_NAMES.find((each) => each === first);
  const part = kind === undefined ? first : second;
  if (part.length < 3) return '';
  const [found] = known
    .filter(
      (each) => (kind === undefined || each.startsWith(`${kind}/`)) && `-${each.split('/')[1]}-`.includes(`-${part}-`),
    )
    .toSorted((a, b) => a.length - b.length);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}

/** `kind/id` of an existing entry, valid or not. @throws {UsageError} with a suggestion. */
export function entryNamed(root: string, name: string): string {
  const entry = bare(name);
  const known = entriesOnDisk(root);
  if (!known.includes(entry))
    throw new UsageError(
      `${name} is not an entry: write kind/id, such as offices/jz-cusco.${didYouMeanEntry(entry, known) || didYouMean(entry, known)}`,
    );
  return entry;
}

/** `kind/id` of every entry below `content/`. */
export const entriesOnDisk = (root: string): string[] =>
  KIND_NAMES.flatMap((kind) => {
    const folder = join(root, 'content', kind);
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${kind}/${name.replace(/\.yaml$/, '')}`)
      : [];
  });

/** The kind with this name, singular or plural. @throws {UsageError} with a suggestion. */
export function kindNamed(word: string): Kind {
  const kind = KIND_NAMES.find((each) => [each, each.replace(/s$/, ''), each.replace(/es$/, '')].includes(word));
  if (!kind)
    throw new UsageError(
      `${word} is not a kind of entry: write one of ${KIND_NAMES.join(', ')}.${didYouMean(word, KIND_NAMES)}`,
    );
  return kind;
}
