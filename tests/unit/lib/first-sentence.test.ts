import { expect, test } from 'vitest';
import { firstSentence } from '#lib/site/first-sentence.ts';

test.each([
  ['It is free. You book online.', 'It is free.'],
  ['Pay S/ 5.50 in 2026, no. 07561. Then go.', 'Pay S/ 5.50 in 2026, no. 07561.'],
  ['¿Le falta algo? Llame al 1800.', '¿Le falta algo?'],
  ['Police 105. Ángeles ask.', 'Police 105.'],
  ['One without an end', 'One without an end'],
])('%s', (text, first) => expect(firstSentence(text)).toBe(first));
