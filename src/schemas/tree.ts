/**
 * The decision tree "which status?": three files in content/tree. `flow` links questions and answers, `rules` has the legal basis of
 * each outcome, `words` the texts. The content rules check that they fit together.
 */
import { z } from 'zod';
import { factReference, identifier, inEveryLanguage, line, localized } from './text.ts';

export const OUTCOME_STATES = ['established', 'disputed', 'open'] as const;

const slug = inEveryLanguage(identifier);

const leadsOnce = (answer: {
  question?: string | undefined;
  outcome?: string | undefined;
  as?: string | undefined;
}): boolean => [answer.question, answer.outcome, answer.as].filter((target) => target !== undefined).length === 1;

const answer = z
  .strictObject({
    /** Its texts are in words.yaml under this id. */
    id: identifier,
    question: identifier.optional(),
    outcome: identifier.optional(),
    /** Shares the pages of another answer to the same question. */
    as: identifier.optional(),
  })
  .refine(leadsOnce, 'leads to one thing: write question, outcome or as, and only one of them');

const flowSchema = z.strictObject({
  part: z.literal('flow'),
  /** Id of the first question. */
  start: identifier,
  questions: z.record(
    identifier,
    z.strictObject({
      /** Whether the reader must look something up in the register of waivers. */
      register: z.boolean().optional(),
      /** Ids of facts shown to help answer. */
      shows: z.array(factReference).optional(),
      answers: z.array(answer).min(2, 'a question has at least two answers'),
    }),
  ),
});

const rulesSchema = z.strictObject({
  part: z.literal('rules'),
  outcomes: z.record(
    identifier,
    z.strictObject({
      /** Whether a rule settles it, the sources disagree, or no source settles it; the page says so, and whom to ask. */
      state: z.enum(OUTCOME_STATES, { error: `write one of ${OUTCOME_STATES.join(', ')}` }),
      /** Ids of content/statuses it leads to. */
      statuses: z.array(identifier).optional(),
      /** Whether it leads to the register of waivers, the full catalogue, or the route of an official visa. */
      register: z.boolean().optional(),
      catalogue: z.boolean().optional(),
      route: z.boolean().optional(),
      guides: z.array(identifier).optional(),
      /** The law and article, or the page, it rests on. */
      rule: z.array(z.strictObject({ source: identifier, article: line.nullable() })).optional(),
      /** Ids of facts shown on the page. */
      shows: z.array(factReference).optional(),
      /** Whether the Peruvian consulate for the reader's country is to be asked. */
      consulate: z.boolean().optional(),
      /** Ids of content/channels to ask. */
      ask: z.array(identifier).optional(),
    }),
  ),
});

const wordsSchema = z.strictObject({
  part: z.literal('words'),
  questions: z.record(identifier, z.strictObject({ ask: localized, help: localized })),
  answers: z.record(
    identifier,
    z.strictObject({
      label: localized,
      /** The name of the answer once chosen, if different. */
      chosen: localized.optional(),
      /** URL segment; left out only for answers that share the pages of another one. */
      slug: slug.optional(),
    }),
  ),
  outcomes: z.record(identifier, z.strictObject({ title: localized, text: localized })),
});

export const treeSchema = z.discriminatedUnion('part', [flowSchema, rulesSchema, wordsSchema]);
export type TreeFile = z.infer<typeof treeSchema>;
export type TreeFlow = z.infer<typeof flowSchema>;
export type TreeRules = z.infer<typeof rulesSchema>;
export type TreeWords = z.infer<typeof wordsSchema>;
export type Outcome = TreeRules['outcomes'][string];
