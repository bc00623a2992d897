import { expect, test } from 'vitest';
import { channelSchema } from '#schemas/channel.ts';
import { aChannel } from '../../support/builders.ts';

/** Validation errors of a target; empty if valid. */
const complaints = (target: object): string[] => {
  const result = channelSchema.safeParse({ ...aChannel().facts, targets: [target] });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('accepts international numbers in E.164 and national short numbers', () => {
  expect(complaints({ by: 'phone', number: '+5112001000' })).toEqual([]);
  expect(complaints({ by: 'whatsapp', number: '+393339673010' })).toEqual([]);
  expect(complaints({ by: 'short-number', number: '1800' })).toEqual([]);
});

test.each([
  '5112001000',
  '01 200 1000',
  '+51 1 200 1000',
  '+51-12001000',
  '0051 12001000',
  '+51',
  '+1234567890123456',
  '+51 200 CALL',
  '',
])('refuses %j as a number in E.164', (number) => {
  expect(complaints({ by: 'phone', number })[0]).toMatch(/^targets\.0\.number: write the number as \+51/);
  expect(complaints({ by: 'whatsapp', number })[0]).toMatch(/^targets\.0\.number: write the number as \+39/);
});

test.each(['18', '1800100', '+1800', '18 00', 'MAC'])('refuses %j as a short number', (number) => {
  expect(complaints({ by: 'short-number', number })).toEqual(['targets.0.number: a short number has 3 to 6 digits']);
});

test.each([
  [{ by: 'mail', address: 'infomac at pcm' }, 'is not a mail address'],
  [{ by: 'mail', address: 'infomac@pcm' }, 'is not a mail address'],
  [{ by: 'web', url: 'www.gob.pe' }, 'is not a web address'],
  [{ by: 'web', url: 'javascript:alert(1)' }, 'is not a web address'],
])('refuses %j', (target, message) => {
  expect(complaints(target)[0]).toContain(message);
});

test('rejects a target that a device cannot open', () => {
  expect(complaints({ by: 'fax', number: '+5112001000' })).not.toEqual([]);
});
