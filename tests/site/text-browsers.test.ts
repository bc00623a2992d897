/** Browsers for text show what is only hidden, and what stands in a template: there no sentence may stand that is not true yet. */
import { expect, test } from 'vitest';
import { builtPages, textOf } from '../support/dist.ts';

/** What may be named although it is not there yet: what one presses or chooses, and the names of parts. */
const CONTROLS = ['button', 'label', 'legend', 'option', 'a', 'h3', 'caption'];

test('what only a script shows has no words before', () => {
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
