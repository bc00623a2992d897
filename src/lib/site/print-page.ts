/** Print information of a page, with its QR code. */
import { addressOf, type PagedKind } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { type Paper, paperFacts } from './print-info.ts';
import type { Lang } from '#i18n/languages.ts';
import { pdfFile } from '#i18n/routes.ts';
import { qrOf } from './qr.ts';

/** Kinds whose pages have a PDF. */
const WITH_PDF: readonly PagedKind[] = ['guides', 'statuses', 'offices'];

/** `absolute` turns a path into an absolute URL; `pdfs` says whether this build has PDFs. */
export function paperOf(
  library: Library,
  kind: PagedKind,
  id: string,
  lang: Lang,
  absolute: (path: string) => string,
  pdfs: boolean,
): Paper {
  const facts = paperFacts(library, kind, id);
  const path = addressOf(library, kind, id, lang);
  const target = facts.versions ? `${absolute(facts.versions[lang])}?v=${facts.version}` : absolute(path);
  return { ...facts, qr: qrOf(target), ...(pdfs && WITH_PDF.includes(kind) ? { pdf: pdfFile(path) } : {}) };
}
