/** Contact pages: chooser, dead numbers, vCards and share links. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { addressOf } from '#lib/site/addresses.ts';
import { hasCard, hrefOf, isDead, replacementOf } from '#lib/channels/channels.ts';
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import { answersTo, needsInOrder } from '#lib/channels/needs.ts';
import { needsBySituation } from '#lib/channels/situations.ts';
import { LANGS } from '#i18n/languages.ts';
import { channelCardFile, needPath, pathOf } from '#i18n/routes.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';

const { library } = checkContent(process.cwd());
const pages = new Map(builtPages().map(({ path, root }) => [path, root]));
const hrefsOn = (path: string) =>
  pages
    .get(path)!
    .querySelectorAll('a[href]')
    .map((anchor) => anchor.getAttribute('href')!);
const channels = Object.values(library.channels);
const dead = channels.filter(({ facts }) => isDead(facts));

describe.each(LANGS)('in %s', (lang) => {
  const channelPath = (id: string) => addressOf(library, 'channels', id, lang);

  test('the contact page begins with every need, by situation, in order', () => {
    const needs = needsBySituation(library)
      .flatMap((each) => each.needs)
      .map(({ facts }) => needPath(lang, facts.slug[lang]));
    expect(new Set(needs).size).toBe(Object.keys(library.needs).length);
    expect(hrefsOn(pathOf(lang, 'contact')).filter((href) => needs.includes(href))).toEqual(needs);
  });

  test('the page of a need has its answer, its fees and its channels in order, each with its mark, the guides, and the dead', () => {
    for (const need of needsInOrder(library)) {
      const path = needPath(lang, need.facts.slug[lang]);
      const { live, unsure, dead: gone, guides } = answersTo(library, need);
      const answers = [...live, ...unsure];
      const page = pages.get(path)!;
      const shown = page.querySelectorAll('main [data-row]').map((value) => value.getAttribute('data-fact')!);
      expect(shown[0], path).toBe(`needs/${need.id}/answer`);
      expect(
        shown.filter((id) => id.startsWith('channels/')),
        path,
      ).toEqual(answers.flatMap(({ id, facts }) => (isKnown(facts.value) ? [`channels/${id}/value`] : [])));
      for (const fee of need.facts.fees)
        expect(page.querySelector(`[data-fact="fees/${fee}/amount"]`), path).not.toBeNull();
      const rows = page.querySelectorAll('main [data-row]').map((value) => value.getAttribute('data-row'));
      expect(
        rows.filter((row) => !page.querySelector(`#e${row}`)),
        path,
      ).toEqual([]);
      const wanted = [...answers, ...gone].map(({ id }) => channelPath(id));
      const titles = hrefsOn(path);
      expect(
        wanted.filter((href) => !titles.includes(href)),
        path,
      ).toEqual([]);
      expect(
        guides.filter(({ id }) => !titles.includes(addressOf(library, 'guides', id, lang))),
        path,
      ).toEqual([]);
    }
  });

  test('the contact page says of every dead value what replaced it', () => {
    const section = pages.get(pathOf(lang, 'contact'))!.querySelector('[aria-labelledby=given]')!;
    const items = section.querySelectorAll('li').map(textOf);
    expect(items).toHaveLength(dead.length);
    for (const { facts } of dead) {
      const item = items.find((text) => text.includes(valueOf(facts.value)!))!;
      expect(item).toContain(replacementOf(library, facts)!.facts.name[lang]);
    }
  });

  test('every channel that can be reached has a button that does it', () => {
    const wrong = channels
      .filter(({ facts }) => !isDead(facts))
      .flatMap(({ id, facts }) => {
        const links = hrefsOn(channelPath(id));
        return facts.targets.map((target) => hrefOf(target, facts.letter)).filter((href) => !links.includes(href));
      });
    expect(wrong).toEqual([]);
  });

  test('only what is known to work has a contact card, in a file and on its page', () => {
    for (const { id, facts } of channels) {
      const file = channelCardFile(id);
      expect(existsSync(join(DIST, file)), id).toBe(hasCard(facts));
      expect(hrefsOn(channelPath(id)).includes(file), id).toBe(hasCard(facts));
    }
  });

  test('guides, offices and channels can be passed on without script', () => {
    for (const kind of ['guides', 'offices', 'channels'] as const)
      for (const id of Object.keys(library[kind])) {
        const path = addressOf(library, kind, id, lang);
        const link = hrefsOn(path).find((href) => href.startsWith('https://wa.me/?text='));
        expect(new URL(link ?? 'https://none.test').searchParams.get('text'), path).toMatch(
          new RegExp(
            `^${library[kind][id]!.prose[lang].front.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\nhttps?://.*${path}$`,
          ),
        );
      }
  });
});

test('no page dials, writes to or opens WhatsApp of a dead channel', () => {
  const gone = dead.flatMap(({ facts }) =>
    facts.targets.filter(({ by }) => by !== 'web').map((target) => hrefOf(target)),
  );
  const live = new Set(
    channels
      .filter(({ facts }) => !isDead(facts))
      .flatMap(({ facts }) => facts.targets.map((target) => hrefOf(target))),
  );
  const forbidden = gone.filter((href) => !live.has(href));
  expect(forbidden).toEqual(expect.arrayContaining(['tel:+5112001000', 'mailto:informes@migraciones.gob.pe']));
  expect(
    [...pages]
      .filter(([path]) => hrefsOn(path).some((href) => forbidden.includes(href.split('?')[0]!)))
      .map(([path]) => path),
  ).toEqual([]);
});

test('the cards are whole, and the site map holds the needs', () => {
  const card = readFileSync(join(DIST, channelCardFile('alomac-1800')), 'utf8');
  expect(card).toContain('\r\nTEL;TYPE=voice:1800\r\n');
  const map = readFileSync(join(DIST, 'sitemap.xml'), 'utf8');
  expect(map).toContain('/en/contact/for/agencia-digital-problem/');
  expect(map).toContain('/es/contacto/para/falla-agencia-digital/');
});
