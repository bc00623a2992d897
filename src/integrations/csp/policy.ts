/**
 * The security policy of the site, written once. The style sheet is one text, inlined identically in every page, and the
 * policy allows exactly its hash; nothing else inline may run or style.
 */

/** The place in a page where the build writes the hash of the style sheet. */
export const STYLE_HASH_SLOT = 'sha256-STYLE';

/** Directives of the Content-Security-Policy, CSP level 3. */
const directives = (styleHash: string): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src '${styleHash}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types guide',
];

/** The policy for a `<meta>`, which cannot carry `frame-ancestors`. */
export const metaPolicy = (styleHash: string = STYLE_HASH_SLOT): string => directives(styleHash).join('; ');

/** The policy for the response header. */
export const headerPolicy = (styleHash: string): string =>
  [...directives(styleHash), "frame-ancestors 'none'"].join('; ');

/**
 * Headers of every response, besides how it is stored and shared (`kinds.ts`). In a folder (`base`) the guide does not bind the host to
 * https: that is for whoever owns the host to say.
 */
export const securityHeaders = (styleHash: string, base: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': headerPolicy(styleHash),
  ...(base === '/' && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // No other site learns where a reader comes from; the guide's own report of a wrong fact does.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
});
