/** The letters of the pictures: outlines and widths out of PT Serif (SIL Open Font License), read while building. */
import regular from '@fontsource/pt-serif/files/pt-serif-latin-400-normal.woff?inline';
import bold from '@fontsource/pt-serif/files/pt-serif-latin-700-normal.woff?inline';
import { create, type Font } from 'fontkitten';

export type Weight = 'regular' | 'bold';

/** Its width, and its outline as the data of an SVG path with y upwards; both in units of its font. */
type Letter = { width: number; outline: string };

const opened = (address: string): Font =>
  create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')) as Font;

export const FONTS: Readonly<Record<Weight, Font>> = { regular: opened(regular), bold: opened(bold) };
const LETTERS: Readonly<Record<Weight, Map<string, Letter>>> = { regular: new Map(), bold: new Map() };

function letter(character: string, weight: Weight, text: string): Letter {
  const known = LETTERS[weight].get(character);
  if (known) return known;
  const code = character.codePointAt(0)!;
  if (!FONTS[weight].hasGlyphForCodePoint(code))
    throw new Error(`The font of the shared pictures has no “${character}”, as in “${text}”: write it another way.`);
  const { advanceWidth, path } = FONTS[weight].glyphForCodePoint(code);
  const made = { width: advanceWidth, outline: path.toSVG() };
  LETTERS[weight].set(character, made);
  return made;
}

/** Width of a text in ems. */
export const widthOf = (text: string, weight: Weight): number =>
  [...text].reduce((sum, character) => sum + letter(character, weight, text).width, 0) / FONTS[weight].unitsPerEm;

/** The letters of a line with the place where each begins, and the scale that brings the units of the font to `size` pixels. */
export function placed(
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
