import { expect, test } from 'vitest';
import { factOnPage, isFactId, reportIssue, reportMail } from '#lib/facts/report.ts';

const PAGE = `<div data-fact> <p>Other</p><p>x <a class="q" href="/en/corrections/?fact=offices/a/hours">Wrong?</a></p></div>
<div data-fact> <p>Av. El Sol 610 &amp; 612,<wbr> Cusco</p> <p class="s"><b>Reported</b> · <a href="#s">LimaEasy</a>, as of Apr 2024 · checked 22 Nov 2026 <a class="q" href="/en/corrections/?fact=offices/a/address">Wrong?</a></p></div>`;

test('extracts what a page says about one fact, as plain text', () => {
  expect(factOnPage(PAGE, 'offices/a/address')).toBe(
    'Av. El Sol 610 & 612, Cusco Reported · LimaEasy, as of Apr 2024 · checked 22 Nov 2026',
  );
  expect(factOnPage(PAGE, 'offices/a/phone')).toBeUndefined();
  expect(factOnPage('', 'offices/a/phone')).toBeUndefined();
});

test('accepts only well-formed fact ids', () => {
  expect(['offices/jz-cusco/address', 'waivers/it/rows/0/visa'].every(isFactId)).toBe(true);
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
