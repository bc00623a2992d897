/** The sitemap (sitemaps.org 0.9) with hreflang alternates. */
import { LANGS, type Localized } from '#i18n/languages.ts';
import { escapeXml } from './xml.ts';

/** One `<url>` per page and language. `absolute` turns a path into an absolute URL. */
export function sitemap(pages: readonly Localized[], absolute: (path: string) => string): string {
  const urls = pages.flatMap((paths) =>
    LANGS.map((lang) => {
      const pairs = LANGS.map(
        (each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escapeXml(absolute(paths[each]))}"/>`,
      );
      return `<url><loc>${escapeXml(absolute(paths[lang]))}</loc>${pairs.join('')}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
