/** For Stryker: the tests of the code that is broken. Others only load it, or read the repository. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/unit/{lib,schemas,properties,tools}/*.test.ts',
      'tests/unit/i18n/dates.test.ts',
      'tests/unit/content-tools/text.test.ts',
      'tests/unit/export/{content-lines,csv}.test.ts',
      'tests/content/{bad-content,bad-files,schemas,waivers}.test.ts',
    ],
    // They share no state, and a mutant is tried in half the time.
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
