/**
 * All files of the guide in one language as one file. Unpacked with gzip it is: one line of JSON (`BundleHead`), then the
 * stretches of bytes, the text of all files without its repeats (`repeats.ts`). Every page has the same style sheet, so it is
 * kept once, as the first file, and each page has an empty `<style>` in its place.
 */
import { restored } from './restore.ts';
import type { Shortened } from './repeats.ts';

/** A file of the site: its path from the root of the site without a slash in front, and its bytes. */
export type SiteFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

/** `files`: path and length in bytes, in order; `parts`: the lengths of the stretches. */
type BundleHead = {
  format: typeof BUNDLE_FORMAT;
  files: readonly (readonly [path: string, length: number])[];
  parts: readonly number[];
};

export const BUNDLE_FORMAT = 1;
/** The path under which the style sheet stands in a bundle; no address of the site. */
export const SHEET = '#sheet';
export const EMPTY_STYLE = '<style></style>';
const PARTS = ['once', 'gaps', 'lengths', 'which', 'near', 'far'] as const;
const NEWLINE = 10;

/** The bytes of a bundle before gzip. `shorten` is handed in, so that browsers do not load it. */
export function packed(files: readonly SiteFile[], shorten: (text: Uint8Array) => Shortened): Uint8Array<ArrayBuffer> {
  const parts = shorten(joined(files.map(({ bytes }) => bytes)));
  const head: BundleHead = {
    format: BUNDLE_FORMAT,
    files: files.map(({ path, bytes }) => [path, bytes.length]),
    parts: PARTS.map((part) => parts[part].length),
  };
  return joined([new TextEncoder().encode(`${JSON.stringify(head)}\n`), ...PARTS.map((part) => parts[part])]);
}

/**
 * The files of a bundle that gzip has unpacked.
 * @throws {Error} if it is of another format, cut or altered.
 */
export function unpacked(bytes: Uint8Array): SiteFile[] {
  const line = bytes.indexOf(NEWLINE);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as BundleHead;
  if (head.format !== BUNDLE_FORMAT) throw new Error(`Format ${String(head.format)} is unknown here.`);
  let at = line + 1;
  const parts = Object.fromEntries(
    PARTS.map((part, index) => [part, bytes.subarray(at, (at += head.parts[index] ?? 0))]),
  ) as Shortened;
  const text = restored(
    parts,
    head.files.reduce((sum, [, length]) => sum + length, 0),
  );
  let begin = 0;
  return head.files.map(([path, length]) => ({ path, bytes: text.slice(begin, (begin += length)) }));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
