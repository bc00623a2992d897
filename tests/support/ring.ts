/** Which ring of tests runs: `npm test`, or everything with `npm run test:all` (docs/tests.md). */

/** Whether everything runs. */
export const ALL = Boolean(process.env['TEST_ALL']);

/** All of a list where everything runs, else one of so many. */
export const sample = <T>(list: readonly T[], oneOf: number): readonly T[] =>
  ALL ? list : list.filter((_, index) => index % oneOf === 0);
