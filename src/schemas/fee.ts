/** A fee or a fine: the only place where its amount is written. Guides and statuses cite it by its id. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact, textFact } from './fact.ts';
import { line, localized } from './text.ts';

export const FEE_GROUPS = ['entry', 'residence', 'carne', 'work', 'nationality', 'police', 'passport'] as const;
export const FEE_KINDS = ['fee', 'fine'] as const;

/** An amount of money. */
export const money = z.strictObject({ amount: z.number().nonnegative(), currency: z.enum(['PEN', 'USD']) });
export type Money = z.infer<typeof money>;

/** A share of the tax unit (UIT), in per cent; the soles follow from content/uit. */
export const share = z.strictObject({ percent: z.number().positive(), per: z.enum(['day', 'month', 'once']) });
export type Share = z.infer<typeof share>;

export const feeSchema = entry({
  kind: z.enum(FEE_KINDS),
  group: z.enum(FEE_GROUPS),
  name: localized,
  /** Unknown only with a note: how to find it out. */
  amount: fact(z.union([money, share], 'write { amount: 20.2, currency: PEN } or { percent: 0.1, per: day }')),
  /** Payment code (código de tributo) of the Banco de la Nación and Págalo.pe. */
  code: fact(z.string().regex(/^\d{5}$/, 'a payment code has five digits, in quotes: "07561"')).optional(),
  /** For whom or what, where one code has several amounts. */
  for: textFact.optional(),
  payAt: textFact.optional(),
  /** Code of the procedure in the TUPA, the list of procedures of an authority. */
  procedure: fact(line).optional(),
  /** Law and article, or the decree of the TUPA. */
  law: textFact.optional(),
});
export type Fee = z.infer<typeof feeSchema>;
