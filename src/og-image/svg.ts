/** Open Graph image as SVG. Text is converted to outlines, so that it does not depend on installed fonts. */
import { ICONS, circleOf } from '#lib/site/icons.ts';
import { HEIGHT, type SharePicture, WIDTH } from '#lib/site/og-image.ts';
import { COLOURS, layout, type Mark } from './layout.ts';
import { glyphsOf } from './letters.ts';

const tag = (name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`))
    .join('')}>${inside}</${name}>`;

function renderMark(mark: Mark): string {
  const colour = COLOURS[mark.colour];
  const { x, y } = mark;
  if (mark.mark === 'text') {
    const { scale, letters } = glyphsOf(mark.text, mark.size, mark.weight);
    return tag(
      'g',
      { transform: `translate(${x} ${y}) scale(${scale} -${scale})`, fill: colour },
      letters.map(([at, d]) => tag('path', { d, transform: `translate(${at} 0)` })).join(''),
    );
  }
  if (mark.mark === 'box')
    return tag('rect', { x, y, width: mark.width, height: mark.height, rx: mark.round, fill: colour });
  const circle = circleOf(mark.icon);
  return tag(
    'svg',
    {
      x,
      y,
      width: mark.size,
      height: mark.size,
      viewBox: '0 0 20 20',
      color: colour,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
    },
    (circle ? tag('circle', circle) : '') + tag('path', ICONS[mark.icon]),
  );
}

/** @throws {Error} if the font lacks a character, or a text does not fit. */
export const svg = (picture: SharePicture): string =>
  tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT },
    layout(picture).map(renderMark).join(''),
  );
