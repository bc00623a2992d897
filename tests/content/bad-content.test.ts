/** Each kind of bad content, made from a real entry, is refused with file, field and remedy; and no rule is idle. */
import { expect, test } from 'vitest';
import type { Library } from '#lib/facts/library.ts';
import type { Rule } from '#tools/content/problem.ts';
import { RULES } from '#tools/content/rules/index.ts';
import { BAD_CONTENT } from '../support/bad-content.ts';
import { BAD_SLIPS } from '../support/bad-slips.ts';
import { BAD_WAIVERS } from '../support/bad-waivers.ts';
import { changed, changedContent } from '../support/changed-content.ts';

const content = changedContent();

test('the good content passes', () => expect(content.faults()).toEqual([]));

/** The rules that refuse some case alone: switched off, that case would pass. */
const needed = new Set<Rule<Library>>();

test.each([...BAD_CONTENT, ...BAD_SLIPS, ...BAD_WAIVERS])('refuses %s', (...bad) => {
  const { lines, speaking } = content.judged(bad);
  expect(
    lines.filter((line) => bad[3].test(line)),
    lines.join('\n'),
  ).not.toHaveLength(0);
  if (speaking.size === 1) for (const rule of speaking) needed.add(rule);
});

test('every rule refuses a kind of bad content that no other rule does', () => {
  expect(RULES.filter((rule) => !needed.has(rule)).map(({ name }) => name)).toEqual([]);
});

test('refuses a folder with one language missing', () =>
  expect(content.after({ 'offices/jz-cusco/es.mdx': undefined })).toContain(
    'content/offices/jz-cusco/es.mdx:1:1 is missing: every entry has a text in every language.',
  ));

test('lists the problems of all files in one run', () => {
  const stalls = changed(['offices/jz-ilo/facts.yaml', 'offices/jz-cusco/facts.yaml'], (text) =>
    text.replace(/^kind:.*$/m, 'kind: stall'),
  );
  expect(content.after(stalls).filter((line) => line.includes('kind: "stall"'))).toHaveLength(2);
});

test('a waiver for an event may stand beside what holds otherwise, but not beside another event', () => {
  const twice = changed('waivers/us.yaml', (text) => {
    const event = /( {2}- id: event-eclac-2024[\s\S]*?)(?= {2}- id: )/.exec(text)![1]!;
    return text + event.replace('event-eclac-2024', 'event-again').replace('from: "2024-09"', 'from: "2024-10-01"');
  });
  expect(content.after(twice).join('\n')).toMatch(/"event-again" overlaps event-eclac-2024/);
});
