import { afterEach, expect, test, vi } from 'vitest';
import { registerWorker } from '#offline/client/registering.ts';

afterEach(() => vi.unstubAllGlobals());

const browser = (register: (...args: unknown[]) => Promise<unknown>) =>
  vi.stubGlobal('navigator', { serviceWorker: { register } });

test('the service worker has the scope of the whole site, and its script bypasses the cache', async () => {
  const register = vi.fn(() => Promise.resolve());
  browser(register);
  await registerWorker('/guide/');
  expect(register).toHaveBeenCalledWith('/guide/sw.js', { scope: '/guide/', updateViaCache: 'none' });
});

test('a rejected registration is distinguished from other errors', async () => {
  browser(() => Promise.reject(new TypeError('no script')));
  await expect(registerWorker('/')).rejects.toMatchObject({ why: 'worker' });
});

test('under Trusted Types only the URL of the worker passes', async () => {
  const made: { createScriptURL(url: string): string }[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (_: string, rules: { createScriptURL(url: string): string }) => (made.push(rules), rules),
  });
  browser(() => Promise.resolve());
  await registerWorker('/');
  expect(made).toHaveLength(1);
  expect(() => made[0]!.createScriptURL('https://evil.test/sw.js')).toThrow('Not the URL of the service worker.');
});
