/** All content rules, which run over the whole library. */
import type { Library } from '#lib/facts/library.ts';
import { translationsAreUpToDate } from '#tools/content/parity.ts';
import type { Problem, Rule } from '#tools/content/problem.ts';
import { numbersAreExpected, targetsAreWhatIsPrinted } from './channels.ts';
import { buildingsGiveOneAnswer, channelsAgreeWithOffices, officesAgreeWithTheirAnswers } from './contradictions.ts';
import { correctionsNameFacts } from './corrections.ts';
import {
  daysAreNear,
  holidaysAreComputed,
  noticesAreNamedAfterTheirDay,
  sourcesAreReadAfterTheyAppeared,
} from './dates.ts';
import { conditionsHaveAnEvent, formerValuesHaveAnEvent } from './events.ts';
import {
  amountsStandInFees,
  codesHaveOneAmount,
  finesHaveTheirUit,
  guidesAgreeWithTheirFees,
  unknownFeesSayWhy,
} from './fees.ts';
import { formerSlugsAreFree, pagesHaveNoFormerSlugs } from './former.ts';
import { textsStandInTheirLanguage } from './language.ts';
import { conditionsFitTheirDates, eventsAreNewestFirst } from './life.ts';
import { everyCoreChannelHasANeed, needsLeadOn, needsNameThingsOnce, needsNameWhatWorks } from './needs.ts';
import { wordsHaveOneOwner } from './owners.ts';
import { hoursDoNotOverlap, pinsLieInPeru } from './places.ts';
import {
  factsInProseExist,
  headingsAreInOrder,
  languagesMatch,
  linksResolve,
  proseHoldsNoCode,
  slugsAreUnique,
  statusSlugsAreFree,
  titlesCanBeDrawn,
} from './prose.ts';
import { routesAreWhole } from './routes.ts';
import { everyStepHasAGuide, referencesResolve, replacementsLeadOn } from './references.ts';
import { confirmedIsEarned, datesAreInOrder, everySourceIsListedOnce, sourcesExist } from './sources.ts';
import { numbersHaveOneForm, wordsHaveOneForm } from './style.ts';
import {
  formerValuesDiffer,
  namesAreUnique,
  officialSourcesAreOfAuthorities,
  onlyTheDeadAreReplaced,
  otherIdsAreFree,
  placeholdersAreFilled,
  placesLieInTheirDepartment,
  sumsArePossible,
} from './values.ts';
import {
  confirmedTreatiesNameTheirInstrument,
  countriesExist,
  daysHaveAUnit,
  waiverDatesAreInOrder,
  waiverRowsDoNotOverlap,
  waiverRowsHaveTheirOwnId,
} from './waivers.ts';
import {
  shownFactsExist,
  treeAnswersLeadOn,
  treeEnds,
  treeHasNoOrphans,
  treeOutcomesRest,
  treeSlugsDiffer,
} from './tree.ts';

export const RULES: readonly Rule<Library>[] = [
  sourcesExist,
  everySourceIsListedOnce,
  confirmedIsEarned,
  datesAreInOrder,
  referencesResolve,
  replacementsLeadOn,
  everyStepHasAGuide,
  needsNameWhatWorks,
  needsLeadOn,
  needsNameThingsOnce,
  unknownFeesSayWhy,
  codesHaveOneAmount,
  finesHaveTheirUit,
  amountsStandInFees,
  guidesAgreeWithTheirFees,
  everyCoreChannelHasANeed,
  conditionsFitTheirDates,
  eventsAreNewestFirst,
  formerValuesHaveAnEvent,
  conditionsHaveAnEvent,
  targetsAreWhatIsPrinted,
  numbersAreExpected,
  daysAreNear,
  sourcesAreReadAfterTheyAppeared,
  noticesAreNamedAfterTheirDay,
  holidaysAreComputed,
  formerValuesDiffer,
  namesAreUnique,
  officialSourcesAreOfAuthorities,
  onlyTheDeadAreReplaced,
  otherIdsAreFree,
  placeholdersAreFilled,
  placesLieInTheirDepartment,
  sumsArePossible,
  countriesExist,
  waiverRowsHaveTheirOwnId,
  waiverDatesAreInOrder,
  daysHaveAUnit,
  confirmedTreatiesNameTheirInstrument,
  waiverRowsDoNotOverlap,
  pinsLieInPeru,
  hoursDoNotOverlap,
  slugsAreUnique,
  formerSlugsAreFree,
  pagesHaveNoFormerSlugs,
  languagesMatch,
  translationsAreUpToDate,
  linksResolve,
  factsInProseExist,
  correctionsNameFacts,
  proseHoldsNoCode,
  headingsAreInOrder,
  textsStandInTheirLanguage,
  wordsHaveOneForm,
  numbersHaveOneForm,
  buildingsGiveOneAnswer,
  officesAgreeWithTheirAnswers,
  channelsAgreeWithOffices,
  wordsHaveOneOwner,
  routesAreWhole,
  treeAnswersLeadOn,
  treeEnds,
  treeHasNoOrphans,
  treeOutcomesRest,
  treeSlugsDiffer,
  shownFactsExist,
  statusSlugsAreFree,
  titlesCanBeDrawn,
];

/** Runs all rules. */
export const problemsOf = (library: Library): Problem[] => RULES.flatMap((rule) => rule(library));
