/** A reader of CSV (RFC 4180) written apart from the writer, so that the two can disagree. */

/** Lines of cells. @throws {Error} for a lone line feed or a quote inside an unquoted cell. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let [at, line] = [0, [] as string[]];
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const match = quoted.exec(text);
      if (!match) throw new Error(`An open quote at ${at}`);
      cell = match[1]!.replaceAll('""', '"');
      at = quoted.lastIndex;
    } else {
      const end = text.slice(at).search(/,|\r\n|$/);
      cell = text.slice(at, at + end);
      if (/["\n\r]/.test(cell)) throw new Error(`A bare quote or line end in "${cell}"`);
      at += end;
    }
    line.push(cell);
    if (text[at] === ',') at += 1;
    else {
      if (at < text.length && text.slice(at, at + 2) !== '\r\n') throw new Error(`No line end at ${at}`);
      lines.push(line);
      [at, line] = [at + 2, []];
    }
  }
  return lines;
}
