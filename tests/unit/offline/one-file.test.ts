import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { belongs } from '#offline/build/contents.ts';
import { pagesOfFile, nearestPage } from '#offline/build/one-file-pages.ts';
import { childrenToHtml, type FileContext } from '#offline/build/plain-html.ts';

const around: FileContext = {
  hrefOf: (href) => (href === '/gone/' ? undefined : `#to${href}`),
  idOf: (id) => (id === 'steps' ? 'p1-steps' : undefined),
  numberOf: (source) => Number(source.slice(1)),
  cited: new Set(),
  common: [' · checked 22 Nov 2026'],
};
const plain = (html: string) => childrenToHtml(parse(`<main>${html}</main>`).querySelector('main')!, around);

describe('a page in the single-file export', () => {
  test('has its headings two levels lower, and only the ids that are linked', () =>
    expect(plain('<h1 id="top" class="x">Guide</h1><h2 id="steps">Steps</h2>')).toBe(
      '<h3>Guide</h3><h4 id="p1-steps">Steps</h4>',
    ));
  test('keeps text and drops layout, scripts, drawings and elements hidden in print', () =>
    expect(
      plain(
        '<div class="card"><div><p class="a">Text</p></div><svg></svg><script>1</script><p class="no-print">Button</p><p hidden>Later</p><form>…</form></div>',
      ),
    ).toBe('<p>Text</p>'));
  test('links within the file, and keeps the text of links with no target', () =>
    expect(plain('<p><a class="x" href="/a/">A</a> and <a href="/gone/">B</a></p>')).toBe(
      '<p><a href="#to/a/">A</a> and B</p>',
    ));
  test('writes questions and answers as paragraphs', () =>
    expect(plain('<dl><div><dt>State</dt><dd>Open</dd></div></dl>')).toBe('<p><b>State</b></p><p>Open</p>'));
  test('separates words of adjacent boxes with a space', () =>
    expect(plain('<p><span>Foreigners:</span><span>Yes</span></p>')).toBe('<p>Foreigners: Yes</p>'));
  test('leaves out a heading with nothing below it', () =>
    expect(plain('<section><h2>Share</h2><form></form></section><p>End</p>')).toBe('<p>End</p>'));
  test('writes a fact as one paragraph with numbered sources and without repeated defaults', () =>
    expect(
      plain(
        '<div data-fact><p>1800</p><p class="text-small">Ask.</p><p class="text-fine"><b>Confirmed</b> · <a href="#source-s3">Andina</a>, <a href="#source-s7">El Peruano, Lima</a>, as of Apr 2024 · checked 22 Nov 2026 <a href="/en/corrections/?fact=a/b">Wrong?</a></p></div>',
      ),
    ).toBe(
      '<p>1800<br>Ask.<br><small>Confirmed [<a href="#s3">3</a>, <a href="#s7">7</a>], as of Apr 2024</small></p>',
    ));
});

describe('the pages of the single-file export', () => {
  const all = [
    '/',
    '/en/',
    '/en/about/',
    '/en/contact/',
    '/en/contact/for/pay/',
    '/en/guides/',
    '/en/guides/tam/',
    '/en/guides/tam/card/',
    '/en/guides/tam/version/',
    '/en/offices/',
    '/en/offices/cusco/',
    '/en/offices/in/cusco/',
    '/en/offices/for/passport/',
    '/en/offline/',
    '/en/quiz/',
    '/es/oficinas/',
  ];

  test('are those of the language in file order, without repetitive ones; new sections come last', () =>
    expect(pagesOfFile(all, 'en')).toEqual([
      '/en/offices/',
      '/en/offices/cusco/',
      '/en/contact/',
      '/en/guides/',
      '/en/guides/tam/',
      '/en/about/',
      '/en/quiz/',
    ]));
  test('are link targets for omitted pages below them', () => {
    const kept = new Set(pagesOfFile(all, 'en'));
    expect(
      ['/en/guides/tam/card/', '/en/offices/in/cusco/', '/en/', '/elsewhere/'].map((path) => nearestPage(path, kept)),
    ).toEqual(['/en/guides/tam/', '/en/offices/', undefined, undefined]);
  });
});

test('the offline bundle of a language has its pages and their assets, nothing of the other language, no PDF', () => {
  const files = [
    'en/offices/index.html',
    'en/404.html',
    'es/oficinas/index.html',
    'en/closing-days.ics',
    'index.html',
    '_astro/a.b.js',
    'pdf/en/guides/tam.pdf',
    'data/offices/cusco.vcf',
    'data/offices.json',
    'en/offices/og.png',
    'guide-en.html',
    'sw.js',
    'favicon.svg',
  ];
  expect(files.filter((file) => belongs(file, 'en'))).toEqual([
    'en/offices/index.html',
    'en/closing-days.ics',
    'index.html',
    '_astro/a.b.js',
    'data/offices/cusco.vcf',
    'favicon.svg',
  ]);
});
