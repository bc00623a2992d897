/**
 * Converts a page to compact HTML without classes for the single-file export: headings two levels lower, ids and links rewritten,
 * each fact one paragraph with numbered citations.
 */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';

/** Link, id and citation mapping from a page to the file. */
export type FileContext = {
  /** Rewrites a link of this page: `#p3-steps` or an external URL; undefined if the target is not in the file. */
  hrefOf: (href: string) => string | undefined;
  /** Rewrites an id of this page; undefined if nothing links to it. */
  idOf: (id: string) => string | undefined;
  /** Citation number of a source id. */
  numberOf: (source: string) => number;
  /** Addresses of documents that rows of evidence have named so far: each is a link once. */
  cited: Set<string>;
  /** Remarks removed from facts because the introduction has them. */
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
  'kbd',
  's',
]);
const KEPT_ATTRIBUTES = ['lang', 'colspan', 'rowspan', 'scope', 'start'];
const HIDDEN = /(?:^| )(?:no-print|sr-only)(?: |$)/;
const BETWEEN_BLOCKS = /(?<=<\/(?:p|ul|ol|li|table|t[rdh]|h\d)>) +| +(<\/?(?:p|ul|ol|li|table|tr|h\d)[ >])/g;
const BLOCK = /<(?:p|div|ul|ol|table|h[1-6]|blockquote)\b/;

/** Converts the children of an element. */
export const childrenToHtml = (element: HTMLElement, context: FileContext): string =>
  element.childNodes
    .reduce((html, node) => html + withSpace(html, node, convert(node, context)), '')
    .replace(BETWEEN_BLOCKS, '$1')
    .trim();

/** Inserts a space between adjacent elements that CSS separated. Checks only the end of `before`, which may be long. */
const withSpace = (before: string, node: Node, html: string): string =>
  html &&
  node.nodeType === NodeType.ELEMENT_NODE &&
  /[\p{L}\p{N}:>.,]$/u.test(before.slice(-2)) &&
  !/^\s|^<(?:p|ul|ol|li|h\d|table|t[rdh]|br|sup)/.test(html)
    ? ` ${html}`
    : html;

function convert(node: Node, context: FileContext): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/\s+/g, ' ');
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  const tag = element.rawTagName.toLowerCase();
  if (isOmitted(element, tag)) return '';
  if (tag === 'div' && element.hasAttribute('data-fact')) return fact(element, context);
  if (/^h[1-6]$/.test(tag)) return heading(element, tag, context);
  const html = childrenToHtml(element, context);
  if (tag === 'a') return anchor(element, html, context);
  if (!html && tag !== 'br' && tag !== 'td') return '';
  if (tag === 'dt') return `<p><b>${html}</b></p>`;
  if (tag === 'section' && !html.replace(/<h\d[^>]*>.*?<\/h\d>/g, '').trim()) return '';
  const attributes = attributesOf(element, context);
  if (tag === 'table') return `<div class="overflow-x-auto" tabindex="0"><table${attributes}>${html}</table></div>`;
  if (KEPT.has(tag)) return tag === 'br' ? '<br>' : `<${tag}${attributes}>${html}</${tag}>`;
  const isBox = ['div', 'dd', 'section', 'aside', 'details', 'summary'].includes(tag);
  if (isBox && !BLOCK.test(html) && !['LI', 'P', 'TD', 'TH'].includes(element.parentNode?.tagName ?? ''))
    return `<p${attributes}>${html}</p>`;
  return attributes ? (isBox ? `<div${attributes}>${html}</div>` : `<span${attributes}>${html}</span>`) : html;
}

const isOmitted = (element: HTMLElement, tag: string): boolean =>
  DROPPED.has(tag) ||
  isReportLink(element) ||
  element.hasAttribute('data-paper') ||
  isDuplicateList(element) ||
  isTitleTag(element) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  element.getAttribute('aria-labelledby') === 'sources' ||
  (HIDDEN.test(element.getAttribute('class') ?? '') && !element.classList.contains('behind'));

/** The links that report what is wrong; the form is online only. */
const isReportLink = (element: HTMLElement): boolean => /[?&](?:fact|page)=/.test(element.getAttribute('href') ?? '');

/** Lists that duplicate the table of contents or the table of countries. */
const isDuplicateList = (element: HTMLElement): boolean =>
  (element.hasAttribute('data-groups') && element.parentNode?.rawTagName !== 'fee-finder') ||
  element.getAttribute('aria-labelledby') === 'countries';

/** The state next to the title; the facts include it. */
const isTitleTag = (element: HTMLElement): boolean =>
  element.classList.contains('tag') && element.parentNode!.children.some(({ tagName }) => tagName === 'H1');

function attributesOf(element: HTMLElement, context: FileContext): string {
  const id = context.idOf(element.id);
  const kept = KEPT_ATTRIBUTES.filter((name) => element.hasAttribute(name)).map(
    (name) => ` ${name}="${element.getAttribute(name)}"`,
  );
  return `${id ? ` id="${id}"` : ''}${kept.join('')}`;
}

function heading(element: HTMLElement, tag: string, context: FileContext): string {
  const text = childrenToHtml(element, context);
  const level = Math.min(6, Number(tag[1]) + 2);
  return text && `<h${level}${attributesOf(element, context)}>${text}</h${level}>`;
}

function anchor(element: HTMLElement, html: string, context: FileContext): string {
  if (element.classList.contains('mark')) return `<sup>${html}</sup>`;
  const own = element.getAttribute('href') ?? '';
  const isRow = element.closest('.row-of-evidence') !== null;
  const isRepeated = isRow && context.cited.has(own);
  if (isRow) context.cited.add(own);
  const href = own.startsWith('#m') || isRepeated ? undefined : context.hrefOf(own);
  return href && html ? `<a href="${href}">${html}</a>` : html;
}

/** A fact as one paragraph: value, notes, conflicting versions, provenance. */
function fact(element: HTMLElement, context: FileContext): string {
  const parts = element.children.filter((child) => convert(child, context) !== '');
  if (parts.some((child) => child.rawTagName !== 'p')) return childrenToHtml(element, context);
  const lines = parts.map((child) => {
    if (isProvenance(child)) return small(provenance(child, context));
    const lang = child.getAttribute('lang');
    return lang ? `<span lang="${lang}">${childrenToHtml(child, context)}</span>` : childrenToHtml(child, context);
  });
  return `<p${attributesOf(element, context)}>${lines.filter(Boolean).join('<br>')}</p>`;
}

const small = (html: string): string => html && `<small>${html}</small>`;

const isProvenance = (element: HTMLElement): boolean =>
  /(?:^| )text-fine(?: |$)/.test(element.getAttribute('class') ?? '');

/** "Confirmed [3, 7], as of Apr 2024": publishers are in the list of sources. */
function provenance(element: HTMLElement, context: FileContext): string {
  const cited = element
    .querySelectorAll('a[href^="#source-"]')
    .map((each) => context.numberOf(each.getAttribute('href')!.slice('#source-'.length)));
  const state = element.querySelector('b')?.text ?? '';
  if (cited.length === 0) return withoutCommon(childrenToHtml(element, context), context);
  element
    .querySelectorAll('a')
    .filter(isReportLink)
    .forEach((each) => each.remove());
  const rest = withoutCommon(
    element.textContent
      .replace(/\s+/g, ' ')
      .trimEnd()
      .replace(/^.*(?=, )/, ''),
    context,
  );
  return `${state} [${cited.map((number) => `<a href="#s${number}">${number}</a>`).join(', ')}]${rest}`;
}

const withoutCommon = (html: string, { common }: FileContext): string =>
  common.reduce((rest, each) => rest.replace(each, ''), html);
