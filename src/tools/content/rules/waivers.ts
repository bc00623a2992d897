/** The register of waivers: codes, dates, units, instruments, and no two rows that say something about the same traveller at once. */
import { COUNTRY_CODES } from '#i18n/countries.ts';
import { firstDay, isSurelyAfter, lastDay } from '#i18n/dates.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { isKnown } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { didYouMean, type Problem } from '#tools/content/problem.ts';

const waivers = (library: Library) => Object.values(library.waivers);

/** The code is one of ISO 3166-1 (or UN, XK), and the file is called by it. */
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

export function waiverDatesAreInOrder(library: Library): Problem[] {
  return eachRow(library, ({ from, until }, say) => {
    if (from !== null && until !== null && isSurelyAfter(from, until))
      say('until', until, `lies before from (${from}): correct one of the two.`);
  });
}

/** Days always say in what they are counted; where the source does not, that is written too. */
export function daysHaveAUnit(library: Library): Problem[] {
  return eachRow(library, ({ days, per }, say) => {
    if (days !== null && per === null)
      say(
        'days',
        String(days),
        'has no unit: write per: entry, half-year, the days of the window such as 180, or not-stated.',
      );
    if (days === null && per !== null) say('per', String(per), 'is a unit without days: write the days, or per: null.');
    if (days !== null && typeof per === 'number' && per < days)
      say('per', String(per), `is a window shorter than the ${days} days counted in it: correct one of the two.`);
  });
}

export function confirmedTreatiesNameTheirInstrument(library: Library): Problem[] {
  return eachRow(library, ({ kind, instrument, visa }, say) => {
    if (kind === 'treaty' && instrument === null && isKnown(visa) && visa.state === 'confirmed')
      say(
        'instrument',
        'null',
        'is missing, yet the treaty is marked confirmed: name the treaty, or write state: reported.',
      );
  });
}

/**
 * No two rows of a country hold for one kind of passport and one purpose on one day: the checker could only contradict itself.
 * Sources that disagree are one row with `state: disputed` and `others`. Two rows may stand side by side by design: a waiver for
 * one event beside whatever holds otherwise (two waivers for events must not overlap either); a withdrawn row, kept for the
 * record, beside what holds instead; and a row that says only that nobody knows. A missing date counts as open.
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

/** Whether two rows surely share a day. A vague date is read in favour of the editor: "until 2019" and "from 2019" may meet. */
function shareADay(a: WaiverRow, b: WaiverRow): boolean {
  const [left, right] = [a, b].map(({ from, until }) => ({
    from: from === null ? FIRST : lastDay(from),
    until: until === null ? LAST : firstDay(until),
  })) as [{ from: string; until: string }, { from: string; until: string }];
  return left.from <= right.until && right.from <= left.until && left.from <= left.until && right.from <= right.until;
}

type Say = (field: keyof WaiverRow, found: string, message: string) => void;

/** Every row of the register with a way to report one of its fields. */
function eachRow(library: Library, judge: (row: WaiverRow, say: Say) => void): Problem[] {
  return waivers(library).flatMap(({ file, facts: { rows } }) =>
    rows.flatMap((row, index) => {
      const problems: Problem[] = [];
      judge(row, (field, found, message) => problems.push({ file, path: ['rows', index, field], found, message }));
      return problems;
    }),
  );
}
