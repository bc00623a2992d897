/** The style sheet of each kind of page: only the rules that its pages use, since it is inlined in every one of them. */
import browserslist from 'browserslist';
import { browserslistToTargets, Features, transform } from 'lightningcss';
import { isLang } from '#i18n/languages.ts';
import { SEGMENTS, STATUS_SEGMENTS, WAIVER_SEGMENTS } from '#i18n/routes.ts';

const targets = browserslistToTargets(browserslist());
/** Sections whose entries have a sheet of their own. */
const OWN = ['offices', 'contact', 'guides', 'statuses', 'waivers'] as const;
/** Pages beside the entries of a section that look different. */
const APART = new Set([STATUS_SEGMENTS, WAIVER_SEGMENTS].flatMap((all) => Object.values(all).flatMap(Object.values)));

/**
 * Which sheet a page has, by its file in `dist/`: the entries of the five sections have one of their own, and so have the home pages; all
 * others share one. Few kinds, because the CSP header names the hash of each.
 */
export function kindOfPage(file: string): 'home' | 'other' | (typeof OWN)[number] {
  const [lang = '', folder, slug, ...more] = file.split('/').slice(0, -1);
  if (!isLang(lang)) return 'other';
  if (folder === undefined) return file.endsWith('/index.html') ? 'home' : 'other';
  const section = OWN.find((each) => SEGMENTS[each][lang] === folder);
  return section && slug && more.length === 0 && !APART.has(slug) ? section : 'other';
}

/** The classes of a page, and those that an island is given in its attributes. Words of the text are none. */
export const classesIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:class|data-[\w-]+)="([^"]*)"/g)].flatMap(([, names = '']) =>
    names
      .replace(/&(?:amp|#38);/g, '&')
      .replace(/&gt;/g, '>')
      .split(/\s+/),
  );

/** Everything in a script that can be the name of a class. */
export const wordsIn = (script: string): string[] => script.split(/[\s"'`=<>/]+/);

/** Paper of its own, by the class of the pages that are printed on it. */
const PAPER = /@page (\w+)\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)?\}/g;
const CLASS = /\.((?:\\.|[\w-])+)/g;
const VARIABLE = /(--[\w-]+):/g;

/** A sheet without the rules of classes, and without variables, that nobody uses. */
export function pruned(whole: string, words: ReadonlySet<string>): string {
  const css = whole.replace(PAPER, (rule, name: string) => (words.has(`sheet-${name}`) ? rule : ''));
  const classes = new Set([...css.matchAll(CLASS)].map(([, name = '']) => name.replace(/\\(.)/g, '$1')));
  let unused = [...classes].filter((name) => !/^\d/.test(name) && !words.has(name));
  // A variable may be read only by another one that is unused.
  for (;;) {
    const code = transform({
      filename: 'site.css',
      code: Buffer.from(css),
      minify: true,
      targets,
      exclude: Features.LightDark,
      unusedSymbols: unused,
    }).code.toString();
    const idle = [...code.matchAll(VARIABLE)].flatMap(([, name = '']) => (code.includes(`var(${name}`) ? [] : [name]));
    if (idle.length === 0) return code;
    unused = [...unused, ...idle];
  }
}
