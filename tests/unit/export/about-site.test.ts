import { expect, test } from 'vitest';
import { humansText, securityText } from '#lib/export/about-site.ts';

test('security.txt names contact and expiry, less than a year after the day of the build', () => {
  const lines = securityText('mailto:a@guide.test', '2026-11-22', (path) => `https://guide.test${path}`).split('\n');
  expect(lines).toContain('Contact: mailto:a@guide.test');
  expect(lines).toContain('Expires: 2027-11-21T00:00:00Z');
  expect(lines).toContain('Canonical: https://guide.test/.well-known/security.txt');
});

test('humans.txt is dated by the newest check, not by a clock', () =>
  expect(humansText('2026-11-22', 'CC BY 4.0')).toContain('Newest check: 2026/11/22'));
