import { expect, test } from 'vitest';
import { whatsappLink } from '#lib/site/share.ts';

test('a WhatsApp link contains title and URL on separate lines, with any characters', () => {
  const link = whatsappLink('¿Cita & «Informes»? 100 %', 'https://guide.test/es/guias/cita/?a=1&b=2#paso');
  expect(link).toMatch(/^https:\/\/wa\.me\/\?text=[^\s&#?]+$/);
  expect(new URL(link).searchParams.get('text')).toBe(
    '¿Cita & «Informes»? 100 %\nhttps://guide.test/es/guias/cita/?a=1&b=2#paso',
  );
});
