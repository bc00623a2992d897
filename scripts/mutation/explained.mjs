/** Mutants that no test can notice, or need not, and why. */
export const EXPLAINED = [];
