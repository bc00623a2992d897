/** `confirm`: records that a fact was compared with its source again and is still true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, changedLines, openYaml, type Edit, type YamlText } from '#tools/content/edit.ts';
import { readContent } from '#tools/content/read.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import { factId, factsIn, isKnown, type Path, type PlacedFact } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { citableIds } from '#tools/content/rules/sources.ts';
import { DEFAULT, type WrittenFact, writtenFacts } from '#schemas/evidence.ts';
import { KINDS } from '#schemas/kinds.ts';
import { type Day, firstDay, isDay } from '#i18n/dates.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { bare, entriesOnDisk } from './names.ts';

export const confirm: Command = {
  summary: 'records that a fact, or a whole entry, is still true: sets the day it was checked',
  usage: '<entry|fact> [--evidence name | --all] [--source id] [--day YYYY-MM-DD] [--dry-run]',
  options: {
    evidence: { type: 'string' },
    all: { type: 'boolean' },
    source: { type: 'string' },
    day: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: [1, 1],
  help: [
    'Sets `checked` and changes nothing else in the file: value, history, comments and layout stay. Where facts share',
    'their evidence and all of them are confirmed, it is set once, at the evidence; else at the fact.',
    '',
    '  entry|fact   offices/jz-cusco (the facts that rest on its default evidence) or offices/jz-cusco/address (one)',
    '  --evidence   the facts that rest on this evidence of the entry instead',
    '  --all        all facts of the entry, whatever they rest on',
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
    const before = readFileSync(join(root, found.file), 'utf8');
    const yaml = openYaml(before);
    const written = new Map(writtenFacts(KINDS[found.kind].schema, yaml.data).map((each) => [keyOf(each.path), each]));
    const chosen = chosenFacts(found, written, values);
    for (const { path, fact } of chosen) refuseDay(factId(found.kind, found.id, path), fact, day);

    const after = applyEdits(before, editsFor(yaml, chosen, written, day, source));
    const lines = changedLines(before, after);
    const dry = values['dry-run'] === true;
    if (!dry && after !== before) writeFileSync(join(root, found.file), after);
    const facts = chosen.map(({ path }) => factId(found.kind, found.id, path));
    const left = found.facts.length - chosen.length;
    const count = `${facts.length} fact${facts.length === 1 ? '' : 's'}`;
    return {
      code: EXIT.fine,
      lines: [
        ...lines.map((line) => `${found.file}:${line}`),
        lines.length === 0
          ? `Nothing to do: ${count} of ${found.kind}/${found.id} already confirmed.`
          : `${dry ? 'Would confirm' : 'Confirmed'} ${count} of ${found.kind}/${found.id} as of ${day}.`,
        ...(left > 0 ? [`${left} more rest on other evidence: name them, or write --evidence name or --all.`] : []),
      ],
      json: {
        command: 'confirm',
        file: found.file,
        day,
        source: source ?? null,
        facts,
        left,
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

/** `whole`: an entry is named, not a fact or field of it. */
type Found = { kind: keyof Library; id: string; file: string; facts: PlacedFact[]; whole: boolean };

/** The facts an id refers to: one, those below a field, or all of an entry. Undefined if there are none. */
function findFacts(library: Library, name: string): Found | undefined {
  const [kind, id, ...path] = bare(name).split('/');
  const entry = entriesOf(library).find((each) => each.kind === kind && each.id === id);
  if (!entry) return undefined;
  const facts = factsIn(entry.facts).filter((placed) =>
    path.every((part, index) => String(placed.path[index]) === part),
  );
  if (facts.length === 0) return undefined;
  return { kind: entry.kind, id: entry.id, file: entry.file, facts, whole: path.length === 0 };
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

/** The facts to confirm: of a whole entry those that rest on its default evidence, unless the options say otherwise. */
function chosenFacts(
  { kind, id, facts, whole }: Found,
  written: ReadonlyMap<string, WrittenFact>,
  { evidence: named, all }: Readonly<Record<string, string | boolean | undefined>>,
): PlacedFact[] {
  const names = [
    ...new Set([...written.values()].map(({ evidence }) => evidence).filter((name) => name !== undefined)),
  ];
  const wanted = named ?? (whole && all !== true && names.length > 0 ? DEFAULT : undefined);
  const chosen = facts.filter(({ path }) => wanted === undefined || written.get(keyOf(path))?.evidence === wanted);
  if (chosen.length === 0)
    throw new UsageError(
      `No fact of ${kind}/${id} rests on the evidence ${wanted}.${didYouMean(String(wanted), names)} Write one of ${names.join(', ')}, or --all.`,
    );
  return chosen;
}

const keyOf = (path: Path): string => path.join('/');

/** The edits that confirm facts. What all facts of an evidence need is written there, once; else each fact gets it itself. */
function editsFor(
  yaml: YamlText,
  facts: readonly PlacedFact[],
  written: ReadonlyMap<string, WrittenFact>,
  day: Day,
  source: string | undefined,
): Edit[] {
  const chosen = new Set(facts.map(({ path }) => keyOf(path)));
  const edits = new Map<string, Edit | undefined>();
  for (const { path, fact } of facts) {
    const { evidence = '', taken } = written.get(keyOf(path))!;
    const fields: string[] = [];
    const write = (field: string, edit: (at: Path) => Edit | undefined, own: string) => {
      const shared = [...written].filter(([, each]) => each.evidence === evidence && each.taken.includes(field));
      const at = taken.includes(field) ? ['evidence', evidence, field] : [...path, field];
      if (taken.includes(field) && !shared.every(([key]) => chosen.has(key))) fields.push(`${field}: ${own}`);
      else edits.set(keyOf(at), edit(at));
    };
    if (source !== undefined && isKnown(fact) && !fact.sources.includes(source))
      write('sources', (at) => yaml.append(at, source), `[${[...fact.sources, source].join(', ')}]`);
    if (fact.checked !== day) write('checked', (at) => yaml.setText(at, day), `"${day}"`);
    if (fields.length > 0) edits.set(keyOf(path), yaml.addFields(path, fields));
  }
  return [...edits.values()].filter((edit) => edit !== undefined);
}
