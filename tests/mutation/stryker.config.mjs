/** What Stryker breaks, and the tests that have to notice. Run by `npm run check:mutation`; the survivors are named beside the code. */
export default {
  testRunner: 'vitest',
  // By coverage Stryker knows which tests reach a mutant: no need to follow the imports as well.
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  // What refuses bad content, and the code whose answers people act on.
  mutate: [
    'src/tools/content/rules/*.ts',
    'src/tools/content/text.ts',
    'src/schemas/*.ts',
    'src/i18n/dates.ts',
    'src/lib/export/{content-lines,csv}.ts',
    'src/lib/guides/reminders.ts',
    'src/lib/offices/{closing-days,finder,openings}.ts',
    'src/lib/search/{filters,query-text,search}.ts',
    'src/lib/fees/*.ts',
    'src/lib/statuses/compare-query.ts',
    'src/lib/tools/{away,days-left,overstay,renew,working-days}.ts',
    'src/lib/waivers/*.ts',
  ],
  coverageAnalysis: 'perTest',
  // What runs while a module loads (tables, the shape of a schema) would take every test for each mutant, most of a day. Types and the
  // good content notice most of it; refinements and rules are functions, and not static.
  ignoreStatic: true,
  // The tests run in a copy, by whose own package.json `#lib/…` leads to the copy's files.
  ignorePatterns: [
    '/.cache',
    '/dist',
    '/bench',
    '/docs',
    '/servers',
    '/public',
    '/test-results',
    '/coverage',
    '/tests/e2e',
    '/tests/site',
  ],
  // vitest takes types away without judging them.
  disableTypeChecks: false,
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/stryker.json',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
