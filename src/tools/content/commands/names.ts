/** Names of entries and facts as editors write them on the command line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '#tools/content/problem.ts';
import { LANGS } from '#i18n/languages.ts';
import { type Kind, KIND_NAMES } from '#schemas/kinds.ts';
import { WrongUse } from './command.ts';

const ENDING = new RegExp(`(/(facts\\.yaml|(${LANGS.join('|')})\\.mdx)|\\.yaml|/)$`);

/** The name without what a file manager adds: `content/offices/jz-cusco/facts.yaml` becomes `offices/jz-cusco`. */
export const bare = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?(content\/)?/, '')
    .replace(ENDING, '');

/** `kind/id` of an entry that exists, whether or not its files hold. @throws {WrongUse} naming the near one. */
export function entryNamed(root: string, name: string): string {
  const entry = bare(name);
  const known = entriesOnDisk(root);
  if (!known.includes(entry))
    throw new WrongUse(`${name} is not an entry: write kind/id, such as offices/jz-cusco.${didYouMean(entry, known)}`);
  return entry;
}

/** `kind/id` of everything below `content/`. */
export const entriesOnDisk = (root: string): string[] =>
  KIND_NAMES.flatMap((kind) => {
    const folder = join(root, 'content', kind);
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${kind}/${name.replace(/\.yaml$/, '')}`)
      : [];
  });

/** The kind a word means; `office` means `offices`. @throws {WrongUse} naming the near one. */
export function kindNamed(word: string): Kind {
  const kind = KIND_NAMES.find((each) => [each, each.replace(/s$/, ''), each.replace(/es$/, '')].includes(word));
  if (!kind)
    throw new WrongUse(
      `${word} is not a kind of entry: write one of ${KIND_NAMES.join(', ')}.${didYouMean(word, KIND_NAMES)}`,
    );
  return kind;
}
