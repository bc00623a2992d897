import { expect, test } from 'vitest';
import { tidyWhitespace } from '#integrations/csp/whitespace.ts';

test('the indentation of a template becomes one space, which still parts two words', () => {
  expect(tidyWhitespace('<p><b>Lima</b>\n      <i>Breña</i></p>')).toBe('<p><b>Lima</b> <i>Breña</i></p>');
});

test('texts, white space shown as it is, and a fence of code stay as they are', () => {
  const page = '<p>two  spaces</p> <pre><b>a</b>\n   <b>b</b></pre> <textarea>\n\n<b>  </b></textarea> <pre>x</pre>';
  expect(tidyWhitespace(page)).toBe(page);
});

test('an amount in soles stays on one line', () => {
  expect(tidyWhitespace('<b>S/ 20.20</b> a day, in S/ or dollars')).toBe(
    '<b>S/\u00A020.20</b> a day, in S/ or dollars',
  );
});
