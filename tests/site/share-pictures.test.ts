import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { stringsFor } from '#i18n/strings/index.ts';
import { isLang, type Lang } from '#i18n/languages.ts';
import { builtFiles, builtPages, DIST, redirectPages, textOf } from '../support/dist.ts';

const pages = builtPages();
const origin = pages
  .find(({ path }) => path === '/')!
  .root.querySelector('link[rel=canonical]')!
  .getAttribute('href')!;
const files = builtFiles().filter((file) => /\/og(-[a-z]+)?\.png$/.test(file));
const pictureOf = ({ root }: (typeof pages)[number]): string =>
  root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
const fileOf = (page: (typeof pages)[number]): string => `/${pictureOf(page).replace(origin, '')}`;

test('every page has an og:image with an absolute URL, and the file exists', () => {
  const wrong = [...pages, ...redirectPages()].filter(
    (page) => !pictureOf(page).startsWith(origin) || !files.includes(fileOf(page)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every page tells the size of its picture, and in words what it shows', () => {
  const told = ({ root }: (typeof pages)[number], what: string) =>
    root.querySelector(`meta[property="og:image:${what}"]`)?.getAttribute('content');
  const wrong = pages.filter(
    (page) => told(page, 'width') !== '600' || told(page, 'height') !== '315' || !told(page, 'alt'),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('every picture belongs to a page, is 600 by 315 and has at most 16 kB', () => {
  const named = new Set(pages.map(fileOf));
  expect(files.filter((file) => !named.has(file))).toEqual([]);
  for (const file of files) {
    const { width, height } = PNG.sync.read(readFileSync(join(DIST, file)));
    expect([file, width, height, statSync(join(DIST, file)).size <= 16_000]).toEqual([file, 600, 315, true]);
  }
});

test('the picture of an office, a channel or a guide has the state that its page shows', () => {
  const entries = pages.filter(({ path }) =>
    /^\/(en\/(offices|contact|guides)|es\/(oficinas|contacto|guias))\/[^/]+\/$/.test(path),
  );
  const wrong = entries.filter((page) => {
    const { values } = stringsFor(page.path.slice(1, 3) as Lang);
    const state = /\/og-([a-z]+)\.png$/.exec(fileOf(page))?.[1] as keyof typeof values.condition | undefined;
    const words = /\/(offices|oficinas)\//.test(page.path) ? values.officeCondition : values.condition;
    const tag = textOf(page.root.querySelector('main .tag')).split(' · ')[0];
    return state === undefined || (tag === '' ? state !== 'active' : tag !== words[state]);
  });
  expect(entries.length).toBeGreaterThan(200);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('a page of a language has a picture in that language', () => {
  expect(
    pages
      .filter(({ path }) => isLang(path.split('/')[1]!))
      .filter((page) => !fileOf(page).startsWith(page.path.slice(0, 4)))
      .map(({ path }) => path),
  ).toEqual([]);
});
