/** Single-file export made from the built pages: opens from disk, without script, with a table of contents. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { validUntil } from '#lib/facts/review.ts';
import { dateInWords } from '#i18n/dates.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { ONE_FILE, pathOf } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { pagesOfFile, nearestPage } from './one-file-pages.ts';
import { childrenToHtml, type FileContext } from './plain-html.ts';

/** `main`: HTML of `<main>`, parsed only when converted: a DOM takes twenty times the memory. */
type Page = { path: string; main: string; title: string };

const SOURCE = '#source-';
const MAIN = /<main[\s\S]*<\/main>/;
const HREF = /<a(?=\s)(?:[^>"]|"[^"]*")*?\shref="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const SOURCE_ITEM = /<li id="source-([^"]*)" class="source">([\s\S]*?)<\/li>/g;
const TITLE = /<h1(?:[^>"]|"[^"]*")*>([\s\S]*?)<\/h1>/;

const linksOf = (main: string): string[] => [...main.matchAll(HREF)].map(([, href = '']) => href);

/** Writes the export of each language to `root`; `built` is the build day. Returns the sizes in bytes. */
export async function writeOneFiles(
  root: string,
  paths: readonly string[],
  base: string,
  built: string,
): Promise<Record<Lang, number>> {
  if (new Set(Object.values(ONE_FILE)).size < LANGS.length)
    throw new Error('ONE_FILE in src/i18n/routes.ts has the same file name for two languages: make them unique.');
  const sizes = {} as Record<Lang, number>;
  for (const lang of LANGS) {
    const pages = pagesOfFile(paths, lang).map((path) => readPage(root, path));
    const text = readFileSync(join(root, pathOf(lang, 'about'), 'index.html'), 'utf8');
    const html = fileOf(pages, lang, base, headOf(text), built);
    await writeFile(join(root, ONE_FILE[lang]), html);
    sizes[lang] = Buffer.byteLength(html);
  }
  return sizes;
}

function readPage(root: string, path: string): Page & { checked: string } {
  const html = readFileSync(join(root, path, 'index.html'), 'utf8');
  const main = MAIN.exec(html)![0];
  return {
    path,
    main,
    title: TITLE.exec(main)![1]!
      .replace(/<[^>]*>/g, '')
      .trim(),
    checked: /data-paper="([\d-]+)"/.exec(html)?.[1] ?? '',
  };
}

/** CSP and style sheet of a page of text: the CSP header allows no hash but those of pages. */
const headOf = (html: string): string =>
  `${/<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)![0]}${/<style>[\s\S]*?<\/style>/.exec(html)![0]}`;

function fileOf(
  pages: readonly (Page & { checked: string })[],
  lang: Lang,
  base: string,
  head: string,
  built: string,
): string {
  const { site, oneFile: t, paper, fact } = stringsFor(lang);
  // The day most facts were checked: printed once, at the top; other days are printed beside the fact.
  const days = pages.flatMap((page) => page.checked || []).sort();
  const checked = days[days.length >> 1]!;
  const { contextOf, list } = indexFile(pages, base, [
    ` · ${fact.checked(dateInWords(checked, lang, 'short'))}`,
    fact.looked(dateInWords(checked, lang, 'short')),
  ]);
  const bodies = pages.map(
    (page, index) =>
      `<section id="p${index}">${withTitle(childrenToHtml(parse(page.main).querySelector('main')!, contextOf(page, index)), page.title)}</section>`,
  );
  const groups = groupsOf(pages);
  const contents = groups.map(
    (group) =>
      `<li><a href="#p${group[0]}">${pages[group[0]!]!.title}</a>${
        group.length > 1
          ? `<ul>${group
              .slice(1)
              .map((index) => `<li><a href="#p${index}">${pages[index]!.title}</a></li>`)
              .join('')}</ul>`
          : ''
      }</li>`,
  );
  const parts = groups.map(
    (group) => `<h2>${pages[group[0]!]!.title}</h2>\n${group.map((index) => bodies[index]).join('\n')}`,
  );
  const top = [
    `<h1>${site.name}</h1>`,
    `<p><b>${t.made(dateInWords(built, lang))} ${paper.until(dateInWords(validUntil(checked), lang))}</b></p>`,
    `<p>${t.marks(dateInWords(checked, lang))}</p>`,
    `<p>${t.leftOut}</p>`,
    `<p>${site.notOfficial} ${site.checkedAgainst} ${site.licence}</p>`,
    `<h2>${t.contents}</h2><ul>${contents.join('')}<li><a href="#sources">${fact.sources}</a></li></ul>`,
  ].join('\n');
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">${head.replace('<style>', `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${site.name}: ${t.title}</title><meta name="description" content="${t.description}"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>`)}</head>
<body><main class="prose mx-auto px-4 py-6">
${top}
${parts.map((part) => part.replaceAll('<section ', '<section class="prose" ')).join('\n')}
<h2 id="sources">${fact.sources}</h2><ol>${list().join('\n')}</ol>
</main></body></html>
`;
}

/** Adds the title to pages whose own is not printed, such as cards. */
const withTitle = (body: string, title: string): string => (body.includes('<h3') ? body : `<h3>${title}</h3>${body}`);

/** Page indexes grouped by section. */
function groupsOf(pages: readonly Page[]): number[][] {
  const groups = new Map<string, number[]>();
  pages.forEach(({ path }, index) => {
    const section = path.split('/').slice(0, 3).join('/');
    const group = groups.get(section);
    if (group) group.push(index);
    else groups.set(section, [index]);
  });
  return [...groups.values()];
}

/** Links, anchors and citations across the whole file. `list` returns the cited sources in the order of their numbers. */
function indexFile(pages: readonly Page[], base: string, common: readonly string[]) {
  const numbers = new Map(pages.map(({ path }, index) => [path, index]));
  const known = new Set(numbers.keys());
  const sitePath = (href: string) => (href.startsWith(base) ? `/${href.slice(base.length)}` : undefined);
  const linked = new Set(
    pages.flatMap(({ path, main }) =>
      linksOf(main).map((href) => (href.startsWith('#') ? path + href : (sitePath(href) ?? ''))),
    ),
  );
  const anchors = new Set(pages.flatMap(({ path, main }) => [...main.matchAll(ID)].map(([, id]) => `${path}#${id}`)));
  const texts = new Map(
    pages.flatMap(({ main }) =>
      [...main.matchAll(SOURCE_ITEM)].map(
        ([, id = '', html = '']) => [id, html.replace(/ (?:class|rel)="[^"]*"/g, '').trim()] as const,
      ),
    ),
  );
  const cited = new Map<string, number>();
  const numberOf = (source: string): number => {
    if (!cited.has(source)) cited.set(source, cited.size + 1);
    return cited.get(source)!;
  };
  const documents = new Set<string>();
  const contextOf = (page: Page, own: number): FileContext => ({
    common,
    numberOf,
    cited: documents,
    idOf: (id) => (id && linked.has(`${page.path}#${id}`) && !id.startsWith('source-') ? `p${own}-${id}` : undefined),
    hrefOf: (href) => {
      if (href.startsWith(SOURCE)) return `#s${numberOf(href.slice(SOURCE.length))}`;
      const [path = '', fragment] = href.startsWith('#')
        ? [page.path, href.slice(1)]
        : (sitePath(href)?.split('#') ?? []);
      if (!path) return href.startsWith('/') ? undefined : href;
      const target = nearestPage(path, known);
      if (target === undefined || /\.[a-z]+$/.test(path)) return undefined;
      const anchor = fragment && target === path && anchors.has(`${path}#${fragment}`) ? `-${fragment}` : '';
      return `#p${numbers.get(target)}${anchor}`;
    },
  });
  return {
    contextOf,
    list: () => [...cited].map(([source, number]) => `<li id="s${number}">${texts.get(source) ?? source}</li>`),
  };
}
