/** Which offices handle a procedure, which do not, and which are unknown. */
import type { Fact } from '#schemas/fact.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { groupOffices, isClosed, type OfficeEntry } from './offices.ts';

export type Group = 'foreigners' | 'peruvians';
export type OfficeAnswer = { office: OfficeEntry; group: Group; fact: Fact<'yes' | 'no'> };

export type ProcedureAnswers = {
  yes: OfficeAnswer[];
  no: OfficeAnswer[];
  unknown: OfficeEntry[];
  facts: Fact<unknown>[];
};

/** The answers of all open offices to a procedure, in list order. */
export function answersFor(library: Library, procedure: string): ProcedureAnswers {
  const { lima, provinces, abroad } = groupOffices(library);
  const offices = [...lima, ...provinces, ...abroad].filter(({ facts }) => !isClosed(facts));
  const given = offices.flatMap((office) =>
    (['foreigners', 'peruvians'] as const).flatMap((group) => {
      const fact = office.facts.procedures[procedure]?.[group];
      return fact && isKnown(fact) ? [{ office, group, fact }] : [];
    }),
  );
  const answered = new Set(given.map(({ office }) => office.id));
  return {
    yes: given.filter(({ fact }) => isKnown(fact) && fact.value === 'yes'),
    no: given.filter(({ fact }) => isKnown(fact) && fact.value === 'no'),
    unknown: offices.filter(({ id, facts }) => !answered.has(id) && facts.place.country === 'PE'),
    facts: given.map(({ fact }) => fact),
  };
}
