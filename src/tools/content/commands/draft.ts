/** What a command is about to write: checked as a whole before anything is written, and shown line by line. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  compareDates,
  type Day,
  firstDay,
  isDay,
  isPartialDate,
  isSurelyAfter,
  type PartialDate,
} from '#i18n/dates.ts';
import { LANGS, type Localized, perLang } from '#i18n/languages.ts';
import { languageName } from '#lib/facts/present.ts';
import { isObject } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Event } from '#schemas/life.ts';
import { STATES, type FactState } from '#schemas/fact.ts';
import type { Evidence } from '#tools/content/change.ts';
import { changedLines, openYaml } from '#tools/content/edit.ts';
import { type Leftover, once } from '#tools/content/leftovers.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';
import { readContent } from '#tools/content/read.ts';
import { checkContent, lineFor } from '#tools/content/report.ts';
import { insertItem } from '#tools/content/rewrite.ts';
import { nothingIsFromTheFuture } from '#tools/content/rules/future.ts';
import { problemsOf } from '#tools/content/rules/index.ts';
import { citableIds, sourcesById } from '#tools/content/rules/sources.ts';
import type { Proposed } from '#tools/content/update-words.ts';
import { asJson } from './check.ts';
import { EXIT, type Given, type Io, type Outcome, UsageError } from './command.ts';
import { bare, didYouMeanEntry, entriesOnDisk } from './names.ts';

type Values = Given['values'];

/** Options of every command that writes. */
export const WRITING = { 'dry-run': { type: 'boolean' } } as const;
export const WRITING_HELP = [
  '  --dry-run    shows the lines that would change, and what would be left to do; changes nothing',
];

/** An option per language: `note-en`, `note-es`. */
export const inEachLanguage = (name: string): Record<string, { type: 'string' }> =>
  Object.fromEntries(LANGS.map((lang) => [`${name}-${lang}`, { type: 'string' }]));

/** Those options in words: "--note-en, --note-es". */
export const optionsOf = (name: string): string => LANGS.map((lang) => `--${name}-${lang}`).join(', ');

/** Options of every command that records something new. */
export const EVIDENCE = {
  source: { type: 'string' },
  'as-of': { type: 'string' },
  state: { type: 'string' },
  day: { type: 'string' },
  ...inEachLanguage('event'),
  'no-event': { type: 'boolean' },
} as const;

export const EVIDENCE_HELP = [
  '  --source     id of content/sources that says so; several with commas. A new one: npm run content -- new source <id>',
  '  --as-of      newest date for which it vouches: 2026, 2026-11, 2026-11-12, or undated for a page without a date.',
  '               By default the date on which the source was published',
  '  --state      confirmed, reported or disputed. By default confirmed for an official source or a law, else reported',
  '  --day        the day on which you read the source; today by default',
  `  ${optionsOf('event')}`,
  '               the update that readers and feeds get, in your words; without them a plain sentence is written',
  '  --no-event   writes no update',
];

/** The files a command changes, by their path from the root. */
export type Draft = {
  texts: Map<string, string>;
  read: (file: string) => string;
  edit: (file: string, change: (text: string) => string) => void;
};

export function openDraft(root: string): Draft {
  const texts = new Map<string, string>();
  const read = (file: string) =>
    texts.get(file) ?? (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
  return { texts, read, edit: (file, change) => void texts.set(file, change(read(file))) };
}

/** The content, and the entry that is named. @throws {UsageError} with a suggestion, or naming the check of a broken entry. */
export function entryOf<K extends keyof Library>(
  root: string,
  name: string,
  kinds: readonly K[],
): { library: Library; kind: K; id: string } {
  const [kind = '', id = ''] = bare(name).split('/');
  const { library } = readContent(root);
  if (!(kinds as readonly string[]).includes(kind))
    throw new UsageError(
      `${name} is not an entry of ${kinds.join(', ')}: write ${kinds[0]}/<id>.${
        didYouMean(kind, kinds) ||
        didYouMeanEntry(
          bare(name),
          kinds.flatMap((each) => Object.keys(library[each]).map((other) => `${each}/${other}`)),
        )
      }`,
    );
  if (!Object.hasOwn(library[kind as K], id)) {
    const entry = `${kind}/${id}`;
    if (entriesOnDisk(root).includes(entry))
      throw new UsageError(`${entry} cannot be read. First fix what this lists: npm run content -- check ${entry}`);
    const ids = Object.keys(library[kind as K]);
    const near =
      didYouMean(id, ids) ||
      didYouMeanEntry(
        entry,
        ids.map((each) => `${kind}/${each}`),
      );
    throw new UsageError(`${entry} is not an entry.${near}`);
  }
  return { library, kind: kind as K, id };
}

const text = (values: Values, name: string): string | undefined => {
  const given = values[name];
  return typeof given === 'string' ? given : undefined;
};

/** What a new value rests on. @throws {UsageError} saying which option is missing or wrong. */
export function evidenceFrom(library: Library, values: Values, today: Day): Evidence {
  const given = text(values, 'source');
  if (given === undefined)
    throw new UsageError(
      '--source is missing: name the document that says so, an id of content/sources. A new one: npm run content -- new source <id>',
    );
  const known = citableIds(library);
  const sources = given.split(',').map((id) => id.trim());
  for (const id of sources)
    if (!known.has(id))
      throw new UsageError(
        `${id} is not in content/sources.${didYouMean(id, known)} Make it first: npm run content -- new source ${id}`,
      );
  const cited = sourcesById(library);
  const published = cited.get(sources[0]!)?.published ?? undefined;
  const asOf = text(values, 'as-of') ?? published;
  if (asOf === undefined)
    throw new UsageError(
      `--as-of is missing: ${sources[0]} has no date of its own. Write the newest date for which it vouches (2026, 2026-11 or 2026-11-12), or --as-of undated for a page without any.`,
    );
  if (asOf !== 'undated' && !isPartialDate(asOf))
    throw new UsageError(`--as-of ${asOf} is not a date: write 2026, 2026-11, 2026-11-12 or undated.`);
  const strong = sources.some((id) => ['official', 'law'].includes(cited.get(id)?.kind ?? ''));
  const state = text(values, 'state') ?? (strong ? 'confirmed' : 'reported');
  if (!(STATES as readonly string[]).includes(state))
    throw new UsageError(`--state ${state} is not a state: write one of ${STATES.join(', ')}.`);
  if (state === 'disputed')
    throw new UsageError('What is disputed has two versions: write them into the file, under value and others.');
  return { sources, asOf, checked: checkedDay(values, today), state: state as FactState };
}

/** The day of a check. @throws {UsageError} for one in the future. */
export function checkedDay(values: Values, today: Day): Day {
  const day = text(values, 'day') ?? today;
  if (!isDay(day)) throw new UsageError(`--day ${day} is not a day: write YYYY-MM-DD, such as --day ${today}.`);
  if (day > today)
    throw new UsageError(`--day ${day} lies in the future: nobody has read anything then. Today is ${today}.`);
  return day;
}

/** A date given as an option. @throws {UsageError} if it is none. */
export function dateFrom(values: Values, name: string): PartialDate | undefined {
  const date = text(values, name);
  if (date !== undefined && !isPartialDate(date))
    throw new UsageError(`--${name} ${date} is not a date: write 2026, 2026-11 or 2026-11-12.`);
  return date;
}

/** What begins later does not hold yet. @throws {UsageError} for a --since after today. */
export function refuseFuture(values: Values, today: Day): void {
  const since = dateFrom(values, 'since');
  if (since !== undefined && firstDay(since) > today)
    throw new UsageError(
      `--since ${since} lies in the future: the page would show it today. Run this on that day; until then write an update of kind announced under events.`,
    );
}

/** A text in every language, given as options. @throws {UsageError} if only some are given. */
export function textsFrom(values: Values, name: string): Localized | undefined {
  const given = LANGS.filter((lang) => text(values, `${name}-${lang}`) !== undefined);
  if (given.length === 0) return undefined;
  const missing = LANGS.filter((lang) => !given.includes(lang));
  if (missing.length > 0)
    throw new UsageError(`--${name}-${missing[0]} is missing: write it in ${languageName(missing[0]!, 'en')}, too.`);
  return perLang((lang) => text(values, `${name}-${lang}`)!);
}

/** The text of an entry with an update, in the words of the options or those proposed; without one after --no-event. */
export function withEvent(
  file: string,
  values: Values,
  proposed: Proposed,
  date: PartialDate,
  sources: readonly string[],
): string {
  if (values['no-event'] === true) return file;
  const event = { date, kind: proposed.kind, text: textsFrom(values, 'event') ?? proposed.text, sources };
  const data = openYaml(file).data;
  const events = (isObject(data) && Array.isArray(data['events']) ? data['events'] : []) as Event[];
  const at = events.findIndex((each) => !isSurelyAfter(each.date, date) && compareDates(each.date, date) <= 0);
  return insertItem(file, ['events'], at === -1 ? events.length : at, event);
}

/** The place of the update with these words, if the entry has it. */
export function eventAt(file: string, { text: words }: Proposed): number {
  const data = openYaml(file).data;
  const events = (isObject(data) && Array.isArray(data['events']) ? data['events'] : []) as Event[];
  return events.findIndex((each) => isDeepStrictEqual(each.text, words));
}

/** The day of a change: as given, else the newest date of its source, else the day on which the source was read. */
export const eventDate = (given: PartialDate | undefined, { asOf, checked }: Evidence): PartialDate =>
  given ?? (asOf === 'undated' ? checked : asOf);

/** What is left to do where no words for the update were given. */
export const eventHint = (values: Values): string[] =>
  values['no-event'] === true || textsFrom(values, 'event') !== undefined
    ? []
    : [`The update was worded for you: read it under events, or write it with ${optionsOf('event')}.`];

/** The texts of an entry that only a person can put right after a change. */
export const textsToRead = (kind: string, id: string): string =>
  `Read its own texts again: title, summary and prose of ${LANGS.map((lang) => `content/${kind}/${id}/${lang}.mdx`).join(', ')}, and its name, notes, tips and condition.note.`;

export type Finished = {
  /** What was done, in the past tense: "Changed offices/jz-cusco/address." */
  done: string;
  /** What only a person can do next. */
  next?: readonly string[];
  /** Places of the library as it is now that still say the old. */
  leftovers?: (library: Library) => Leftover[];
  json?: object;
};

const key = ({ file, path, message }: Problem): string => `${file} ${path.join('.')} ${message}`;

/** Checks a draft, writes it and reports. @throws {UsageError} if the entry would not hold: then nothing is written. */
export function finish(
  command: string,
  draft: Draft,
  { root, today }: Io,
  values: Values,
  { done, next = [], leftovers = () => [], json = {} }: Finished,
): Outcome {
  const rules = (library: Library): Problem[] => [...problemsOf(library), ...nothingIsFromTheFuture(library, today)];
  const { problems, library, locate } = checkContent(root, rules, undefined, draft.texts);
  const before = problems.length === 0 ? new Set<string>() : new Set(checkContent(root, rules).problems.map(key));
  const fresh = problems.filter((problem) => !before.has(key(problem)));
  const own = fresh.filter(({ file, path }) => draft.texts.has(file) && path[0] !== 'text');
  if (own.length > 0)
    throw new UsageError(['Nothing was written, because this would not hold:', ...own.map(lineFor)].join('\n'));
  const dry = values['dry-run'] === true;
  const changed = [...draft.texts].flatMap(([file, after]) => {
    const path = join(root, file);
    const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (!dry && old !== after) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, after);
    }
    return (
      old === ''
        ? after
            .trimEnd()
            .split('\n')
            .map((line, index) => `${index + 1} + ${line}`)
        : changedLines(old, after)
    ).map((line) => `${file}:${line}`);
  });
  const left = once(leftovers(library)).map((place) => ({ place, line: lineFor(placed(place, locate)) }));
  return {
    code: EXIT.fine,
    lines: [
      ...changed,
      dry ? `Would have been done: ${done}` : done,
      ...(fresh.length > 0
        ? ['', `Now wrong, ${fresh.length} ${fresh.length === 1 ? 'place' : 'places'}:`, ...fresh.map(lineFor)]
        : []),
      ...(left.length > 0
        ? [
            '',
            `Still says or leads to the old, ${left.length} ${left.length === 1 ? 'place' : 'places'}; change what no longer holds, in every language:`,
            ...left.map(({ line }) => line),
          ]
        : []),
      '',
      ...next,
      'Then run: npm run content -- check',
    ],
    json: {
      command,
      written: !dry,
      files: [...draft.texts.keys()],
      changed,
      problems: fresh.map(asJson),
      leftovers: left.map(({ place, line }) => ({ file: place.file, field: place.path.join('.'), line })),
      ...json,
    },
  };
}

const placed = ({ file, path, line, says, of }: Leftover, locate: (problem: Problem) => Problem): Problem =>
  locate({ file, path, found: says, message: `(${of})`, ...(line === undefined ? {} : { line }) });

/** A leftover as a line of a report. */
export const leftoverLine = (place: Leftover, locate: (problem: Problem) => Problem): string =>
  lineFor(placed(place, locate));

/** The words for a place in the file of an entry. */
export const fileOf = (kind: string, id: string, folder: boolean): string =>
  folder ? `content/${kind}/${id}/facts.yaml` : `content/${kind}/${id}.yaml`;
