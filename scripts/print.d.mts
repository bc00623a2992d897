import type { BrowserContext } from '@playwright/test';
export declare const PRINT: Readonly<Record<string, string | boolean>>;
/** `day` is an ISO date; it stands in the file instead of the clock's. */
export declare function print(
  context: BrowserContext,
  page: { html: string; url: string; day: string },
): Promise<Buffer>;
