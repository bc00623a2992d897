/** The register of visa waivers as a table, one line per row. Dates are as exact as the sources. */
import { isKnown } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { countryName } from '#i18n/countries.ts';
import type { Lang } from '#i18n/languages.ts';
import type { WaiverRow } from '#schemas/waiver.ts';
import { type Cell, csvOf } from '#lib/export/csv.ts';
import { asInterval } from './cells.ts';
import { columnsOf, sourceIds } from './published.ts';

type Line = { library: Library; country: string; row: WaiverRow };

const inEach = (name: string, of: (line: Line, lang: Lang) => Cell) =>
  columnsOf(name, (lang) => (line: Line) => of(line, lang));

const COLUMNS: Readonly<Record<string, (line: Line) => Cell>> = {
  country: ({ country }) => country,
  ...inEach('name', ({ country }, lang) => countryName(country, lang)),
  row: ({ row }) => row.id,
  classes: ({ row }) => row.classes.join('|'),
  purposes: ({ row }) => row.purposes.join('|'),
  visa: ({ row: { visa } }) => (isKnown(visa) ? visa.value : null),
  visa_state: ({ row: { visa } }) => (isKnown(visa) ? visa.state : 'unknown'),
  visa_as_of: ({ row: { visa } }) => (isKnown(visa) ? asInterval(visa.asOf) : null),
  visa_checked: ({ row: { visa } }) => visa.checked,
  visa_sources: ({ library, row: { visa } }) => (isKnown(visa) ? sourceIds(library, visa.sources).join('|') : null),
  ...inEach('note', ({ row }, lang) => row.visa.note?.[lang]),
  kind: ({ row }) => row.kind,
  ...inEach('instrument', ({ row }, lang) => row.instrument?.[lang]),
  days: ({ row }) => row.days,
  per: ({ row: { per } }) => (typeof per === 'number' ? `${per}-days` : per),
  from: ({ row }) => asInterval(row.from),
  until: ({ row }) => asInterval(row.until),
  ...inEach('conditions', ({ row }, lang) => row.conditions?.[lang]),
};

/** The whole register; an unknown is an empty cell with the state `unknown`. */
export const waiversTable = (library: Library): string =>
  csvOf(
    Object.values(library.waivers).flatMap(({ facts: { country, rows } }) =>
      rows.map((row) => ({ library, country, row })),
    ),
    COLUMNS,
  );
