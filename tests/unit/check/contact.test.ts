import { expect, test } from 'vitest';
import { securityContact } from '../../../src/check/contact.ts';

test('no contact is invented', () => expect(securityContact({})).toBeNull());

test.each(['mailto:a@guide.test', 'https://guide.test/report', 'tel:+5112000000'])('takes %s', (contact) => expect(securityContact({ SECURITY_CONTACT: contact })).toBe(contact));

test.each(['a@guide.test', 'http://guide.test', 'mailto:nobody'])('refuses %s', (contact) => expect(() => securityContact({ SECURITY_CONTACT: contact })).toThrow('is no contact'));
