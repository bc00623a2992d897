/** `new`: creates the files of an entry from the template of its kind, with known values filled in. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, openYaml, type Edit } from '#tools/content/edit.ts';
import { readContent } from '#tools/content/read.ts';
import { checkContent, lineFor } from '#tools/content/report.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { languageName } from '#lib/facts/present.ts';
import { citableIds, sourcesById } from '#tools/content/rules/sources.ts';
import { isDay, isPartialDate } from '#i18n/dates.ts';
import { type Lang, LANGS } from '#i18n/languages.ts';
import type { Library } from '#lib/facts/library.ts';
import type { FactState } from '#schemas/fact.ts';
import { DEFAULT } from '#schemas/evidence.ts';
import { isFolderKind, type Kind } from '#schemas/kinds.ts';
import { asJson } from './check.ts';
import { EXIT, UsageError, type Command, type Io } from './command.ts';
import { entriesOnDisk, kindNamed } from './names.ts';

const TEMPLATES = new URL('../../../../content/templates/', import.meta.url);

/** Prompts, which are also options. Blank answers are left to be filled in by hand. */
const QUESTIONS: Readonly<Record<Question, string>> = {
  ...inEach('name', (language) => `Name or title in ${language}`),
  ...inEach('slug', (language) => `Last part of its address in ${language} (a-z, 0-9, hyphens)`),
  source: 'Source of its facts (an id of content/sources)',
  'as-of': 'Newest date for which that source vouches (2024, 2024-04, 2024-04-22 or undated)',
};
type Question = `name-${Lang}` | `slug-${Lang}` | 'source' | 'as-of';
type Answers = Partial<Record<Question, string>>;

/** A record with a key per language: `name-en`, `name-es`. */
function inEach<K extends 'name' | 'slug', T>(name: K, of: (language: string, lang: Lang) => T) {
  return Object.fromEntries(LANGS.map((lang) => [`${name}-${lang}`, of(languageName(lang, 'en'), lang)])) as Record<
    `${K}-${Lang}`,
    T
  >;
}

export const create: Command = {
  summary: 'writes the files of a new entry, in every language, from the template of its kind',
  usage: `<kind> <id> [--yes] ${Object.keys({ ...inEach('name', String), ...inEach('slug', String) })
    .map((name) => `[--${name} …]`)
    .join(' ')} [--source id] [--as-of date]`,
  options: {
    yes: { type: 'boolean', short: 'y' },
    ...Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, { type: 'string' as const }])),
  },
  words: [2, 2],
  help: [
    'Asks for names, slugs and source, and fills them in. The check rejects every blank that is left,',
    'so it lists exactly what is still to be written. The templates are in content/templates.',
    '',
    '  kind       offices, channels, statuses, guides, steps, pages, sources, terms … (or the singular)',
    '  id         lower-case letters a to z, digits and single hyphens; permanent once published. For a waiver: the country, such as it',
    '  --yes      asks nothing',
    ...Object.entries(QUESTIONS).map(
      ([name, question]) => `  --${name.padEnd(8)} ${question[0]!.toLowerCase()}${question.slice(1)}`,
    ),
    '',
    'With --source the day of the check is today: you are reading the source now. The state is confirmed for an official source or a law,',
    'else reported, and the newest date is that of the source unless --as-of gives another. A new source was read today, and a notice named after a day is of that day.',
    '',
    'Exit code: 0 written · 1 never · 2 wrong usage, or the entry exists; nothing was written.',
  ],
  async run({ values, positionals: [kindWord = '', id = ''] }, io) {
    const kind = kindNamed(kindWord);
    refuseId(io.root, kind, id);
    const answers = await answersFor(kind, values, io);
    const { library } = readContent(io.root);
    const state = answers.source && stateOf(library, answers.source);
    const published = answers.source && sourcesById(library).get(answers.source)?.published;
    if (published) answers['as-of'] ??= published;
    const files = filesOf(kind, id, answers, io.today, state);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(io.root, file)), { recursive: true });
      writeFileSync(join(io.root, file), text, { flag: 'wx' });
    }
    const names = Object.keys(files);
    const todo = checkContent(io.root).problems.filter(({ file }) => names.includes(file));
    return {
      code: EXIT.fine,
      lines: [
        `Written: ${names.join(', ')}`,
        '',
        todo.length === 0 ? 'Nothing is left to be filled in.' : `Still to be written, ${todo.length} places:`,
        ...todo.map(lineFor),
        '',
        `Then run: npm run content -- check ${kind}/${id}`,
      ],
      json: { command: 'new', entry: `${kind}/${id}`, files: names, todo: todo.map(asJson) },
    };
  },
};

function refuseId(root: string, kind: Kind, id: string): void {
  if (kind === 'tree')
    throw new UsageError(
      'The tree has its three files already: change content/tree/flow.yaml, rules.yaml and words.yaml.',
    );
  const near = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UsageError(
      `${id} is not an id: use lower-case letters a to z, digits and single hyphens${near === '' ? '' : `, such as ${near}`}.`,
    );
  if (kind === 'waivers' && !/^[a-z]{2}$/.test(id))
    throw new UsageError(`${id} is not a country: the id of a waiver is its ISO 3166-1 code, such as it.`);
  const named = kind === 'notices' ? /^\d[\d-]*\d(?=-|$)/.exec(id)?.[0] : undefined;
  if (kind === 'notices' && !isDay(/^\d{4}-\d\d-\d\d/.exec(id)?.[0] ?? ''))
    throw new UsageError(
      `${named ?? id} is not a day: a notice is named after its day and its subject, such as 2026-12-11-decree.`,
    );
  if (entriesOnDisk(root).includes(`${kind}/${id}`))
    throw new UsageError(`${kind}/${id} exists already: change its files, or choose another id.`);
}

/** Options first, then prompts for whatever else the template of the kind has a field for. */
async function answersFor(
  kind: Kind,
  values: Readonly<Record<string, string | boolean | undefined>>,
  { ask, root }: Io,
): Promise<Answers> {
  const answers: Answers = {};
  for (const [name, question] of Object.entries(QUESTIONS) as [keyof Answers & string, string][]) {
    const fits =
      edits(templateOf(kind), { [name]: 'x' }).length > 0 ||
      (isFolderKind(kind) && FRONT[name] !== undefined && kind !== 'steps');
    const given = values[name];
    if (typeof given === 'string' && !fits)
      throw new UsageError(`--${name} has no place in an entry of ${kind}: leave it out.`);
    const text =
      typeof given === 'string'
        ? given
        : fits && ask && values['yes'] !== true && !(name === 'as-of' && !answers.source)
          ? (await ask(`${question}, or nothing to fill it in later: `)).trim()
          : '';
    if (text !== '') answers[name] = text;
  }
  if (answers.source !== undefined) {
    const known = citableIds(readContent(root).library);
    if (!known.has(answers.source))
      throw new UsageError(
        `${answers.source} is not in content/sources.${didYouMean(answers.source, known)} Make it first: npm run content -- new source ${answers.source}`,
      );
  }
  if (answers['as-of'] !== undefined && answers['as-of'] !== 'undated' && !isPartialDate(answers['as-of']))
    throw new UsageError(`${answers['as-of']} is not a date: write 2024, 2024-04, 2024-04-22 or undated.`);
  return answers;
}

const templateOf = (kind: Kind): string => readFileSync(new URL(`${kind}.yaml`, TEMPLATES), 'utf8');

/** Possible paths of an answer in facts.yaml; each kind has one of them. */
const FACTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ...inEach('name', (_, lang) => ['name', 'term', 'question', 'title'].map((field) => [field, lang])),
  ...inEach('slug', (_, lang) => [['slug', lang]]),
};

/** Front matter fields filled by an answer, with their language. */
const FRONT: Readonly<Record<string, { lang: Lang; field: string }>> = {
  ...inEach('name', (_, lang) => ({ lang, field: 'title' })),
  ...inEach('slug', (_, lang) => ({ lang, field: 'slug' })),
};

/** The evidence that the facts of a new entry share. */
const EVIDENCE = ['evidence', DEFAULT];

/** What a source alone makes of a fact. */
const stateOf = (library: Library, source: string): FactState =>
  ['official', 'law'].includes(sourcesById(library).get(source)?.kind ?? '') ? 'confirmed' : 'reported';

function edits(text: string, answers: Answers, today = '', state = ''): Edit[] {
  const yaml = openYaml(text);
  const each = Object.entries(answers).flatMap(([name, answer]) => {
    if (name === 'source')
      return [
        yaml.append([...EVIDENCE, 'sources'], answer),
        today === '' ? undefined : yaml.setText([...EVIDENCE, 'checked'], today),
        state === '' ? undefined : yaml.setPlain([...EVIDENCE, 'state'], state),
      ];
    if (name === 'as-of') {
      const path = [...EVIDENCE, 'asOf'];
      return [answer === 'undated' ? yaml.setPlain(path, answer) : yaml.setText(path, answer)];
    }
    return (FACTS[name] ?? []).map((path) => yaml.setText(path, answer));
  });
  return each.filter((edit) => edit !== undefined);
}

/** Paths and contents of the files of a new entry. */
function filesOf(kind: Kind, id: string, answers: Answers, today: string, state?: string): Record<string, string> {
  const template = templateOf(kind);
  const day = /^\d{4}-\d\d-\d\d/.exec(id)?.[0];
  const named =
    kind === 'waivers'
      ? openYaml(template).setText(['country'], id.toUpperCase())
      : kind === 'notices' && day !== undefined
        ? openYaml(template).setText(['day'], day)
        : kind === 'sources'
          ? openYaml(template).setText(['retrieved'], today)
          : undefined;
  const facts = applyEdits(template, [...edits(template, answers, today, state), ...(named ? [named] : [])]);
  if (!isFolderKind(kind)) return { [`content/${kind}/${id}.yaml`]: facts };
  const text = readFileSync(new URL(kind === 'steps' ? 'part.mdx' : 'page.mdx', TEMPLATES), 'utf8');
  const prose = LANGS.map((lang) => {
    const filled = Object.entries(FRONT).reduce((all, [name, { lang: of, field }]) => {
      const answer = answers[name as keyof Answers];
      return of === lang && answer !== undefined
        ? all.replace(`${field}: ""`, () => `${field}: ${JSON.stringify(answer)}`)
        : all;
    }, text);
    return [`content/${kind}/${id}/${lang}.mdx`, filled];
  });
  return { [`content/${kind}/${id}/facts.yaml`]: facts, ...Object.fromEntries(prose) };
}
