/** `change`: a fact has a new value. The old one goes to the history, and everything that follows is written or listed. */
import { isDeepStrictEqual } from 'node:util';
import { LANGS, type Localized, perLang } from '#i18n/languages.ts';
import { factsIn, indexed, isKnown, type Path, valueOf } from '#lib/facts/facts.ts';
import { factIdsOf } from '#lib/facts/fact-place.ts';
import type { Library } from '#lib/facts/library.ts';
import { inWords } from '#lib/facts/present.ts';
import { HISTORY_KINDS } from '#lib/site/updates.ts';
import type { Channel } from '#schemas/channel.ts';
import { valueSchemaAt } from '#schemas/evidence.ts';
import { isFolderKind, KIND_NAMES, KINDS } from '#schemas/kinds.ts';
import { changeFact, isSlip } from '#tools/content/change.ts';
import { openYaml } from '#tools/content/edit.ts';
import { placesNaming, placesSayingFee, placesSayingUnknown } from '#tools/content/leftovers.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { inline, removeItem, setField } from '#tools/content/rewrite.ts';
import { TOLD } from '#tools/content/rules/events.ts';
import { followed, lacking } from '#tools/content/targets.ts';
import { changeOf } from '#tools/content/update-words.ts';
import { type Given as GivenValue, ValueError, valueFrom } from '#tools/content/value.ts';
import { type Command, type Given, type Io, UsageError } from './command.ts';
import {
  checkedDay,
  dateFrom,
  type Draft,
  entryOf,
  eventAt,
  EVIDENCE,
  EVIDENCE_HELP,
  eventDate,
  eventHint,
  evidenceFrom,
  finish,
  inEachLanguage,
  openDraft,
  optionsOf,
  refuseFuture,
  textsFrom,
  textsToRead,
  WRITING,
  WRITING_HELP,
  withEvent,
} from './draft.ts';
import { bare } from './names.ts';

export const change: Command = {
  summary: 'gives a fact a new value: history, evidence, targets and update follow, leftovers are listed',
  usage: '<fact> --value "…" --source id [--as-of date] [--since date] [--dry-run]',
  options: {
    value: { type: 'string' },
    ...inEachLanguage('value'),
    ...inEachLanguage('note'),
    unknown: { type: 'boolean' },
    since: { type: 'string' },
    until: { type: 'string' },
    wrong: { type: 'boolean' },
    thanks: { type: 'string' },
    ...EVIDENCE,
    ...WRITING,
  },
  words: [1, 1],
  help: [
    'The old value goes on top of the history with its evidence and remark; the new one gets its own, checked today. The links of',
    'a channel (telephone, mail, WhatsApp) follow its value. An update in every language goes into the feeds, the list of updates and',
    'the home page. Then every text that still has the old value is listed with file and line. Comments, order and form of the file stay.',
    '',
    '  fact         offices/jz-cusco/address, channels/alomac-1800/hours, waivers/it/rows/eu-2016/visa',
    '  --value      a text or word as it stands in the file; hours "mon-fri 08:30-16:30, sat 09:00-13:00"; an amount "S/ 20.50", "US$ 30" or "0.1 % a day";',
    '               a pin "-13.5192 -71.9767 street"; anything else as YAML on one line',
    `  ${optionsOf('value')}`,
    '               a text that has every language',
    '  --unknown    nobody says it any more: the old value goes to the history',
    `  ${optionsOf('note')}`,
    '               a remark on the new value: the doubt, for the reader',
    '  --since      from when the new value holds; the date of the update. By default --as-of',
    '  --until      last day of the old value, if a source says it',
    '  --wrong      the guide was wrong, the world has not changed: writes a correction, no history and no update',
    '  --thanks     whom to thank for the correction',
    ...EVIDENCE_HELP,
    ...WRITING_HELP,
    '',
    'Exit code: 0 done · 1 never · 2 wrong usage, or it would not hold: nothing was written.',
  ],
  run: ({ values, positionals: [name = ''] }, io) => {
    const { library, kind, id } = entryOf(io.root, name, KIND_NAMES);
    const entry = library[kind][id] as { file: string; facts: unknown };
    const fact = placeOf(library, kind, id, bare(name).split('/').slice(2));
    const draft = openDraft(io.root);
    const changed = writeChange(
      library,
      draft,
      { kind, id, file: entry.file, facts: entry.facts, ...fact },
      values,
      io,
    );
    return finish('change', draft, io, values, {
      done: `Changed ${kind}/${id}/${fact.path.join('/')}: ${changed.says}`,
      next: changed.next,
      leftovers: changed.leftovers,
      json: { fact: `${kind}/${id}/${fact.path.join('/')}` },
    });
  },
};

type Target = { kind: keyof Library; id: string; file: string; facts: unknown; path: Path };

/** The path of a fact that the entry has, or can have. @throws {UsageError} with a suggestion. */
export function placeOf(library: Library, kind: keyof Library, id: string, path: readonly string[]): { path: Path } {
  const name = [kind, id, ...path].join('/');
  const facts = library[kind][id]?.facts;
  if (path.length > 0 && valueSchemaAt(KINDS[kind].schema, indexed(facts, path)) !== undefined) return { path };
  const below = factsIn(facts).filter(({ path: each }) => path.every((key, index) => String(each[index]) === key));
  const ids = below.map((each) => [kind, id, ...each.path].join('/'));
  if (ids.length > 0 && path.length > 0)
    throw new UsageError(`${name} holds several facts: name one of ${ids.slice(0, 12).join(', ')}.`);
  const own = [...factIdsOf(library)].filter((each) => each.startsWith(`${kind}/${id}/`));
  throw new UsageError(
    own.length === 0
      ? `${name} is not a fact, and ${kind}/${id} holds none: change it in its file.`
      : `${name} is not a fact.${didYouMean(name, own)} Those of this entry: ${own.slice(0, 20).join(', ')}.`,
  );
}

/** Fields of which the prose and remarks of an entry speak in words of their own. */
const OWN_WORDS: readonly string[] = ['value', 'address', 'hours'];

/** Writes one changed fact into the draft, and what follows from it. */
export function writeChange(
  library: Library,
  draft: Draft,
  { kind, id, file, facts, path }: Target,
  values: Given['values'],
  { today }: Io,
  given?: { value?: unknown; until?: string | undefined; note?: Localized | undefined },
) {
  const schema = valueSchemaAt(KINDS[kind].schema, indexed(facts, path))!;
  const unknown = given ? given.value === undefined : values['unknown'] === true;
  const old = factsIn(facts).find((each) => each.path.join('/') === path.join('/'))?.fact;
  const before = valueOf(old);
  const value = given ? given.value : unknown ? undefined : read(schema, values, before);
  const name = `${kind}/${id}/${path.join('/')}`;
  if (old !== undefined && isDeepStrictEqual(before, value))
    throw new UsageError(`${name} has that value already. You read it again today? npm run content -- confirm ${name}`);
  if (kind !== 'waivers' && path[0] === 'condition' && ['closed', 'suspended'].includes(String(value)) && !given)
    throw new UsageError(
      `A closing is more than one fact: npm run content -- close ${kind}/${id} --last-day … --source …`,
    );
  refuseFuture(values, today);
  const evidence =
    unknown && values['source'] === undefined
      ? { sources: [], asOf: 'undated', checked: checkedDay(values, today), state: 'reported' as const }
      : evidenceFrom(library, values, today);
  const wrong = values['wrong'] === true;
  const note = given?.note ?? textsFrom(values, 'note');
  const until = given?.until ?? dateFrom(values, 'until');
  // What held before the slip, and the update that told of it.
  const previous = old?.history?.[0]?.value;
  const isTold = (HISTORY_KINDS as readonly string[]).includes(kind) && TOLD.includes(String(path[0]));
  const slipped =
    isTold && before !== undefined ? eventAt(draft.read(file), changeOf(library, kind, path, previous, before)) : -1;
  const slip = !given && !wrong && !unknown && isSlip(old, evidence) && (!isTold || slipped !== -1);
  draft.edit(file, (text) => {
    const at = indexed(openYaml(text).data, path);
    return changeFact(text, KINDS[kind].schema, at, old, { value, evidence, note, until, wrong: wrong || slip });
  });
  if (kind === 'channels' && path.join() === 'value') followTargets(draft, file, facts as Channel, value);
  if (slip && isTold)
    draft.edit(file, (text) =>
      isDeepStrictEqual(previous, value)
        ? removeItem(text, ['events'], slipped)
        : setField(
            text,
            ['events', slipped, 'text'],
            textsFrom(values, 'event') ?? changeOf(library, kind, path, previous, value).text,
          ),
    );
  const told = isTold && !wrong && !slip && !(before === undefined && value === undefined);
  if (told)
    draft.edit(file, (text) =>
      withEvent(
        text,
        values,
        changeOf(library, kind, path, before, value),
        eventDate(dateFrom(values, 'since'), evidence),
        sourcesFor(evidence.sources, old),
      ),
    );
  if (wrong) writeCorrection(library, draft, name, kind, path, before, value, values, today);
  return {
    says: oneStop(
      `${unknown ? 'unknown now' : shown(kind, path, value)}${before === undefined ? '' : wrong ? `; it was wrong: ${shown(kind, path, before)}` : `; before, ${shown(kind, path, before)}`}.`,
    ),
    next: [
      ...(slip
        ? [
            `The old value rested on the same source, read on the same day: it is taken for a slip, and leaves neither history nor update.${
              isTold ? ' What was told of it tells the new value now.' : ''
            } Was it on the published guide already? Take this back (git checkout ${file}) and run it again with --wrong.`,
          ]
        : []),
      ...(told ? eventHint(values) : []),
      ...(isFolderKind(kind) && OWN_WORDS.includes(String(path[0])) ? [textsToRead(kind, id)] : []),
    ],
    leftovers: (after: Library) => [
      ...(before === undefined
        ? []
        : (kind === 'fees' && path[0] === 'amount'
            ? placesSayingFee(after, before, id)
            : placesNaming(after, before, name)
          ).filter((place) => place.file !== file || place.path.slice(0, path.length).join('/') !== path.join('/'))),
      ...(before === undefined && value !== undefined ? placesSayingUnknown(after, kind, id, String(path.at(-1))) : []),
    ],
  };
}

/** An update on what is no longer known rests on what the value rested on. */
const sourcesFor = (sources: readonly string[], old: Parameters<typeof isKnown>[0] | undefined): readonly string[] =>
  sources.length > 0 || old === undefined || !isKnown(old) ? sources : old.sources;

/** A value may end with a stop of its own. */
const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, '.');

const shown = (kind: string, path: Path, value: unknown): string => inWords(kind, path, value, 'en');

function read(
  schema: NonNullable<ReturnType<typeof valueSchemaAt>>,
  values: Given['values'],
  before: unknown,
): unknown {
  const given: GivenValue = {
    before,
    value: values['value'] as string | undefined,
    ...Object.fromEntries(LANGS.map((lang) => [lang, values[`value-${lang}`]])),
  };
  try {
    return valueFrom(schema, given);
  } catch (error) {
    throw error instanceof ValueError ? new UsageError(error.message) : error;
  }
}

/** The targets of a channel lead where its new value says. @throws {UsageError} if it says nothing that can be tapped. */
function followTargets(draft: Draft, file: string, { kind, value, targets }: Channel, now: unknown): void {
  const before = valueOf(value) ?? '';
  const next = followed(targets, before, typeof now === 'string' ? now : '', kind);
  const fault = typeof now === 'string' ? lacking(before, now, kind, next) : undefined;
  if (fault !== undefined) throw new UsageError(`${file.replace('/facts.yaml', '')}: ${fault} Nothing was written.`);
  if (isDeepStrictEqual(next, targets)) return;
  if (next.length === targets.length)
    next.forEach((target, index) => {
      if (!isDeepStrictEqual(target, targets[index]))
        draft.edit(file, (text) => setField(text, ['targets', index], target));
    });
  else draft.edit(file, (text) => setField(text, ['targets'], next));
}

function writeCorrection(
  library: Library,
  draft: Draft,
  fact: string,
  kind: string,
  path: Path,
  before: unknown,
  value: unknown,
  values: Given['values'],
  today: string,
): void {
  if (before === undefined || value === undefined)
    throw new UsageError(
      '--wrong needs a value that was wrong and one that is right. Is it only unknown now? Leave --wrong out.',
    );
  const says = (what: unknown) => perLang((lang) => inWords(kind, path, what, lang));
  const id = `${fact
    .split('/')
    .slice(1)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}-${today}`;
  if (Object.hasOwn(library.corrections, id))
    throw new UsageError(`content/corrections/${id}.yaml exists already: correct it there.`);
  const thanks = values['thanks'];
  const lines = [
    `day: ${inline(today)}`,
    `fact: ${fact}`,
    `was: ${inline(says(before))}`,
    `now: ${inline(says(value))}`,
    ...(typeof thanks === 'string' ? [`thanks: ${JSON.stringify(thanks)}`] : []),
  ];
  draft.edit(`content/corrections/${id}.yaml`, () => `${lines.join('\n')}\n`);
}
