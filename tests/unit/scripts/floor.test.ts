import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint();
/** Lint messages for a text as if it were in an island. */
async function judged(text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: 'src/islands/print-button.ts' });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'floor/known')
    .map(({ message }) => message.split(' is ')[0]!);
}

test.each([
  ['a method of a list', 'export const last = [1, 2].at(-1);', 'Array.at'],
  ['a method of a text', "export const last = 'ab'.at(-1);", 'String.at'],
  ['a method of a class itself', 'export const signal = AbortSignal.timeout(1);', 'AbortSignal.timeout'],
  ['a method of Object', "export const own = Object.hasOwn({}, 'a');", 'Object.hasOwn'],
  ['a function for all', 'export const copy = structuredClone({});', 'structuredClone'],
  ['a property of an element', "document.querySelector('input')!.ariaInvalid = 'true';", 'Element.ariaInvalid'],
  ['a method of an element', "document.querySelector('p')!.showPopover();", 'HTMLElement.showPopover'],
])('%s that the oldest supported browsers lack is refused', async (_, text, what) =>
  expect(await judged(text)).toEqual([what]),
);

test.each([
  ['what they have', "document.body.replaceChildren(...['a'].flat(), 'a'.replaceAll('a', 'b'));"],
  ['a method of our own that is named alike', 'export const ours = { at: (place: number) => place }.at(-1);'],
  ['what may be missing and is asked for', 'void navigator.storage?.persist?.();'],
  ['what was asked for before', "if ('share' in navigator) void navigator.share({});"],
])('%s is not refused', async (_, text) => expect(await judged(text)).toEqual([]));

test('the rule covers the worker, the islands and their imports', async () => {
  for (const file of ['src/offline/sw/sw.ts', 'src/islands/site-search.ts', 'src/lib/search/search.ts'])
    expect((await eslint.calculateConfigForFile(file)).rules).toHaveProperty(['floor/known']);
  expect((await eslint.calculateConfigForFile('src/tools/content/read.ts')).rules).not.toHaveProperty(['floor/known']);
});
