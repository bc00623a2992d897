/** `leftovers`: texts that still say what has moved to a history, and links to what has closed. */
import { factsIn, type Path, valueOf } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { HISTORY_KINDS } from '#lib/site/updates.ts';
import { allLeftovers, type Leftover, once, placesLeadingTo, placesNaming } from '#tools/content/leftovers.ts';
import { didYouMean } from '#tools/content/problem.ts';
import { checkContent } from '#tools/content/report.ts';
import { EXIT, type Command, UsageError } from './command.ts';
import { leftoverLine } from './draft.ts';
import { bare } from './names.ts';

export const leftovers: Command = {
  summary: 'lists texts that still have a former value, and links to what has closed',
  usage: '[entry|fact]',
  options: {},
  words: [0, 1],
  help: [
    'A list to read, not a fault: a text may speak of the past. Histories, events, aliases and quotations of sources are left out.',
    '',
    '  entry|fact   only what is left over of it: offices/jz-cusco, offices/jz-cusco/address. Of an open entry all links to it',
    '               are left out',
    '',
    'Exit code: 0 nothing is left over · 1 something may be · 2 wrong usage.',
  ],
  run({ positionals: [name] }, { root }) {
    const { library, locate } = checkContent(root, () => []);
    const found = name === undefined ? allLeftovers(library) : once(of(library, bare(name)));
    return {
      code: found.length === 0 ? EXIT.fine : EXIT.found,
      lines: [
        ...found.map((place) => leftoverLine(place, locate)),
        found.length === 0
          ? 'Nothing is left over.'
          : `${found.length} ${found.length === 1 ? 'place' : 'places'} may still say or lead to the old.`,
      ],
      json: {
        command: 'leftovers',
        places: found.map(({ file, path, says, of: fact }) => ({ file, field: path.join('.'), says, of: fact })),
      },
    };
  },
};

function of(library: Library, name: string): Leftover[] {
  const [kind, id, ...path] = name.split('/');
  const entry = entriesOf(library).find((each) => each.kind === kind && each.id === id);
  const starts = (each: Path) => path.every((part, index) => String(each[index]) === part);
  const facts = entry ? factsIn(entry.facts).filter((placed) => starts(placed.path)) : [];
  if (!entry || (path.length > 0 && facts.length === 0)) {
    const known = entriesOf(library).map((each) => `${each.kind}/${each.id}`);
    throw new UsageError(
      `${name} is neither an entry nor a fact.${didYouMean(name, known)} Write kind/id or kind/id/field.`,
    );
  }
  const living = HISTORY_KINDS.find((each) => each === entry.kind);
  const condition = living && library[living][entry.id]?.facts.condition;
  const closed = condition !== undefined && ['closed', 'suspended'].includes(valueOf(condition) ?? '');
  return [
    ...facts.flatMap((each) =>
      (each.fact.history ?? []).flatMap(({ value }) =>
        placesNaming(library, value, [entry.kind, entry.id, ...each.path].join('/')),
      ),
    ),
    ...(closed && path.length === 0 ? placesLeadingTo(library, entry.kind, entry.id) : []),
  ];
}
