/** Puts a text into a box: in lines, smaller where it must be, never cut. */
import { widthOf, type Weight } from './letters.ts';

export type Fitted = { lines: readonly string[]; size: number };

/** Breaks a text at its spaces into lines of at most so many ems; a longer word keeps a line of its own. */
function broken(text: string, width: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, as even as they come: no last word alone. */
function even(text: string, width: number, weight: Weight): string[] {
  let lines = broken(text, width, weight);
  for (let narrower = width * 0.97; narrower > width / 3; narrower *= 0.97) {
    const tried = broken(text, narrower, weight);
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
  /** Of the letters' size. */ lineHeight: number;
};

/** The text at the largest size at which it fits, in whole pixels. It gets as small as it must. */
export function fitted(text: string, { width, height, weight, largest, lineHeight }: Box): Fitted {
  for (let size = largest; size > 1; size--) {
    const lines = broken(text, width / size, weight);
    if (lines.length * size * lineHeight > height || lines.some((line) => widthOf(line, weight) * size > width))
      continue;
    return { lines: even(text, width / size, weight), size };
  }
  throw new Error(`“${text}” does not fit into its picture.`);
}
