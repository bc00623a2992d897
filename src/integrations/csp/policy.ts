/**
 * The site's Content-Security-Policy and security headers. A style sheet is inlined in every page; the page's own policy allows its
 * hash alone, that of the headers the hashes of all kinds of pages. No other inline style or script is allowed.
 */

/** Placeholder in a page that the build replaces with the hash of the style sheet. */
export const STYLE_HASH_SLOT = 'sha256-STYLE';

/** Directives of the Content-Security-Policy, CSP level 3. */
const directives = (styleHashes: readonly string[]): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types guide',
];

/** The policy for a `<meta>`, where `frame-ancestors` is not supported. */
export const metaPolicy = (styleHash: string = STYLE_HASH_SLOT): string => directives([styleHash]).join('; ');

/** The policy for the response header. */
export const headerPolicy = (styleHashes: readonly string[]): string =>
  [...directives(styleHashes), "frame-ancestors 'none'"].join('; ');

/**
 * Headers of every response, except caching and CORS (`hosting/file-kinds.ts`). No HSTS below a sub-path (`base`): that is up to the
 * owner of the host.
 */
export const securityHeaders = (styleHashes: readonly string[], base: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': headerPolicy(styleHashes),
  ...(base === '/' && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Other sites get no referrer; the guide's own form for reporting a wrong fact needs it.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
});
