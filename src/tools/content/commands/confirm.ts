/** `confirm`: records that a fact was compared with its source again and is still true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, changedLines, openYaml, type Edit, type YamlText } from '#tools/content/edit.ts';
import { readContent } from '#tools/content/read.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import { factId, factsIn, isKnown, type PlacedFact } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { citableIds } from '#tools/content/rules/sources.ts';
import { type Day, firstDay, isDay } from '#i18n/dates.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { bare, entriesOnDisk } from './names.ts';

export const confirm: Command = {
  summary: 'records that a fact, or a whole entry, is still true: sets the day it was checked',
  usage: '<entry|fact> [--source id] [--day YYYY-MM-DD] [--dry-run]',
  options: { source: { type: 'string' }, day: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: [1, 1],
  help: [
    'Sets `checked` and changes nothing else in the file: value, history, comments and layout stay.',
    '',
    '  entry|fact   offices/jz-cusco (all its facts) or offices/jz-cusco/address (one)',
    '  --source     also adds a source that says so; it must be in content/sources. An unknown has no sources',
    '  --day        the day of the check; today by default. Never in the future, before asOf, or before the last check',
    '  --dry-run    shows the lines that would change, and changes nothing',
    '',
    'Does the source support a newer date, or is the fact more certain now? Then raise asOf or state in the file by hand.',
    '',
    'Exit code: 0 done, or nothing to do · 1 the entry has problems, so nothing was changed · 2 wrong usage.',
  ],
  run({ values, positionals: [name = ''] }, { root, today }) {
    const day = dayOf(values['day'], today);
    const { library, problems } = readContent(root);
    const found = findFacts(library, name);
    if (found === undefined) {
      const entry = bare(name).split('/').slice(0, 2).join('/');
      if (entriesOnDisk(root).includes(entry) && problems.some(({ file }) => file.startsWith(`content/${entry}`)))
        return {
          code: EXIT.found,
          lines: [`${entry} cannot be read. First fix what this lists: npm run content -- check ${entry}`],
          json: { command: 'confirm', changed: [], broken: entry },
        };
      throw new UsageError(notFound(library, bare(name)));
    }
    const source = sourceOf(library, values['source']);
    for (const { path, fact } of found.facts) refuseDay(factId(found.kind, found.id, path), fact, day);

    const before = readFileSync(join(root, found.file), 'utf8');
    const yaml = openYaml(before);
    const after = applyEdits(
      before,
      found.facts.flatMap((placed) => editsFor(yaml, placed, day, source)),
    );
    const lines = changedLines(before, after);
    const dry = values['dry-run'] === true;
    if (!dry && after !== before) writeFileSync(join(root, found.file), after);
    const facts = found.facts.map(({ path }) => factId(found.kind, found.id, path));
    const count = `${facts.length} fact${facts.length === 1 ? '' : 's'}`;
    return {
      code: EXIT.fine,
      lines: [
        ...lines.map((line) => `${found.file}:${line}`),
        lines.length === 0
          ? `Nothing to do: ${count} of ${found.kind}/${found.id} already confirmed.`
          : `${dry ? 'Would confirm' : 'Confirmed'} ${count} of ${found.kind}/${found.id} as of ${day}.`,
      ],
      json: {
        command: 'confirm',
        file: found.file,
        day,
        source: source ?? null,
        facts,
        changed: lines,
        written: !dry && after !== before,
      },
    };
  },
};

function dayOf(given: string | boolean | undefined, today: Day): Day {
  if (given === undefined) return today;
  if (typeof given !== 'string' || !isDay(given))
    throw new UsageError(`--day ${given} is not a day: write YYYY-MM-DD, such as --day ${today}.`);
  if (given > today)
    throw new UsageError(`--day ${given} lies in the future: nobody has checked anything then. Today is ${today}.`);
  return given;
}

type Found = { kind: keyof Library; id: string; file: string; facts: PlacedFact[] };

/** The facts an id refers to: one, those below a field, or all of an entry. Undefined if there are none. */
function findFacts(library: Library, name: string): Found | undefined {
  const [kind, id, ...path] = bare(name).split('/');
  const entry = entriesOf(library).find((each) => each.kind === kind && each.id === id);
  if (!entry) return undefined;
  const facts = factsIn(entry.facts).filter((placed) =>
    path.every((part, index) => String(placed.path[index]) === part),
  );
  return facts.length === 0 ? undefined : { kind: entry.kind, id: entry.id, file: entry.file, facts };
}

function notFound(library: Library, name: string): string {
  const ids = [...factIdsOf(library), ...entriesOf(library).map(({ kind, id }) => `${kind}/${id}`)];
  const entry = entriesOf(library).find(({ kind, id }) => `${kind}/${id}` === name);
  if (entry) return `${name} holds no facts: there is nothing to confirm.`;
  return `${name} is neither an entry nor a fact.${didYouMean(name, ids)} Write kind/id or kind/id/field.`;
}

function sourceOf(library: Library, given: string | boolean | undefined): string | undefined {
  if (typeof given !== 'string') return undefined;
  const known = citableIds(library);
  if (!known.has(given))
    throw new UsageError(
      `${given} is not in content/sources.${didYouMean(given, known)} A new one is made with: npm run content -- new source ${given}`,
    );
  return given;
}

function refuseDay(id: string, fact: PlacedFact['fact'], day: Day): void {
  if (isKnown(fact) && fact.asOf !== 'undated' && firstDay(fact.asOf) > day)
    throw new UsageError(`${day} lies before asOf of ${id}, ${fact.asOf}: a source cannot be newer than its check.`);
  if (fact.checked > day)
    throw new UsageError(`${day} lies before the last check of ${id}, ${fact.checked}: nothing was changed.`);
}

function editsFor(yaml: YamlText, { path, fact }: PlacedFact, day: Day, source: string | undefined): Edit[] {
  const checked = fact.checked === day ? undefined : yaml.setText([...path, 'checked'], day);
  const cited =
    source !== undefined && isKnown(fact) && !fact.sources.includes(source)
      ? yaml.append([...path, 'sources'], source)
      : undefined;
  return [checked, cited].filter((edit) => edit !== undefined);
}
