/** The paper of a page: facts about it, and the code that leads back. */
import { addressOf, type PagedKind } from './addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { type Paper, paperFacts } from './print-info.ts';
import type { Lang } from '#i18n/languages.ts';
import { pdfFile } from '#i18n/routes.ts';
import { qrOf } from './qr.ts';

/** Kinds whose pages can be had as a PDF. */
const WITH_PDF: readonly PagedKind[] = ['guides', 'statuses', 'offices'];

/** `absolute` turns a path into a full address; `pdfs` says whether PDFs are made for this build. */
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
