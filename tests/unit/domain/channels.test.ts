import { expect, test } from 'vitest';
import {
  copyOf,
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

test('says what a tap opens', () => {
  expect(targetText({ by: 'mail', address: 'a@example.org' })).toBe('a@example.org');
  expect(targetText({ by: 'web', url: 'https://example.org/' })).toBe('https://example.org/');
  expect(targetText({ by: 'phone', number: '+5112001000' })).toBe('+5112001000');
});

test('a mail from the heart of the guide survives quotes, plus signs, emoji and long accounts', () => {
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

test('a dead channel is neither copied nor put on a card, and leads to what replaced it', () => {
  expect(copyOf(dead.facts)).toBeUndefined();
  expect(hasCard(dead.facts)).toBe(false);
  expect(replacementOf(aLibrary({ channels: [dead, aChannel()] }), dead.facts)?.id).toBe('line-1800');
  expect(replacementOf(aLibrary({ channels: [aChannel()] }), aChannel().facts)).toBeUndefined();
});

test('what nobody knows to work has no card; what cannot be dialled or opened is not copied', () => {
  expect(isLive(aChannel({ condition: unknown }).facts)).toBe(false);
  expect(hasCard(aChannel({ condition: unknown }).facts)).toBe(false);
  expect(hasCard(aChannel().facts)).toBe(true);
  expect(copyOf(aChannel({ targets: [] }).facts)).toBeUndefined();
});

test('copies the address itself, and several as they are printed', () => {
  expect(copyOf(aChannel().facts)).toBe('1800');
  expect(
    copyOf(aChannel({ value: known('Agencia › Citas'), targets: [{ by: 'web', url: 'https://example.org/' }] }).facts),
  ).toBe('https://example.org/');
  const two = aChannel({
    value: known('06 884 · 06 885'),
    targets: [
      { by: 'phone', number: '+3906884000' },
      { by: 'phone', number: '+3906885000' },
    ],
  });
  expect(copyOf(two.facts)).toBe('06 884 · 06 885');
});

test('names the other forms of a number or mail, and no plain words', () => {
  expect(
    otherForms(
      aChannel({
        value: known('01 200 1000'),
        aliases: ['2001000', '01 200 1000', '1800', 'central', 'informes@', 'informes@example.org'],
      }).facts,
    ),
  ).toEqual(['2001000', 'informes@example.org']);
});

test('opens a site once, and keeps every number', () => {
  const targets = [
    { by: 'phone', number: '+3906884000' },
    { by: 'web', url: 'https://example.org/' },
    { by: 'phone', number: '+3906885000' },
    { by: 'web', url: 'https://example.org/login' },
  ] as const;
  expect(mainTargets(aChannel({ targets: [...targets] }).facts)).toEqual(targets.slice(0, 3));
});
