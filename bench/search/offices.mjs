/**
 * What is searched, and what is typed. The real offices come from `content/`. The synthetic ones are invented: towns and
 * streets put together from syllables, in real departments, with the kinds, procedures and common words of a real office.
 * They come out the same every time, exist only in memory, and are never published.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib.mjs';
import { checkContent } from '../../src/tools/content/report.ts';
import { finderRecords } from '../../src/lib/offices/finder-records.ts';
import { fold } from '../../src/lib/search/search.ts';
import { DEPARTMENTS } from '../../src/i18n/departments.ts';
import { NONSENSE, slipsOf, TOWNS } from '../../tests/support/slips.ts';

/** About as many towns as Peru has districts, and streets of which every town has some. */
const INVENTED = { towns: 1900, streets: 500 };

const BEGINNINGS = 'hua pa cha to mi su ay yu ca lla qui mo pi ta cu ra o co an chi pu vi ti ma lu je'.split(' ');
const ENDINGS =
  'bamba marca pampa cocha mayo yacu llacta tambo huasi ca na ro llo que ya pata cancha urqui sapa raza ta lina'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shuffles a list. */
export const shuffled = (list, next) =>
  list
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

const oneOf = (list, next) => list[Math.floor(next() * list.length)];

/** So many invented names, each once: `huacocha`, `mipayacu`. */
function names(count, next) {
  const made = new Set();
  while (made.size < count) {
    const beginnings = Array.from({ length: 1 + Math.floor(next() * 3) }, () => oneOf(BEGINNINGS, next));
    const name = beginnings.join('') + oneOf(ENDINGS, next);
    if (name.length > 4) made.add(name);
  }
  return [...made];
}

/** The finder's records of the offices in `content/`. */
export function realOffices() {
  const { library } = checkContent(ROOT);
  return [...finderRecords(library).values()];
}

const wordsOf = ({ strong, weak }) => `${strong} ${weak}`.split(' ');

/** Words that several real offices share: kinds, procedures, streets; no town's name. */
function commonWords(real) {
  const counts = new Map();
  for (const word of real.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([word, count]) => count >= 5 && !TOWNS.includes(word)).map(([word]) => word));
}

/** So many invented offices. */
export function syntheticOffices(real, count) {
  const next = random(count);
  const common = commonWords(real);
  const [towns, streets] = [names(INVENTED.towns, next), names(INVENTED.streets, next)];
  const shared = (text) =>
    text
      .split(' ')
      .filter((word) => common.has(word))
      .join(' ');
  return Array.from({ length: count }, (_, number) => {
    const like = oneOf(real, next);
    const [town, street, department] = [oneOf(towns, next), oneOf(streets, next), oneOf(DEPARTMENTS, next)];
    const weak = `${shared(like.weak)} jiron ${street} ${1 + Math.floor(next() * 2000)} ${department.replaceAll('-', ' ')}`;
    return { ...like, id: `synthetic-${number}`, strong: `${town} ${shared(like.strong)}`, weak, department, town };
  });
}

/** Every slip of every town, with the offices that hold the town's name as it is. */
function slipQueries(records, towns) {
  const meant = (town) =>
    records
      .filter((record) =>
        fold(town)
          .split(' ')
          .every((word) => wordsOf(record).includes(word)),
      )
      .map(({ id }) => id);
  return towns.flatMap((town) => slipsOf(town).map((text) => ({ kind: 'slip', text, meant: meant(town) })));
}

/** The queries of the finder's own test, read from its file. */
function testedQueries() {
  const file = join(ROOT, 'tests', 'content', 'finder.test.ts');
  const texts = [...readFileSync(file, 'utf8').matchAll(/^ {4}\['([^']+)', '[^']+'\],$/gm)].map(([, text]) => text);
  if (texts.length === 0)
    throw new Error(`${file} has no table of queries any more: correct testedQueries in bench/search/offices.mjs.`);
  return texts;
}

/** All that is typed into a list of offices. For invented offices the towns are invented ones, as many as real ones. */
export function queriesFor(records) {
  const invented = [...new Set(records.map(({ town }) => town).filter(Boolean))].slice(0, TOWNS.length);
  const others = [
    ...testedQueries().map((text) => ({ kind: 'tested', text })),
    ...NONSENSE.map((text) => ({ kind: 'nonsense', text })),
  ];
  return shuffled([...others, ...slipQueries(records, invented.length > 0 ? invented : [...TOWNS])], random(1));
}
