/** Counter cards, term popovers and custom elements in the built pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf, PAGED } from '#lib/site/addresses.ts';
import { legalLines, phrasesFor, readerOf } from '#lib/guides/counter-card.ts';
import { isOfficial } from '#lib/guides/guides.ts';
import { termsIn } from '#lib/guides/terms.ts';
import { LANGS, type Lang } from '#i18n/languages.ts';
import { cardPath, pathOf } from '#i18n/routes.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const guides = LANGS.flatMap((lang) =>
  Object.values(library.guides).map((guide) => ({ lang, guide, path: cardPath(lang, guide.prose[lang].front.slug) })),
);

/** The text of a card in a language, by `lang` attribute. */
const said = (path: string, lang: Lang) =>
  pages.get(path)!.querySelectorAll(`.counter-card [lang=${lang}]`).map(textOf);

test('every guide has a card with its question and its phrases, each marked with its language', () => {
  const missing = guides.flatMap(({ lang, guide: { id, facts }, path }) => {
    const phrases = phrasesFor(library, id);
    expect(phrases.length, id).toBeGreaterThanOrEqual(3);
    return [
      ...(['es', readerOf(lang)] as const).flatMap((each) =>
        [facts.ask!, ...phrases.map(({ text }) => text)]
          .map((text) => text[each])
          .filter((text) => !said(path, each).includes(text)),
      ),
    ].map((text) => `${path}: ${text}`);
  });
  expect(missing).toEqual([]);
});

test('the general card has every phrase', () => {
  for (const lang of LANGS) {
    const spanish = said(pathOf(lang, 'phrases'), 'es');
    expect(Object.values(library.phrases).filter(({ facts }) => !spanish.includes(facts.text.es))).toEqual([]);
  }
});

test('no blank of a card has a name under which it could be sent or kept', () => {
  for (const path of [...guides.map(({ path }) => path), ...LANGS.map((lang) => pathOf(lang, 'phrases'))]) {
    const blanks = pages.get(path)!.querySelectorAll('.counter-card input, .counter-card textarea');
    expect(blanks.length).toBeGreaterThanOrEqual(3);
    expect(
      blanks.filter((blank) => blank.hasAttribute('name') || blank.getAttribute('autocomplete') !== 'off'),
    ).toEqual([]);
    expect(pages.get(path)!.querySelectorAll('main form')).toEqual([]);
  }
});

test('a card names the law only where the statuses of its guide do', () => {
  const legal = guides.filter(({ path }) => /Base legal/.test(textOf(pages.get(path)!.querySelector('.counter-card'))));
  const named = new Set(guides.map(({ guide }) => guide.id).filter((id) => legalLines(library, id).length > 0));
  expect(new Set(legal.map(({ guide }) => guide.id))).toEqual(named);
  expect(named).toContain('diplomatic-official-visa');
  expect(named).not.toContain('call-alomac');
});

test('every guide of Migraciones counts days to an appointment, and leads to the tools for the other dates', () => {
  const wrong = guides.filter(({ guide: { id }, lang }) => {
    const box = pages.get(addressOf(library, 'guides', id, lang))!.querySelector('remind-me');
    if (isOfficial(library, id)) return box !== null;
    const tools = (['days-left', 'renew'] as const).map((tool) => addressOf(library, 'pages', tool, lang));
    return tools.some((path) => !box?.querySelector(`a[href="${path}"]`)) || box!.querySelectorAll('tr').length !== 1;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

/** The term id of a popover button or glossary link. */
const termOf = (use: HTMLElement) =>
  use.getAttribute('popovertarget')?.replace('term-', '') ??
  /\/(?:glossary|glosario)\/#(.+)$/.exec(use.getAttribute('href') ?? '')?.[1];

test('the first use of a term on a page opens its definition, later ones lead to the glossary', () => {
  const wrong = [...pages].flatMap(([path, root]) => {
    const seen = new Set<string>();
    const opened = new Set(root.querySelectorAll('[popover]').map(({ id }) => id));
    return root.querySelectorAll('.term, a').flatMap((use) => {
      const term = termOf(use);
      if (term === undefined || use.closest('.term-note')) return [];
      const fits = seen.has(term) ? use.rawTagName === 'a' : use.rawTagName === 'button' && opened.has(`term-${term}`);
      seen.add(term);
      return fits ? [] : [`${path}: ${term}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('on paper every term of a page stands explained at its end', () => {
  const texts = LANGS.flatMap((lang) =>
    PAGED.flatMap((kind) =>
      Object.values(library[kind]).map((entry) => {
        const steps =
          kind === 'guides'
            ? library.guides[entry.id]!.facts.steps.map(({ step }) => library.steps[step]!.prose[lang].body)
            : [];
        return {
          lang,
          path: addressOf(library, kind, entry.id, lang),
          terms: termsIn([entry.prose[lang].body, ...steps]),
        };
      }),
    ),
  );
  const wrong = texts.filter(({ lang, path, terms }) => {
    const listed = pages.get(path)!.querySelectorAll('.term-notes dt').map(textOf);
    return JSON.stringify(listed) !== JSON.stringify(terms.map((id) => library.terms[id]!.facts.term[lang]));
  });
  expect(texts.some(({ terms }) => terms.length > 2)).toBe(true);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every custom element of a page is defined by one of its scripts', () => {
  const scripts = new Map<string, string>();
  const script = (src: string) => scripts.get(src) ?? scripts.set(src, readFileSync(join(DIST, src), 'utf8')).get(src)!;
  const dead = [...pages].flatMap(([path, root]) => {
    const names = new Set(
      root
        .querySelectorAll('main *, footer *')
        .map(({ rawTagName }) => rawTagName)
        .filter((name) => name.includes('-')),
    );
    const code = root
      .querySelectorAll('script[src]')
      .map((element) => script(element.getAttribute('src')!))
      .join('\n');
    return [...names]
      .filter((name) => !code.includes(`define(\`${name}\``) && !code.includes(`define("${name}"`))
      .map((name) => `${path} <${name}>`);
  });
  expect(dead).toEqual([]);
});
