/** The rule of the overstay fine, as the content gives it. */
import type { Library } from '#lib/facts/library.ts';
import type { FineRule } from './answers/overstay.ts';

export const fineRule = (_library: Library): FineRule => ({
  uit: { 2021: 4400, 2022: 4600, 2024: 5150, 2025: 5350, 2026: 5500 },
  percent: 0.1,
});
