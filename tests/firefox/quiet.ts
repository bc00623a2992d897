/** A page that is listened to: whatever it complains about fails the test. */
import { type BrowserContext, expect, test as base } from '@playwright/test';

const IGNORED = /offline\/edition\.json/;

/** Notes errors of scripts, of the console and of the policy, and requests to other hosts. */
export function listen(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on(
    'console',
    (message) => message.type() === 'error' && !IGNORED.test(message.text()) && heard.push(message.text()),
  );
  context.on('weberror', (error) => heard.push(error.error().message));
  context.on(
    'request',
    (request) =>
      /^https?:/.test(request.url()) &&
      new URL(request.url()).hostname !== 'localhost' &&
      heard.push(`asks ${request.url()}`),
  );
  return heard;
}

export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const heard = listen(context);
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`The policy forbids ${violatedDirective} ${blockedURI}`),
        ),
      );
      await use(undefined);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
