/** Office queries: location, groups, neighbours, procedures. */
import { countryName } from '#i18n/countries.ts';
import type { Lang } from '#i18n/languages.ts';
import { departmentName } from '#i18n/departments.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Office } from '#schemas/office.ts';
import { valueOf } from '#lib/facts/facts.ts';
import type { Entry, FileEntry, Library } from '#lib/facts/library.ts';
import { kilometres, type Position } from './geo.ts';
import type { Procedure } from '#schemas/procedure.ts';

export type OfficeEntry = Entry<Office>;

const CAPITAL = ['lima', 'callao'];

/** Whether people should no longer go there. */
export const isClosed = (office: Office): boolean => ['closed', 'suspended'].includes(valueOf(office.condition) ?? '');

/** Whether lists and maps lead there: not to a unit without a known counter for the public. */
export const isOffered = ({ facts }: OfficeEntry): boolean => facts.counter !== false;

/** District and department in one line, or city and country: "Breña, Lima". */
export function placeInWords({ place }: Office, lang: Lang): string {
  if (place.country !== 'PE') return `${place.city[lang]}, ${countryName(place.country, lang)}`;
  return [...new Set([place.district, place.province, departmentName(place.department)])]
    .filter((part) => part !== null)
    .join(', ');
}

/** The region of an office: its department, with Lima and Callao as one, or its country abroad. */
export const regionOf = ({ place }: Pick<Office, 'place'>): string =>
  place.country !== 'PE' ? place.country : CAPITAL.includes(place.department) ? 'lima' : place.department;

/** Kinds of offices in the order of lists. */
export const RANK: readonly Office['kind'][] = [
  'head-office',
  'zonal-office',
  'agency',
  'migracentro',
  'mac-centre',
  'airport-post',
  'border-post',
  'consulate',
];

/** Limit of neighbours to list, so that a page does not grow with the number of offices. */
export const MOST_NEIGHBOURS = 16;

/** Cache: the open offices of each region. */
const openByRegion = new WeakMap<Library, ReadonlyMap<string, OfficeEntry[]>>();

function openIn(library: Library, region: string): readonly OfficeEntry[] {
  const known =
    openByRegion.get(library) ??
    Map.groupBy(
      Object.values(library.offices).filter((office) => !isClosed(office.facts) && isOffered(office)),
      ({ facts }) => regionOf(facts),
    );
  openByRegion.set(library, known);
  return known.get(region) ?? [];
}

/** Other open offices of the same region; if too many, the nearest ones. */
export function neighboursOf(library: Library, office: OfficeEntry): OfficeEntry[] {
  const others = openIn(library, regionOf(office.facts)).filter(({ id }) => id !== office.id);
  if (others.length <= MOST_NEIGHBOURS) return others;
  const here = valueOf(office.facts.position);
  const away = others.map((entry) => {
    const there = valueOf(entry.facts.position);
    return { entry, far: here && there ? kilometres(here, there) : Infinity };
  });
  return away
    .sort((a, b) => a.far - b.far || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS)
    .map(({ entry }) => entry);
}

/** The offices in a department, open ones first. */
export const officesIn = (library: Library, department: string): OfficeEntry[] =>
  Object.values(library.offices)
    .filter((office) => isOffered(office))
    .filter(({ facts: { place } }) => place.country === 'PE' && place.department === department)
    .sort(
      (a, b) =>
        Number(isClosed(a.facts)) - Number(isClosed(b.facts)) ||
        RANK.indexOf(a.facts.kind) - RANK.indexOf(b.facts.kind),
    );

/** Open offices in Peru by distance from a place, nearest first; those without a pin are left out. */
export const nearestTo = (library: Library, place: Position): OfficeEntry[] =>
  Object.values(library.offices)
    .flatMap((office) => {
      const position = valueOf(office.facts.position);
      return position && !isClosed(office.facts) && office.facts.place.country === 'PE'
        ? [{ office, km: kilometres(place, position) }]
        : [];
    })
    .sort((a, b) => a.km - b.km)
    .map(({ office }) => office);

/** The answer for one group: a fact, `unknown`, or `not-asked` if the procedure is not for that group. */
export type Answer = Fact<'yes' | 'no'> | 'unknown' | 'not-asked';

export type AnswerRow = { procedure: FileEntry<Procedure>; foreigners: Answer; peruvians: Answer };

/** The answers of an office for every procedure. */
export function answersOf(library: Library, { facts }: OfficeEntry): AnswerRow[] {
  return Object.values(library.procedures).map((procedure) => {
    const given = facts.procedures[procedure.id];
    const answer = (group: 'foreigners' | 'peruvians'): Answer =>
      given?.[group] ?? (['both', group].includes(procedure.facts.audience) ? 'unknown' : 'not-asked');
    return { procedure, foreigners: answer('foreigners'), peruvians: answer('peruvians') };
  });
}

/** Whether a source says something about this procedure at this office, for at least one group. */
export const isAnswered = ({ foreigners, peruvians }: AnswerRow): boolean =>
  [foreigners, peruvians].some((answer) => typeof answer === 'object');
