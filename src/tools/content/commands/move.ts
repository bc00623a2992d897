/** `move`: an office is at a new address. */
import { LANGS } from '#i18n/languages.ts';
import { factsIn, isKnown, type Path, valueOf } from '#lib/facts/facts.ts';
import { KINDS } from '#schemas/kinds.ts';
import { changeFact, isSlip } from '#tools/content/change.ts';
import { placesNaming } from '#tools/content/leftovers.ts';
import { changeOf } from '#tools/content/update-words.ts';
import { ValueError, valueFrom } from '#tools/content/value.ts';
import { valueSchemaAt } from '#schemas/evidence.ts';
import { type Command, UsageError } from './command.ts';
import {
  dateFrom,
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
  refuseFuture,
  textsFrom,
  textsToRead,
  WRITING,
  WRITING_HELP,
  withEvent,
} from './draft.ts';

export const move: Command = {
  summary: 'records that an office is at a new address; landmark and pin of the old one go to the history',
  usage: `<office> --address "…" --source id [--as-of date] [--since date] ${LANGS.map((lang) => `[--reference-${lang} …]`).join(' ')} [--pin "…"] [--dry-run]`,
  options: {
    address: { type: 'string' },
    ...inEachLanguage('reference'),
    pin: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    ...inEachLanguage('note'),
    ...EVIDENCE,
    ...WRITING,
  },
  words: [1, 1],
  help: [
    'Like `change` of the address, with what else belongs to a building: the landmark (reference) and an exact pin go to the history,',
    'because they are of the old one. The update is of kind "moved". Texts that still name the old place are listed.',
    '',
    '  office       offices/jz-cusco',
    '  --address    the new street address in Spanish, for a driver',
    `  ${optionsOf('reference')}`,
    '               the new landmark; without them it is unknown',
    '  --pin        the new pin, "-13.5192 -71.9767 street" (door, street or district); without it a pin of a town stays',
    '  --since      when it moved; the date of the update. By default --as-of',
    '  --until      last day at the old address, if a source says it',
    `  ${optionsOf('note')}`,
    '               a remark on the new address',
    ...EVIDENCE_HELP,
    ...WRITING_HELP,
    '',
    'Exit code: 0 done · 1 never · 2 wrong usage, or it would not hold: nothing was written.',
  ],
  run({ values, positionals: [name = ''] }, io) {
    const { library, id } = entryOf(io.root, name, ['offices']);
    const { file, facts } = library.offices[id]!;
    const address = values['address'];
    if (typeof address !== 'string')
      throw new UsageError('--address is missing: write the new street address, in quotes.');
    const before = valueOf(facts.address);
    if (address === before)
      throw new UsageError(
        `offices/${id} has that address already. You read it again today? npm run content -- confirm offices/${id}/address`,
      );
    refuseFuture(values, io.today);
    const evidence = evidenceFrom(library, values, io.today);
    const until = dateFrom(values, 'until');
    const reference = textsFrom(values, 'reference');
    const slipped = () =>
      eventAt(
        openDraft(io.root).read(file),
        changeOf(library, 'offices', ['address'], facts.address.history?.[0]?.value, before),
      );
    if (isSlip(facts.address, evidence) && slipped() !== -1)
      throw new UsageError(
        `offices/${id} moved to ${before} by the same source, read on the same day. A slip? Put it right: npm run content -- change offices/${id}/address --value "${address}" --source ${evidence.sources.join(',')}`,
      );
    const draft = openDraft(io.root);
    const write = (path: Path, value: unknown, note?: unknown) => {
      const old = factsIn(facts).find((each) => each.path.join('/') === path.join('/'))?.fact;
      draft.edit(file, (text) => changeFact(text, KINDS.offices.schema, path, old, { value, evidence, note, until }));
    };
    write(['address'], address, textsFrom(values, 'note'));
    if (reference !== undefined || (facts.reference && isKnown(facts.reference))) write(['reference'], reference);
    const pin = values['pin'];
    if (typeof pin === 'string') write(['position'], pinFrom(pin));
    else if (isKnown(facts.position) && facts.position.value.precision !== 'district') write(['position'], undefined);
    const date = eventDate(dateFrom(values, 'since'), evidence);
    const words = changeOf(library, 'offices', ['address'], before, address);
    draft.edit(file, (text) => withEvent(text, values, { ...words, kind: 'moved' }, date, evidence.sources));
    return finish('move', draft, io, values, {
      done: `Moved offices/${id} to ${address}${before === undefined ? '' : `; before, ${before}`}.`,
      next: [
        ...eventHint(values),
        textsToRead('offices', id),
        `Do its hours, telephone and procedures still hold? Look at content/offices/${id}/facts.yaml. Put the new street into aliases, so that it is found; the old one stays there.`,
      ],
      leftovers: (after) => [
        ...(before === undefined ? [] : placesNaming(after, before, `offices/${id}/address`)),
        ...(facts.reference && isKnown(facts.reference)
          ? placesNaming(after, facts.reference.value, `offices/${id}/reference`)
          : []),
      ],
      json: { entry: `offices/${id}` },
    });
  },
};

function pinFrom(text: string): unknown {
  try {
    return valueFrom(valueSchemaAt(KINDS.offices.schema, ['position'])!, { value: text });
  } catch (error) {
    throw error instanceof ValueError ? new UsageError(error.message) : error;
  }
}
