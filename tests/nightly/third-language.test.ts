/** A third language: each place that lacks it is named by an error, and once it is there the whole site has it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addContent, addTag, addWords, copyOfProject, filesToChange, runInCopy } from '../support/third-language.ts';

const ALL = ['en', 'es', 'pt'];

let root = '';
beforeAll(() => {
  root = copyOfProject();
});
afterAll(() => rmSync(root, { recursive: true }));

const typeErrors = () => runInCopy(root, 'node_modules/typescript/bin/tsc', '--noEmit').out;
const contentCheck = () => runInCopy(root, 'scripts/check-content.ts');

test('with its tag alone, the type check names every file of the list', () => {
  addTag(root);
  const errors = typeErrors();
  expect(filesToChange().length).toBeGreaterThan(10);
  expect(filesToChange().filter((file) => !errors.includes(`\n${file}(`) && !errors.startsWith(`${file}(`))).toEqual(
    [],
  );
});

test('with the words of the program, the check of the content names every file that lacks it', () => {
  addWords(root);
  const { code, out } = contentCheck();
  const localized = readdirSync('content', { recursive: true })
    .map((name) => `content/${String(name)}`)
    .filter((name) => !name.startsWith('content/templates/') && name.endsWith('.yaml'))
    .filter((name) => /\bes:/.test(readFileSync(name, 'utf8')));
  const prose = readdirSync('content', { recursive: true })
    .map((name) => `content/${String(name)}`)
    .filter((name) => name.endsWith('/es.mdx'))
    .map((name) => name.replace('es.mdx', 'pt.mdx'));
  expect(code).toBe(1);
  expect(localized.length).toBeGreaterThan(500);
  expect(prose.length).toBeGreaterThan(200);
  expect(localized.filter((file) => !new RegExp(`^${file}:\\d+:\\d+ \\S*pt: is missing`, 'm').test(out))).toEqual([]);
  expect(prose.filter((file) => !out.includes(`${file}:1:1 is missing`))).toEqual([]);
});

test('with the texts of the content, it holds', () => {
  addContent(root);
  expect(contentCheck()).toMatchObject({ code: 0 });
});

describe('the site', () => {
  let [built, pages] = [{ code: null as number | null, out: '' }, [] as string[]];
  const dist = (path: string) => join(root, 'dist', path);
  const read = (path: string) => readFileSync(dist(path), 'utf8');
  const json = (path: string) => JSON.parse(read(path)) as unknown;
  const pageOf = (path: string) => parse(read(`${path}index.html`));

  beforeAll(() => {
    built = runInCopy(root, 'node_modules/astro/bin/astro.mjs', 'build', '--force');
    if (built.code === 0)
      pages = readdirSync(dist('.'), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.html') && /^(en|es|pt)\//.test(name));
  });

  test('is built, and types hold in programs and components', () => {
    expect(built.code, built.out.slice(-2000)).toBe(0);
    const { code, out } = runInCopy(
      root,
      'node_modules/astro/bin/astro.mjs',
      'check',
      '--minimumFailingSeverity',
      'warning',
    );
    expect(code, out.slice(-2000)).toBe(0);
  });

  test('has as many pages in each language, and each leads to the others by its header and its head', () => {
    const count = (lang: string) => pages.filter((page) => page.startsWith(`${lang}/`)).length;
    expect(count('pt')).toBeGreaterThan(500);
    expect([count('es'), count('pt')]).toEqual([count('en'), count('en')]);
    const wrong = pages.filter((page) => {
      const html = read(page);
      if (html.includes('http-equiv="refresh"') || page.endsWith('404.html')) return false;
      const alternates = [
        ...html.matchAll(/<link rel="alternate" hreflang="(..)" href="https:\/\/guide\.test([^"]*)"/g),
      ];
      const header = /<header[\s\S]*?<\/header>/.exec(html)![0];
      const paths = new Map(alternates.map(([, lang = '', path = '']) => [lang, path]));
      return (
        [...paths.keys()].join() !== ALL.join() ||
        `${paths.get(page.slice(0, 2))!.slice(1)}index.html` !== page ||
        ALL.some(
          (lang) => header.includes(`href="${paths.get(lang)}" hreflang="${lang}"`) === page.startsWith(`${lang}/`),
        )
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no link of the new language that leads nowhere', () => {
    const targets = new Map<string, string>();
    for (const page of pages.filter((name) => name.startsWith('pt/')))
      for (const [, href = ''] of read(page).matchAll(/ (?:href|src)="(\/[^"#?]*)/g)) targets.set(href, page);
    const dead = [...targets].filter(([href]) => !existsSync(dist(href.endsWith('/') ? `${href}index.html` : href)));
    expect(targets.size).toBeGreaterThan(700);
    expect(dead).toEqual([]);
  });

  test('says of a missing page so in every language, that of the address first', () => {
    const languages = (path: string) =>
      parse(read(path))
        .querySelectorAll('main section')
        .map((part) => part.getAttribute('lang'));
    expect(languages('404.html')).toEqual(ALL);
    expect(languages('pt/404.html')).toEqual(['pt', 'en', 'es']);
  });

  test('can be searched', () => {
    const { pages: found } = json('pt/buscar.json') as { pages: { path: string }[] };
    const { pages: spanish } = json('es/buscar.json') as { pages: unknown[] };
    expect(found).toHaveLength(spanish.length);
    expect(found.filter(({ path }) => !path.startsWith('/pt/'))).toEqual([]);
  });

  test('has columns and fields of the language in its data, and schemas that know them', () => {
    for (const name of ['offices', 'channels', 'statuses', 'waivers']) {
      const [header = []] = parseCsv(read(`data/${name}.csv`), { bom: true, to: 1 }) as string[][];
      expect(header).toContain('name_pt');
      expect(header.filter((column) => /_es$/.test(column) && !header.includes(column.replace(/_es$/, '_pt')))).toEqual(
        [],
      );
    }
    const { features } = json('data/offices.geojson') as { features: { properties: object }[] };
    expect(features[0]!.properties).toMatchObject({
      name_pt: expect.any(String),
      url_pt: expect.stringContaining('/pt/'),
    });
    const data = json('data/offices.json') as { records: { name: object; url: object }[] };
    const { name, url } = data.records[0]!;
    expect([Object.keys(name), Object.keys(url)]).toEqual([ALL, ALL]);
    const valid = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uri: URL.canParse } }).compile(
      json('data/schema/offices.json') as object,
    );
    expect(valid(data), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(read(`data/offices/${readdirSync(dist('data/offices')).sort()[0]}`)).toContain('FN;ALTID=1;LANGUAGE=pt:');
  });

  test('can be saved in the language, and offers that in each', () => {
    const { languages } = json('offline/edition.json') as {
      languages: Record<string, { file: string; bytes: number; pages: number; sha256: string }>;
    };
    expect(Object.keys(languages)).toEqual(ALL);
    const { file, bytes, pages: saved, sha256 } = languages['pt']!;
    expect(saved).toBe(languages['es']!.pages);
    expect(statSync(dist(file)).size).toBe(bytes);
    expect(
      createHash('sha256')
        .update(readFileSync(dist(file)))
        .digest('hex'),
    ).toBe(sha256);
    for (const page of ['/en/offline/', '/es/sin-conexion/', '/pt/sin-conexion/'])
      expect(
        pageOf(page)
          .querySelectorAll('save-guide input')
          .map((box) => box.getAttribute('value'))
          .sort(),
      ).toEqual(ALL);
  });

  test('comes as one file in each language', () => {
    const parts = ['guide-en', 'guia-es', 'guia-pt'].map((name) => {
      const html = read(`${name}.html`);
      return [/<html lang="(..)"/.exec(html)![1], html.match(/<section/g)!.length];
    });
    expect(parts.map(([lang]) => lang)).toEqual(ALL);
    expect(new Set(parts.map(([, count]) => count)).size).toBe(1);
  });

  test('has cards with the Spanish for the clerk and the reader’s own language', () => {
    const languages = (path: string) =>
      [
        ...new Set(
          pageOf(path)
            .querySelectorAll('.counter-card [lang]')
            .map((part) => part.getAttribute('lang')),
        ),
      ].sort();
    expect([languages('/en/phrases/'), languages('/es/frases/'), languages('/pt/frases/')]).toEqual([
      ['en', 'es'],
      ['en', 'es'],
      ['es', 'pt'],
    ]);
  });
});
