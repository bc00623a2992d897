import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { factsOnPage, isFactId, isPagePath, reportIssue, reportMail } from '#lib/facts/report.ts';

const PAGE = `<main><div data-fact> <p>Other</p> <p>x <a class="q" href="/en/corrections/?fact=offices/a/hours">Wrong?</a></p></div>
<p><span data-fact="offices/a/address" data-row="1">Av. El Sol 610 &amp; 612,<wbr> Cusco</span>\u2060<a href="#e1">1</a></p><span data-fact="javascript:x">y</span></main>`;

test('reads the facts of a page with its words for each', () => {
  expect(factsOnPage(parse(PAGE))).toEqual([
    { id: 'offices/a/hours', says: 'Other x' },
    { id: 'offices/a/address', says: 'Av. El Sol 610 & 612, Cusco' },
  ]);
  expect(factsOnPage(parse(''))).toEqual([]);
});

test('accepts only paths of pages', () => {
  expect(['/en/offices/cusco/', '/es/'].every(isPagePath)).toBe(true);
  expect(['', '//evil.example/', 'https://evil.example/', '/a', '/a/../b/?x', '/a b/'].some(isPagePath)).toBe(false);
});

test('accepts only well-formed fact ids', () => {
  expect(['offices/jz-cusco/address', 'waivers/it/rows/eu-2016/visa'].every(isFactId)).toBe(true);
  expect(
    ['', 'offices', '<script>alert(1)</script>', 'javascript:alert(1)', 'a/../b', `offices/${'a'.repeat(200)}`].some(
      isFactId,
    ),
  ).toBe(false);
});

test('a mail and an issue encode line breaks and special characters', () => {
  const report = { subject: 'Correction: a&b', body: 'one\ntwo? 100 %' };
  expect(reportMail('fix@guide.example', report)).toBe(
    'mailto:fix@guide.example?subject=Correction%3A%20a%26b&body=one%0D%0Atwo%3F%20100%20%25',
  );
  expect(reportIssue('https://host.example/o/r', report)).toBe(
    'https://host.example/o/r/issues/new?title=Correction%3A%20a%26b&body=one%0Atwo%3F%20100%20%25',
  );
});
