/** Layout of the Open Graph image, as marks from back to front. */
import { HEIGHT, type SharePicture, WIDTH } from '#lib/site/og-image.ts';
import { boxesOf, BRAND, type Motif, THREADS } from '#lib/site/motifs.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { fitted } from './fit.ts';
import { widthOf, type Weight } from './letters.ts';

/** The light colours of styles/tokens.css; a test keeps them in sync. */
export const COLOURS = {
  paper: '#fbf9f4',
  surface: '#fff',
  ink: '#1c2024',
  quiet: '#4a5159',
  line: '#ddd7ca',
  clay: '#8f3417',
  maize: '#e0a526',
  wool: '#f6ead6',
  open: '#14532f',
  'open-tint': '#e4f1e8',
  limited: '#694500',
  'limited-tint': '#fbf0d9',
  closed: '#861a25',
  'closed-tint': '#fae7e6',
  unknown: '#434b53',
  'unknown-tint': '#eceef0',
} as const;
export type Colour = keyof typeof COLOURS;

type Icon = NonNullable<SharePicture['state']>['icon'];
export type Mark =
  | { mark: 'box'; x: number; y: number; width: number; height: number; round?: number; colour: Colour }
  | { mark: 'text'; x: number; y: number; text: string; size: number; weight: Weight; colour: Colour }
  | { mark: 'icon'; x: number; y: number; size: number; icon: Icon; colour: Colour };

const LEFT = 40;
const INSIDE = WIDTH - 2 * LEFT;
const NAME = 21;
const BADGE = 24;
const TAG = { size: 19, height: 36, pad: 12, icon: 20, gap: 8, y: 82 };
const TITLE = { top: 128, bottom: 258, largest: 50, lineHeight: 1.14 };
const LINE = { largest: 19, lineHeight: 1.3, gap: 8, share: 0.4 };
const FOOT = { y: 292, size: 16 };

/** The woven band of the pages at twice the size: stepped diamonds. A step is 8 wide and 4 high. */
function band(ground: Colour): Mark[] {
  const marks: Mark[] = [{ mark: 'box', x: 0, y: 0, width: WIDTH, height: 24, colour: ground }];
  const step = (x: number, y: number, width: number, colour: Colour): void => {
    const [from, to] = [Math.max(0, x), Math.min(WIDTH, x + width)];
    if (to > from) marks.push({ mark: 'box', x: from, y, width: to - from, height: 4, colour });
  };
  for (let x = 0; x < WIDTH; x += 96) {
    for (let row = 0; row < 6; row += 1) step(x + 40 - 8 * row, 4 * row, 16 + 16 * row, 'wool');
    for (let row = 0; row < 3; row += 1) step(x + 44 - 8 * row, 12 + 4 * row, 8 + 16 * row, 'maize');
  }
  return marks;
}

/** A woven square. */
const square = (motif: Motif, x: number, y: number, size: number, colour: Colour): Mark[] =>
  boxesOf(motif).map((box) => ({
    mark: 'box',
    x: x + (box.x * size) / THREADS,
    y: y + (box.y * size) / THREADS,
    width: (box.width * size) / THREADS,
    height: (box.height * size) / THREADS,
    colour,
  }));

/** The state as a tag; inverted for withdrawn entries. */
function tag({ word, tone, icon }: NonNullable<SharePicture['state']>): Mark[] {
  const [ink, ground]: [Colour, Colour] = tone === 'closed' ? ['surface', 'closed'] : [tone, `${tone}-tint`];
  const room = INSIDE - 2 * TAG.pad - TAG.icon - TAG.gap;
  const { size } = fitted(word, {
    width: room,
    height: TAG.height,
    weight: 'bold',
    largest: TAG.size,
    lineHeight: 1.2,
  });
  const width = 2 * TAG.pad + TAG.icon + TAG.gap + widthOf(word, 'bold') * size;
  return [
    { mark: 'box', x: LEFT, y: TAG.y, width, height: TAG.height, round: 7, colour: ground },
    { mark: 'icon', x: LEFT + TAG.pad, y: TAG.y + (TAG.height - TAG.icon) / 2, size: TAG.icon, icon, colour: ink },
    {
      mark: 'text',
      x: LEFT + TAG.pad + TAG.icon + TAG.gap,
      y: TAG.y + TAG.height / 2 + size * 0.34,
      text: word,
      size,
      weight: 'bold',
      colour: ink,
    },
  ];
}

/** Title and, below it, one line of text, as large as they fit together. */
function words({ title, line }: SharePicture, top: number): Mark[] {
  const room = TITLE.bottom - top;
  const below =
    line === undefined
      ? undefined
      : fitted(line, { ...LINE, width: INSIDE, height: room * LINE.share, weight: 'regular' });
  const belowHeight = below ? below.lines.length * below.size * LINE.lineHeight + LINE.gap : 0;
  const head = fitted(title, { ...TITLE, width: INSIDE, height: room - belowHeight, weight: 'bold' });
  const step = head.size * TITLE.lineHeight;
  const from = top + head.size * 0.9;
  const belowFrom = top + head.lines.length * step + LINE.gap;
  return [
    ...head.lines.map((text, index): Mark => ({
      mark: 'text',
      x: LEFT,
      y: from + index * step,
      text,
      size: head.size,
      weight: 'bold',
      colour: 'ink',
    })),
    ...(below?.lines ?? []).map((text, index): Mark => ({
      mark: 'text',
      x: LEFT,
      y: belowFrom + below!.size * (0.9 + index * LINE.lineHeight),
      text,
      size: below!.size,
      weight: 'regular',
      colour: 'quiet',
    })),
  ];
}

/** All marks of the image. */
export function layout(picture: SharePicture): Mark[] {
  const { site, share } = stringsFor(picture.lang);
  const withdrawn = picture.state?.tone === 'closed';
  const { kicker } = picture;
  return [
    { mark: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, colour: withdrawn ? 'closed-tint' : 'paper' },
    ...band(withdrawn ? 'closed' : 'clay'),
    ...square(picture.motif ?? BRAND, LEFT, 40, BADGE, withdrawn ? 'closed' : 'clay'),
    { mark: 'text', x: LEFT + BADGE + 10, y: 60, text: site.name, size: NAME, weight: 'bold', colour: 'ink' },
    ...(kicker === undefined
      ? []
      : [
          {
            mark: 'text',
            x: WIDTH - LEFT - widthOf(kicker, 'regular') * NAME,
            y: 60,
            text: kicker,
            size: NAME,
            weight: 'regular',
            colour: withdrawn ? 'closed' : 'clay',
          } as const,
        ]),
    ...(picture.state ? tag(picture.state) : []),
    ...words(picture, picture.state ? TITLE.top : TAG.y + 6),
    { mark: 'box', x: LEFT, y: 268, width: INSIDE, height: 1, colour: withdrawn ? 'closed' : 'line' },
    { mark: 'text', x: LEFT, y: FOOT.y, text: share.notOfficial, size: FOOT.size, weight: 'regular', colour: 'quiet' },
  ];
}
