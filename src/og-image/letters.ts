/** Glyph outlines and widths of PT Serif (SIL Open Font License). */
import regular from '@fontsource/pt-serif/files/pt-serif-latin-400-normal.woff?inline';
import bold from '@fontsource/pt-serif/files/pt-serif-latin-700-normal.woff?inline';
import { create, type Font } from 'fontkitten';

export type Weight = 'regular' | 'bold';

/** Advance width, and outline as SVG path data with y upwards; both in font units. */
type Letter = { width: number; outline: string };

const loadFont = (address: string): Font =>
  create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')) as Font;

export const FONTS: Readonly<Record<Weight, Font>> = { regular: loadFont(regular), bold: loadFont(bold) };
const LETTERS: Readonly<Record<Weight, Map<string, Letter>>> = { regular: new Map(), bold: new Map() };

function letter(character: string, weight: Weight, text: string): Letter {
  const known = LETTERS[weight].get(character);
  if (known) return known;
  const code = character.codePointAt(0)!;
  if (!FONTS[weight].hasGlyphForCodePoint(code))
    throw new Error(`The font of the Open Graph images has no “${character}”, as in “${text}”: write it another way.`);
  const { advanceWidth, path } = FONTS[weight].glyphForCodePoint(code);
  const loaded = { width: advanceWidth, outline: path.toSVG() };
  LETTERS[weight].set(character, loaded);
  return loaded;
}

/** Width of a text in ems. */
export const widthOf = (text: string, weight: Weight): number =>
  [...text].reduce((sum, character) => sum + letter(character, weight, text).width, 0) / FONTS[weight].unitsPerEm;

/** The glyphs of a line with their x offsets, and the scale from font units to `size` pixels. */
export function glyphsOf(
  text: string,
  size: number,
  weight: Weight,
): { scale: number; letters: [at: number, outline: string][] } {
  let at = 0;
  const letters = [...text].map((character): [number, string] => {
    const { width, outline } = letter(character, weight, text);
    at += width;
    return [at - width, outline];
  });
  return { scale: size / FONTS[weight].unitsPerEm, letters };
}
