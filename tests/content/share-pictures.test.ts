import { expect, test } from 'vitest';
import { readContent } from '#tools/content/read.ts';
import { sharePictures } from '#lib/site/og-image.ts';
import { layout } from '#og-image/layout.ts';

const pictures = [...sharePictures(readContent('.').library, '2026-11-30')];

test('the whole title of every page stands in its picture, large enough to read in a chat', () => {
  expect(pictures.length).toBeGreaterThan(300);
  const wrong = pictures.filter(([, picture]) => {
    const title = layout(picture).filter(
      (mark) => mark.mark === 'text' && mark.weight === 'bold' && mark.colour === 'ink' && mark.y > 100,
    );
    return (
      title.map((mark) => mark.mark === 'text' && mark.text).join(' ') !== picture.title ||
      title.some((mark) => mark.mark === 'text' && mark.size < 28)
    );
  });
  expect(wrong.map(([path]) => path)).toEqual([]);
});
