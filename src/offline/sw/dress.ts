/** HTML that the service worker adds to saved pages: style sheet, banner, list of saved pages. */
import { NUMBERED_STYLE } from '#offline/bundle.ts';
import { LANGS, type PerLang } from '#i18n/languages.ts';
import { NOT_SAVED } from '#i18n/routes.ts';
import type { SavedRecord, SavedWords } from '#offline/saved.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Styled by its attribute: a page's style sheet has only the classes that the page has before. */
const note = (html: string): string => `<p data-saved>${html}</p>`;

/** Set behind a captive portal: the URL that bypasses the saved copy. */
export type Portal = { href: string } | undefined;

/** Adds the style sheet of the page and the "saved copy" banner with its date. */
export function decorate(html: string, sheets: readonly string[], words: SavedWords, portal: Portal): string {
  const line = portal
    ? `${escaped(words.copy)} ${escaped(words.portal)} <a href="${escaped(portal.href)}">${escaped(words.portalLink)}</a>`
    : escaped(words.copy);
  return html
    .replace(NUMBERED_STYLE, (_, number: string) => `<style>${sheets[Number(number)] ?? ''}</style>`)
    .replace(/<main[^>]*>/, (tag) => tag + note(line));
}

/** The placeholder for the list of saved pages. */
const LIST = /<ul data-saved-list>[\s\S]*?<\/ul>/;

/** Last segment of a path with a trailing slash. */
const lastFolder = (path: string): string | undefined => path.split('/').slice(-2)[0];

/** Omitted from the list: the "not saved" pages themselves. */
const NOT_LISTED = new Set(LANGS.map((lang) => lastFolder(NOT_SAVED[lang])));

/** Fills in the list of saved pages, by section; `why` is the notice about a damaged file. */
export function withList(html: string, record: SavedRecord, base: string, why: string | undefined): string {
  const lists = Object.entries(record.languages).map(
    ([lang, { titles }]) => `<li lang="${lang}"><ul>${sectionsOf(titles, base)}</ul></li>`,
  );
  return html.replace(LIST, () => `${why ? note(escaped(why)) : ''}<ul data-saved-list>${lists.join('')}</ul>`);
}

/** `titles` are taken from `<title>`, so already escaped. */
function sectionsOf(titles: Readonly<Record<string, string>>, base: string): string {
  const pages = Object.entries(titles)
    .map(([path, title]) => ({ folder: path.replace(/index\.html$/, ''), title, depth: path.split('/').length }))
    .filter(({ folder }) => !NOT_LISTED.has(lastFolder(folder)));
  const item = ({ folder, title }: (typeof pages)[number]) => `<li><a href="${base}${folder}">${title}</a></li>`;
  return pages
    .filter(({ depth }) => depth <= 3)
    .map((head) => {
      const below =
        head.depth < 3 ? [] : pages.filter(({ folder }) => folder !== head.folder && folder.startsWith(head.folder));
      return below.length === 0
        ? item(head)
        : `<li><details><summary>${head.title} (${below.length + 1})</summary><ul>${[head, ...below].map(item).join('')}</ul></details></li>`;
    })
    .join('');
}

/** Texts of the fallback page; not in `i18n/strings`, to keep the worker small. */
const FALLBACK: PerLang<{ title: string; text: string; start: string }> = {
  en: {
    title: 'Not on this device',
    text: 'There is no connection, and this page is not saved here. Try again when you are connected.',
    start: 'Start page',
  },
  es: {
    title: 'No está en este dispositivo',
    text: 'No hay conexión y esta página no está guardada aquí. Vuelva a intentarlo cuando tenga conexión.',
    start: 'Página de inicio',
  },
};

/** Fallback page in every language if nothing is saved. */
export function fallbackPage(base: string): string {
  const title = LANGS.map((lang) => FALLBACK[lang].title).join(' / ');
  const sections = LANGS.map((lang, index) => {
    const { title, text, start } = FALLBACK[lang];
    const [heading, open, close] = index === 0 ? ['h1', '', ''] : ['h2', `<section lang="${lang}">`, '</section>'];
    return `${open}<${heading}>${title}</${heading}><p>${text} <a href="${base}${lang}/">${start}</a></p>${close}`;
  });
  return `<!doctype html>
<html lang="${LANGS[0]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main>${sections.join('\n')}</main></body></html>`;
}
