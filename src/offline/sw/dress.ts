/** What the worker adds to a saved page: the sheet it shares with all others, the line that says which copy this is, the list. */
import { EMPTY_STYLE } from '#offline/bundle.ts';
import { LANGS, type PerLang } from '#i18n/languages.ts';
import { NOT_SAVED } from '#i18n/routes.ts';
import type { SavedRecord, SavedWords } from '#offline/saved.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same classes as the notes of the guide; the sheet of the saved edition knows them. */
const note = (html: string): string =>
  `<p class="mb-4 border-s-4 border-limited bg-limited-tint p-3 text-small" data-saved>${html}</p>`;

/** Why a saved copy is shown although the network answered, with the address to see what it answered. */
export type Portal = { href: string } | undefined;

/** A saved page ready to be read: never without the day of its edition. */
export function dressed(html: string, sheet: string, words: SavedWords, portal: Portal): string {
  const line = portal
    ? `${escaped(words.copy)} ${escaped(words.portal)} <a href="${escaped(portal.href)}">${escaped(words.portalLink)}</a>`
    : escaped(words.copy);
  return html.replace(EMPTY_STYLE, () => `<style>${sheet}</style>`).replace(/<main[^>]*>/, (tag) => tag + note(line));
}

/** The place on the page of what is saved that the worker fills. */
const LIST = /<ul data-saved-list>[\s\S]*?<\/ul>/;

/** The name of a folder, of its path with a slash at the end. */
const lastFolder = (path: string): string | undefined => path.split('/').slice(-2)[0];

/** Pages that only speak of what is not there. */
const NO_CONTENT = new Set(LANGS.map((lang) => lastFolder(NOT_SAVED[lang])));

/** All saved pages by section, each section closed until opened; `why` is said first where something is damaged. */
export function withList(html: string, record: SavedRecord, base: string, why: string | undefined): string {
  const lists = Object.entries(record.languages).map(
    ([lang, { titles }]) => `<li lang="${lang}"><ul>${sectionsOf(titles, base)}</ul></li>`,
  );
  return html.replace(LIST, () => `${why ? note(escaped(why)) : ''}<ul data-saved-list>${lists.join('')}</ul>`);
}

/** Titles come from the pages' own `<title>` and are HTML already. */
function sectionsOf(titles: Readonly<Record<string, string>>, base: string): string {
  const pages = Object.entries(titles)
    .map(([path, title]) => ({ folder: path.replace(/index\.html$/, ''), title, depth: path.split('/').length }))
    .filter(({ folder }) => !NO_CONTENT.has(lastFolder(folder)));
  const item = ({ folder, title }: (typeof pages)[number]) =>
    `<li><a class="inline-block py-1.5" href="${base}${folder}">${title}</a></li>`;
  return pages
    .filter(({ depth }) => depth <= 3)
    .map((head) => {
      const below =
        head.depth < 3 ? [] : pages.filter(({ folder }) => folder !== head.folder && folder.startsWith(head.folder));
      return below.length === 0
        ? item(head)
        : `<li><details><summary class="min-h-11 cursor-pointer py-2">${head.title} (${below.length + 1})</summary><ul class="ps-4">${[head, ...below].map(item).join('')}</ul></details></li>`;
    })
    .join('');
}

/** What the last resort says. Here and not in `strings/`: the worker brings no dictionary. */
const NOTHING: PerLang<{ title: string; text: string; start: string }> = {
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

/** The last resort, in every language, where the device has nothing: never a blank page. */
export function nothingHere(base: string): string {
  const title = LANGS.map((lang) => NOTHING[lang].title).join(' / ');
  const sections = LANGS.map((lang, index) => {
    const { title, text, start } = NOTHING[lang];
    const [heading, open, close] = index === 0 ? ['h1', '', ''] : ['h2', `<section lang="${lang}">`, '</section>'];
    return `${open}<${heading}>${title}</${heading}><p>${text} <a href="${base}${lang}/">${start}</a></p>${close}`;
  });
  return `<!doctype html>
<html lang="${LANGS[0]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main>${sections.join('\n')}</main></body></html>`;
}
