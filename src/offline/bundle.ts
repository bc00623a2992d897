/**
 * The bundle format: all files of a language, compressed with Zstandard (RFC 8878). Decompressed it is one line of JSON
 * (`BundleHead`), then the bytes of all files. The style sheets, one of each kind of page, are the first file, a JSON list; pages
 * have the number of theirs in their `<style>` instead. Runs in browsers; `build/bundles.ts` compresses in Node.
 */
import { decompress } from 'fzstd';

/** A file of the site; `path` has no leading slash. */
export type SiteFile = { path: string; bytes: Uint8Array };

/** `files`: path and length in bytes, in the order of the contents. */
type BundleHead = { format: typeof BUNDLE_FORMAT; files: readonly (readonly [path: string, length: number])[] };

export const BUNDLE_FORMAT = 3;
/** Pseudo-path of the style sheets in a bundle. */
export const SHEET = '#sheet';
/** Stands for a style sheet in a saved page, by its number. */
export const NUMBERED_STYLE = /<style>(\d+)<\/style>/;
const NEWLINE = 10;

/** An uncompressed bundle. */
export function packed(files: readonly SiteFile[]): Uint8Array<ArrayBuffer> {
  const head: BundleHead = { format: BUNDLE_FORMAT, files: files.map(({ path, bytes }) => [path, bytes.length]) };
  const parts = [new TextEncoder().encode(`${JSON.stringify(head)}\n`), ...files.map(({ bytes }) => bytes)];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The files of a compressed bundle, as views of one buffer, to save memory. Detects truncation but not every corruption:
 * verify the hash first.
 * @throws {Error} if it is not a bundle, has another format version, or the wrong length.
 */
export function unpacked(bundle: Uint8Array): SiteFile[] {
  const all = decompress(bundle);
  let at = all.indexOf(NEWLINE) + 1;
  const head = JSON.parse(new TextDecoder().decode(all.subarray(0, at))) as BundleHead;
  if (head.format !== BUNDLE_FORMAT) throw new Error(`Unsupported bundle format: ${String(head.format)}.`);
  const files = head.files.map(([path, length]) => ({ path, bytes: all.subarray(at, (at += length)) }));
  if (at !== all.length) throw new RangeError('The bundle has the wrong length.');
  return files;
}
