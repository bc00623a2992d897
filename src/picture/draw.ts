/** Draws the picture of a page. */
import type { SharePicture } from '../domain/share-picture.ts';
import { block, canvas, fill, rgb } from './canvas.ts';
import { COLOURS, HEIGHT, layout, WIDTH } from './layout.ts';
import { png } from './png.ts';
import { shapesOf } from './shapes.ts';

/** The picture as a PNG file. */
export function drawn(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = canvas(WIDTH, HEIGHT, rgb(COLOURS.paper));
  for (const mark of layout(picture)) {
    if (mark.mark === 'box' && !mark.round) block(sheet, mark, rgb(COLOURS[mark.colour]));
    else for (const outlines of shapesOf(mark)) fill(sheet, outlines, rgb(COLOURS[mark.colour]));
  }
  return png(sheet);
}
