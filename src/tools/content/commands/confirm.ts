/** `confirm`: records that a fact was compared with its source again and is still true. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, changedLines, openYaml, type Edit, type YamlText } from '#tools/content/edit.ts';
import { readContent } from '#tools/content/read.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import { factId, factsIn, indexed, isKnown, type Path, type PlacedFact } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { citableIds } from '#tools/content/rules/sources.ts';
import { DEFAULT, type WrittenFact, writtenFacts } from '#schemas/evidence.ts';
import { KINDS } from '#schemas/kinds.ts';
import { type Day, firstDay, isDay } from '#i18n/dates.ts';
import { EXIT, UsageError, type Command } from './command.ts';
import { bare, didYouMeanEntry, entriesOnDisk } from './names.ts';

export const confirm: Command = {
  summary: 'records that facts, or whole entries, are still true: sets the day they were checked',
  usage: '<entry|fact> … [--evidence name | --all] [--source id] [--day YYYY-MM-DD] [--dry-run]',
  options: {
    evidence: { type: 'string' },
    all: { type: 'boolean' },
    source: { type: 'string' },
    day: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: [1, Infinity],
  help: [
    'Sets `checked` and changes nothing else in the file: value, history, comments and layout stay. Where facts share',
    'their evidence and all of them are confirmed, it is set once, at the evidence; else at the fact.',
    '',
    '  entry|fact   offices/jz-cusco (the facts that rest on its default evidence), offices/jz-cusco/address (one), or many of both',
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
  run({ values, positionals: names }, { root, today }) {
    const day = dayOf(values['day'], today);
    const { library, problems } = readContent(root);
    const entries = new Map<string, Found>();
    for (const name of names) {
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
      const known = entries.get(found.file);
      entries.set(found.file, known ? { ...known, names: [...known.names, ...found.names] } : found);
    }
    const source = sourceOf(library, values['source']);
    const done = [...entries.values()].map((entry) => confirmed(root, entry, values, day, source));
    const dry = values['dry-run'] === true;
    if (!dry) for (const { file, after } of done) writeFileSync(join(root, file), after);
    return {
      code: EXIT.fine,
      lines: done.flatMap(({ file, entry, facts, others, left, changed, sourceless }) => [
        ...changed.map((line) => `${file}:${line}`),
        changed.length === 0
          ? `Nothing to do: ${counted(facts.length)} of ${entry} already confirmed.`
          : `${dry ? 'Would confirm' : 'Confirmed'} ${counted(facts.length)} of ${entry} as of ${day}.`,
        ...(source !== undefined && sourceless.length > 0
          ? [`${sourceless.join(', ')}: what is unknown has no source. ${source} was not added there.`]
          : []),
        ...(left > 0
          ? [
              `${left} more ${left === 1 ? 'rests' : 'rest'} on other evidence: name them, or write --evidence name or --all.`,
              ...others.map((id) => `  ${id}`),
            ]
          : []),
      ]),
      json: {
        command: 'confirm',
        day,
        source: source ?? null,
        written: !dry && done.some(({ changed }) => changed.length > 0),
        entries: done.map(({ entry, file, facts, left, changed }) => ({ entry, file, facts, left, changed })),
      },
    };
  },
};

const counted = (count: number): string => `${count} fact${count === 1 ? '' : 's'}`;

/** The text of an entry with the named facts confirmed. @throws {UsageError} where the day does not fit one of them. */
function confirmed(
  root: string,
  found: Found,
  values: Readonly<Record<string, string | boolean | undefined>>,
  day: Day,
  source: string | undefined,
) {
  const { kind, id, file, facts: all } = found;
  const before = readFileSync(join(root, file), 'utf8');
  const yaml = openYaml(before);
  const data = yaml.data;
  const written = new Map(writtenFacts(KINDS[kind].schema, data).map((each) => [keyOf(each.path), each]));
  const inFile = (facts: readonly PlacedFact[]) =>
    facts.map(({ path, fact }) => ({ path: indexed(data, path), fact, id: factId(kind, id, path) }));
  const named = found.names.map(({ facts, whole }) => ({ facts: inFile(facts), whole }));
  const chosen = [
    ...new Map(
      named.flatMap((each) => chosenFacts(`${kind}/${id}`, each, written, values)).map((each) => [each.id, each]),
    ).values(),
  ];
  for (const { id, fact } of chosen) refuseDay(id, fact, day);
  const sure = new Set(chosen.map((each) => each.id));
  const others = found.names.some(({ whole }) => whole)
    ? all.map(({ path }) => factId(kind, id, path)).filter((each) => !sure.has(each))
    : [];
  const after = applyEdits(before, editsFor(yaml, chosen, written, day, source));
  return {
    file,
    after,
    entry: `${kind}/${id}`,
    facts: chosen.map((each) => each.id),
    left: others.length,
    others,
    changed: changedLines(before, after),
    sourceless: chosen.filter(({ fact }) => !isKnown(fact)).map((each) => each.id),
  };
}

function dayOf(given: string | boolean | undefined, today: Day): Day {
  if (given === undefined) return today;
  if (typeof given !== 'string' || !isDay(given))
    throw new UsageError(`--day ${given} is not a day: write YYYY-MM-DD, such as --day ${today}.`);
  if (given > today)
    throw new UsageError(`--day ${given} lies in the future: nobody has checked anything then. Today is ${today}.`);
  return given;
}

/** What one name of the command line means. `whole`: an entry, not a fact or field of it. */
type Named<F = PlacedFact> = { facts: F[]; whole: boolean };
type Found = { kind: keyof Library; id: string; file: string; facts: readonly PlacedFact[]; names: Named[] };
/** A fact with its path in the file, and its id. */
type InFile = PlacedFact & { id: string };

/** The facts an id refers to: one, those below a field, or all of an entry. Undefined if there are none. */
function findFacts(library: Library, name: string): Found | undefined {
  const [kind, id, ...path] = bare(name).split('/');
  const entry = entriesOf(library).find((each) => each.kind === kind && each.id === id);
  if (!entry) return undefined;
  const facts = factsIn(entry.facts).filter((placed) =>
    path.every((part, index) => String(placed.path[index]) === part),
  );
  if (facts.length === 0) return undefined;
  const whole = path.length === 0;
  return { kind: entry.kind, id: entry.id, file: entry.file, facts: factsIn(entry.facts), names: [{ facts, whole }] };
}

function notFound(library: Library, name: string): string {
  const entries = entriesOf(library).map(({ kind, id }) => `${kind}/${id}`);
  const ids = [...factIdsOf(library), ...entries];
  const entry = entriesOf(library).find(({ kind, id }) => `${kind}/${id}` === name);
  if (entry) return `${name} holds no facts: there is nothing to confirm.`;
  return `${name} is neither an entry nor a fact.${didYouMean(name, ids) || didYouMeanEntry(name, entries)} Write kind/id or kind/id/field.`;
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
  entry: string,
  { facts, whole }: Named<InFile>,
  written: ReadonlyMap<string, WrittenFact>,
  { evidence: named, all }: Readonly<Record<string, string | boolean | undefined>>,
): InFile[] {
  const names = [
    ...new Set([...written.values()].map(({ evidence }) => evidence).filter((name) => name !== undefined)),
  ];
  const wanted = named ?? (whole && all !== true && names.length > 0 ? DEFAULT : undefined);
  const chosen = facts.filter(({ path }) => wanted === undefined || written.get(keyOf(path))?.evidence === wanted);
  if (chosen.length === 0)
    throw new UsageError(
      `No fact of ${entry} rests on the evidence ${wanted}.${didYouMean(String(wanted), names)} Write one of ${names.join(', ')}, or --all.`,
    );
  return chosen;
}

const keyOf = (path: Path): string => path.join('/');

/** The edits that confirm facts. What all facts of an evidence need is written there, once; else each fact gets it itself. */
function editsFor(
  yaml: YamlText,
  facts: readonly InFile[],
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
