import { expect, test } from 'vitest';
import { withoutIndentation } from '#integrations/csp/whitespace.ts';

test('the indentation of a template becomes one space, which still parts two words', () => {
  expect(withoutIndentation('<p><b>Lima</b>\n      <i>Breña</i></p>')).toBe('<p><b>Lima</b> <i>Breña</i></p>');
});

test('texts, white space shown as it is, and a fence of code stay as they are', () => {
  const page = '<p>two  spaces</p> <pre><b>a</b>\n   <b>b</b></pre> <textarea>\n\n<b>  </b></textarea> <pre>x</pre>';
  expect(withoutIndentation(page)).toBe(page);
});
