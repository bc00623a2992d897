/** Built status pages: catalogue, comparison, route and decision tree. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { COMPARED, cellOf } from '#lib/statuses/compare-table.ts';
import { factAt, factId, isKnown } from '#lib/facts/facts.ts';
import { inWords } from '#lib/facts/present.ts';
import { sourceFor } from '#lib/facts/sources.ts';
import { chosenName, pagesFrom, treeOf, treePath, viewOf, pathsThrough } from '#lib/statuses/tree.ts';
import { LANGS } from '#i18n/languages.ts';
import { pathOf, statusPath } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { builtPages, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const tree = treeOf(library);
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const statuses = Object.values(library.statuses);
const hrefsOn = (path: string) =>
  pages
    .get(path)!
    .querySelectorAll('main a[href]')
    .map((anchor) => anchor.getAttribute('href')!);

describe.each(LANGS)('in %s', (lang) => {
  test('the catalogue lists every status with its other names, and each can be linked to', () => {
    const page = pages.get(pathOf(lang, 'statuses'))!;
    for (const { id, facts } of statuses) {
      const item = page.querySelector(`li#${id}`);
      expect(textOf(item), id).toContain(facts.name[lang]);
      expect(textOf(item), id).toContain(facts.aliases[lang][0]!);
    }
  });

  test('the table compares every status in every field, and says what is not confirmed', () => {
    const page = pages.get(statusPath(lang, 'compare'))!;
    const wrong = statuses.flatMap(({ id, facts }) => {
      const row = page.querySelector(`tr[data-id=${id}]`);
      const text = textOf(row);
      return COMPARED.map((field) => cellOf(facts, field, lang))
        .filter(
          ({ text: cell, state }) =>
            !text.includes(cell) ||
            (state !== undefined &&
              state !== 'unknown' &&
              !text.includes(stringsFor(lang).fact.state[state].toLowerCase())),
        )
        .map(({ text: cell }) => `${id}: ${cell}`);
    });
    expect(wrong).toEqual([]);
    expect(page.querySelector('[data-whole] section')!.getAttribute('tabindex')).toBe('0');
  });

  test('the list of guides has every guide once, under a situation', () => {
    const guides = Object.keys(library.guides).map((id) => addressOf(library, 'guides', id, lang));
    const listed = hrefsOn(pathOf(lang, 'guides')).filter((href) => guides.includes(href));
    expect(listed.toSorted()).toEqual(guides.toSorted());
  });

  test('the route is an ordered list with every arrow, its sources, and both versions where they differ', () => {
    const page = pages.get(statusPath(lang, 'route'))!;
    const { legs, stations } = library.routes['official-visa']!.facts;
    expect(page.querySelectorAll('main ol > li[id]').map((leg) => leg.getAttribute('id'))).toEqual(
      legs.map(({ id }) => id),
    );
    legs.forEach((leg) => {
      const text = textOf(page.querySelector(`li#${leg.id}`));
      for (const station of [leg.from, leg.to]) expect(text).toContain(stations[station]![lang]);
      const fact = page.querySelector(
        `[data-fact]:has([href$="fact=${factId('routes', 'official-visa', ['legs', leg.id, 'hands'])}"])`,
      );
      if (isKnown(leg.hands))
        for (const part of [
          leg.hands.value[lang],
          ...leg.hands.sources.map((id) => sourceFor(library, id).facts.publisher),
          ...(leg.hands.others ?? []).map(({ value }) => value[lang]),
        ])
          expect(textOf(fact)).toContain(part);
      for (const detail of leg.details)
        expect(page.querySelector(`li#${leg.id} [data-fact]:has([href$="fact=${detail}"])`), detail).not.toBeNull();
    });
  });

  test('the core statuses and the visa guide lead to the route', () => {
    const from = [
      ...['consular', 'diplomatico', 'oficial'].map((id) => addressOf(library, 'statuses', id, lang)),
      addressOf(library, 'guides', 'diplomatic-official-visa', lang),
    ];
    expect(from.filter((path) => !hrefsOn(path).includes(statusPath(lang, 'route')))).toEqual([]);
  });

  test('a status answers in its first lines: who grants it, how long, work, family, and the next step', () => {
    for (const { id, facts } of statuses) {
      const card = textOf(pages.get(addressOf(library, 'statuses', id, lang))!.querySelector('main .glance'));
      if (isKnown(facts.stay)) expect(card, id).toContain(inWords('statuses', ['stay'], facts.stay.value, lang));
      for (const label of ['grantedBy', 'stay', 'work', 'family'] as const)
        if (!facts[label].unknown) expect(card, id).toContain(stringsFor(lang).labels[label]);
    }
  });

  test('every way through the tree is made of links from page to page, and ends at a page that cites its rule or names whom to ask', () => {
    for (const { answers, outcome } of pathsThrough(tree)) {
      let at: string[] = [];
      for (const answer of answers) {
        const node = pagesFrom(tree.flow).find((page) => page.answers.join() === at.join())!;
        if (!('question' in node.node)) throw new Error(`${at.join('/')} is not a question`);
        const as = tree.flow.questions[node.node.question]!.answers.find(({ id }) => id === answer)!.as ?? answer;
        const next = [...at, as];
        const label = tree.words.answers[answer]!.label[lang];
        const choice = pages
          .get(treePath(tree, lang, at))!
          .querySelectorAll('main li a')
          .find((anchor) => textOf(anchor) === label);
        expect(choice?.getAttribute('href'), `${answers.join('/')} at ${answer}`).toBe(treePath(tree, lang, next));
        at = next;
      }
      const path = treePath(tree, lang, at);
      const [text, links, rule] = [
        textOf(pages.get(path)!.querySelector('main')),
        hrefsOn(path),
        tree.rules.outcomes[outcome]!,
      ];
      expect(text).toContain(tree.words.outcomes[outcome]!.title[lang]);
      expect(text).toContain(stringsFor(lang).tree.state[rule.state]);
      for (const { source, article } of rule.rule ?? []) {
        expect(links, path).toContain(`#source-${sourceFor(library, source).id}`);
        if (article) expect(text, path).toContain(article);
      }
      for (const id of rule.statuses ?? []) expect(links, path).toContain(addressOf(library, 'statuses', id, lang));
      for (const id of rule.ask ?? []) expect(links, path).toContain(addressOf(library, 'channels', id, lang));
      if (rule.register) expect(links, path).toContain(pathOf(lang, 'waivers'));
      for (const fact of rule.shows ?? [])
        expect(
          pages.get(path)!.querySelector(`[data-fact]:has([href$="fact=${fact}"])`),
          `${path} ${fact}`,
        ).not.toBeNull();
    }
  });

  test('the drawing of the tree links every page of it, and every page shows the answers given', () => {
    const start = hrefsOn(treePath(tree, lang, []));
    for (const page of pagesFrom(tree.flow).slice(1)) {
      const path = treePath(tree, lang, page.answers);
      expect(start).toContain(path);
      const given = textOf(pages.get(path)!.querySelector('section[aria-labelledby=given]'));
      for (const id of page.answers) expect(given, path).toContain(chosenName(tree, id)[lang]);
      for (const { kind, entry, path: field, fact } of viewOf(library, tree, page, lang).shown)
        if (isKnown(fact)) expect(factAt(library, factId(kind, entry, field))).toBeDefined();
    }
  });

  test('pages of the tree are only read: they load no script but that of the search field', () => {
    for (const { answers } of pagesFrom(tree.flow))
      expect(
        pages.get(treePath(tree, lang, answers))!.querySelectorAll('script[src]:not([src*="Suggestions"])'),
      ).toHaveLength(0);
  });
});
