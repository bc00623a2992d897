/** Which pages are built alike: their trees have the same tags and the same attributes that the style sheet asks for. They differ in words, not in colours. */
import { readFileSync } from 'node:fs';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { PATHS } from './kinds.ts';

/** Neighbours of one structure count once, so colours must not depend on the place of a child; spaces may. */
const COLOUR_BY_PLACE = /:nth-|:(?:first|last|only)-(?:child|of-type)[^{}]*\{(?:[^{}]*;)?(?:color|background)/;

function structureOf(element: HTMLElement, asked: ReadonlySet<string>): string {
  const attributes = Object.entries(element.attributes).filter(([name]) => asked.has(name)).map(([name, value]) => `${name}=${value}`).sort();
  const children: string[] = [];
  for (const child of element.childNodes as (Node & HTMLElement)[]) {
    const structure = child.nodeType === NodeType.ELEMENT_NODE ? structureOf(child, asked) : child.nodeType === NodeType.TEXT_NODE && child.rawText.trim() ? '#' : '';
    if (structure && structure !== children.at(-1)) children.push(structure);
  }
  return `<${element.rawTagName} ${attributes.join(' ')}>${children.join('')}</>`;
}

/** The first page of each structure. @throws {Error} when a colour depends on the place of a child. */
export function firstOfEachStructure(): ReadonlySet<string> {
  const pages = PATHS.map((path) => ({ path, html: readFileSync(`dist${path}index.html`, 'utf8') }));
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(pages[0]!.html)![1]!;
  if (COLOUR_BY_PLACE.test(sheet)) throw new Error('A colour depends on the place of a child: pages of one structure may differ.');
  const asked = new Set(['class', 'type', 'hidden', 'disabled', ...[...sheet.matchAll(/\[([a-z-]+)/g)].map(([, name]) => name!)]);
  asked.delete('href');
  const found = new Map<string, string>();
  for (const { path, html } of pages) {
    const body = parse(html, { blockTextElements: { script: false, style: false } }).querySelector('body');
    const structure = body ? structureOf(body, asked) : path;
    if (!found.has(structure)) found.set(structure, path);
  }
  return new Set(found.values());
}
