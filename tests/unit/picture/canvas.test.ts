import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { block, canvas, fill } from '../../../src/picture/canvas.ts';
import { png } from '../../../src/picture/png.ts';

const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;

/** The first numbers of the colours of a row. */
const row = (sheet: ReturnType<typeof canvas>, at: number): number[] =>
  Array.from(sheet.pixels.subarray(at * sheet.width, (at + 1) * sheet.width), (place) => sheet.palette[place]![0]);

test('an outline covers what is inside it, and the edge by its share', () => {
  const sheet = canvas(6, 3, WHITE);
  fill(sheet, [[1, 0.5, 4.5, 0.5, 4.5, 3, 1, 3]], BLACK);
  expect(row(sheet, 0)).toEqual([255, 128, 128, 128, 191, 255]);
  expect(row(sheet, 1)).toEqual([255, 0, 0, 0, 128, 255]);
});

test('a slope covers half of what it cuts, across several pixels too', () => {
  const sheet = canvas(4, 4, WHITE);
  fill(sheet, [[0, 0, 4, 4, 0, 4]], BLACK);
  expect([0, 1, 2, 3].map((at) => row(sheet, at)[at])).toEqual([128, 128, 128, 128]);
  const flat = canvas(4, 1, WHITE);
  fill(flat, [[0, 0, 4, 1, 0, 1]], BLACK);
  expect(row(flat, 0)).toEqual([32, 96, 159, 223]);
});

test('an outline the other way round cuts a hole', () => {
  const sheet = canvas(4, 4, WHITE);
  fill(
    sheet,
    [
      [0, 0, 4, 0, 4, 4, 0, 4],
      [1, 1, 1, 3, 3, 3, 3, 1],
    ],
    BLACK,
  );
  expect(row(sheet, 1)).toEqual([0, 255, 255, 0]);
});

test('what hangs over the edge of the picture is left out, and one filling leaves nothing for the next', () => {
  const sheet = canvas(3, 2, WHITE);
  fill(sheet, [[-2, -2, 1, -2, 1, 5, -2, 5]], BLACK);
  fill(sheet, [[2, 0, 9, 0, 9, 1, 2, 1]], BLACK);
  expect([row(sheet, 0), row(sheet, 1)]).toEqual([
    [0, 255, 0],
    [0, 255, 255],
  ]);
});

test('a reader of PNG files sees the same pixels', async () => {
  const sheet = canvas(5, 2, [251, 249, 244]);
  block(sheet, { x: 1, y: 0, width: 2, height: 1 }, [143, 52, 23]);
  const { data, width, height } = PNG.sync.read(Buffer.from(await png(sheet)));
  expect([width, height, [...data.subarray(0, 8)]]).toEqual([5, 2, [251, 249, 244, 255, 143, 52, 23, 255]]);
});
