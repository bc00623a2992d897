/** References between entries resolve, and replacements end at something that works. */
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, FileEntry, Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';
import type { Path } from '#lib/facts/facts.ts';
import { HISTORY_KINDS, type HistoryKind } from '#lib/site/updates.ts';

const missing = (library: Library, kind: keyof Library, file: string, path: Path, id: string): Problem[] =>
  library[kind][id]
    ? []
    : [
        {
          file,
          path,
          found: id,
          target: `${kind}/${id}`,
          message: `is not in content/${kind}.${didYouMean(id, Object.keys(library[kind]))}`,
        },
      ];

/** Ids in reference fields exist. */
export function referencesResolve(library: Library): Problem[] {
  const list = (entry: FileEntry<unknown>, field: string, ids: readonly string[], kind: keyof Library) =>
    ids.flatMap((id, index) => missing(library, kind, entry.file, [field, index], id));
  return [
    ...Object.values(library.offices).flatMap((entry) => [
      ...list(entry, 'channels', entry.facts.channels, 'channels'),
      ...Object.keys(entry.facts.procedures).flatMap((id) =>
        missing(library, 'procedures', entry.file, ['procedures', id], id),
      ),
    ]),
    ...Object.values(library.channels).flatMap((entry) => [
      ...list(entry, 'offices', entry.facts.offices, 'offices'),
      ...(entry.facts.place?.procedures ?? []).flatMap((id, index) =>
        missing(library, 'procedures', entry.file, ['place', 'procedures', index], id),
      ),
    ]),
    ...Object.values(library.statuses).flatMap((entry) => [
      ...list(entry, 'guides', entry.facts.guides, 'guides'),
      ...list(entry, 'fees', entry.facts.fees ?? [], 'fees'),
    ]),
    ...Object.values(library.guides).flatMap((entry) => [
      ...entry.facts.steps.flatMap(({ step }, index) =>
        missing(library, 'steps', entry.file, ['steps', index, 'step'], step),
      ),
      ...list(entry, 'channels', entry.facts.channels, 'channels'),
      ...list(entry, 'procedures', entry.facts.procedures, 'procedures'),
      ...list(entry, 'tools', entry.facts.tools ?? [], 'pages'),
      ...list(entry, 'fees', entry.facts.fees ?? [], 'fees'),
    ]),
    ...Object.values(library.pages).flatMap((entry) => list(entry, 'fees', entry.facts.fees ?? [], 'fees')),
    ...Object.values(library.procedures).flatMap((entry) =>
      entry.facts.guide === undefined ? [] : missing(library, 'guides', entry.file, ['guide'], entry.facts.guide),
    ),
    ...Object.values(library.terms).flatMap((entry) => list(entry, 'seeAlso', entry.facts.seeAlso, 'terms')),
    ...Object.values(library.notices).flatMap((entry) => list(entry, 'offices', entry.facts.offices, 'offices')),
    ...Object.values(library.phrases).flatMap((entry) => list(entry, 'guides', entry.facts.guides, 'guides')),
    ...Object.values(library.needs).flatMap((entry) => [
      ...list(entry, 'channels', entry.facts.channels, 'channels'),
      ...list(entry, 'dead', entry.facts.dead, 'channels'),
      ...list(entry, 'statuses', entry.facts.statuses, 'statuses'),
      ...list(entry, 'fees', entry.facts.fees, 'fees'),
      ...list(entry, 'guides', entry.facts.guides, 'guides'),
    ]),
  ];
}

export function everyStepHasAGuide(library: Library): Problem[] {
  const used = new Set(Object.values(library.guides).flatMap(({ facts }) => facts.steps.map(({ step }) => step)));
  return Object.values(library.steps)
    .filter(({ id }) => !used.has(id))
    .map(({ id, file }) => ({
      file,
      path: [],
      found: id,
      // A guide that cannot be read may name it.
      target: 'guides/*',
      message: 'is a step in no guide: name it under steps of the guide it belongs to. Is it spelt otherwise there?',
    }));
}

type Living = Entry<{ condition: Library['offices'][string]['facts']['condition'] }>;

const replacementOf = (entry: Living | undefined): string | undefined =>
  entry && entry.facts.condition.unknown !== true ? entry.facts.condition.replacedBy : undefined;

const isDead = (entry: Living): boolean => ['closed', 'suspended'].includes(valueOf(entry.facts.condition) ?? '');

/** `replacedBy` refers to an entry of the same kind, has no cycles, and does not end at something closed. */
export function replacementsLeadOn(library: Library): Problem[] {
  return HISTORY_KINDS.flatMap((kind) =>
    Object.values(library[kind] as Readonly<Record<string, Living>>).flatMap((entry) =>
      replacementProblems(library, kind, entry),
    ),
  );
}

function replacementProblems(library: Library, kind: HistoryKind, entry: Living): Problem[] {
  const path = ['condition', 'replacedBy'];
  const next = replacementOf(entry);
  if (next === undefined) return [];
  if (!library[kind][next]) return missing(library, kind, entry.file, path, next);
  const seen = [entry.id];
  for (let id: string | undefined = next; id !== undefined; id = replacementOf(library[kind][id])) {
    if (seen.includes(id))
      return [
        {
          file: entry.file,
          path,
          found: next,
          message: `leads in a circle (${[...seen, id].join(' → ')}): end the chain at something that works.`,
        },
      ];
    seen.push(id);
  }
  const last = library[kind][seen.at(-1) ?? ''];
  return last && isDead(last)
    ? [
        {
          file: entry.file,
          path,
          found: next,
          message: `leads to ${last.id}, which is ${valueOf(last.facts.condition)}: name what works today, or give that entry a replacedBy.`,
        },
      ]
    : [];
}
