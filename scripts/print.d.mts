import type { BrowserContext } from '@playwright/test';
export declare const PRINT: Readonly<Record<string, string | boolean>>;
/** `day` (ISO date) is written as the creation date. */
export declare function print(
  context: BrowserContext,
  page: { html: string; url: string; day: string },
): Promise<Buffer>;
