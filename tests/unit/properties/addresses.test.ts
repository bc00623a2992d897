/** Any query string is parsed into a valid state, and that state round-trips. */
import { parse } from 'node-html-parser';
import fc from 'fast-check';
import { expect } from 'vitest';
import { chosenIn, compareText, MOST_COMPARED } from '#lib/statuses/compare-query.ts';
import { FILTERS } from '#lib/offices/finder.ts';
import { hasUnknownValues, queryIn, queryText } from '#lib/search/filters.ts';
import { factsOnPage, isFactId, reportIssue, reportMail } from '#lib/facts/report.ts';
import { readText } from '#lib/search/site-search.ts';
import { STATUS_FILTERS } from '#lib/statuses/finder.ts';
import { missingIn, readQuestion, writeQuestion } from '#lib/waivers/checker.ts';
import { anyText, holds } from '../../support/property.ts';

const NAMES = ['q', ...FILTERS, ...STATUS_FILTERS, 'compare', 'country', 'class', 'date', 'fact', 'v'];
const known = [
  'lima',
  'cusco',
  'passport',
  'both',
  'oficial',
  'consular',
  'turista',
  'diplomatico',
  'humanitaria',
  '2026-11-22',
];

/** A query string: parameters as forms write them, and garbage. */
const search = fc.oneof(
  anyText,
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...NAMES),
        fc.oneof(
          fc.constantFrom(...known),
          anyText,
          fc.array(fc.constantFrom(...known, ' ', '<b>', '__proto__'), { maxLength: 7 }).map((ids) => ids.join(',')),
        ),
      ),
      { maxLength: 6 },
    )
    .map(
      (parts) => `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`,
    ),
  fc
    .array(fc.tuple(fc.constantFrom(...NAMES), anyText), { maxLength: 4 })
    .map((parts) => parts.map((part) => part.join('=')).join('&')),
);
const read = (text: string) => new URLSearchParams(text);

const allowed = <F extends string>(filters: readonly F[]) =>
  Object.fromEntries(filters.map((name) => [name, new Set(known.slice(0, 5))])) as Record<F, Set<string>>;

/** A text that is safe to show and send: short, trimmed, no lone surrogates, no invisible characters. */
function expectPlain(text: string, most: number): void {
  expect(text.length).toBeLessThanOrEqual(most);
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(text).toBe(text.trim());
}

holds('the finder of offices: a valid query, the same from its own address', [search], (text) => {
  const query = queryIn(read(text), FILTERS, allowed(FILTERS));
  expect(Object.keys(query).toSorted()).toEqual(['q', ...FILTERS].toSorted());
  for (const name of FILTERS) expect(['', ...known]).toContain(query[name]);
  expectPlain(query.q, 120);
  expect(queryIn(read(queryText(query)), FILTERS, allowed(FILTERS))).toEqual(query);
  expect(hasUnknownValues(read(queryText(query)), FILTERS, allowed(FILTERS))).toBe(false);
});

holds('the catalogue of statuses: a valid query and choice, the same from their own address', [search], (text) => {
  const ids = new Set(known.slice(4, 9));
  const query = queryIn(read(text), STATUS_FILTERS, allowed(STATUS_FILTERS));
  const { chosen } = chosenIn(read(text), ids);
  const again = read(queryText({ ...query, compare: chosen.join(',') }));
  expect([queryIn(again, STATUS_FILTERS, allowed(STATUS_FILTERS)), chosenIn(again, ids)]).toEqual([
    query,
    { chosen, left: [] },
  ]);
});

holds(
  'the comparison: at most four statuses that exist, each once, the same from their own address',
  [search],
  (text) => {
    const ids = new Set(known.slice(4, 9));
    const { chosen, left } = chosenIn(read(text), ids);
    expect([new Set(chosen).size, chosen.length <= MOST_COMPARED, chosen.every((id) => ids.has(id))]).toEqual([
      chosen.length,
      true,
      true,
    ]);
    expect(left.length).toBeLessThanOrEqual(MOST_COMPARED);
    for (const each of left) expectPlain(each, 40);
    expect(chosenIn(read(compareText(chosen)), ids)).toEqual({ chosen, left: [] });
  },
);

holds('the search: a plain text, the same from its own address', [search], (text) => {
  const q = readText(read(text));
  expectPlain(q, 120);
  expect(readText(new URLSearchParams({ q }))).toBe(q);
  expect(readText(read(new URLSearchParams({ q }).toString()))).toBe(q);
});

holds('the checker of waivers: a plain question, the same from its own address', [search], (text) => {
  const question = readQuestion(read(text));
  for (const value of Object.values(question)) expectPlain(value, 80);
  expect(readQuestion(read(writeQuestion(question)))).toEqual(question);
  expect(['noClass', 'noDay', undefined]).toContain(missingIn(question, ['ordinary', 'diplomatic']));
});

holds(
  'the report of a wrong fact: an id of letters, digits, hyphens and slashes, or none',
  [search, anyText],
  (text, html) => {
    const id = read(text).get('fact')?.trim() ?? '';
    if (isFactId(id)) expect(id).toMatch(/^[\w/-]{3,120}$/);
    for (const { id: named, says } of factsOnPage(parse(html))) {
      expect(isFactId(named)).toBe(true);
      expect(says.length).toBeLessThanOrEqual(500);
    }
  },
);

holds('a report is carried whole by its mail and its issue', [anyText, anyText], (subject, body) => {
  const [plain, lines] = [subject.toWellFormed(), body.toWellFormed()];
  const mail = new URL(reportMail('guide@example.org', { subject: plain, body: lines }));
  expect([mail.protocol, mail.pathname, [...mail.searchParams.keys()].join()]).toEqual([
    'mailto:',
    'guide@example.org',
    'subject,body',
  ]);
  expect([mail.searchParams.get('subject'), mail.searchParams.get('body')]).toEqual([
    plain,
    lines.replace(/\n/g, '\r\n'),
  ]);
  const issue = new URL(reportIssue('https://example.org/a/b', { subject: plain, body: lines }));
  expect([issue.pathname, issue.searchParams.get('title'), issue.searchParams.get('body')]).toEqual([
    '/a/b/issues/new',
    plain,
    lines,
  ]);
});
