/**
 * The text of a page as short HTML without classes, for a file that holds many pages: headings two levels lower, ids and links
 * those of the file, each fact one paragraph with its sources as numbers.
 */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

/** What the file knows of links, places and sources while a page is written. */
export type Surroundings = {
  /** The place of a link of this page, `#p3-steps` or an address outside; nothing where the file has no such place. */
  hrefOf: (href: string) => string | undefined;
  /** The id of a place of this page in the file; nothing where no link leads to it. */
  idOf: (id: string) => string | undefined;
  /** The number of a source, from its id on the page. */
  numberOf: (source: string) => number;
  /** Remarks that hold for nearly all facts and are said once at the top. */
  common: readonly string[];
};

const DROPPED = new Set([
  'script',
  'style',
  'svg',
  'nav',
  'form',
  'input',
  'select',
  'textarea',
  'progress',
  'output',
  'noscript',
  'template',
  'img',
  'label',
  'figure',
  'remind-me',
  'share-page',
  'opening-strip',
  'wbr',
]);
const KEPT = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'b',
  'strong',
  'em',
  'i',
  'br',
  'small',
  'blockquote',
  'code',
  'q',
  'abbr',
  'sup',
]);
const KEPT_ATTRIBUTES = ['lang', 'colspan', 'rowspan', 'scope', 'start'];
const HIDDEN = /(?:^| )(?:no-print|sr-only)(?: |$)/;
const BETWEEN_BLOCKS = /(?<=<\/(?:p|ul|ol|li|table|t[rdh]|h\d)>) +| +(<\/?(?:p|ul|ol|li|table|tr|h\d)[ >])/g;
const BLOCK = /<(?:p|div|ul|ol|table|h[1-6]|blockquote)\b/;

/** The children of an element, one after the other. */
export const inside = (element: HTMLElement, around: Surroundings): string =>
  element.childNodes
    .reduce((html, node) => html + spaced(html, node, plain(node, around)), '')
    .replace(BETWEEN_BLOCKS, '$1')
    .trim();

/** Boxes that stand side by side on the page need a blank between their words here. Only the last letter is looked at: the list of a page may be long. */
const spaced = (before: string, node: Node, html: string): string =>
  html &&
  node.nodeType === NodeType.ELEMENT_NODE &&
  /[\p{L}\p{N}:>.,]$/u.test(before.slice(-2)) &&
  !/^\s|^<(?:p|ul|ol|li|h\d|table|t[rdh]|br|sup)/.test(html)
    ? ` ${html}`
    : html;

function plain(node: Node, around: Surroundings): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/\s+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const tag = element.rawTagName.toLowerCase();
  if (isUnseen(element, tag)) return '';
  if (element.hasAttribute('data-fact')) return fact(element, around);
  if (/^h[1-6]$/.test(tag)) return heading(element, tag, around);
  const html = inside(element, around);
  if (tag === 'a') return anchor(element, html, around);
  if (!html && tag !== 'br' && tag !== 'td') return '';
  if (tag === 'dt') return `<p><b>${html}</b></p>`;
  if (tag === 'section' && !html.replace(/<h\d[^>]*>.*?<\/h\d>/g, '').trim()) return '';
  const attributes = attributesOf(element, around);
  if (tag === 'table') return `<div class="overflow-x-auto" tabindex="0"><table${attributes}>${html}</table></div>`;
  if (KEPT.has(tag)) return tag === 'br' ? '<br>' : `<${tag}${attributes}>${html}</${tag}>`;
  const isBox = ['div', 'dd', 'section', 'aside', 'details', 'summary'].includes(tag);
  if (isBox && !BLOCK.test(html) && !['LI', 'P', 'TD', 'TH'].includes(element.parentNode?.tagName ?? ''))
    return `<p${attributes}>${html}</p>`;
  return attributes ? (isBox ? `<div${attributes}>${html}</div>` : `<span${attributes}>${html}</span>`) : html;
}

const isUnseen = (element: HTMLElement, tag: string): boolean =>
  DROPPED.has(tag) ||
  isReport(element) ||
  element.hasAttribute('data-paper') ||
  isList(element) ||
  isState(element) ||
  isUnknownList(element, tag) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  element.getAttribute('aria-labelledby') === 'sources' ||
  HIDDEN.test(element.getAttribute('class') ?? '');

/** The link that reports a fact as wrong: what it fills in is on the site. */
const isReport = (element: HTMLElement): boolean => (element.getAttribute('href') ?? '').includes('?fact=');

/** A list of what follows in the file anyway: the contents name it, the table holds the countries. */
const isList = (element: HTMLElement): boolean =>
  element.hasAttribute('data-groups') || element.getAttribute('aria-labelledby') === 'countries';

/** The state beside the title of a page: it stands among its facts too. */
const isState = (element: HTMLElement): boolean =>
  element.classList.contains('tag') && element.parentNode!.children.some(({ tagName }) => tagName === 'H1');

/** The procedures of which nobody says whether an office does them: all that are not named. */
const isUnknownList = (element: HTMLElement, tag: string): boolean => {
  const answer = tag === 'dt' ? element.nextElementSibling : tag === 'dd' ? element : undefined;
  return Boolean(
    answer?.querySelector('ul') && !answer.querySelector('[data-fact]') && answer.closest('[aria-labelledby=answers]'),
  );
};

function attributesOf(element: HTMLElement, around: Surroundings): string {
  const id = around.idOf(element.id);
  const kept = KEPT_ATTRIBUTES.filter((name) => element.hasAttribute(name)).map(
    (name) => ` ${name}="${element.getAttribute(name)}"`,
  );
  return `${id ? ` id="${id}"` : ''}${kept.join('')}`;
}

function heading(element: HTMLElement, tag: string, around: Surroundings): string {
  const text = inside(element, around);
  const level = Math.min(6, Number(tag[1]) + 2);
  return text && `<h${level}${attributesOf(element, around)}>${text}</h${level}>`;
}

function anchor(element: HTMLElement, html: string, around: Surroundings): string {
  const href = around.hrefOf(element.getAttribute('href') ?? '');
  return href && html ? `<a href="${href}">${html}</a>` : html;
}

/** A fact as one paragraph: value, notes, other versions, and on what it rests. */
function fact(element: HTMLElement, around: Surroundings): string {
  const parts = element.children.filter((child) => plain(child, around) !== '');
  if (parts.some((child) => child.rawTagName !== 'p')) return inside(element, around);
  const lines = parts.map((child) => {
    if (isProvenance(child)) return small(provenance(child, around));
    const lang = child.getAttribute('lang');
    return lang ? `<span lang="${lang}">${inside(child, around)}</span>` : inside(child, around);
  });
  return `<p${attributesOf(element, around)}>${lines.filter(Boolean).join('<br>')}</p>`;
}

const small = (html: string): string => html && `<small>${html}</small>`;

const isProvenance = (element: HTMLElement): boolean =>
  /(?:^| )text-fine(?: |$)/.test(element.getAttribute('class') ?? '');

/** "Confirmed [3, 7], as of Apr 2024": the names of the publishers stand in the list at the end. */
function provenance(element: HTMLElement, around: Surroundings): string {
  const cited = element
    .querySelectorAll('a[href^="#source-"]')
    .map((each) => around.numberOf(each.getAttribute('href')!.slice('#source-'.length)));
  const state = element.querySelector('b')?.text ?? '';
  if (cited.length === 0) return withoutCommon(inside(element, around), around);
  element
    .querySelectorAll('a')
    .filter(isReport)
    .forEach((each) => each.remove());
  const rest = withoutCommon(
    element.textContent
      .replace(/\s+/g, ' ')
      .trimEnd()
      .replace(/^.*(?=, )/, ''),
    around,
  );
  return `${state} [${cited.map((number) => `<a href="#s${number}">${number}</a>`).join(', ')}]${rest}`;
}

const withoutCommon = (html: string, { common }: Surroundings): string =>
  common.reduce((rest, each) => rest.replace(each, ''), html);
