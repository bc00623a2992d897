/** The icon set, on a 20 × 20 grid. Strokes are 2 wide in the text colour unless an icon says otherwise. */
export const ICONS = {
  check: { d: 'm6.3 10.3 2.5 2.5 5-5.3' },
  cross: { d: 'm7 7 6 6m0-6-6 6' },
  question: { d: 'M7.8 7.9a2.2 2.2 0 1 1 3.3 2c-.8.4-1.1.8-1.1 1.6m0 2v.6', 'stroke-width': '1.7' },
  half: { d: 'M10 3a7 7 0 0 1 0 14z', fill: 'currentColor', stroke: 'none' },
  arrow: { d: 'M6 10h7.5m-3-3 3 3-3 3' },
  down: { d: 'M10 6v7.5m-3-3 3 3 3-3' },
  clock: { d: 'M10 5.8V10l2.8 1.8' },
  search: { d: 'M13.5 8.5a5 5 0 1 0-10 0 5 5 0 0 0 10 0zM12 12l5 5' },
  chevron: { d: 'm7 4 6 6-6 6' },
} as const;
export type Icon = keyof typeof ICONS;

/** The ring around an icon, dashed for unknown; two icons have none. */
export const circleOf = (icon: Icon) =>
  icon === 'chevron' || icon === 'search'
    ? undefined
    : { cx: 10, cy: 10, r: 8, ...(icon === 'question' && { 'stroke-dasharray': '2.6 2.2' }) };
