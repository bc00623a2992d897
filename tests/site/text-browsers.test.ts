/** Text browsers ignore `hidden` and show templates, so these must not contain messages that are not true yet. */
import { expect, test } from 'vitest';
import { builtPages, textOf } from '../support/dist.ts';

/** Allowed text there: labels of controls, headings and heads of tables. */
const CONTROLS = ['button', 'label', 'legend', 'option', 'a', 'h3', 'caption', 'th'];

test('content that a script reveals has no text before', () => {
  const said = builtPages().flatMap(({ path, root }) =>
    root.querySelectorAll('body [hidden], body template').flatMap((hidden) => {
      hidden.querySelectorAll(CONTROLS.join()).forEach((control) => control.remove());
      const words = CONTROLS.includes(hidden.rawTagName) ? '' : textOf(hidden).replace(/…/g, '').trim();
      return words ? [`${path}: ${words}`] : [];
    }),
  );
  expect(said).toEqual([]);
});

test('the button of the search has a word', () =>
  expect(
    builtPages().filter(({ root }) =>
      root.querySelectorAll('header form button').some((button) => textOf(button).trim() === ''),
    ),
  ).toEqual([]));
