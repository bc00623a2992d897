/** Mutants that no test can notice, because nothing comes out differently, and why. `npm run check:mutation` refuses one that is noticed after all, or gone. */
const search = 'src/lib/search/search.ts';

export const EXPLAINED = [
  {
    reason: 'A shortcut: without it the table of distances is made, and says the same.',
    mutants: [
      `${search}: allowed === 0 || typed.length > text.length + allowed → (allowed === 0 && typed.length > text.length + allowed)`,
      `${search}: allowed === 0 || typed.length > text.length + allowed || lacks(letters & ~word.letters, allowed) → ((allowed === 0 || typed.length > text.length + allowed) && lacks(letters & ~word.letters, allowed))`,
      `${search}: allowed === 0 || typed.length > text.length + allowed || lacks(letters & ~word.letters, allowed) → false`,
      `${search}: Math.min(word.length, typed.length + allowed) → Math.max(word.length, typed.length + allowed)`,
      `${search}: least > allowed → false`,
      `${search}: steps < least → (steps <= least)`,
      `${search}: quality === 0 → false`,
    ],
  },
  {
    reason: 'A word as long as what was typed was judged as a whole just before, with the same slips.',
    mutants: [`${search}: text.length <= typed.length → (text.length < typed.length)`],
  },
  {
    reason:
      'A slip at a beginning is one slip or none, and none is a beginning without slips, found before: 0.15 times one is 0.15 by one.',
    mutants: [`${search}: 0.15 * begun → (0.15 / begun)`],
  },
  {
    reason: 'Before the first letter there is none that could be swapped: NaN equals nothing.',
    mutants: [
      `${search}: i > 1 → (i >= 1)`,
      `${search}: j > 1 → (j >= 1)`,
      `${search}: i > 1 && j > 1 → (i > 1 || j > 1)`,
    ],
  },
  { reason: 'The weight is one.', mutants: [`${search}: quality * WEAK → (quality / WEAK)`] },
  {
    reason:
      'Sorting is stable and the hits come in the order of the records: any answer that is not negative leaves them so.',
    mutants: [`${search}: a.record - b.record → (a.record + b.record)`],
  },
  {
    reason: 'Asked of facts with one source only: of one, some and all are the same.',
    mutants: [
      "src/tools/content/rules/sources.ts: fact.sources.some((id) => ['official', 'law'].includes(kindOf.get(id) ?? '')) → fact.sources.every((id) => ['official', 'law'].includes(kindOf.get(id) ?? ''))",
    ],
  },
];
