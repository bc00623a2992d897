/** What the page of a guide shows, and what stands behind it. */
import { type Evidence, divided, evidenceOf, type Shown } from '#lib/facts/evidence.ts';
import { factsIn, isKnown } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { shownFees } from '#lib/fees/fees.ts';
import type { Guide } from '#schemas/guide.ts';

const SHOWN = ['glance', 'fee', 'needs', 'warnings', 'bring', 'tips'];
/** The screen label is part of the action. */
const OF_STEP = ['action', 'screenLabel', 'ifItFails'];

/** A numbered step: one entry of content/steps, or several where readers differ by document. */
export type NumberedStep = { number: number; branches: { id: string; only?: 'passport' | 'carne' | undefined }[] };

/** The steps with their numbers: neighbours that are only for some readers share one. */
export function numberedSteps({ steps }: Guide): NumberedStep[] {
  const numbered: NumberedStep[] = [];
  for (const { step, only } of steps) {
    const last = numbered.at(-1);
    const joins =
      only !== undefined && last?.branches.every((other) => other.only !== undefined && other.only !== only);
    if (joins) last?.branches.push({ id: step, only });
    else numbered.push({ number: numbered.length + 1, branches: [{ id: step, only }] });
  }
  return numbered;
}

/** The evidence of a guide's page, its steps included. */
export function guideEvidence(library: Library, { id, facts }: Entry<Guide>): Evidence {
  const own = divided('guides', id, factsIn(facts), SHOWN);
  const steps = facts.steps.map(({ step }) => {
    const { shown, hidden } = divided('steps', step, factsIn(library.steps[step]?.facts), OF_STEP);
    const isUnknown = ({ fact }: Shown) => !isKnown(fact);
    return { shown: shown.filter(({ fact }) => isKnown(fact)), hidden: [...hidden, ...shown.filter(isUnknown)] };
  });
  const among = (...fields: string[]) => own.shown.filter(({ path }) => fields.includes(String(path[0])));
  return evidenceOf(
    library,
    [
      ...among('glance', 'fee'),
      ...shownFees(library, facts.fees),
      ...among('needs', 'warnings'),
      ...steps.flatMap(({ shown }) => shown),
      ...among('bring', 'tips'),
    ],
    [...own.hidden, ...steps.flatMap(({ hidden }) => hidden)],
  );
}

/** An action in pieces, so that the screen label in quotation marks can be drawn as a key; the label is appended where it is not in the text. */
export function withKey(action: string, label: string | undefined): { text: string; key: boolean }[] {
  if (label === undefined) return [{ text: action, key: false }];
  const [before, after] = [`“${label}”`, `«${label}»`, `"${label}"`]
    .map((quoted) => action.split(quoted))
    .find((parts) => parts.length > 1) ?? [action];
  const pieces =
    after === undefined
      ? [
          { text: `${action} `, key: false },
          { text: label, key: true },
        ]
      : [
          { text: before ?? '', key: false },
          { text: label, key: true },
          { text: after, key: false },
        ];
  return pieces.filter(({ text }) => text !== '');
}
