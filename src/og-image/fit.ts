/** Fits text into a box by wrapping it and reducing the font size; never truncates. */
import { widthOf, type Weight } from './letters.ts';

export type Fitted = { lines: readonly string[]; size: number };

/** Wraps a text at spaces into lines of at most `width` ems; a longer word gets its own line. */
function wrap(text: string, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Balances the lines without adding any, like `text-wrap: balance`. */
function balance(text: string, width: number, weight: Weight): string[] {
  let lines = wrap(text, width, weight);
  for (let narrower = width * 0.97; narrower > width / 3; narrower *= 0.97) {
    const tried = wrap(text, narrower, weight);
    if (tried.length > lines.length || tried.some((line) => widthOf(line, weight) > narrower)) break;
    lines = tried;
  }
  return lines;
}

type Box = {
  width: number;
  height: number;
  weight: Weight;
  largest: number;
  /** Relative to the font size. */ lineHeight: number;
};

/** The text at the largest font size that fits, in whole pixels. */
export function fitted(text: string, { width, height, weight, largest, lineHeight }: Box): Fitted {
  for (let size = largest; size > 1; size--) {
    const lines = wrap(text, width / size, weight);
    if (lines.length * size * lineHeight > height || lines.some((line) => widthOf(line, weight) * size > width))
      continue;
    return { lines: balance(text, width / size, weight), size };
  }
  throw new Error(`“${text}” does not fit into its Open Graph image.`);
}
