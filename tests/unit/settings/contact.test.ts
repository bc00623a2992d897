import { describe, expect, test } from 'vitest';
import { correctionsMail, repositoryUrl, securityContact } from '#settings/contact.ts';

test('there is no default contact', () =>
  expect([securityContact({}), correctionsMail({}), repositoryUrl({})]).toEqual([null, null, null]));

describe('the security contact', () => {
  test.each(['mailto:a@guide.test', 'https://guide.test/report', 'tel:+5112000000'])('takes %s', (contact) =>
    expect(securityContact({ SECURITY_CONTACT: contact })).toBe(contact),
  );
  test.each(['a@guide.test', 'http://guide.test', 'mailto:nobody'])('refuses %s', (contact) =>
    expect(() => securityContact({ SECURITY_CONTACT: contact })).toThrow('is no contact'),
  );
});

describe('the mail for corrections', () => {
  test('accepts a mail address', () =>
    expect(correctionsMail({ CORRECTIONS_MAIL: 'fix@guide.test' })).toBe('fix@guide.test'));
  test.each(['fix', 'a@b', 'mailto:fix@guide.test', 'fix@guide.test?bcc=x@evil.test'])('refuses %s', (mail) =>
    expect(() => correctionsMail({ CORRECTIONS_MAIL: mail })).toThrow('is no mail address'),
  );
});

describe('the repository', () => {
  test('loses its trailing slash', () =>
    expect(repositoryUrl({ REPOSITORY_URL: 'https://host.test/owner/name/' })).toBe('https://host.test/owner/name'));
  test.each(['http://host.test/a/b', 'host.test/a/b', 'https://host.test/a?x=1'])('refuses %s', (url) =>
    expect(() => repositoryUrl({ REPOSITORY_URL: url })).toThrow('is no repository'),
  );
});
