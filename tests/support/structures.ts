/**
 * Which pages are built alike: the same tags with the same attributes, in the same order. They differ in words, in what ids are
 * called and in where links lead, and that the site tests look at on every page. What axe judges is the same on all of them.
 */
import { readFileSync } from 'node:fs';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { PATHS } from './kinds.ts';

/** Neighbours of one structure count once, so colours must not depend on the place of a child; spaces may. */
const COLOUR_BY_PLACE = /:nth-|:(?:first|last|only)-(?:child|of-type)[^{}]*\{(?:[^{}]*;)?(?:color|background)/;

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
/** Those that name an element or point at one: html-validate sees on every page that each name is given once and each pointer hits. */
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

/** The first page of each structure. @throws {Error} when a colour depends on the place of a child. */
export function firstOfEachStructure(): ReadonlySet<string> {
  const pages = PATHS.map((path) => ({ path, html: readFileSync(`dist${path}index.html`, 'utf8') }));
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(pages[0]!.html)![1]!;
  if (COLOUR_BY_PLACE.test(sheet))
    throw new Error('A colour depends on the place of a child: pages of one structure may differ.');
  const found = new Map<string, string>();
  for (const { path, html } of pages) {
    const root = parse(html, { blockTextElements: { script: false, style: false } });
    const body = root.querySelector('body');
    const structure = body ? `${root.querySelector('html')?.getAttribute('lang')} ${structureOf(body)}` : path;
    if (!found.has(structure)) found.set(structure, path);
  }
  return new Set(found.values());
}
