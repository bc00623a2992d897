/**
 * The records the peers render: our finished office pages, their `<main>` written as Markdown with front matter. They have less
 * to do than we: no schema, no rule, no fact to put into words, only Markdown to format and a page to put around it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeType, parse } from 'node-html-parser';

const BLOCKS = 'p,div,section,ul,ol,li,dl,dt,dd,h1,h2,h3,h4,h5,h6,figure,figcaption,nav';
const BLOCK = new Set(BLOCKS.toUpperCase().split(','));
/** No text, or a drawing; and what the peers' own themes put into headings. */
const UNREAD = 'svg,script,style,template,.header-anchor,.sl-anchor-link';

/** The text of an element for comparing: all letters, no blanks. */
export function lettersOf(element) {
  element.querySelectorAll(UNREAD).forEach((each) => each.remove());
  return element.textContent.normalize('NFC').replace(/[\s\u200B]+/g, '');
}

/** What Markdown and the template languages could take for something else, written so that none of them does. */
const literal = (text) =>
  text.replace(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[!-%'-/:;=?@[\\\]^_`|~]/g, '\\$&');

const isBlock = (node) =>
  node.nodeType === NodeType.ELEMENT_NODE && (BLOCK.has(node.tagName) || node.querySelector(BLOCKS) !== null);

function inline(node) {
  if (node.nodeType === NodeType.TEXT_NODE) return literal(node.textContent.replace(/\s+/g, ' '));
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const text = node.childNodes.map(inline).join('');
  return node.tagName === 'A' && text.trim() ? `[${text.trim()}](<${node.getAttribute('href')}>)` : text;
}

/** An element as Markdown blocks, one after the other. */
function blocks(element, out = []) {
  let line = '';
  const marks = /^H\d$/.test(element.tagName)
    ? `${'#'.repeat(Number(element.tagName[1]))} `
    : element.tagName === 'LI'
      ? '- '
      : '';
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) out.push(marks + text);
    line = '';
  };
  for (const node of element.childNodes) {
    if (isBlock(node)) {
      flush();
      blocks(node, out);
    } else line += inline(node);
  }
  flush();
  return out;
}

const attribute = (root, selector, name) => root.querySelector(selector)?.getAttribute(name) ?? '';

/** The record of one finished page. */
export function recordOf(dist, path) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const root = parse(html);
  const main = root.querySelector('main');
  const letters = lettersOf(main);
  const [lang, section, slug] = path.split('/');
  return {
    path,
    lang,
    section,
    slug,
    html,
    letters,
    front: {
      title: main.querySelector('h1').textContent.trim(),
      description: attribute(root, 'meta[name=description]', 'content'),
      lang,
      section,
      slug,
      path: `/${path}/`,
      canonical: attribute(root, 'link[rel=canonical]', 'href'),
      english: attribute(root, 'link[hreflang=en]', 'href'),
      spanish: attribute(root, 'link[hreflang=es]', 'href'),
      state: main.querySelector('.tag')?.textContent.trim() ?? '',
      checked: attribute(main, '[data-paper]', 'data-paper'),
      picture: attribute(root, 'meta[property="og:image"]', 'content'),
    },
    body: blocks(main).join('\n\n'),
  };
}

/** A record as a file: twelve fields, each a text in JSON, which is YAML too, and the body. */
export const markdown = ({ front, body }, more = {}) =>
  `---\n${Object.entries({ ...front, ...more })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

/** The page around the text of a record, in a template language: `say` writes a field of the record. */
export function shellOf({ html, front }, say) {
  const [before, after] = [
    html.slice(0, html.indexOf('<main')),
    html.slice(html.indexOf('</main>') + '</main>'.length),
  ];
  const head = before.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
  const fields = ['title', 'description', 'canonical', 'english', 'spanish', 'picture'];
  const marked = fields.reduce((text, field) => text.replaceAll(`="${front[field]}"`, `="${say(field)}"`), head);
  return { before: marked.replace(/<title>[^<]*/, `<title>${say('title')}`), after };
}
