/** The tools as pages of the content. */
import { divided, type Evidence, evidenceOf } from '#lib/facts/evidence.ts';
import { factsIn } from '#lib/facts/facts.ts';
import { shownFees } from '#lib/fees/fees.ts';
import type { Library } from '#lib/facts/library.ts';
import { uitFacts } from './fine-rule.ts';
import { TOOL_IDS, type ToolId } from '#schemas/guide.ts';

/** The pages of the tools, in their order. */
export const toolsInOrder = (library: Library): (Library['pages'][string] & { id: ToolId })[] =>
  TOOL_IDS.map((id) => ({ ...library.pages[id]!, id }));

/** The evidence of a tool's page. */
export function toolEvidence(library: Library, id: ToolId): Evidence {
  const { facts } = library.pages[id]!;
  const { shown, hidden } = divided('pages', id, factsIn(facts), ['statements']);
  const uit = id === 'overstay' ? uitFacts(library) : [];
  return evidenceOf(library, [...shown, ...shownFees(library, facts.fees), ...uit], hidden);
}
