/** Reads codes from pictures: a path of strokes drawn as pixels, or a screenshot. */
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { QrCode } from '#lib/site/print-info.ts';

/** The bundle gives its function as the module or as its `default`, depending on who loads it. */
const read = (typeof jsQR === 'function' ? jsQR : (jsQR as { default: typeof jsQR }).default) as typeof jsQR;

/** The text of the code in a picture of RGBA pixels, or undefined where none is found. */
export const decode = (pixels: Uint8Array | Uint8ClampedArray, width: number, height: number): string | undefined =>
  read(new Uint8ClampedArray(pixels), width, height)?.data;

/** The text of the code in a screenshot. */
export function decodePng(bytes: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(bytes);
  return decode(data, width, height);
}

const SCALE = 4;
const BORDER = 4;

/** The strokes of a code as pixels: dark on white, with the empty border. */
export function drawn({ size, path }: QrCode): { pixels: Uint8ClampedArray; width: number } {
  const width = (size + 2 * BORDER) * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [x, y] of cells(path))
    for (let dy = 0; dy < SCALE; dy++)
      for (let dx = 0; dx < SCALE; dx++)
        pixels.fill(
          0,
          4 * (((y + BORDER) * SCALE + dy) * width + (x + BORDER) * SCALE + dx),
          4 * (((y + BORDER) * SCALE + dy) * width + (x + BORDER) * SCALE + dx) + 3,
        );
  return { pixels, width };
}

/** The modules a path draws: `h1` draws one, `m` moves without drawing. */
function cells(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/m(-?\d+) (\d+)|h1/g)].flatMap(([, right, down]) => {
    const drawn: [number, number][] = right === undefined ? [[x, y]] : [];
    x += Number(right ?? 1);
    y += Number(down ?? 0);
    return drawn;
  });
}
