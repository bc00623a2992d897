import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/dist.ts';
import { ALL } from '../support/ring.ts';
import { pagesOfAllParts } from '../support/structures.ts';

const pages = builtPages();

test(`${ALL ? 'every page' : 'one page with each part that pages have'} is valid HTML`, async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    // VoiceOver needs role="list" where CSS removes the bullets.
    // Astro writes `<!doctype html>` and void elements without a slash; long titles are checked by the schema instead.
    rules: {
      'doctype-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'no-inline-style': 'error',
      'no-redundant-role': 'off',
      // A list of suggestions under a field: a select cannot be one.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  });
  const errors: string[] = [];
  const judged = ALL ? pages : pagesOfAllParts(pages);
  expect(judged.length).toBeGreaterThan(200);
  for (const { path, html } of judged) {
    const report = await validator.validateString(html);
    errors.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`),
      ),
    );
  }
  expect(errors.slice(0, 40)).toEqual([]);
});

/** Attributes that reference one or more ids. */
const POINTERS = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'headers',
  'list',
  'popovertarget',
  'form',
];

test('on every page ids are unique, and every reference to an id resolves', () => {
  const faults = pages.flatMap(({ path, root }) => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    const known = new Set(ids);
    const twice = ids.length === known.size ? [] : ids.filter((id, index) => ids.indexOf(id) !== index);
    const lost = POINTERS.flatMap((name) =>
      root.querySelectorAll(`[${name}]`).flatMap((element) =>
        element
          .getAttribute(name)!
          .split(/\s+/)
          .filter((id) => id && !known.has(id))
          .map((id) => `${name}=${id}`),
      ),
    );
    return [...twice.map((id) => `${path}: id ${id} twice`), ...lost.map((each) => `${path}: ${each} leads nowhere`)];
  });
  expect(faults.slice(0, 20)).toEqual([]);
});
