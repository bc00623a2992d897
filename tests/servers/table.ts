/**
 * What every server has to answer. One table for all; where a host is different by nature, the row says so under `but`, with
 * the reason. `nginx` runs the files that the build emits, `workerd` is the engine of Cloudflare, `own` is `npm run serve`.
 */
import type { Ask } from '../support/servers/ask.ts';
import { OLD } from '../support/servers/site.ts';

export const SERVERS = ['nginx', 'nginx with brotli', 'workerd', 'own'] as const;
export type Server = (typeof SERVERS)[number];

/** `null`: the header is not sent. */
type Expected = { status: number; headers?: Readonly<Record<string, string | RegExp | null>>; body?: RegExp | 'empty' };
export type Row = {
  says: string;
  ask: Ask;
  but?: Partial<Record<Server, Partial<Expected> & { because: string }>>;
} & Expected;

const YEAR = 'public, max-age=31536000, immutable';
const WEEK = 'public, max-age=604800';

/** Files of every kind: type, caching, who may show and read them. `squeezed`: they are sent compressed to those who ask. `butType`: a server's own name for the same type. */
export type FileRow = {
  path: RegExp;
  type: string;
  cache: string;
  shared?: true;
  read?: true;
  squeezed: boolean;
  butType?: Partial<Record<Server, string>>;
};

export const FILES: readonly FileRow[] = [
  { path: /^\/$/, type: 'text/html; charset=utf-8', cache: 'no-cache', squeezed: true },
  { path: /^\/en\/$/, type: 'text/html; charset=utf-8', cache: 'no-cache', squeezed: true },
  { path: /^\/es\/oficinas\/$/, type: 'text/html; charset=utf-8', cache: 'no-cache', squeezed: true },
  { path: /^\/guide-en\.html$/, type: 'text/html; charset=utf-8', cache: 'no-cache', squeezed: true },
  { path: /^\/_astro\/.*\.js$/, type: 'text/javascript; charset=utf-8', cache: YEAR, squeezed: true },
  { path: /^\/sw\.js$/, type: 'text/javascript; charset=utf-8', cache: 'no-cache', squeezed: true },
  { path: /^\/offline\/edition\.json$/, type: 'application/json', cache: 'no-cache', squeezed: true },
  { path: /^\/offline\/guide-.*\.bin$/, type: 'application/octet-stream', cache: YEAR, squeezed: false },
  { path: /^\/favicon\.svg$/, type: 'image/svg+xml', cache: WEEK, squeezed: false },
  { path: /^\/favicon\.ico$/, type: 'image/vnd.microsoft.icon', cache: WEEK, squeezed: false },
  { path: /^\/apple-touch-icon\.png$/, type: 'image/png', cache: WEEK, squeezed: false },
  { path: /^\/icons\/.*\.png$/, type: 'image/png', cache: WEEK, squeezed: false },
  { path: /^\/en\/og\.png$/, type: 'image/png', cache: 'no-cache', squeezed: false },
  { path: /^\/es\/app\.webmanifest$/, type: 'application/manifest+json', cache: 'no-cache', squeezed: true },
  { path: /^\/en\/search\.json$/, type: 'application/json', cache: 'no-cache', squeezed: true },
  { path: /^\/data\/offices\.json$/, type: 'application/json', cache: 'no-cache', shared: true, squeezed: true },
  {
    path: /^\/data\/schema\/offices\.json$/,
    type: 'application/json',
    cache: 'no-cache',
    shared: true,
    squeezed: true,
  },
  { path: /^\/data\/offices\.csv$/, type: 'text/csv; charset=utf-8', cache: 'no-cache', shared: true, squeezed: true },
  { path: /^\/data\/offices\.geojson$/, type: 'application/geo+json', cache: 'no-cache', shared: true, squeezed: true },
  {
    path: /^\/data\/offices\/.*\.vcf$/,
    type: 'text/vcard; charset=utf-8',
    cache: 'no-cache',
    shared: true,
    squeezed: false,
    butType: { workerd: 'text/x-vcard; charset=utf-8' },
  },
  {
    path: /^\/en\/closing-days\.ics$/,
    type: 'text/calendar; charset=utf-8',
    cache: 'no-cache',
    read: true,
    squeezed: true,
  },
  {
    path: /^\/es\/novedades\.xml$/,
    type: 'application/atom+xml; charset=utf-8',
    cache: 'no-cache',
    read: true,
    squeezed: true,
  },
  {
    path: /^\/en\/offices\/[^/]+\/updates\.xml$/,
    type: 'application/atom+xml; charset=utf-8',
    cache: 'no-cache',
    read: true,
    squeezed: true,
  },
  { path: /^\/sitemap\.xml$/, type: 'application/xml', cache: 'no-cache', squeezed: true },
  { path: /^\/robots\.txt$/, type: 'text/plain; charset=utf-8', cache: 'no-cache', squeezed: false },
];

/** What each server compresses with, for those who take `br` and `gzip`, and for those who take `gzip` alone. `leaves`: files it leaves as they are. */
export const CODINGS: Readonly<Record<Server, { best: string; gzip: string; because?: string; leaves?: RegExp }>> = {
  nginx: {
    best: 'gzip',
    gzip: 'gzip',
    because: 'brotli is a module of its own, and precompressed files are made when releasing',
  },
  'nginx with brotli': { best: 'br', gzip: 'gzip' },
  workerd: {
    best: 'gzip',
    gzip: 'gzip',
    because:
      'the engine takes the first coding asked for; which one the network in front of it takes is not its business',
    leaves: /\.(csv|ics|xml)$/,
  },
  own: { best: 'br', gzip: 'gzip' },
};

/** What leads to the one address of a page leads there in one step everywhere, but not with one status. */
const SLASH: Row['but'] = { workerd: { status: 307, because: 'Cloudflare answers 307 here, and nothing can be set' } };
const NOT_PART: Row['but'] = {
  workerd: { headers: {}, because: 'beyond the places of _headers the host has its own caching, which also asks anew' },
};

export const ROWS: readonly Row[] = [
  {
    says: 'a folder without its slash leads to it',
    ask: { path: '/en' },
    status: 301,
    headers: { location: '/en/' },
    but: SLASH,
  },
  {
    says: 'and keeps the question',
    ask: { path: '/es/exenciones?pais=co' },
    status: 301,
    headers: { location: '/es/exenciones/?pais=co' },
    but: SLASH,
  },
  {
    says: 'a page has one address, not its file name',
    ask: { path: '/en/offices/index.html' },
    status: 301,
    headers: { location: '/en/offices/' },
    but: SLASH,
  },
  {
    says: 'the first page has no file name either',
    ask: { path: '/index.html' },
    status: 301,
    headers: { location: '/' },
    but: SLASH,
  },
  { says: 'an old address leads on for good', ask: { path: OLD.from }, status: 301, headers: { location: OLD.to } },
  {
    says: 'an old address keeps the question of a printed code',
    ask: { path: `${OLD.from}?v=1a2b` },
    status: 301,
    headers: { location: `${OLD.to}?v=1a2b` },
  },
  {
    says: 'an address that leads nowhere has both languages',
    ask: { path: '/nowhere' },
    status: 404,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
    body: /<html lang="en"[\s\S]*lang="es"/,
    but: NOT_PART,
  },
  {
    says: 'below English in English first',
    ask: { path: '/en/nowhere/at/all/' },
    status: 404,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
    body: /<html lang="en"/,
  },
  {
    says: 'below Spanish in Spanish first',
    ask: { path: '/es/en-ninguna-parte/' },
    status: 404,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
    body: /<html lang="es"/,
  },
  {
    says: 'below Spanish with an ending, too',
    ask: { path: '/es/oficinas/nada.html' },
    status: 404,
    body: /<html lang="es"/,
  },
  { says: 'addresses mind small and capital letters', ask: { path: '/ES/Oficinas/' }, status: 404 },
  {
    says: 'a missing script is not kept as missing',
    ask: { path: '/_astro/gone.0a1b2c3d.js' },
    status: 404,
    headers: { 'cache-control': /^(?!.*immutable).*(no-cache|max-age=0)/, 'content-type': 'text/html; charset=utf-8' },
  },
  {
    says: 'a missing data file is not kept, nor called JSON',
    ask: { path: '/data/gone.json' },
    status: 404,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
  },
  { says: 'a folder without a page is nowhere', ask: { path: '/_astro/' }, status: 404 },
  { says: 'the file for hosts is not for readers', ask: { path: '/_headers' }, status: 404 },
  { says: 'nor the other one', ask: { path: '/_redirects' }, status: 404 },
  {
    says: 'the head of a page has no body',
    ask: { method: 'HEAD', path: '/en/' },
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    body: 'empty',
  },
  {
    says: 'the head of what is nowhere has no body',
    ask: { method: 'HEAD', path: '/es/nada/' },
    status: 404,
    body: 'empty',
  },
  {
    says: 'a part of a bundle',
    ask: { path: 'BUNDLE', headers: { Range: 'bytes=0-99' } },
    status: 206,
    headers: { 'content-range': /^bytes 0-99\/\d+$/, 'content-length': '100' },
    but: {
      workerd: {
        status: 200,
        headers: {},
        because: 'Cloudflare answers ranges of assets from its cache, which is not part of the engine',
      },
    },
  },
  {
    says: 'the end of a bundle',
    ask: { path: 'BUNDLE', headers: { Range: 'bytes=-1' } },
    status: 206,
    headers: { 'content-length': '1' },
    but: {
      own: { status: 200, headers: {}, because: 'the server for trying out sends the whole file' },
      workerd: { status: 200, headers: {}, because: 'as above' },
    },
  },
  {
    says: 'a part beyond the end',
    ask: { path: 'BUNDLE', headers: { Range: 'bytes=99999999-' } },
    status: 416,
    but: { workerd: { status: 200, because: 'as above' } },
  },
  {
    says: 'a part in a unit nobody knows is the whole',
    ask: { path: 'BUNDLE', headers: { Range: 'pages=1-2' } },
    status: 200,
  },
];

/** Paths that try to leave the folder of the site, or that no path may hold. `secret.txt` lies beside it. */
export const ATTACKS: readonly string[] = [
  ...[
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/en/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/\\..\\secret.txt',
    '/....//secret.txt',
    '/.%2e/secret.txt',
    '/%252e%252e/secret.txt',
    '/..;/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%u002e%u002e/secret.txt',
    '/en/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/../../../../../../../../etc/passwd',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/file:///etc/passwd',
    '/..%00/secret.txt',
    '/../site/../secret.txt',
    '/en/..%c1%9c..%c1%9csecret.txt',
    '/en/%e0%80%ae%e0%80%ae/secret.txt',
  ],
  ...[
    '/%',
    '/%zz',
    '/%0',
    '/%00',
    '/en/%00',
    '/en/%00.html',
    '/en/index.html%00.js',
    '/%e0%a4%a',
    '/%ff%fe',
    '/\xff\xfe',
    '/en/%2f',
    '/en//',
    '//',
    '///',
    '/./',
    '/en/./',
    '/en/.',
    '/en/..',
    '/.',
    '/..',
    '/*',
    '/?',
    '/#',
    '/en/#top',
    '/en/%23',
    '/en/%3f',
    '/en%20/',
    '/ ',
    '/en/ /',
    '/~root/',
    '/.git/config',
    '/.env',
    '/.htaccess',
    '/wp-login.php',
    '/en/index.html/',
    '/en/index.html/x',
    '/favicon.svg/',
    '/en/%F0%9F%98%80/',
    '/en/<script>alert(1)</script>/',
    '/en/"><svg onload=alert(1)>',
    "/en/';--/",
    '/en/${7*7}/',
    '/en/{{7*7}}/',
    `/${'a'.repeat(300)}`,
    `/en/${'a'.repeat(300)}/`,
    `/${'a'.repeat(9_000)}`,
    `/${'en/'.repeat(2_000)}`,
    `/en/?${'q=1&'.repeat(2_000)}`,
  ],
];

/** Paths that try to be led to another site, or to write a header of the answer. */
export const LEADING_AWAY: readonly string[] = [
  '//example.com',
  '//example.com/',
  '//example.com/index.html',
  '//example.com/%2e%2e',
  '//example.com/%2f..',
  '/%2fexample.com',
  '/%2f%2fexample.com/',
  '/\\example.com',
  '/%5cexample.com',
  '/\\/example.com/',
  '//en',
  '//en/',
  '/en//example.com/..',
  '/%09/example.com',
  '/.//example.com',
  '/.//example.com/index.html',
  '///example.com/index.html',
  '/en/%0d%0aX-Injected:%201',
  '/en/%0d%0aX-Injected:%201/index.html',
  '/en%0d%0aX-Injected:%201/',
  '/en%0aX-Injected:1',
  '/%0d%0aX-Injected:%201',
  '/en?%0d%0aX-Injected:%201',
  '/en/offices?a=%0d%0aX-Injected:%201',
  '/index.html?%0d%0aX-Injected:%201',
  `${OLD.from}?%0d%0aX-Injected:%201`,
  'http://example.com/en',
  'http://example.com/index.html',
];

/** Methods that a site of files does not know. */
export const METHODS: readonly string[] = [
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'MKCOL',
  'FOO',
  'get',
  'GETT',
];

/** Whole requests that no client of good will sends. Not for `workerd`, which knows its site by the host: it answers a host that is none with 500, and the network in front of it, which refuses those, is not on this machine. */
export const BROKEN: readonly (readonly [says: string, bytes: string, except?: Server])[] = [
  ['no host', 'GET /en/ HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', 'GET /en/ HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\nConnection: close\r\n\r\n', 'workerd'],
  ['a strange host', 'GET /en HTTP/1.1\r\nHost: evil.example"><script>\r\nConnection: close\r\n\r\n', 'workerd'],
  [
    'two lengths',
    'POST /en/ HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nxx',
  ],
  [
    'a length and chunks',
    'POST /en/ HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
  ],
  ['a version nobody knows', 'GET /en/ HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n'],
  ['no version', 'GET /en/\r\n\r\n'],
  ['noise', '\x00\x01\x02\x16\x03\x01\r\n\r\n'],
  ['a header without a colon', 'GET /en/ HTTP/1.1\r\nHost: a\r\nNonsense\r\nConnection: close\r\n\r\n'],
  [
    '100 kB of headers',
    `GET /en/ HTTP/1.1\r\nHost: a\r\n${Array.from({ length: 100 }, (_, index) => `X-${index}: ${'a'.repeat(1_000)}\r\n`).join('')}Connection: close\r\n\r\n`,
  ],
];
