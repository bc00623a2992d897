/** The provenance of a value as plain text, for places without links to the sources. */
import { dateInWords } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Fact } from '#schemas/fact.ts';
import { isKnown } from './facts.ts';
import type { Library } from './library.ts';
import { sourceFor } from './sources.ts';

/** "Reported · LimaEasy, undated page · checked 22 Nov 2026". */
export function provenanceInWords(fact: Fact<unknown>, library: Library, lang: Lang): string {
  const t = stringsFor(lang).fact;
  const checked = dateInWords(fact.checked, lang, 'short');
  if (!isKnown(fact)) return t.looked(checked);
  const publishers = [...new Set(fact.sources.map((id) => sourceFor(library, id).facts.publisher))].join(', ');
  const asOf = fact.asOf === 'undated' ? t.undated : t.asOf(dateInWords(fact.asOf, lang, 'short'));
  return `${t.state[fact.state]} · ${publishers}, ${asOf} · ${t.checked(checked)}`;
}
