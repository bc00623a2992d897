import { expect, test } from 'vitest';
import { hrefOf, letterText, targetText } from '../../../src/domain/channels.ts';

const letter = {
  subject: 'Problema técnico & captura',
  opening: 'Buenos días:',
  items: [
    { id: 'name', label: { en: 'Full name', es: 'Nombre' }, asWritten: 'Nombre completo' },
    { id: 'shot', label: { en: 'Screenshot', es: 'Captura' }, asWritten: 'Captura de pantalla', attach: true },
  ],
};

test('makes a link for every kind of target', () => {
  expect(hrefOf({ by: 'short-number', number: '1800' })).toBe('tel:1800');
  expect(hrefOf({ by: 'phone', number: '+5112001000' })).toBe('tel:+5112001000');
  expect(hrefOf({ by: 'whatsapp', number: '+393339673010' })).toBe('https://wa.me/393339673010');
  expect(hrefOf({ by: 'web', url: 'https://example.org/' })).toBe('https://example.org/');
  expect(hrefOf({ by: 'mail', address: 'a@example.org' })).toBe('mailto:a@example.org');
});

test('a prefilled mail keeps line breaks, accents and ampersands', () => {
  const href = hrefOf({ by: 'mail', address: 'a@example.org' }, letter);
  const fields = new URLSearchParams(href.split('?')[1]);
  expect(href).not.toMatch(/[\n\r ]/);
  expect(fields.get('subject')).toBe('Problema técnico & captura');
  expect(fields.get('body')).toBe('Buenos días:\r\n\r\nNombre completo:\r\nCaptura de pantalla: (adjunto)\r\n');
  expect(letterText(letter)).toContain('Nombre completo:');
});

test('says what a tap opens', () => {
  expect(targetText({ by: 'mail', address: 'a@example.org' })).toBe('a@example.org');
  expect(targetText({ by: 'web', url: 'https://example.org/' })).toBe('https://example.org/');
  expect(targetText({ by: 'phone', number: '+5112001000' })).toBe('+5112001000');
});
