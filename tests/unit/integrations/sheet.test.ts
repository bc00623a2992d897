import { expect, test } from 'vitest';
import { classesIn, kindOfPage, pruned, wordsIn } from '#integrations/csp/sheet-of-kind.ts';
import { optimizeTailwind } from '#integrations/csp/style-sheet.ts';

const fallback = (variables: string) =>
  `@layer properties{@supports (((-webkit-hyphens:none)) and (not (margin-trim:inline))) or (not (color:rgb(from red r g b))){*,:before,:after{${variables}}}}`;
/** As Tailwind writes it when Lightning CSS comes after it. */
const unpacked = (variables: string) => fallback(variables).replace('}}}', `}::backdrop{${variables}}}}`);
const REST = '.border{border-style:var(--tw-border-style)}@media print{a{color:#000}}';
const REGISTRATION = '@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}';

test('a variable that has one value in the whole sheet is replaced by it', () => {
  expect(optimizeTailwind(fallback('--tw-border-style:solid') + REST + REGISTRATION)).toBe(
    '.border{border-style:solid}@media print{a{color:#000}}',
  );
});

test('a variable with several values keeps its first one, in every browser', () => {
  const rest = '.a{outline-style:var(--tw-outline-style)}.b{--tw-outline-style:none;outline-style:none}';
  expect(optimizeTailwind(fallback('--tw-outline-style:solid') + rest)).toBe(
    `*,:before,:after{--tw-outline-style:solid}${rest}`,
  );
});

test('the same holds for what only dialogs have', () =>
  expect(optimizeTailwind(unpacked('--tw-border-style:solid') + REST)).toBe(
    '.border{border-style:solid}@media print{a{color:#000}}',
  ));

test('selectors that browsers of 2020 drop are written as what they mean', () =>
  expect(
    optimizeTailwind(
      `${fallback('--tw-content:""')}:where(.space-y-1>:not(:last-child)){margin:1px}.b\\:x:is(:where(.group):focus-visible *),.c{top:0}.d:is(:where(.group)[data-ready] *){top:0}`,
    ),
  ).toBe('.space-y-1>:not(:last-child){margin:1px}.group:focus-visible .b\\:x,.c{top:0}.group[data-ready] .d{top:0}'));

test('a colour scheme stands alone', () =>
  expect(
    optimizeTailwind(
      `${fallback('--tw-content:""')}:root{--lightningcss-light: ;--lightningcss-dark:initial;color-scheme:dark}`,
    ),
  ).toBe(':root{color-scheme:dark}'));

test('a variable that nobody reads is not set', () => {
  expect(
    optimizeTailwind(`${fallback('--tw-font-weight:initial')}.b{--tw-font-weight:var(--bold);font-weight:var(--bold)}`),
  ).toBe('.b{font-weight:var(--bold)}');
});

test('a variable that nobody sets gives way to what stands in for it', () => {
  expect(
    optimizeTailwind(`${fallback('--tw-content:""')}.a{line-height:var(--tw-leading,var(--text-small--line-height))}`),
  ).toBe('.a{line-height:var(--text-small--line-height)}');
});

test('a variable that some elements have and others lack stays a variable', () => {
  const rest = '.tight{--tw-leading:1.25;line-height:1.25}.a{line-height:var(--tw-leading,var(--b))}';
  expect(optimizeTailwind(fallback('--tw-content:""') + rest)).toBe(rest);
});

test('a sum is reckoned once its variable has a value', () => {
  const rest =
    '.y{--tw-y:0;margin-top:calc(calc(var(--s) * 1.5) * var(--tw-y));margin-bottom:calc(calc(var(--s) * 1.5) * calc(1 - var(--tw-y)));border-top-width:calc(1px * var(--tw-y))}';
  expect(optimizeTailwind(fallback('--tw-y:0') + rest)).toBe(
    '.y{margin-top:0;margin-bottom:calc(var(--s) * 1.5);border-top-width:0}',
  );
});

test('what the reset has set already is not set again', () => {
  const rest = '.border{border-style:var(--tw-border-style);border-width:1px}.a{color:red;color:red;margin:0}';
  expect(optimizeTailwind(fallback('--tw-border-style:solid') + rest)).toBe(
    '.border{border-width:1px}.a{color:red;margin:0}',
  );
});

test('a sheet without the rule for all is left as it is', () =>
  expect(optimizeTailwind(REST + REGISTRATION)).toBe(REST + REGISTRATION));

test.each([
  ['en/index.html', 'home'],
  ['index.html', 'other'],
  ['en/404.html', 'other'],
  ['es/oficinas/cusco/index.html', 'offices'],
  ['en/offices/index.html', 'other'],
  ['en/offices/in/cusco/index.html', 'other'],
  ['en/waivers/cu/index.html', 'waivers'],
  ['en/waivers/overview/index.html', 'other'],
  ['es/calidades/comparar/index.html', 'other'],
  ['en/tools/days-left/index.html', 'other'],
  ['guide-en.html', 'other'],
])('the page %s has the sheet of %s', (file, kind) => expect(kindOfPage(file)).toBe(kind));

test('the rules of classes and the variables that no page uses are left out', () => {
  const sheet =
    ':root{--a:1px;--b:var(--c);--c:2px}.used{margin:var(--a)}.idle{padding:var(--b)}.sm\\:p-0\\.5{padding:0}p>.used{top:0}@media print{.idle{top:0}}';
  expect(pruned(sheet, new Set(classesIn('<p class="used sm:p-0.5">')))).toBe(
    ':root{--a:1px}.used{margin:var(--a)}.sm\\:p-0\\.5{padding:0}p>.used{top:0}',
  );
});

test('a class counts as used wherever its name stands: in an attribute of an island, with an entity, in a script', () => {
  expect(pruned('.a{top:0}.b{top:1px}', new Set(wordsIn('x.className=`b c`')))).toBe('.b{top:1px}');
  expect(pruned('.a{top:0}.b{top:1px}.c\\>d{top:2px}', new Set(classesIn('<x data-button="a" class="c&gt;d">')))).toBe(
    '.a{top:0}.c\\>d{top:2px}',
  );
});
