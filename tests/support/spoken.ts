/** What a browser hands to a screen reader, cut down to what one moves by: landmarks, headings, controls, and the links of the frame. */
import type { Page } from '@playwright/test';

const PLACES =
  /^(banner|navigation|main|region|contentinfo|search|form|heading|status|group|table|dialog|alert|button|textbox|searchbox|combobox|checkbox|radio|progressbar)\b/;

/**
 * The tree without its prose and without the links of the text, which are content and change with it. Lines that repeat, such as the
 * boxes of the steps, stand once.
 */
export function outline(tree: string): string {
  const kept: { depth: number; text: string }[] = [];
  const above: { depth: number; text: string }[] = [];
  for (const line of tree.split('\n')) {
    const depth = line.search(/\S/);
    const text = line.trim().replace(/^- '?/, '').replace(/'?:?$/, '');
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
    const isFrame =
      above.some((each) => /^(banner|navigation|contentinfo)/.test(each.text)) ||
      !above.some((each) => each.text.startsWith('main'));
    if (!PLACES.test(text) && !(isFrame && text.startsWith('link '))) continue;
    const next = { depth, text: `${'  '.repeat(above.length)}${text}` };
    if (kept.at(-1)?.text !== next.text) kept.push(next);
    above.push({ depth, text });
  }
  return `${kept.map(({ text }) => text).join('\n')}\n`;
}

type Node = {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
};

/** The roles that must not be without a name. */
const NAMED = new Set([
  'link',
  'button',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'image',
  'region',
  'navigation',
  'heading',
  'table',
  'Date',
]);

/** What is wrong in the browser's own tree: places without a name, two of one name, headings that leave out a level. */
export async function faultsInTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  await session.detach();
  const shown = nodes.filter(({ ignored, role }) => !ignored && role);
  const named = shown.map(({ role, name, properties = [] }) => ({
    role: role!.value,
    name: String(name?.value ?? '').trim(),
    level: Number(properties.find((each) => each.name === 'level')?.value.value ?? 0),
  }));
  const faults = named
    .filter(({ role, name }) => NAMED.has(role) && name === '')
    .map(({ role }) => `a ${role} has no name`);
  for (const role of ['main', 'banner', 'contentinfo'])
    if (named.filter((each) => each.role === role).length !== 1) faults.push(`not one ${role}`);
  for (const role of ['navigation', 'region']) {
    const names = named.filter((each) => each.role === role).map(({ name }) => name);
    if (new Set(names).size !== names.length) faults.push(`two of ${role} have one name: ${names.join(', ')}`);
  }
  const levels = named.filter(({ role }) => role === 'heading').map(({ level }) => level);
  if (levels.filter((level) => level === 1).length !== 1) faults.push('not one heading of level 1');
  levels.forEach(
    (level, index) =>
      index > 0 &&
      level > levels[index - 1]! + 1 &&
      faults.push(`a heading of level ${level} follows one of level ${levels[index - 1]}`),
  );
  return faults;
}

/** How the browser announces an element that changes: `polite`, `assertive` or nothing. */
export async function liveness(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = (await session.send('Accessibility.getPartialAXTree', {
    nodeId,
    fetchRelatives: false,
  })) as unknown as { nodes: Node[] };
  await session.detach();
  return String(nodes[0]?.properties?.find(({ name }) => name === 'live')?.value.value ?? '');
}
