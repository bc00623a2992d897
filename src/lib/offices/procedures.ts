/** Which places handle a procedure, which do not, and how many are unknown. */
import type { Fact } from '#schemas/fact.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { Shown } from '#lib/facts/evidence.ts';
import type { Library } from '#lib/facts/library.ts';
import { isClosed, type OfficeEntry } from './offices.ts';
import { groupPlaces, type Place } from './places.ts';

export type Group = 'foreigners' | 'peruvians';
/** `shown`: the fact that says so. */
export type PlaceAnswer = { place: Place; group: Group; shown: Shown };

export type ProcedureAnswers = { yes: PlaceAnswer[]; no: PlaceAnswer[]; unknown: OfficeEntry[] };

/** The answers of all open places to a procedure, in list order. */
export function answersFor(library: Library, procedure: string): ProcedureAnswers {
  const places = groupPlaces(library, 'es').flatMap((group) => group.places);
  const open = places.filter(({ kind, entry }) => kind === 'channels' || !isClosed(entry.facts));
  const given = open.flatMap((place): (PlaceAnswer & { fact: Fact<'yes' | 'no'> | undefined })[] => {
    const { kind, entry } = place;
    if (kind === 'channels') {
      const shown = { kind, entry: entry.id, path: ['for'], fact: entry.facts.for };
      return entry.facts.place.procedures.includes(procedure)
        ? [{ place, group: 'foreigners', shown, fact: undefined }]
        : [];
    }
    return (['foreigners', 'peruvians'] as const).flatMap((group) => {
      const fact = entry.facts.procedures[procedure]?.[group];
      const path = ['procedures', procedure, group];
      return fact && isKnown(fact) ? [{ place, group, shown: { kind, entry: entry.id, path, fact }, fact }] : [];
    });
  });
  const answered = new Set(given.map(({ place }) => place.entry.id));
  const saying = (answer: 'yes' | 'no') =>
    given
      .filter(({ fact }) => (fact === undefined ? answer === 'yes' : isKnown(fact) && fact.value === answer))
      .map(({ place, group, shown }) => ({ place, group, shown }));
  return {
    yes: saying('yes'),
    no: saying('no'),
    unknown: open.flatMap(({ kind, entry }) =>
      kind === 'offices' && !answered.has(entry.id) && entry.facts.place.country === 'PE' ? [entry] : [],
    ),
  };
}
