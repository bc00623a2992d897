/**
 * What pages are built of: elements with their attributes, and the tags around and right inside them. Pages differ in words, in what
 * ids are called and in where links lead, and that the site tests look at on every page; html-validate judges the parts.
 */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

/** Attributes whose words do not matter, but whether they have some. */
const WORDS = new Set([
  'alt',
  'aria-label',
  'title',
  'placeholder',
  'value',
  'content',
  'datetime',
  'download',
  'integrity',
  'src',
  'name',
  'hreflang',
  'd',
  'points',
  'viewbox',
  'width',
  'height',
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'transform',
]);
/** Those that name an element or point at one: that each name is given once and each pointer hits is asked of every page. */
const POINTERS = new Set([
  'id',
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'headers',
  'list',
  'popovertarget',
  'commandfor',
  'form',
]);

function attributeOf([name, value]: [string, string]): string {
  if (name === 'href') return `href ${/^(?:[a-z]+:|#)?/.exec(value)![0]}`;
  if (name.startsWith('data-') || POINTERS.has(name)) return name;
  return WORDS.has(name.toLowerCase()) ? `${name} ${value.trim() === '' ? '' : '*'}` : `${name}=${value}`;
}

/** What a page is built of: each element with its attributes, the tags around it, and the tags right inside it. */
function partsOf(element: HTMLElement, around: string, found: Set<string>): Set<string> {
  const inside = new Set<string>();
  const here = `${around} ${element.rawTagName}`;
  for (const child of element.childNodes as (Node & HTMLElement)[])
    if (child.nodeType === NodeType.ELEMENT_NODE) {
      inside.add(child.rawTagName);
      partsOf(child, here, found);
    } else if (child.nodeType === NodeType.TEXT_NODE && child.rawText.trim()) inside.add('#');
  found.add(
    `${here} ${Object.entries(element.attributes).map(attributeOf).sort().join(' ')} > ${[...inside].sort().join(' ')}`,
  );
  return found;
}

/** Pages that together have every part that any page of their language has: each of them has one that those before it lack. */
export function pagesOfAllParts<Page extends { path: string; root: HTMLElement }>(pages: readonly Page[]): Page[] {
  const seen = new Set<string>();
  return pages.filter(({ root }) => {
    const lang = root.querySelector('html')?.getAttribute('lang') ?? '';
    const parts = [...partsOf(root, lang, new Set())].filter((part) => !seen.has(part));
    for (const part of parts) seen.add(part);
    return parts.length > 0;
  });
}
