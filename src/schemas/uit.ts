/** The tax unit (UIT, unidad impositiva tributaria) of a year, from which fines follow. The id of the file is the year. */
import type { z } from 'zod';
import { entry } from './evidence.ts';
import { fact } from './fact.ts';
import { money } from './fee.ts';

export const uitSchema = entry({
  amount: fact(money),
});
export type Uit = z.infer<typeof uitSchema>;
