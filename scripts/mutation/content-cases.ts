/** The bad content as tests for mutants of one file: of its rules, or of what reads a file and its schema. Cases that do not speak of the file are left out. */
import { expect, test } from 'vitest';
import type { Library } from '#lib/facts/library.ts';
import type { Rule } from '#tools/content/problem.ts';
import { RULES } from '#tools/content/rules/index.ts';
import { BAD_CONTENT } from '../../tests/support/bad-content.ts';
import { BAD_WAIVERS } from '../../tests/support/bad-waivers.ts';
import { changed, changedContent } from '../../tests/support/changed-content.ts';

/** Set by the worker: the rules of the mutated file, or none for a file that reads; and the cases that spoke before anything was changed. */
const shared = globalThis as unknown as { __rules: readonly string[]; __cases?: Set<string> };

const own: readonly Rule<Library>[] = RULES.filter(({ name }) => shared.__rules.includes(name));
const content = changedContent(own.length > 0);
const all = [...BAD_CONTENT, ...BAD_WAIVERS];
const speaks = ([, files, change, said]: (typeof all)[number]): boolean =>
  content.after(changed(files, change), own).some((line) => said.test(line));

shared.__cases ??= new Set(all.filter(speaks).map(([what]) => what));
const cases = all.filter(([what]) => shared.__cases!.has(what));

test('the good content passes', () => {
  if (own.length > 0) expect(own.flatMap((rule) => rule(content.good))).toEqual([]);
  else
    expect(
      content.after(
        changed(
          [...new Set(cases.flatMap(([, files]) => files))].filter((file) => !file.startsWith('corrections/')),
          (text) => `${text}\n`,
        ),
        own,
      ),
    ).toEqual([]);
});

test.each(cases)('refuses %s', (...bad) => expect(speaks(bad)).toBe(true));
