/** The letters of the pictures: outlines and widths out of PT Serif (SIL Open Font License), read while building. */
import regular from '@fontsource/pt-serif/files/pt-serif-latin-400-normal.woff?inline';
import bold from '@fontsource/pt-serif/files/pt-serif-latin-700-normal.woff?inline';
import { create, type Font } from 'fontkitten';

export type Weight = 'regular' | 'bold';

/** Corners of closed outlines: x, y, x, y … */
export type Outline = readonly number[];
type Letter = { width: number; outlines: readonly Outline[] };

/** Straight pieces a curve becomes: at 50 pixels no corner can be seen. */
const PIECES = 5;

const opened = (address: string): Font =>
  create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')) as Font;
const FONTS: Readonly<Record<Weight, Font>> = { regular: opened(regular), bold: opened(bold) };
const LETTERS: Readonly<Record<Weight, Map<string, Letter>>> = { regular: new Map(), bold: new Map() };

/** Outlines in ems, y downwards from the base line. TrueType has straight lines and quadratic curves only. */
function outlinesOf(
  commands: Font['glyphForCodePoint'] extends (code: number) => { path: { commands: infer C } } ? C : never,
  size: number,
): Outline[] {
  const outlines: number[][] = [];
  let [fromX, fromY] = [0, 0];
  for (const { command, args } of commands) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = args;
    if (command === 'moveTo') outlines.push([x1 / size, -y1 / size]);
    else if (command === 'lineTo') outlines.at(-1)!.push(x1 / size, -y1 / size);
    else if (command === 'quadraticCurveTo')
      for (let piece = 1; piece <= PIECES; piece++) {
        const t = piece / PIECES;
        const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
        outlines.at(-1)!.push((a * fromX + b * x1 + c * x2) / size, -(a * fromY + b * y1 + c * y2) / size);
      }
    [fromX, fromY] = command === 'quadraticCurveTo' ? [x2, y2] : [x1, y1];
  }
  return outlines;
}

function letter(character: string, weight: Weight): Letter {
  const known = LETTERS[weight].get(character);
  if (known) return known;
  const font = FONTS[weight];
  const code = character.codePointAt(0)!;
  if (!font.hasGlyphForCodePoint(code))
    throw new Error(
      `The font of the shared pictures has no “${character}”: write it another way in the title, or add the font's file that has it to src/picture/letters.ts.`,
    );
  const glyph = font.glyphForCodePoint(code);
  const made = {
    width: glyph.advanceWidth / font.unitsPerEm,
    outlines: outlinesOf(glyph.path.commands, font.unitsPerEm),
  };
  LETTERS[weight].set(character, made);
  return made;
}

/** Width of a text in ems. */
export const widthOf = (text: string, weight: Weight): number =>
  [...text].reduce((sum, character) => sum + letter(character, weight).width, 0);

/** The outlines of a line of text in pixels, its base line beginning at `x`, `y`. */
export function outlinesOfText(
  text: string,
  { x, y, size, weight }: { x: number; y: number; size: number; weight: Weight },
): Outline[] {
  let at = x;
  return [...text].flatMap((character) => {
    const { width, outlines } = letter(character, weight);
    const left = at;
    at += width * size;
    return outlines.map((outline) => outline.map((value, index) => value * size + (index % 2 === 0 ? left : y)));
  });
}
