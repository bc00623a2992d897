/** Which files are mutated, and which tests have to notice; each `kind` is counted apart. `inSample`: quick enough for every test run. */
const unit = (...names) => names.map((name) => `tests/unit/${name}.test.ts`);
const CASES = 'scripts/mutation/content-cases.ts';

/** A file of rules: the names of its rules, and unit tests beside the bad content. */
const rules = (file, names, ...tests) => ({
  kind: 'rules',
  file: `src/tools/content/rules/${file}.ts`,
  rules: names.split(' '),
  tests: [...unit('domain/rules', 'domain/rules-between', ...tests), CASES],
});
/** What reads and refuses a file before any rule sees it. */
const reading = (file, { schema, tests = [] }) => ({
  kind: 'schema',
  file: `src/${file}.ts`,
  schema,
  rules: [],
  tests: [...unit(...tests), ...(schema ? ['tests/content/schemas.test.ts'] : []), CASES],
});
const domain = (file, ...tests) => ({ kind: 'domain', file: `src/${file}.ts`, tests: unit(...tests), inSample: true });

export const TARGETS = [
  rules('corrections', 'correctionsNameFacts'),
  rules('former', 'formerSlugsAreFree pagesHaveNoFormerSlugs', 'domain/former'),
  rules('language', 'textsStandInTheirLanguage', 'domain/language'),
  rules('life', 'conditionsFitTheirDates eventsAreNewestFirst'),
  rules('needs', 'needsNameWhatWorks needsNameThingsOnce everyCoreChannelHasANeed', 'domain/needs'),
  rules('places', 'pinsLieInPeru hoursDoNotOverlap'),
  rules(
    'prose',
    'factsInProseExist headingsAreInOrder languagesMatch linksResolve proseHoldsNoCode slugsAreUnique statusSlugsAreFree',
  ),
  rules('references', 'everyStepHasAGuide referencesResolve replacementsLeadOn'),
  rules('routes', 'routesAreWhole'),
  rules('sources', 'confirmedIsEarned datesAreInOrder everySourceIsListedOnce sourcesExist'),
  rules(
    'tree',
    'shownFactsExist treeAnswersLeadOn treeEnds treeHasNoOrphans treeOutcomesRest treeSlugsDiffer',
    'domain/tree',
  ),
  rules(
    'waivers',
    'confirmedTreatiesNameTheirInstrument countriesExist daysHaveAUnit waiverDatesAreInOrder waiverRowsDoNotOverlap',
  ),
  ...[
    'channel',
    'correction',
    'fact',
    'guide',
    'holiday',
    'hours',
    'life',
    'need',
    'notice',
    'office',
    'phrase',
    'procedure',
    'prose',
    'route',
    'source',
    'status',
    'step',
    'term',
    'text',
    'tree',
    'waiver',
  ].map((name) => reading(`model/${name}`, { schema: true, tests: name === 'channel' ? ['model/channel'] : [] })),
  reading('check/text', { schema: false, tests: ['check/text'] }),
  domain('locale/dates', 'locale/dates', 'properties/dates'),
  domain('domain/openings', 'domain/openings', 'properties/openings'),
  domain('domain/closing-days', 'domain/closing-days', 'properties/openings'),
  domain('domain/waivers', 'domain/waivers'),
  domain('domain/waiver-checker', 'domain/waiver-checker', 'properties/addresses'),
  domain('domain/finder', 'domain/finder', 'properties/search'),
  domain('domain/filters', 'domain/finder', 'properties/search', 'properties/addresses'),
  domain('domain/search', 'domain/search', 'domain/finder', 'domain/site-search', 'properties/search'),
  domain('domain/compare-query', 'domain/compare-query', 'properties/addresses'),
  domain('domain/query-text', 'domain/site-search', 'properties/addresses'),
  domain('domain/reminders', 'domain/reminders', 'properties/dates'),
  domain('formats/csv', 'formats/csv', 'properties/escaping'),
  domain('formats/content-lines', 'formats/content-lines', 'properties/escaping'),
].map((target) =>
  ['src/tools/content/rules/places.ts', 'src/schemas/hours.ts'].includes(target.file)
    ? { ...target, inSample: true }
    : target,
);
