/** What the page of an office shows, and what stands behind it. */
import { type Evidence, evidenceOf, type Shown } from '#lib/facts/evidence.ts';
import { factsIn, isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import type { Office } from '#schemas/office.ts';
import { type OfficeEntry, isClosed } from './offices.ts';

/** Fields of an office that is open, in reading order. What nobody asks for, and what is always unknown, stands behind the page. */
const SHOWN = ['address', 'appointment', 'hours', 'phone', 'reference', 'serves', 'procedures'] as const;
/** A closed one says where it was, and where to go instead. */
const OF_CLOSED = ['address'] as const;

export type OfficePage = {
  address: Shown;
  /** Known facts as rows of label and value. */
  rows: Shown[];
  /** Procedures by answer, for each group of people. */
  foreigners: Shown[];
  refused: Shown[];
  peruvians: Shown[];
  /** What was looked for in vain and would be missed. */
  notFound: Shown[];
  evidence: Evidence;
};

export function officePage(library: Library, { id, facts }: OfficeEntry): OfficePage {
  const own: Shown[] = factsIn(facts).map(({ path, fact }) => ({ kind: 'offices', entry: id, path, fact }));
  const fields: readonly string[] = isClosed(facts) ? OF_CLOSED : SHOWN;
  const shown = fields.flatMap((field) => own.filter(({ path }) => path[0] === field));
  const of = (field: string) => shown.filter(({ path }) => path[0] === field);
  const answers = (group: string, answer: 'yes' | 'no') =>
    of('procedures').filter(({ path, fact }) => path[2] === group && valueOf(fact) === answer);
  const rows = shown.filter(({ path, fact }) => isKnown(fact) && !['address', 'procedures'].includes(String(path[0])));
  const page = {
    address: own.find(({ path }) => path[0] === 'address')!,
    rows,
    foreigners: answers('foreigners', 'yes'),
    refused: answers('foreigners', 'no'),
    peruvians: answers('peruvians', 'yes'),
    notFound: shown.filter(({ path, fact }) => !isKnown(fact) && path[0] !== 'procedures'),
  };
  const told: Shown[] = [
    ...of('address'),
    ...rows,
    ...page.foreigners,
    ...page.refused,
    ...page.peruvians,
    ...page.notFound.filter(({ path }) => path[0] !== 'address'),
  ];
  return {
    ...page,
    evidence: evidenceOf(
      library,
      told,
      own.filter((each) => !told.includes(each)),
    ),
  };
}

/** Whether its hours are known, and are those of a foreigner's visit: an hour "for passports of Peruvians" is not. */
export const hasVisitingHours = ({ hours }: Office): boolean =>
  valueOf(hours)?.slots.some(({ only }) => only !== 'peruvians') ?? false;

/** Posts at the border and at airports work on holidays. */
export const keepsHolidays = ({ kind, place, hours }: Office): boolean =>
  place.country === 'PE' &&
  !['airport-post', 'border-post'].includes(kind) &&
  !(
    valueOf(hours)?.slots.some(
      ({ days, opens, closes }) => days?.length === 7 && opens === '00:00' && closes === '24:00',
    ) ?? false
  );
