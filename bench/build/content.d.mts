export declare const GROWING: readonly string[];

/** Writes real content and copies of its entries until there are `times` as many of the kinds named. */
export declare function writeContent(
  real: string,
  to: string,
  options: { times: number; kinds?: readonly string[] },
): { entries: number; growing: number };
