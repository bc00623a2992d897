import { expect, test } from 'vitest';
import {
  copyText,
  hasCard,
  hrefOf,
  isLive,
  letterText,
  mainTargets,
  otherForms,
  replacementOf,
  targetText,
} from '#lib/channels/channels.ts';
import { aChannel, aLibrary, known, unknown } from '../../support/builders.ts';

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

test('labels a link with what it opens', () => {
  expect(targetText({ by: 'mail', address: 'a@example.org' })).toBe('a@example.org');
  expect(targetText({ by: 'web', url: 'https://example.org/' })).toBe('https://example.org/');
  expect(targetText({ by: 'phone', number: '+5112001000' })).toBe('+5112001000');
});

test('a mail of a core channel keeps quotes, plus signs, emoji and long texts', () => {
  const text = '¿«100 %»? a+b=c #1 / \\ "ñ" 🛂';
  const fields = new URLSearchParams(
    hrefOf({ by: 'mail', address: 'a@example.org' }, { ...letter, subject: text, opening: text }).split('?')[1],
  );
  expect(fields.get('subject')).toBe(text);
  expect(fields.get('body')?.split('\r\n')[0]).toBe(text);
});

const dead = aChannel(
  {
    condition: known('closed' as const, { until: '2023', replacedBy: 'line-1800' }),
    value: known('01 200 1000'),
    targets: [{ by: 'phone', number: '+5112001000' }],
  },
  'old-line',
);

test('a discontinued channel has no copy text and no contact card, and links to its replacement', () => {
  expect(copyText(dead.facts)).toBeUndefined();
  expect(hasCard(dead.facts)).toBe(false);
  expect(replacementOf(aLibrary({ channels: [dead, aChannel()] }), dead.facts)?.id).toBe('line-1800');
  expect(replacementOf(aLibrary({ channels: [aChannel()] }), aChannel().facts)).toBeUndefined();
});

test('an unknown channel has no contact card; without number or link there is nothing to copy', () => {
  expect(isLive(aChannel({ condition: unknown }).facts)).toBe(false);
  expect(hasCard(aChannel({ condition: unknown }).facts)).toBe(false);
  expect(hasCard(aChannel().facts)).toBe(true);
  expect(copyText(aChannel({ targets: [] }).facts)).toBeUndefined();
});

test('copies the address itself, or several as printed', () => {
  expect(copyText(aChannel().facts)).toBe('1800');
  expect(
    copyText(
      aChannel({ value: known('Agencia › Citas'), targets: [{ by: 'web', url: 'https://example.org/' }] }).facts,
    ),
  ).toBe('https://example.org/');
  const two = aChannel({
    value: known('06 884 · 06 885'),
    targets: [
      { by: 'phone', number: '+3906884000' },
      { by: 'phone', number: '+3906885000' },
    ],
  });
  expect(copyText(two.facts)).toBe('06 884 · 06 885');
});

test('lists other forms of a number or mail, but no plain words', () => {
  expect(
    otherForms(
      aChannel({
        value: known('01 200 1000'),
        aliases: ['2001000', '01 200 1000', '1800', 'central', 'informes@', 'informes@example.org'],
      }).facts,
    ),
  ).toEqual(['2001000', 'informes@example.org']);
});

test('has one button per site, and one per number', () => {
  const targets = [
    { by: 'phone', number: '+3906884000' },
    { by: 'web', url: 'https://example.org/' },
    { by: 'phone', number: '+3906885000' },
    { by: 'web', url: 'https://example.org/login' },
  ] as const;
  expect(mainTargets(aChannel({ targets: [...targets] }).facts)).toEqual(targets.slice(0, 3));
});
