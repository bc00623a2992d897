/** Builds the checker's register in one language, without duplicate rows. Not in the browser bundle. */
import { countryName } from '#i18n/countries.ts';
import { type Lang, ownFirst } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Library } from '#lib/facts/library.ts';
import { provenanceInWords } from '#lib/facts/provenance.ts';
import { absentCountries, countriesByName, type RegisterRow, rowsOf } from './register.ts';
import type { Register } from './checker.ts';
import { fill } from '#i18n/fill.ts';
import type { LocalizedRow } from './words.ts';

/** A row of the register with the texts of one language. */
export function localizedRow(row: RegisterRow, library: Library, lang: Lang): LocalizedRow {
  const t = stringsFor(lang).waivers;
  const { classes, purposes, kind, state, asOf, checked, from, until, disputedFrom } = row;
  const { days, per, instrument, conditions, visa } = row.source;
  return {
    ...{ classes, purposes, kind, visa: row.visa, state, asOf, checked, from, until, disputedFrom, days, per },
    instrument: instrument && fill(t.answer.instrument, { instrument: instrument[lang], kind: t.kinds[row.kind] }),
    ...(conditions ? { conditions: conditions[lang] } : {}),
    ...(visa.note ? { note: visa.note[lang] } : {}),
    sources: provenanceInWords(visa, library, lang),
  };
}

/** Drops the note if the checker never shows it, so that more rows are equal. */
const withoutHiddenNote = (row: LocalizedRow): LocalizedRow => {
  const { note, ...rest } = row;
  const shown = row.disputedFrom !== null || row.state === 'withdrawn' || row.kind === 'event' || row.visa === null;
  return shown && note !== undefined ? { ...rest, note } : rest;
};

/** The register for the checker: all countries and rows. */
export function registerFor(library: Library, lang: Lang): Register {
  const rows: string[] = [];
  const place = (row: LocalizedRow): number => {
    const text = JSON.stringify(row);
    if (!rows.includes(text)) rows.push(text);
    return rows.indexOf(text);
  };
  const named = (code: string) => ownFirst(lang).map((each) => countryName(code, each));
  const countries = countriesByName(library, lang).map(({ id, facts }): Register['countries'][number] => [
    id,
    [...new Set([...named(facts.country), ...facts.aliases])],
    rowsOf(facts).map((row) => place(withoutHiddenNote(localizedRow(row, library, lang)))),
  ]);
  const absent = absentCountries(library).map((code): Register['countries'][number] => [
    code.toLowerCase(),
    [...new Set(named(code))],
    [],
  ]);
  return { rows: rows.map((text) => JSON.parse(text) as LocalizedRow), countries: [...countries, ...absent] };
}
