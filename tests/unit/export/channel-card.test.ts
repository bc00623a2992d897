import { expect, test } from 'vitest';
import { channelCard } from '#lib/export/vcard.ts';
import type { Channel } from '#schemas/channel.ts';
import { readCard } from '../../support/contact-card.ts';
import { aChannel, aLibrary, both, known, unknown } from '../../support/builders.ts';

function cardOf(facts: Partial<Channel> = {}): string {
  const channel = aChannel(facts);
  return channelCard(aLibrary({ channels: [channel] }), channel, (path) => `https://guide.test${path}`);
}
const linesOf = (facts: Partial<Channel>) => cardOf(facts).replaceAll('\r\n ', '').split('\r\n');
/** The note in English: what follows the name in English. */
const noteOf = (facts: Partial<Channel>) => readCard(cardOf(facts))['note']![0]!.split('\\n\\nThe line\\n')[1];

test('contains what can be dialled, written to and opened', () => {
  const lines = linesOf({
    targets: [
      { by: 'short-number', number: '1800' },
      { by: 'phone', number: '+5112001000' },
      { by: 'whatsapp', number: '+393339673010' },
      { by: 'mail', address: 'a@example.org' },
      { by: 'web', url: 'https://example.org/?a=1,2' },
    ],
  });
  expect(lines.filter((line) => /^(TEL|EMAIL|URL)/.test(line))).toEqual([
    'TEL;TYPE=voice:1800',
    'TEL;TYPE=voice:+5112001000',
    'TEL;TYPE=X-WhatsApp:+393339673010',
    'EMAIL:a@example.org',
    'URL:https://example.org/?a=1,2',
    'URL:https://guide.test/es/contacto/line-1800/',
    'URL:https://guide.test/en/contact/line-1800/',
  ]);
});

test('is a vCard 3.0 with one name and one note, which holds the other name, and says when it was last checked', () => {
  expect(readCard(cardOf({ name: { en: 'Line 1800', es: 'Línea 1800' } }))).toMatchObject({
    version: ['3.0'],
    uid: ['peru-immigration-guide/channels/line-1800'],
    fn: ['Línea 1800'],
    n: ['Línea 1800;;;;'],
    note: [expect.stringContaining('\\n\\nLine 1800\\n')],
    rev: ['2026-11-22T00:00:00Z'],
  });
});

test('states the purpose, the provenance of the number, and that it is no official card', () => {
  expect(noteOf({ for: known(both('Technical faults; nothing else.')) })).toBe(
    'For: Technical faults\\; nothing else.\\nNumber or address: from LimaEasy\\, as of April 2024\\, checked 22 November 2026.\\nFrom an independent guide\\, not from the authority: check before you travel.',
  );
});

test('states that a channel is limited; leaves out unknown facts', () => {
  expect(noteOf({ condition: known('limited' as const) })).toContain('State: Limited.');
  expect(noteOf({ for: unknown, value: unknown })).toBe(
    'From an independent guide\\, not from the authority: check before you travel.',
  );
});
