import { expect, test } from 'vitest';
import { channelCard } from '../../../src/formats/vcard.ts';
import type { Channel } from '../../../src/model/channel.ts';
import { aChannel, aLibrary, both, known, unknown } from '../../support/builders.ts';

function linesOf(facts: Partial<Channel> = {}): string[] {
  const channel = aChannel(facts);
  return channelCard(aLibrary({ channels: [channel] }), channel, (path) => `https://guide.test${path}`)
    .replaceAll('\r\n ', '')
    .split('\r\n');
}
const noteOf = (facts: Partial<Channel>) =>
  linesOf(facts).find((line) => line.startsWith('NOTE;ALTID=1;LANGUAGE=en:')) ?? '';

test('gives what can be dialled, written to and opened', () => {
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
    'TEL;TYPE=text:+393339673010',
    'EMAIL:a@example.org',
    'URL:https://example.org/?a=1,2',
    'URL:https://guide.test/es/contacto/line-1800/',
    'URL:https://guide.test/en/contact/line-1800/',
  ]);
});

test('is named in both languages and says when it was last checked', () => {
  expect(linesOf().slice(0, 5)).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Peru immigration guide//Channels//EN',
    'UID;VALUE=text:peru-immigration-guide/channels/line-1800',
    'KIND:org',
  ]);
  expect(linesOf()).toContain('REV:20261122T000000Z');
});

test('says what it is for, what the number rests on and that it is no official card', () => {
  expect(noteOf({ for: known(both('Technical faults; nothing else.')) })).toBe(
    'NOTE;ALTID=1;LANGUAGE=en:For: Technical faults\\; nothing else.\\nNumber or address: from LimaEasy\\, as of April 2024\\, checked 22 November 2026.\\nFrom an independent guide\\, not from the authority: check before you travel.',
  );
});

test('a limited channel says so; what nobody knows is left out', () => {
  expect(noteOf({ condition: known('limited' as const) })).toContain('State: Limited.');
  expect(noteOf({ for: unknown, value: unknown })).toBe(
    'NOTE;ALTID=1;LANGUAGE=en:From an independent guide\\, not from the authority: check before you travel.',
  );
});
