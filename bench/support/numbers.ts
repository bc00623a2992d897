/** Statistics and number formatting. */

/** The middle value; of an even number the upper of the two. @throws {Error} without values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing.');
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** `1,420 [1,398–1,455]`: median, minimum and maximum. */
export const spread = (values: readonly number[], digits = 0): string => {
  const say = (value: number) => grouped(value, digits);
  return `${say(median(values))} [${say(Math.min(...values))}–${say(Math.max(...values))}]`;
};

/** `14,580`. */
export const grouped = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
