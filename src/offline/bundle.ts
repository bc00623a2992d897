/**
 * All files of the guide in one language as one file, compressed with Zstandard (RFC 8878). Decompressed it is one line of
 * JSON (`BundleHead`), then the bytes of all files one after the other. Every page has the same style sheet, so it is kept
 * once, as the first file, and each page has an empty `<style>` in its place. `offline/bundles.ts` compresses while building;
 * this file runs in browsers.
 */
import { decompress } from 'fzstd';

/** A file of the site: its path from the root of the site without a slash in front, and its bytes. */
export type SiteFile = { path: string; bytes: Uint8Array };

/** `files`: path and length in bytes, in order. */
type BundleHead = { format: typeof BUNDLE_FORMAT; files: readonly (readonly [path: string, length: number])[] };

export const BUNDLE_FORMAT = 2;
/** The path under which the style sheet stands in a bundle; no address of the site. */
export const SHEET = '#sheet';
export const EMPTY_STYLE = '<style></style>';
const NEWLINE = 10;

/** A bundle before it is compressed. */
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
 * The files of a compressed bundle, as views of one buffer: phones have little memory. Notices a bundle that was cut, not
 * every altered byte: compare its hash first.
 * @throws {Error} if it is no bundle, of another format, or not as long as it says.
 */
export function unpacked(bundle: Uint8Array): SiteFile[] {
  const all = decompress(bundle);
  let at = all.indexOf(NEWLINE) + 1;
  const head = JSON.parse(new TextDecoder().decode(all.subarray(0, at))) as BundleHead;
  if (head.format !== BUNDLE_FORMAT) throw new Error(`Format ${String(head.format)} is unknown here.`);
  const files = head.files.map(([path, length]) => ({ path, bytes: all.subarray(at, (at += length)) }));
  if (at !== all.length) throw new RangeError('The files of the bundle have another length than it says.');
  return files;
}
