/** Cited sources exist, facts are not newer than their check, and "confirmed" has enough sources. */
import { firstDay, isSurelyAfter } from '#i18n/dates.ts';
import { factsIn, isKnown, type Path } from '#lib/facts/facts.ts';
import { entriesOf, type Library, perEntry } from '#lib/facts/library.ts';
import type { Source } from '#schemas/source.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

type Citation = { path: Path; id: string };

/** Ids under any `sources` or `source` key, at any depth. */
function citationsIn(record: unknown, path: Path = []): Citation[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(record) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(value))
      return value.map((id, index) => ({ path: [...here, index], id: String(id) }));
    if (key === 'source' && typeof value === 'string') return [{ path: here, id: value }];
    return citationsIn(value, here);
  });
}

/** Ids that can be cited: file names and their `sameAs` aliases. */
export const citableIds = (library: Library): Set<string> =>
  new Set(Object.values(library.sources).flatMap(({ id, facts }) => [id, ...(facts.sameAs ?? [])]));

const citations = perEntry(({ facts }) => citationsIn(facts));

export function sourcesExist(library: Library): Problem[] {
  const known = citableIds(library);
  return entriesOf(library).flatMap((entry) =>
    citations(entry)
      .filter(({ id }) => !known.has(id))
      .map(({ path, id }) => ({
        file: entry.file,
        path,
        found: id,
        target: `sources/${id}`,
        message: `is not in content/sources.${didYouMean(id, known)} Add content/sources/${id}.yaml, or cite one that is there.`,
      })),
  );
}

export function datesAreInOrder(library: Library): Problem[] {
  return entriesOf(library).flatMap(({ file, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) => {
      const problems: Problem[] = [];
      // A partial date is later only if all of it is.
      if (isKnown(fact) && fact.asOf !== 'undated' && firstDay(fact.asOf) > fact.checked)
        problems.push({
          file,
          path: [...path, 'asOf'],
          found: fact.asOf,
          message: `lies after the day of the check, ${fact.checked}: a source cannot vouch for a later day.`,
        });
      const past = (fact.history ?? []).map(({ until, asOf }) => until ?? asOf).filter((date) => date !== 'undated');
      past.slice(1).forEach((date, index) => {
        if (isSurelyAfter(date, past[index] ?? date))
          problems.push({
            file,
            path: [...path, 'history'],
            found: date,
            message: `stands below ${past[index]}: write the history newest first.`,
          });
      });
      return problems;
    }),
  );
}

/** Each citable id with its source. */
export const sourcesById = (library: Library): Map<string, Source> =>
  new Map(
    Object.values(library.sources).flatMap(({ id, facts }) =>
      [id, ...(facts.sameAs ?? [])].map((name) => [name, facts] as const),
    ),
  );

const confirmsAlone = (source: Source | undefined): boolean => source?.kind === 'official' || source?.kind === 'law';

export function confirmedIsEarned(library: Library): Problem[] {
  const source = sourcesById(library);
  return entriesOf(library).flatMap(({ file, facts }) =>
    factsIn(facts)
      .filter(({ fact }) => isKnown(fact) && fact.state === 'confirmed')
      .filter(
        ({ fact }) =>
          isKnown(fact) &&
          // Two pages of one publisher are one voice.
          new Set(fact.sources.map((id) => source.get(id)?.publisher ?? id)).size < 2 &&
          !fact.sources.some((id) => confirmsAlone(source.get(id))),
      )
      .map(({ path }) => ({
        file,
        path: [...path, 'state'],
        found: 'confirmed',
        message: 'rests on one publisher that is neither official nor a law: write reported, or cite a second one.',
      })),
  );
}

/** Warnings: what is only reported although a law, an official source or two publishers say it. A note can say why. */
export function reportedIsDeliberate(library: Library): Problem[] {
  const source = sourcesById(library);
  return entriesOf(library).flatMap(({ file, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) => {
      if (!isKnown(fact) || fact.state !== 'reported' || fact.note !== undefined) return [];
      const strong = fact.sources.find((id) => confirmsAlone(source.get(id)));
      const publishers = new Set(fact.sources.map((id) => source.get(id)?.publisher));
      if (strong === undefined && publishers.size < 2) return [];
      const kind = source.get(strong ?? '')?.kind === 'law' ? 'a law' : 'an official source';
      return [
        {
          file,
          // Of many facts that share their evidence, each is named.
          path,
          found: 'reported',
          message: `rests on ${strong === undefined ? `${publishers.size} publishers` : `${kind}, ${strong}`}: write confirmed, or say why not in a note.`,
        },
      ];
    }),
  );
}

export function everySourceIsListedOnce(library: Library): Problem[] {
  const first = new Map<string, string>();
  return Object.values(library.sources).flatMap(({ id, file, facts }) => {
    if (facts.url === null) return [];
    const other = first.get(facts.url);
    if (other === undefined) first.set(facts.url, id);
    return other === undefined
      ? []
      : [
          {
            file,
            path: ['url'],
            found: facts.url,
            message: `is already the address of ${other}: keep one file and name the other id under sameAs.`,
          },
        ];
  });
}
