import { expect, test } from 'vitest';
import { written } from '../../../src/prose/written.ts';

type Element = { type: unknown; props: Record<string, unknown> & { children?: unknown } };

const elementsIn = (node: unknown): Element[] =>
  Array.isArray(node)
    ? node.flatMap(elementsIn)
    : typeof node === 'object' && node !== null && 'props' in node
      ? [node as Element, ...elementsIn((node as Element).props.children)]
      : [];

const shown = (body: string, components: Record<string, unknown> = {}): Element[] =>
  elementsIn(written('content/x/en.mdx', body)({ components }));

test('gives headings ids, and takes links and facts from whoever shows the text', () => {
  const [Anchor, Fact] = [() => 'a', () => 'fact'];
  const elements = shown('## Before you go\n\nThe [fee](guide:fees) is <Fact of="guides/fees/fee" />.', {
    a: Anchor,
    Fact,
  });
  expect(elements.find(({ type }) => type === 'h2')?.props['id']).toBe('before-you-go');
  expect(elements.find(({ type }) => type === Anchor)?.props['href']).toBe('guide:fees');
  expect(elements.find(({ type }) => type === Fact)?.props['of']).toBe('guides/fees/fee');
});

test('writes quotation marks as print does', () => {
  expect(shown('He says "no".').find(({ type }) => type === 'p')?.props.children).toBe('He says “no”.');
});

test('names the file that is no MDX', () => {
  expect(() => written('content/offices/x/en.mdx', 'An <open tag')).toThrow(
    /^content\/offices\/x\/en\.mdx is not MDX: /,
  );
});
