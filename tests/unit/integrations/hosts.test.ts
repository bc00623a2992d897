/** The policy in the languages of the hosts: complete, never contradicting itself, and refusing what a host would read otherwise. */
import { describe, expect, test } from 'vitest';
import { headersFile } from '#integrations/hosting/headers-file.ts';
import { nginxHttp, nginxServer, nginxSite } from '#integrations/hosting/nginx.ts';
import { htmlRewrites, redirectsFile, parseRedirects } from '#integrations/hosting/redirects.ts';
import { isAt, cacheRuleFor, CACHE_RULES, regexSource } from '#integrations/hosting/file-kinds.ts';

const FILES = [
  '/_astro/a.1b.js',
  '/offline/guide-en.2c.bin',
  '/offline/edition.json',
  '/index.html',
  '/404.html',
  '/en/404.html',
  '/es/oficinas/index.html',
  '/en/offices/cusco/updates.xml',
  '/data/offices.csv',
  '/data/offices/a.vcf',
  '/favicon.svg',
  '/favicon.ico',
  '/apple-touch-icon.png',
  '/icons/icon.png',
  '/sw.js',
  '/robots.txt',
  '/sitemap.xml',
  '/humans.txt',
  '/.well-known/security.txt',
  '/guide-en.html',
  '/guia-es.html',
  '/pdf/en/a.pdf',
];
const HASHES = ['sha256-abc=', 'sha256-def='];
const headers = (base = '/', files = FILES) => headersFile({ hashes: HASHES, base, files });

describe('kinds of files', () => {
  test('each file has one, and one alone', () => {
    for (const file of FILES)
      expect([
        file,
        CACHE_RULES.filter(({ at }) => at.some((place) => isAt(file.replace(/\/index\.html$/, '/'), place))).length,
      ]).toEqual([file, 1]);
  });
  test('what nobody has placed has none', () => expect(cacheRuleFor('/strange.exe')).toBeUndefined());
  test('a dot in a place is a dot, a name one part, the base part of it', () => {
    expect([isAt('/swxjs', '/sw.js'), isAt('/en/offices/a/b/updates.xml', '/en/offices/:slug/updates.xml')]).toEqual([
      false,
      false,
    ]);
    expect(regexSource('/data/*', '/peru-guide/')).toBe('^/peru-guide/data/');
  });
});

describe('_headers', () => {
  test('sets no header of one address twice: hosts would join both values', () => {
    const rules = headers()
      .trim()
      .split('\n\n')
      .map((block) => block.split('\n'))
      .map(([place = '', ...lines]) => ({
        place: new RegExp(`^${place.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`),
        names: lines.map((line) => line.trim().split(':')[0]),
      }));
    for (const file of FILES.map((each) => each.replace(/index\.html$/, ''))) {
      const names = rules.filter(({ place }) => place.test(file)).flatMap((rule) => rule.names);
      expect([file, names]).toEqual([file, [...new Set(names)]]);
    }
  });
  test('names what is kept for ever file by file, so that what is missing is not kept', () => {
    expect(headers()).toContain('/_astro/a.1b.js\n  Cache-Control: public, max-age=31536000, immutable');
    expect(headers()).not.toContain('/_astro/*');
  });
  test('carries the base path', () =>
    expect(headers('/peru-guide/').match(/^\//gm)?.length).toBe(
      headers('/peru-guide/').match(/^\/peru-guide\//gm)?.length,
    ));
  test('is refused where Cloudflare would leave rules out', () =>
    expect(() =>
      headers('/', [...FILES, ...Array.from({ length: 90 }, (_, number) => `/_astro/${number}.js`)]),
    ).toThrow(/Cloudflare reads 100/));
  test('is refused where Cloudflare would cut a line', () =>
    expect(() => headersFile({ hashes: ['x'.repeat(2_000)], base: '/', files: FILES })).toThrow(/2000/));
});

describe('redirects', () => {
  test('old addresses are read, other lines are left', () =>
    expect(parseRedirects(`/en/a/ /en/b/ 301\n\n${htmlRewrites('/')}`)).toEqual([{ from: '/en/a/', to: '/en/b/' }]));
  test('the one file answers at its own name where a host takes endings away', () =>
    expect(htmlRewrites('/x/')).toBe('/x/guide-en.html /x/guide-en 200\n/x/guia-es.html /x/guia-es 200\n'));
  test('are refused where Cloudflare would leave some out, or cut one', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, number) => `/en/${number}/ /en/new/ 301\n`).join('');
    expect(redirectsFile(lines(1998), '/').trimEnd().split('\n')).toHaveLength(2000);
    expect(() => redirectsFile(lines(1999), '/')).toThrow('_redirects has 2001 lines');
    expect(() => redirectsFile(`/en/${'a'.repeat(1000)}/ /en/new/ 301\n`, '/')).toThrow(
      'Cloudflare reads 2000 and 1000',
    );
  });
  test('stand in the files of nginx', () =>
    expect(nginxHttp('/', [{ from: '/en/a/', to: '/en/b/' }])).toContain('"/en/a/" "/en/b/";'));
});

describe('what a server would read as its own language', () => {
  test('nginx is told no variable', () =>
    expect(() => nginxHttp('/', [{ from: '/$host', to: '/' }])).toThrow(/nginx has no escape for/));
  test('nginx adds every header in one place, with errors, too', () => {
    const added = nginxServer(HASHES, '/')
      .split('\n')
      .filter((line) => line.includes('add_header'));
    expect(added.length).toBeGreaterThan(8);
    expect(added.filter((line) => !line.endsWith(' always;') || !line.startsWith('    add_header'))).toEqual([]);
  });
  test('the whole site leads from http to https of its own name', () =>
    expect(nginxSite('guide.example', '/srv/guide/live')).toContain('return 301 https://guide.example$request_uri;'));
});

test('the guide binds a host to https where it is the whole host, not where it is a folder of one', () => {
  const files = (base: string) => [headers(base), nginxServer(HASHES, base)];
  for (const text of files('/')) expect(text).toContain('Strict-Transport-Security');
  for (const text of files('/peru-guide/')) expect(text).not.toContain('Strict-Transport-Security');
});
