/** Writes a new value of a fact into the text of its file: the old value goes to the history, the evidence is set. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import { isKnown, isObject, type Path } from '#lib/facts/facts.ts';
import type { Fact, FactState } from '#schemas/fact.ts';
import { DEFAULT, type WrittenFact, writtenFacts } from '#schemas/evidence.ts';
import { hasField, insertItem, openFact, removeField, removeItem, setField } from './rewrite.ts';

/** Where a new value comes from. */
export type Evidence = { sources: readonly string[]; asOf: string; checked: string; state: FactState };

/** A new value with its evidence; without `value` it is unknown now. `extra`: fields of a condition. */
export type NewValue = {
  value?: unknown;
  evidence: Evidence;
  note?: unknown;
  extra?: Readonly<Record<string, string | undefined>>;
  /** Last day of the old value, if anybody says it. */
  until?: string | undefined;
  /** Whether the old value never held: then it does not go to the history. */
  wrong?: boolean;
};

/** Whether the old value rests on the very same reading: it was a slip of the pen, for no source says two things at once. */
export const isSlip = (old: Fact<unknown> | undefined, evidence: Evidence): boolean =>
  old !== undefined &&
  isKnown(old) &&
  old.checked === evidence.checked &&
  old.asOf === evidence.asOf &&
  isDeepStrictEqual(old.sources, evidence.sources);

const data = (text: string): unknown => parse(text, { schema: 'core', version: '1.2', merge: false });

/** The text with a new value of the fact at `path`, which has the value `old` now. A fact that the entry leaves out is added. */
export function changeFact(
  text: string,
  schema: z.ZodType,
  path: Path,
  old: Fact<unknown> | undefined,
  next: NewValue,
): string {
  let after = text;
  const set = (field: string, value: unknown) => {
    if (value !== undefined) after = setField(after, [...path, field], value);
    else after = removeField(after, [...path, field]);
  };
  const known = next.value !== undefined;
  if (!hasField(after, path)) after = setField(after, path, known ? { value: next.value } : { unknown: true });
  else if (writtenAt(after, schema, path)?.bare) after = openFact(after, path);
  set('value', next.value);
  set('unknown', known ? undefined : true);
  for (const [field, value] of Object.entries(evidenceFields(after, next))) set(field, value);
  for (const field of ['since', 'until', 'replacedBy']) set(field, next.extra?.[field]);
  set('note', next.note);
  for (const field of ['printed', 'others']) set(field, undefined);
  const past = next.wrong ? [] : pastOf(old, next.until);
  for (const item of past.toReversed()) after = insertItem(after, [...path, 'history'], 0, item);
  // Back to what held before: it is not history.
  if (next.wrong && known && old?.history && isDeepStrictEqual(old.history[0]?.value, next.value))
    after =
      old.history.length === 1 ? removeField(after, [...path, 'history']) : removeItem(after, [...path, 'history'], 0);
  return withoutIdleEvidence(after, schema);
}

const writtenAt = (text: string, schema: z.ZodType, path: Path): WrittenFact | undefined =>
  writtenFacts(schema, data(text)).find((each) => each.path.join('/') === path.join('/'));

/** The evidence of a fact: by name if the entry has it, else as fields of its own. The state of the default is not repeated. */
function evidenceFields(text: string, { value, evidence }: NewValue): Record<string, unknown> {
  const nothing = { evidence: undefined, sources: undefined, asOf: undefined, checked: undefined, state: undefined };
  if (value === undefined) return { ...nothing, checked: evidence.checked };
  const all = data(text);
  const named = isObject(all) && isObject(all['evidence']) ? all['evidence'] : {};
  const same = Object.entries(named).find(([, each]) => isDeepStrictEqual(each, { ...evidence }))?.[0];
  if (same !== undefined) return { ...nothing, evidence: same === DEFAULT ? undefined : same };
  const usual = isObject(named[DEFAULT]) ? named[DEFAULT] : {};
  return { ...nothing, ...evidence, state: usual['state'] === evidence.state ? undefined : evidence.state };
}

/** The old value and its other versions, as entries of the history. */
function pastOf(old: Fact<unknown> | undefined, until: string | undefined): Record<string, unknown>[] {
  if (old === undefined || !isKnown(old)) return [];
  const item = ({
    value,
    asOf,
    sources,
    note,
  }: {
    value: unknown;
    asOf: string;
    sources: string[];
    note?: unknown;
  }) => ({
    value,
    ...(until === undefined ? {} : { until }),
    asOf,
    sources,
    ...(note === undefined ? {} : { note }),
  });
  return [item(old), ...(old.others ?? []).map((other) => ({ ...item(other), until: undefined }))];
}

/** The text without evidence that no fact rests on any more. */
function withoutIdleEvidence(text: string, schema: z.ZodType): string {
  const all = data(text);
  if (!isObject(all) || !isObject(all['evidence'])) return text;
  const used = new Set(writtenFacts(schema, all).map(({ evidence }) => evidence));
  const idle = Object.keys(all['evidence']).filter((name) => !used.has(name));
  const less = idle.reduce((now, name) => removeField(now, ['evidence', name]), text);
  return idle.length === Object.keys(all['evidence']).length ? removeField(less, ['evidence']) : less;
}
