/** Media type by file extension; the defaults of servers differ. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv',
  vcf: 'text/vcard',
  ics: 'text/calendar',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/vnd.microsoft.icon',
  pdf: 'application/pdf',
  bin: 'application/octet-stream',
};

/** Media type of the Atom feeds. */
export const FEED_TYPE = 'application/atom+xml';

/** Types served with `charset=utf-8`. */
export const TEXTS: readonly string[] = [...new Set(Object.values(TYPES).filter((type) => type.startsWith('text/')))];

/** Types worth compressing; images, PDFs and bundles are compressed already. */
export const COMPRESSIBLE: readonly string[] = [
  ...Object.values(TYPES).filter(
    (type) => !['image/png', 'image/vnd.microsoft.icon', 'application/pdf', 'application/octet-stream'].includes(type),
  ),
  FEED_TYPE,
];
