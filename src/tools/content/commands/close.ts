/** `close`: an office, channel or guide ends, today, some time ago, or on a day that is announced. */
import { dateInWords, lastDay } from '#i18n/dates.ts';
import type { Localized } from '#i18n/languages.ts';
import { factsIn, isKnown, type Path, valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { HISTORY_KINDS, type HistoryKind } from '#lib/site/updates.ts';
import type { Known } from '#schemas/fact.ts';
import { KINDS } from '#schemas/kinds.ts';
import type { Condition } from '#schemas/life.ts';
import { changeFact, type Evidence } from '#tools/content/change.ts';
import { placesLeadingTo } from '#tools/content/leftovers.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { removeItem, setField } from '#tools/content/rewrite.ts';
import { announcedReplacement, closeLater } from '#tools/content/rules/future.ts';
import { CLOSED_NOTE, closingOf, insteadOf } from '#tools/content/update-words.ts';
import { type Command, type Given, type Io, type Outcome, UsageError } from './command.ts';
import {
  dateFrom,
  type Draft,
  entryOf,
  EVIDENCE,
  EVIDENCE_HELP,
  eventAt,
  eventDate,
  eventHint,
  evidenceFrom,
  finish,
  inEachLanguage,
  openDraft,
  optionsOf,
  textsFrom,
  textsToRead,
  WRITING,
  WRITING_HELP,
  withEvent,
} from './draft.ts';

export const close: Command = {
  summary: 'records that an office, channel or guide has closed, or announces its last day',
  usage: '<entry> --last-day date --source id [--as-of date] [--replaced-by id] [--suspended] [--dry-run]',
  options: {
    'last-day': { type: 'string' },
    'replaced-by': { type: 'string' },
    suspended: { type: 'boolean' },
    ...inEachLanguage('note'),
    ...EVIDENCE,
    ...WRITING,
  },
  words: [1, 1],
  help: [
    'A last day that is still to come is announced: the entry stays open and says its last day. Run the command again after it.',
    'From that day on it is closed: the page, lists and contact card say so and lead to the replacement; what was done there, its',
    'hours and its appointments go to the history; the chooser of needs offers the replacement. Links of other texts are listed.',
    '',
    '  entry          offices/jz-ilo, channels/mail-informes, guides/video-call',
    '  --last-day     last day of service, as exact as the source: 2026-12-01, 2026-12 or 2026. Left out only if nobody says it;',
    `                 then ${optionsOf('note')} say so`,
    '  --replaced-by  id of the entry of the same kind where people go instead; also for what has closed without one',
    '  --suspended    for a time, or nobody says for how long',
    `  ${optionsOf('note')}`,
    '                 a remark on the closing, for the reader',
    ...EVIDENCE_HELP,
    ...WRITING_HELP,
    '',
    'Exit code: 0 done · 1 never · 2 wrong usage, or it would not hold: nothing was written.',
  ],
  run({ values, positionals: [name = ''] }, io) {
    const { library, kind, id } = entryOf(io.root, name, HISTORY_KINDS);
    const { file, facts } = library[kind][id]!;
    const old = facts.condition;
    const suspended = values['suspended'] === true;
    const last = dateFrom(values, 'last-day') ?? (isKnown(old) ? old.until : undefined);
    const note = textsFrom(values, 'note');
    if (last === undefined && note === undefined)
      throw new UsageError(
        `--last-day is missing: write the last day of service, as exact as the source. Nobody says it? Then say so with ${optionsOf('note')}.`,
      );
    const replacement = replacementFrom(
      library,
      kind,
      id,
      values['replaced-by'] ?? (isKnown(old) ? old.replacedBy : undefined) ?? announcedReplacement(library, kind, id),
    );
    const announced = last !== undefined && lastDay(last) >= io.today;
    if (isKnown(old) && ['closed', 'suspended'].includes(old.value) && !announced) {
      if (replacement !== undefined && old.replacedBy === undefined)
        return nameReplacement({ library, kind, id, old, replacement }, values, io);
      throw new UsageError(
        old.replacedBy === undefined
          ? `${kind}/${id} is ${old.value} already. What replaced it? npm run content -- close ${kind}/${id} --replaced-by … --source …`
          : `${kind}/${id} is ${old.value} already. Is a part of it wrong? Correct it under condition in ${file}.`,
      );
    }
    const evidence = evidenceFrom(library, values, io.today);
    const draft = openDraft(io.root);
    const schema = KINDS[kind].schema;
    const works = isKnown(old) && !['closed', 'suspended', 'moved'].includes(old.value) ? old.value : 'active';
    draft.edit(file, (text) =>
      changeFact(text, schema, ['condition'], old, {
        value: announced ? works : suspended ? 'suspended' : 'closed',
        evidence,
        note,
        extra: {
          // The day of a move is not that of the opening; the event of the move keeps it.
          since: isKnown(old) && old.value !== 'moved' ? old.since : undefined,
          until: last,
          replacedBy: announced ? undefined : replacement?.id,
        },
        until: last,
        // Announced: it works as before.
        wrong: announced && isKnown(old) && works === old.value,
      }),
    );
    if (!announced) {
      if (kind === 'offices') endServices(draft, library, id, last, evidence);
      offerReplacement(draft, library, kind, id, replacement?.id);
    }
    const words = closingOf(last, replacement?.name, { announced, suspended });
    const date = announced ? eventDate(undefined, evidence) : (last ?? eventDate(undefined, evidence));
    // Announced again: the update of before tells the new day now.
    const before =
      announced && isKnown(old) && old.until !== undefined && !['closed', 'suspended'].includes(old.value)
        ? eventAt(
            draft.read(file),
            closingOf(old.until, library[kind][announcedReplacement(library, kind, id) ?? '']?.facts.name, {
              announced,
              suspended,
            }),
          )
        : -1;
    if (before !== -1) draft.edit(file, (text) => removeItem(text, ['events'], before));
    draft.edit(file, (text) => withEvent(text, values, words, date, evidence.sources));
    const day = last && dateInWords(last, 'en');
    return finish('close', draft, io, values, {
      done: announced
        ? `Announced: the last day of ${kind}/${id} is ${day}. It says so and stays open. After that day: ${closeLater(kind, id, replacement?.id)}`
        : `Closed ${kind}/${id}${day ? `; last day ${day}` : ''}.`,
      next: [...eventHint(values), ...(announced ? [] : [textsToRead(kind, id)])],
      leftovers: (after) => (announced ? [] : placesLeadingTo(after, kind, id)),
      json: { entry: `${kind}/${id}`, announced },
    });
  },
};

type Closed = {
  library: Library;
  kind: HistoryKind;
  id: string;
  old: Known<Condition>;
  replacement: { id: string; name: Localized };
};

/** What closed without a replacement gets one: the closing stays as it is, with one source more. */
function nameReplacement({ library, kind, id, old, replacement }: Closed, values: Given['values'], io: Io): Outcome {
  const { file, facts } = library[kind][id]!;
  const { since, until } = facts.condition as { since?: string; until?: string };
  const evidence = evidenceFrom(library, values, io.today);
  const sources = [...new Set([...old.sources, ...evidence.sources])];
  const draft = openDraft(io.root);
  draft.edit(file, (text) =>
    changeFact(text, KINDS[kind].schema, ['condition'], old, {
      value: old.value,
      evidence: { sources, asOf: old.asOf, checked: evidence.checked, state: old.state },
      note: textsFrom(values, 'note') ?? old.note,
      extra: { since, until, replacedBy: replacement.id },
      wrong: true,
    }),
  );
  offerReplacement(draft, library, kind, id, replacement.id);
  const words = insteadOf(replacement.name);
  draft.edit(file, (text) => withEvent(text, values, words, eventDate(undefined, evidence), evidence.sources));
  return finish('close', draft, io, values, {
    done: `${kind}/${id}, which is ${old.value}, now leads to ${kind}/${replacement.id}.`,
    next: [...eventHint(values), textsToRead(kind, id)],
    json: { entry: `${kind}/${id}`, announced: false },
  });
}

function replacementFrom(
  library: Library,
  kind: HistoryKind,
  id: string,
  given: string | boolean | undefined,
): { id: string; name: Localized } | undefined {
  if (typeof given !== 'string') return undefined;
  const other = given.replace(`${kind}/`, '');
  const entry = Object.hasOwn(library[kind], other) ? library[kind][other] : undefined;
  if (!entry || other === id)
    throw new UsageError(
      `--replaced-by ${given} is not another entry of ${kind}.${didYouMean(other, Object.keys(library[kind]))}`,
    );
  if (['closed', 'suspended'].includes(valueOf(entry.facts.condition) ?? ''))
    throw new UsageError(`--replaced-by ${given} is ${valueOf(entry.facts.condition)} itself: name what works today.`);
  return { id: other, name: entry.facts.name };
}

/** What an office did, its hours and appointments held until its last day. */
function endServices(draft: Draft, library: Library, id: string, until: string | undefined, evidence: Evidence): void {
  const { file, facts } = library.offices[id]!;
  const end = (path: Path, value: unknown, note?: unknown) => {
    const old = factsIn(facts).find((each) => each.path.join('/') === path.join('/'))?.fact;
    draft.edit(file, (text) => changeFact(text, KINDS.offices.schema, path, old, { value, evidence, note, until }));
  };
  if (isKnown(facts.hours)) end(['hours'], undefined, CLOSED_NOTE);
  if (isKnown(facts.appointment)) end(['appointment'], undefined, CLOSED_NOTE);
  for (const { path, fact } of factsIn(facts))
    if (path[0] === 'procedures' && isKnown(fact) && fact.value === 'yes') end(path, 'no');
}

/** The chooser of needs offers what replaced the entry; a channel is listed there as dead. */
function offerReplacement(
  draft: Draft,
  library: Library,
  kind: HistoryKind,
  id: string,
  replacement: string | undefined,
): void {
  if (kind === 'offices') return;
  for (const { file, facts } of Object.values(library.needs)) {
    if (!facts[kind].includes(id)) continue;
    const next = facts[kind].flatMap((each) =>
      each !== id ? each : replacement === undefined || facts[kind].includes(replacement) ? [] : replacement,
    );
    // A need without any channel is left as it is, and refused by name.
    if (kind === 'channels' && next.length === 0) continue;
    draft.edit(file, (text) => setField(text, [kind], next));
    if (kind === 'channels') draft.edit(file, (text) => setField(text, ['dead'], [...facts.dead, id]));
  }
}
