/**
 * Astro integration: the prose of the content is MDX, read as text and compiled when its page is made (`written.ts`). Astro's own
 * way turns every file into a module and bundles them all, which takes ten times as long and most of the memory.
 */
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';

const FILE = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/;

/** What Astro wants to know of a kind of file; it has no public name for this type. */
type EntryType = { extensions: string[]; getEntryInfo: (file: { contents: string }) => { data: Record<string, unknown>; rawData: string; body: string; slug: string } };

/** How Astro reads an `.mdx` file: front matter and body. What does not hold was refused before (`check/`). */
const entryType: EntryType = {
  extensions: ['.mdx'],
  getEntryInfo({ contents }) {
    const [, rawData = '', body = contents] = FILE.exec(contents) ?? [];
    return { data: (parse(rawData) as Record<string, unknown> | null) ?? {}, rawData, body: body.trim(), slug: '' };
  },
};

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0] & { addContentEntryType: (type: EntryType) => void };

export const proseReader = (): AstroIntegration => ({
  name: 'prose-reader',
  hooks: {
    'astro:config:setup': (setup) => {
      setup.addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' });
      (setup as Setup).addContentEntryType(entryType);
    },
  },
});
