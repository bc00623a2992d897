import { expect, test } from 'vitest';
import { answersTo, needsInOrder } from '#lib/channels/needs.ts';
import {
  everyCoreChannelHasANeed,
  guidesHaveANeed,
  needsNameThingsOnce,
  needsNameWhatWorks,
} from '#tools/content/rules/needs.ts';
import { referencesResolve } from '#tools/content/rules/references.ts';
import { slugsAreUnique } from '#tools/content/rules/prose.ts';
import { aChannel, aGuide, aLibrary, aNeed, known, unknown } from '../../support/builders.ts';

const line = aChannel();
const unsure = aChannel({ condition: unknown }, 'unsure');
const dead = aChannel({ condition: known('closed' as const, { until: '2023', replacedBy: 'line-1800' }) }, 'dead');
const libraryOf = (...needs: ReturnType<typeof aNeed>[]) => aLibrary({ channels: [line, unsure, dead], needs });

test('the chooser is ordered by frequency', () => {
  const needs = [aNeed({ rank: 3 }, 'a'), aNeed({ rank: 1 }, 'c'), aNeed({ rank: 1 }, 'b')];
  expect(needsInOrder(libraryOf(...needs)).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('separates working channels from uncertain ones, in the editor’s order', () => {
  const need = aNeed({ channels: ['unsure', 'line-1800'], dead: ['dead'] });
  const answers = answersTo(libraryOf(need), need);
  expect(answers.live.map(({ id }) => id)).toEqual(['line-1800']);
  expect(answers.unsure.map(({ id }) => id)).toEqual(['unsure']);
  expect(answers.dead.map(({ id }) => id)).toEqual(['dead']);
});

test('rejects a discontinued channel as an answer, and a working one as discontinued', () => {
  const problems = needsNameWhatWorks(libraryOf(aNeed({ channels: ['line-1800', 'dead'], dead: ['unsure', 'dead'] })));
  expect(problems.map(({ path, found }) => [...path, found])).toEqual([
    ['channels', 1, 'dead'],
    ['dead', 0, 'unsure'],
  ]);
});

test('rejects ids that do not exist, and names the right folder', () => {
  const problems = referencesResolve(libraryOf(aNeed({ channels: ['line-1801'], dead: ['deaf'], guides: ['none'] })));
  expect(problems.map(({ target }) => target)).toEqual(['channels/line-1801', 'channels/deaf', 'guides/none']);
});

test('rejects a channel listed twice and two needs with one slug', () => {
  expect(
    needsNameThingsOnce(libraryOf(aNeed({ channels: ['line-1800', 'line-1800'] }))).map(({ path }) => path),
  ).toEqual([['channels', 1]]);
  expect(
    slugsAreUnique(libraryOf(aNeed({}, 'one'), aNeed({ slug: { en: 'two', es: 'one' } }, 'two'))).map(
      ({ path, found }) => [...path, found],
    ),
  ).toEqual([['slug', 'es', 'one']]);
});

test('every core channel belongs to a need', () => {
  const library = aLibrary({
    channels: [line, aChannel({}, 'forgotten'), aChannel({ core: false }, 'minor')],
    needs: [aNeed()],
  });
  expect(everyCoreChannelHasANeed(library).map(({ found }) => found)).toEqual(['forgotten']);
});

test('a guide that no need names is warned of', () => {
  const guides = [aGuide({}, 'asked'), aGuide({}, 'forgotten'), aGuide({ condition: known('closed') }, 'gone')];
  const library = aLibrary({ guides, needs: [aNeed({ guides: ['asked'] })] });
  expect(guidesHaveANeed(library).map(({ found }) => found)).toEqual(['forgotten']);
});
