/** Waivers: country codes, dates, units, instruments, and no two rows for the same traveller on the same day. */
import { COUNTRY_CODES } from '#i18n/countries.ts';
import { firstDay, isSurelyAfter, lastDay } from '#i18n/dates.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

const waivers = (library: Library) => Object.values(library.waivers);

/** The code is in ISO 3166-1 (or UN, XK), and is the file name. */
export function countriesExist(library: Library): Problem[] {
  return waivers(library).flatMap(({ id, file, facts: { country } }) => {
    if (!COUNTRY_CODES.includes(country))
      return [
        {
          file,
          path: ['country'],
          found: country,
          message: `is not a code of ISO 3166-1.${didYouMean(country, COUNTRY_CODES)} Write the two capitals of the country that issues the passport.`,
        },
      ];
    return country.toLowerCase() === id
      ? []
      : [
          {
            file,
            path: ['country'],
            found: country,
            message: `does not fit the name of the file: call it ${country.toLowerCase()}.yaml.`,
          },
        ];
  });
}

/** The id of a row is its address on the page and part of the ids of its facts, so each stands once. */
export const waiverRowsHaveTheirOwnId = (library: Library): Problem[] =>
  waivers(library).flatMap(({ file, facts: { rows } }) =>
    rows.flatMap(({ id }, index) =>
      rows.findIndex((row) => row.id === id) < index
        ? [{ file, path: ['rows', index, 'id'], found: id, message: 'names two rows: choose another id.' }]
        : [],
    ),
  );

export function waiverDatesAreInOrder(library: Library): Problem[] {
  return eachRow(library, ({ from, until }, report) => {
    if (from !== null && until !== null && isSurelyAfter(from, until))
      report('until', until, `lies before from (${from}): correct one of the two.`);
  });
}

/** `days` has a unit, or says that the source states none. */
export function daysHaveAUnit(library: Library): Problem[] {
  return eachRow(library, ({ days, per }, report) => {
    if (days !== null && per === null)
      report(
        'days',
        String(days),
        'has no unit: write per: entry, half-year, the days of the window such as 180, or not-stated.',
      );
    if (days === null && per !== null)
      report('per', String(per), 'is a unit without days: write the days, or per: null.');
    if (days !== null && typeof per === 'number' && per < days)
      report('per', String(per), `is a window shorter than the ${days} days counted in it: correct one of the two.`);
  });
}

export function confirmedTreatiesNameTheirInstrument(library: Library): Problem[] {
  return eachRow(library, ({ kind, instrument, visa }, report) => {
    if (kind === 'treaty' && instrument === null && isKnown(visa) && visa.state === 'confirmed')
      report(
        'instrument',
        'null',
        'is missing, yet the treaty is marked confirmed: name the treaty, or write state: reported.',
      );
  });
}

/**
 * No two rows of a country apply to the same passport, purpose and day, or the checker would contradict itself. Disagreeing
 * sources are one row with `state: disputed` and `others`. Allowed overlaps: a waiver for one event with a general one (but not
 * with another event), a withdrawn row, and an unknown one. A missing date counts as open-ended.
 */
export function waiverRowsDoNotOverlap(library: Library): Problem[] {
  return waivers(library).flatMap(({ file, facts: { rows } }) =>
    rows.flatMap((row, index) => {
      const at = rows.slice(0, index).findIndex((other) => collide(row, other));
      if (at === -1) return [];
      const passport = row.classes.find((each) => rows[at]!.classes.includes(each));
      return [
        {
          file,
          path: ['rows', index, 'id'],
          found: row.id,
          message: `overlaps ${rows[at]!.id}: both hold for ${passport} passports, the same purpose and the same days. Give the older row its last day (until), or keep one row and write the other version under others.`,
        },
      ];
    }),
  );
}

const states = ({ visa }: WaiverRow): boolean => isKnown(visa) && visa.state !== 'withdrawn';

const collide = (a: WaiverRow, b: WaiverRow): boolean =>
  states(a) &&
  states(b) &&
  (a.kind === 'event') === (b.kind === 'event') &&
  a.classes.some((each) => b.classes.includes(each)) &&
  shareAPurpose(a, b) &&
  shareADay(a, b);

const shareAPurpose = (a: WaiverRow, b: WaiverRow): boolean =>
  a.purposes.includes('any') || b.purposes.includes('any') || a.purposes.some((each) => b.purposes.includes(each));

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** Whether two rows certainly share a day. Partial dates get the benefit of the doubt: "until 2019" and "from 2019" may meet. */
function shareADay(a: WaiverRow, b: WaiverRow): boolean {
  const [left, right] = [a, b].map(({ from, until }) => ({
    from: from === null ? FIRST : lastDay(from),
    until: until === null ? LAST : firstDay(until),
  })) as [{ from: string; until: string }, { from: string; until: string }];
  return left.from <= right.until && right.from <= left.until && left.from <= left.until && right.from <= right.until;
}

type Report = (field: keyof WaiverRow, found: string, message: string) => void;

/** Runs a check over every row. */
function eachRow(library: Library, check: (row: WaiverRow, report: Report) => void): Problem[] {
  return waivers(library).flatMap(({ file, facts: { rows } }) =>
    rows.flatMap((row, index) => {
      const problems: Problem[] = [];
      check(row, (field, found, message) => problems.push({ file, path: ['rows', index, field], found, message }));
      return problems;
    }),
  );
}
