import { expect, test } from 'vitest';
import { headerPolicy, metaPolicy, securityHeaders } from '#integrations/csp/policy.ts';

test('allows nothing from other origins and nothing inline except the style sheets', () => {
  const policy = headerPolicy(['sha256-abc', 'sha256-def']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'sha256-abc' 'sha256-def';");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('omits directives that a meta element does not support', () => {
  expect(metaPolicy('sha256-abc')).not.toContain('frame-ancestors');
  expect(securityHeaders(['sha256-abc'], '/')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
});
