import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Allowed imports per folder; `types` allows type imports only. The diagram is in docs/architecture.md. */
const MAY: Readonly<Record<string, { all: readonly string[]; types?: readonly string[] }>> = {
  i18n: { all: [], types: ['schemas'] },
  schemas: { all: ['i18n'] },
  lib: { all: ['i18n', 'schemas'] },
  settings: { all: ['i18n'] },
  tools: { all: ['schemas', 'lib', 'i18n', 'settings'] },
  integrations: { all: ['i18n', 'tools', 'settings'] },
  content: { all: ['lib', 'i18n', 'schemas', 'site.ts'] },
  offline: { all: ['lib', 'i18n'] },
  'og-image': { all: ['lib', 'i18n'] },
  islands: { all: ['lib', 'i18n', 'offline'] },
  components: { all: ['lib', 'i18n', 'islands', 'offline', 'site.ts'], types: ['schemas'] },
  layouts: { all: ['components', 'lib', 'i18n', 'integrations', 'styles', 'site.ts'], types: ['schemas'] },
  pages: {
    all: ['content', 'components', 'lib', 'i18n', 'layouts', 'og-image', 'integrations', 'styles', 'site.ts'],
    types: ['schemas'],
  },
};

const IMPORT = /import\s+(type\s)?[^'"]*?['"]([^'"]+)['"]/g;

const files = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(ts|astro)$/.test(name) && name.includes('/'));

/** The top folder of an import; undefined for packages. */
const targetOf = (file: string, path: string): string | undefined =>
  path.startsWith('#')
    ? path.slice(1).split('/')[0]
    : path.startsWith('.')
      ? join(file, '..', path).split('/')[0]
      : undefined;

test('every layer imports only from the layers it may', () => {
  let imports = 0;
  const wrong = files.flatMap((file) => {
    const layer = file.split('/')[0] ?? '';
    const rule = MAY[layer];
    if (!rule) return [`${file}: no rule for the layer ${layer}`];
    return [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].flatMap(([, type, path = '']) => {
      const target = targetOf(file, path);
      if (!target) return [];
      imports += 1;
      const allowed =
        target === layer || rule.all.includes(target) || (type !== undefined && rule.types?.includes(target));
      return allowed ? [] : [`src/${file} imports ${path}`];
    });
  });
  expect(imports).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test('only content/ asks Astro for the content', () => {
  const callers = files.filter((file) => /from 'astro:content'/.test(readFileSync(join('src', file), 'utf8')));
  expect(callers.filter((file) => !file.startsWith('content/'))).toEqual([]);
});

test('no component is handed the language or the content: both stand in Astro.locals', () => {
  const handed = files.filter((file) =>
    /\b(lang: Lang|library: Library)\b/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(handed.filter((file) => file.endsWith('.astro'))).toEqual([]);
});

test('nothing below the pages reads the clock', () => {
  const readers = files.filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join('src', file), 'utf8')));
  expect(readers.filter((file) => !file.startsWith('islands/'))).toEqual([]);
});

test('nothing that a browser runs imports a module of Node, zod or a schema', () => {
  const run = new Set(files.filter((file) => /^(islands|offline\/(client|sw))\//.test(file)));
  const wrong: string[] = [];
  for (const file of run)
    for (const [, type, path = ''] of readFileSync(join('src', file), 'utf8').matchAll(IMPORT)) {
      if (type !== undefined) continue;
      if (/^(node:|zod$|#schemas\/)/.test(path)) wrong.push(`src/${file} imports ${path}`);
      if (path.startsWith('#')) run.add(path.slice(1));
      else if (path.startsWith('.')) run.add(join(file, '..', path));
    }
  expect(run.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
