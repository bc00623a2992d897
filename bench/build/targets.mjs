/** The targets for building as figures. Those that `must` hold do not depend on how busy the machine is, or hardly: missed, they are a fault. */
import { figure } from '../support/figures.ts';
import { mostGrown } from './growth.mjs';

/** Maximum ratio to each peer, by number of pages. */
const RATIOS = {
  Hugo: { 60: 20, 600: 10, 6000: 4 },
  Eleventy: { 60: 4.5, 600: 3.7, 6000: 2 },
  Starlight: { 60: 1, 600: 1, 6000: 1 },
  VitePress: { 60: 1, 600: 1, 6000: 1 },
};
/** Milliseconds per additional page. */
const SLOPE = 2.5;
/** Seconds for the real site. */
const REAL = 20;
/** By how much the page of an office may change when there are ten times as many: its neighbours are others. Brotli, part of the whole. */
const OTHER_NEIGHBOURS = 0.05;
/** How much faster than the pages the time may grow from the smaller step to the larger one. */
const BEND = 1.25;

const judged = (what, value, most, unit, digits = 1) => figure({ what, value, most, unit, digits });
const must = (each) => ({ ...each, must: true });

/** Ratios to every peer at every size that has a target, the slope between the sizes, and the comparison of texts. */
export function judgedContest(contests, secondsOf) {
  const ratios = contests.flatMap(({ pages, runs }) =>
    [...runs].flatMap(([name, each]) =>
      RATIOS[name]?.[pages]
        ? [
            judged(
              `${pages} pages, time beside ${name}`,
              secondsOf(runs.get('this site')) / secondsOf(each),
              RATIOS[name][pages],
              '×',
              2,
            ),
          ]
        : [],
    ),
  );
  const texts = contests.map(({ pages, differing }) =>
    must(judged(`${pages} pages, texts that differ`, differing.length, 0, '', 0)),
  );
  const slopes = contests.slice(1).map((larger, index) => {
    const smaller = contests[index];
    const [from, to] = [smaller, larger].map(({ runs }) => secondsOf(runs.get('this site')));
    return judged(
      `office pages, ${smaller.pages} to ${larger.pages}, for each page more`,
      (1000 * (to - from)) / (larger.pages - smaller.pages),
      SLOPE,
      'ms',
    );
  });
  return [...ratios, ...texts, ...slopes];
}

/** The whole site: its time, how it grows, and whether one office's page stays as it is. */
export function judgedGrowth(growth, secondsOf) {
  const real = growth.find(({ times }) => times === 1);
  const steps = growth.slice(1).map((larger, index) => ({
    larger,
    smaller: growth[index],
    slope: (1000 * (secondsOf(larger.runs) - secondsOf(growth[index].runs))) / (larger.pages - growth[index].pages),
  }));
  const slopes = steps.map(({ larger, smaller, slope }) =>
    judged(`whole site, ${smaller.times}× to ${larger.times}×, for each page more`, slope, SLOPE, 'ms'),
  );
  const bends = steps
    .slice(1)
    .map(({ larger, slope }, index) =>
      must(
        judged(
          `time for a page more, ${larger.times}× beside ${steps[index].larger.times}×: 1 is linear`,
          slope / steps[index].slope,
          BEND,
          '×',
          2,
        ),
      ),
    );
  const pages = steps.map(({ larger, smaller }) => {
    const { from, to } = mostGrown(smaller, larger);
    return must(
      judged(
        `page of one office, ${larger.times}× beside ${smaller.times}×`,
        (100 * (to - from)) / from,
        100 * OTHER_NEIGHBOURS,
        '% larger',
      ),
    );
  });
  const lists = steps.map(({ larger, smaller }) => {
    const growths = larger.lists.map(
      (bytes, index) => bytes / larger.growing / (smaller.lists[index] / smaller.growing),
    );
    return must(
      judged(
        `lists and data files for each entry, ${larger.times}× beside ${smaller.times}×`,
        Math.max(...growths),
        1.1,
        '×',
        2,
      ),
    );
  });
  return [
    ...(real ? [judged('build of the real site', secondsOf(real.runs), REAL, 's')] : []),
    ...slopes,
    ...bends,
    ...pages,
    ...lists,
  ];
}
