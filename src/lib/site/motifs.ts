/**
 * The guide's own woven squares, after the tocapu of Andean tunics: one of 8 × 8 threads for each section and each top task. The
 * stepped cross of the visas is also the mark of the guide. Drawn for this guide; no copy of a historic piece.
 */
const WOVEN = {
  offices: ['...##...', '..####..', '.##..##.', '##.##.##', '##.##.##', '##....##', '########', '########'],
  contact: ['########', '#......#', '#.####.#', '#.#..#.#', '#.#..#.#', '#.#.##.#', '#.#....#', '#.######'],
  guides: ['......##', '......##', '....####', '....##.#', '..####.#', '..##...#', '####.###', '########'],
  statuses: ['...##...', '..####..', '.##..##.', '##.##.##', '##.##.##', '.##..##.', '..####..', '...##...'],
  waivers: ['..####..', '..#..#..', '###..###', '#..##..#', '#..##..#', '###..###', '..#..#..', '..####..'],
  appointment: ['.#....#.', '########', '########', '#......#', '#.##.#.#', '#......#', '#.#.##.#', '########'],
  phone: ['.##.....', '###.....', '###.....', '.##.....', '.###....', '..####..', '...#####', '....###.'],
  stay: ['########', '.######.', '..####..', '...##...', '...##...', '..#..#..', '.#.##.#.', '########'],
  fault: ['....##..', '...##...', '..##....', '.######.', '....##..', '...##...', '..##....', '.##.....'],
} as const;
export type Motif = keyof typeof WOVEN;
const MOTIFS = Object.keys(WOVEN) as readonly Motif[];

/** The square of a section, if it has one. */
export const motifOf = (section: string): Motif | undefined => MOTIFS.find((each) => each === section);

/** The mark of the guide itself. */
export const BRAND: Motif = 'waivers';
/** Side of a square, in threads. */
export const THREADS = 8;

/** Threads that lie together, as boxes. */
type Box = { x: number; y: number; width: number; height: number };

/** A woven square as few boxes: equal runs of threads in rows below each other are one. */
export function boxesOf(motif: Motif): Box[] {
  const boxes: Box[] = [];
  WOVEN[motif].forEach((row, y) => {
    for (const { index: x, 0: run } of row.matchAll(/#+/g)) {
      const above = boxes.find((box) => box.x === x && box.width === run.length && box.y + box.height === y);
      if (above) above.height += 1;
      else boxes.push({ x, y, width: run.length, height: 1 });
    }
  });
  return boxes;
}

/** A woven square as the `d` of one SVG path in a box of 8 × 8. */
export const pathOfMotif = (motif: Motif): string =>
  boxesOf(motif)
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}H${x}z`)
    .join('');
