/** What a spreadsheet makes of a cell of a CSV file that is opened without further ado. */

/**
 * `number`, `date` or `text`, as the importers of Excel, LibreOffice Calc and Google Sheets decide, whichever of them goes furthest:
 * figures with a sign, brackets, blanks, points, commas, a percent or an exponent are numbers; ISO days and months, days with
 * slashes, points or hyphens, and days with the name of a month are dates. Quotes of CSV change nothing.
 */
export function spreadsheetKind(cell: string): 'number' | 'date' | 'text' {
  const text = cell.trim();
  if (/^[+-]?\(?[$€£]?\s?[+-]?\d[\d\s.,]*(e[+-]?\d+)?\s?[%€]?\)?$/i.test(text)) return 'number';
  if (/^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?([ T]\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}/.test(text)) return 'date';
  if (
    /^(\d{1,2}[ -])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-z]*\.?[ -]\d{1,4}$/i.test(
      text,
    )
  )
    return 'date';
  return 'text';
}
