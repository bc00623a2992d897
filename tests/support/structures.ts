/**
 * Which pages are built alike: the same tags with the same attributes, in the same order. They differ in words, in what ids are
 * called and in where links lead, and that the site tests look at on every page. What html-validate judges is the same on all of them.
 */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

/** Attributes whose words do not matter, but whether they have some. */
const WORDS = new Set([
  'alt',
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

function structureOf(element: HTMLElement): string {
  const children: string[] = [];
  for (const child of element.childNodes as (Node & HTMLElement)[]) {
    const structure =
      child.nodeType === NodeType.ELEMENT_NODE
        ? structureOf(child)
        : child.nodeType === NodeType.TEXT_NODE && child.rawText.trim()
          ? '#'
          : '';
    if (structure && structure !== children.at(-1)) children.push(structure);
  }
  return `<${element.rawTagName} ${Object.entries(element.attributes).map(attributeOf).sort().join(' ')}>${children.join('')}</>`;
}

/** The first page of each structure. */
export function firstOfEachStructure<Page extends { path: string; root: HTMLElement }>(pages: readonly Page[]): Page[] {
  const found = new Map<string, Page>();
  for (const page of pages) {
    const lang = page.root.querySelector('html')?.getAttribute('lang');
    const structure = `${lang} ${structureOf(page.root)}`;
    if (!found.has(structure)) found.set(structure, page);
  }
  return [...found.values()];
}
