/** Built offline files: bundles, service worker, web app manifest, single-file export. Prints their sizes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse as parseScript } from 'acorn';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { SHEET, unpacked } from '#offline/bundle.ts';
import { LANGS } from '#i18n/languages.ts';
import { EDITION_FILE, manifestFile, ONE_FILE, pathOf } from '#i18n/routes.ts';
import { asSaved } from '#offline/build/bundles.ts';
import { OWN_MARK } from '#offline/sw/answer.ts';
import type { Edition } from '#offline/client/edition.ts';
import { builtPages, DIST, textOf } from '../support/dist.ts';
import { ALL } from '../support/ring.ts';
import { NEWER_APIS } from '../support/newer-apis.ts';

const read = (path: string) => readFileSync(join(DIST, path));
const edition = JSON.parse(read(EDITION_FILE).toString()) as Edition;
const pages = builtPages();
const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

describe.each(LANGS)('the saved guide (%s)', (lang) => {
  const { file, bytes, sha256, raw, files, pages: count } = edition.languages[lang];
  const bundle = read(file);
  const inside = new Map(unpacked(bundle).map((each) => [each.path, Buffer.from(each.bytes)]));
  const sheets = JSON.parse(inside.get(SHEET)!.toString()) as string[];

  test('has at most 550 kB on the wire, and says its size, hash and counts truly', () => {
    console.log(
      `Offline bundle, ${lang}: ${count} pages, ${files} files, ${kB(raw)} of files, ${kB(bytes)} on the wire of every host.`,
    );
    expect(bytes).toBeLessThanOrEqual(550_000);
    expect([bundle.length, createHash('sha256').update(bundle).digest('hex'), inside.size - 1]).toEqual([
      bytes,
      sha256,
      files,
    ]);
    expect(file).toContain(sha256.slice(0, 12));
  });

  test('holds every page of the language, but for what only the net needs, and every script that a page asks for', () => {
    const own = pages.filter(
      ({ path }) => (path.startsWith(`/${lang}/`) && path !== `/${lang}/404.html`) || path === '/',
    );
    const different = own.filter(
      ({ file: name, html, root }) =>
        inside.get(name)?.toString() !== asSaved(html, sheets.indexOf(root.querySelector('style')!.innerHTML)),
    );
    expect(
      own.filter(
        ({ file: name, root }) =>
          textOf(parse(inside.get(name)!.toString()).querySelector('h1')) !== textOf(root.querySelector('h1')),
      ),
    ).toEqual([]);
    expect(own.length).toBeGreaterThan(200);
    expect(different.map(({ path }) => path)).toEqual([]);
    const scripts = new Set(
      own.flatMap(({ root }) =>
        root
          .querySelectorAll('script[src]')
          .map((script) => script.getAttribute('src')!.replace(/^.*(?=_astro\/)/, '')),
      ),
    );
    const imported = [...scripts].flatMap((name) =>
      [
        ...read(name)
          .toString()
          .matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g),
      ].map(([, other]) => `_astro/${other}`),
    );
    expect([...scripts, ...imported].filter((name) => !inside.get(name)?.equals(read(name)))).toEqual([]);
  });

  test('holds nothing of the other language', () => {
    expect(
      [...inside.keys()].filter((path) => LANGS.some((other) => other !== lang && path.startsWith(`${other}/`))),
    ).toEqual([]);
  });
});

test('every page has the mark by which the worker recognizes our pages', () => {
  expect(pages.filter(({ html }) => !html.includes(OWN_MARK)).map(({ path }) => path)).toEqual([]);
});

test('the worker is one small script that loads no other', () => {
  const worker = read('sw.js').toString();
  expect(worker).not.toMatch(/importScripts|^import /);
  expect(brotliCompressSync(worker).length).toBeLessThan(4_000);
});

test('the worker is written for the oldest browsers that may save: Chrome 87, Safari 14.1, Firefox 91', () => {
  const worker = read('sw.js').toString();
  parseScript(worker, { ecmaVersion: 2021 });
  const used = NEWER_APIS.filter((name) =>
    new RegExp(`${name.replace(/^.*\.prototype|^globalThis\./, '').replaceAll('.', '\\.')}\\b`).test(worker),
  );
  expect(used).toEqual([]);
  expect(worker).not.toMatch(/\(\?<[=!]/);
});

test('sw.js and the edition file are revalidated on every request', () => {
  const headers = read('_headers').toString();
  for (const path of ['/sw.js', EDITION_FILE]) expect(headers).toContain(`${path}\n  Cache-Control: no-cache`);
});

test.each(LANGS)('the app (%s) names icons of the size they have', (lang) => {
  const app = JSON.parse(read(manifestFile(lang)).toString()) as {
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(pages.map(({ path }) => path)).toContain(app.start_url);
  expect(app.icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of app.icons) {
    const { width, height } = PNG.sync.read(read(src));
    expect(`${width}x${height}`).toBe(sizes);
  }
});

describe.each(LANGS)('everything in one file (%s)', (lang) => {
  const html = read(ONE_FILE[lang]).toString();
  const root = parse(html, { blockTextElements: { style: true, script: true } });

  test('has at most 1.3 MB', () => {
    console.log(`Single-file export, ${lang}: ${kB(Buffer.byteLength(html))}, gzip ${kB(gzipSync(html).length)}.`);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(1_300_000);
  });

  test('has no requests and no scripts', () => {
    expect(root.querySelectorAll('script, img, iframe, [src]')).toEqual([]);
    expect(root.querySelectorAll('link').map((link) => link.getAttribute('href'))).toEqual(['data:,']);
  });

  test('carries the policy and the sheet of the site and stays out of search engines', () => {
    const text = pages.find(({ path }) => path === pathOf(lang, 'about'))!.root;
    expect(root.querySelector('style')!.innerHTML).toBe(text.querySelector('style')!.innerHTML);
    expect(root.querySelector('meta[http-equiv]')!.getAttribute('content')).toBe(
      text.querySelector('meta[http-equiv]')!.getAttribute('content'),
    );
    expect(root.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
  });

  test('has unique ids, and every link resolves', () => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = root.querySelectorAll('a').map((anchor) => anchor.getAttribute('href') ?? '');
    expect(hrefs.length).toBeGreaterThan(2_000);
    const known = new Set(ids);
    expect(
      hrefs.filter((href) =>
        href.startsWith('#') ? !known.has(href.slice(1)) : !/^(https?:|mailto:|tel:)/.test(href),
      ),
    ).toEqual([]);
  });

  test('says when it was made and until when to rely on it', () => {
    expect(textOf(root.querySelector('main'))).toMatch(
      lang === 'en' ? /Made on .*\d{4}\. Do not rely on this after .*\d{4}\./ : /Hecho el .*\d{4}\. .*\d{4}/,
    );
  });

  test('holds the value of every fact on the pages it is made of', () => {
    const all = textOf(root.querySelector('main'));
    const facts = pages
      .filter(({ path }) =>
        new RegExp(`^/${lang}/(offices|oficinas|contact|contacto|statuses|calidades|guides|guias)/[^/]+/$`).test(path),
      )
      .flatMap(({ path, root: page }) =>
        page.querySelectorAll('main [data-row]').map((value) => ({ path, text: textOf(value) })),
      );
    expect(facts.length).toBeGreaterThan(1_000);
    expect(
      facts
        .filter(({ text }) => !all.includes(text))
        .map(({ path, text }) => `${path}: ${text}`)
        .slice(0, 10),
    ).toEqual([]);
  });

  test.runIf(ALL)('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        'doctype-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'no-redundant-role': 'off',
      },
    });
    const { results } = await validator.validateString(html);
    expect(
      results
        .flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
        )
        .slice(0, 20),
    ).toEqual([]);
  });
});
