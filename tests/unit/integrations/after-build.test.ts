/** Post-processing of the built site: CSP hash of the style sheet, SRI hashes of scripts, and the files of hosts. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostWriter } from '#integrations/hosting/integration.ts';
import { policyWriter } from '#integrations/csp/integration.ts';
import { STYLE_HASH_SLOT } from '#integrations/csp/policy.ts';

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const page = (sheet = 'p{color:red}', body = '') =>
  `<html><head><meta content="${STYLE_HASH_SLOT}"><style>${sheet}</style></head><body>${body}</body></html>`;

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'after-build-'));
  site = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
};
const read = (name: string) => readFileSync(join(site, name), 'utf8');

/** Runs what an integration does after the build, as Astro would. */
async function finish(integration: AstroIntegration, config = { base: '/guide', site: 'https://guide.example' }) {
  const { 'astro:config:done': told, 'astro:build:done': built } = integration.hooks as Record<
    string,
    (given: object) => unknown
  >;
  await told!({ config });
  await built!({ dir: pathToFileURL(`${site}/`) });
}

test('each page has the hash of its inline style sheet', async () => {
  put({ 'index.html': page(), 'en/index.html': page() });
  await finish(policyWriter());
  expect(read('en/index.html')).toContain(`<meta content="${sha256('p{color:red}')}">`);
  expect(read('index.html')).not.toContain(STYLE_HASH_SLOT);
});

test('each kind of page has the styles its pages use, and the headers allow all of them', async () => {
  const sheet = '.a{color:red}.b{color:blue}';
  put({
    'en/offices/cusco/index.html': page(sheet, '<p class="a">'),
    'es/oficinas/tacna/index.html': page(sheet, '<p>'),
    'en/about/index.html': page(sheet, '<p class="b">'),
    'index.html': page(sheet, ''),
  });
  await finish(policyWriter());
  await finish(hostWriter());
  const styleOf = (name: string) => /<style>(.*)<\/style>/.exec(read(name))![1];
  expect([styleOf('en/offices/cusco/index.html'), styleOf('es/oficinas/tacna/index.html')]).toEqual([
    '.a{color:red}',
    '.a{color:red}',
  ]);
  expect([styleOf('en/about/index.html'), styleOf('index.html')]).toEqual(['.b{color:#00f}', '.b{color:#00f}']);
  for (const own of ['.a{color:red}', '.b{color:#00f}']) expect(read('_headers')).toContain(`'${sha256(own)}'`);
});

test('a script gets an SRI hash, and its imports are preloaded once, with hashes', async () => {
  const tag = (name: string) => `<script type="module" src="/guide/_astro/${name}"></script>`;
  put({
    'index.html': page(undefined, tag('a.js') + tag('b.js')),
    '_astro/a.js': 'import{x}from"./b.js";x()',
    '_astro/b.js': 'export*from"./c.js"',
    '_astro/c.js': 'export const x=1',
  });
  await finish(policyWriter());
  const hint = (name: string) =>
    `<link rel="modulepreload" href="/guide/_astro/${name}" integrity="${sha256(read(`_astro/${name}`))}">`;
  const sealed = (name: string) => tag(name).replace('></', ` integrity="${sha256(read(`_astro/${name}`))}"></`);
  expect(read('index.html')).toContain(`${hint('b.js')}${hint('c.js')}${sealed('a.js')}${sealed('b.js')}`);
});

test('the 404 page is moved to where hosts look for it', async () => {
  put({ 'index.html': page(), 'es/404/index.html': page() });
  await finish(policyWriter());
  expect([existsSync(join(site, 'es/404.html')), existsSync(join(site, 'es/404'))]).toEqual([true, false]);
});

test.each([
  [
    'another sheet',
    { 'index.html': page('p{color:blue}') },
    'index.html has a different style sheet from en/index.html',
  ],
  ['two sheets', { 'index.html': page('p{}</style><style>q{}') }, 'index.html has 2 style sheets'],
  ['no sheet', { 'index.html': '<p>' }, 'index.html has 0 style sheets'],
])('a page with %s stops the build by its name', async (_, files, message) => {
  put({ 'en/index.html': page(), ...files });
  await expect(finish(policyWriter())).rejects.toThrow(message);
});

test('hosts get their files, in the site or beside it, and no stale ones remain', async () => {
  put({ 'index.html': page(), 'sw.js': '', '../dist-server/nginx/old.conf': 'old' });
  await finish(policyWriter());
  await finish(hostWriter());
  expect(read('_headers')).toContain(`style-src '${sha256('p{color:red}')}'`);
  expect(readFileSync(join(folder, 'dist-server/nginx/server.conf'), 'utf8')).toContain(sha256('p{color:red}'));
  expect(readFileSync(join(folder, 'dist-server/nginx/site.conf'), 'utf8')).toContain('guide.example');
  expect(existsSync(join(folder, 'dist-server/nginx/old.conf'))).toBe(false);
});

test('a file without a cache rule stops the build by its name', async () => {
  put({ 'index.html': page(), 'strange.exe': '' });
  await finish(policyWriter());
  await expect(finish(hostWriter())).rejects.toThrow('/strange.exe');
});
