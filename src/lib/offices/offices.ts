/** Questions about offices: where they are, which stand together, what is done there. */
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

/** Whether people should not go there any more. */
export const isClosed = (office: Office): boolean => ['closed', 'suspended'].includes(valueOf(office.condition) ?? '');

/** District and department in one line, or city and country: "Breña, Lima". */
export function placeInWords({ place }: Office, lang: Lang): string {
  if (place.country !== 'PE') return `${place.city[lang]}, ${countryName(place.country, lang)}`;
  return [...new Set([place.district, place.province, departmentName(place.department)])]
    .filter((part) => part !== null)
    .join(', ');
}

/** Region that makes two offices neighbours: the department, Lima and Callao as one, or the country abroad. */
const regionOf = ({ place }: Office): string =>
  place.country !== 'PE' ? place.country : CAPITAL.includes(place.department) ? 'lima' : place.department;

/** The offices in the groups of the list: the capital, the rest of the country, abroad, and the closed ones. */
export function groupOffices(
  library: Library,
): Readonly<Record<'lima' | 'provinces' | 'abroad' | 'closedList', OfficeEntry[]>> {
  const groups = {
    lima: [] as OfficeEntry[],
    provinces: [] as OfficeEntry[],
    abroad: [] as OfficeEntry[],
    closedList: [] as OfficeEntry[],
  };
  for (const entry of Object.values(library.offices)) {
    const region = regionOf(entry.facts);
    const group = isClosed(entry.facts)
      ? 'closedList'
      : entry.facts.place.country !== 'PE'
        ? 'abroad'
        : region === 'lima'
          ? 'lima'
          : 'provinces';
    groups[group].push(entry);
  }
  groups.provinces.sort((a, b) => a.facts.name.es.localeCompare(b.facts.name.es, 'es'));
  groups.lima.sort(
    (a, b) =>
      RANK.indexOf(a.facts.kind) - RANK.indexOf(b.facts.kind) || a.facts.name.es.localeCompare(b.facts.name.es, 'es'),
  );
  return groups;
}

const RANK: readonly Office['kind'][] = [
  'head-office',
  'zonal-office',
  'agency',
  'migracentro',
  'mac-centre',
  'airport-post',
  'border-post',
  'consulate',
];

/** More neighbours than this are too many to choose from, and a page must not grow with the number of offices. */
export const MOST_NEIGHBOURS = 16;

/** Open offices of each region, gathered once a library. */
const openByRegion = new WeakMap<Library, ReadonlyMap<string, OfficeEntry[]>>();

function openIn(library: Library, region: string): readonly OfficeEntry[] {
  const known =
    openByRegion.get(library) ??
    Map.groupBy(
      Object.values(library.offices).filter(({ facts }) => !isClosed(facts)),
      ({ facts }) => regionOf(facts),
    );
  openByRegion.set(library, known);
  return known.get(region) ?? [];
}

/** Open offices of the same region, this one left out; where there are too many, the nearest by their pins. */
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
    .filter(({ facts: { place } }) => place.country === 'PE' && place.department === department)
    .sort(
      (a, b) =>
        Number(isClosed(a.facts)) - Number(isClosed(b.facts)) ||
        RANK.indexOf(a.facts.kind) - RANK.indexOf(b.facts.kind),
    );

/** Open zonal offices and centres by their distance from a place, nearest first; those without a pin are left out. */
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

/** The answer for one group: a fact, `unknown` where nobody knows, or `not-asked` where the procedure is not for them. */
export type Answer = Fact<'yes' | 'no'> | 'unknown' | 'not-asked';

export type AnswerRow = { procedure: FileEntry<Procedure>; foreigners: Answer; peruvians: Answer };

/** What is done at an office, for every procedure there is. */
export function answersOf(library: Library, { facts }: OfficeEntry): AnswerRow[] {
  return Object.values(library.procedures).map((procedure) => {
    const given = facts.procedures[procedure.id];
    const answer = (group: 'foreigners' | 'peruvians'): Answer =>
      given?.[group] ?? (['both', group].includes(procedure.facts.audience) ? 'unknown' : 'not-asked');
    return { procedure, foreigners: answer('foreigners'), peruvians: answer('peruvians') };
  });
}

/** Whether a source speaks of this procedure at this office, for one group at least. */
export const isAnswered = ({ foreigners, peruvians }: AnswerRow): boolean =>
  [foreigners, peruvians].some((answer) => typeof answer === 'object');
