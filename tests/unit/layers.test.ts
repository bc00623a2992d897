import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom; `types` allows type imports only. The picture stands in docs/architecture.md. */
const MAY: Readonly<Record<string, { all: readonly string[]; types?: readonly string[] }>> = {
  locale: { all: [], types: ['model'] },
  model: { all: ['locale'] },
  domain: { all: ['locale'], types: ['model'] },
  map: { all: ['locale'] },
  formats: { all: ['domain', 'locale'], types: ['model'] },
  schema: { all: ['model', 'locale'] },
  policy: { all: ['locale'] },
  check: { all: ['model', 'domain', 'locale'] },
  cli: { all: ['check', 'model', 'domain', 'locale'] },
  catalogue: { all: ['domain', 'locale', 'map', 'model'] },
  worker: { all: ['formats', 'locale'] },
  offline: { all: ['domain', 'formats', 'locale', 'worker'] },
  picture: { all: ['domain', 'locale'] },
  islands: { all: ['domain', 'formats', 'locale', 'worker'] },
  components: { all: ['domain', 'locale', 'islands', 'map', 'site.ts'], types: ['model'] },
  prose: { all: ['domain', 'locale', 'site.ts'], types: ['model'] },
  layouts: { all: ['components', 'domain', 'locale', 'policy', 'styles', 'site.ts'], types: ['model'] },
  pages: {
    all: [
      'catalogue',
      'components',
      'domain',
      'formats',
      'layouts',
      'locale',
      'picture',
      'policy',
      'prose',
      'schema',
      'styles',
      'site.ts',
    ],
    types: ['model'],
  },
};

const IMPORT = /import\s+(type\s)?[^'"]*?['"]([^'"]+)['"]/g;

const files = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\.(ts|astro)$/.test(name) && name.includes('/'));

test('every layer imports only from the layers to its left', () => {
  const wrong = files.flatMap((file) => {
    const layer = file.split('/')[0] ?? '';
    const rule = MAY[layer];
    if (!rule) return [`${file}: no rule for the layer ${layer}`];
    return [...readFileSync(join('src', file), 'utf8').matchAll(IMPORT)].flatMap(([, type, path = '']) => {
      if (!path.startsWith('.')) return [];
      const target = join(file, '..', path).split('/')[0] ?? '';
      const allowed =
        target === layer || rule.all.includes(target) || (type !== undefined && rule.types?.includes(target));
      return allowed ? [] : [`src/${file} imports ${path}`];
    });
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('only the catalogue and the prose ask Astro for content', () => {
  const callers = files.filter((file) => /from 'astro:content'/.test(readFileSync(join('src', file), 'utf8')));
  expect(
    callers.map((file) => file.split('/')[0]).filter((layer) => !['catalogue', 'prose'].includes(layer ?? '')),
  ).toEqual([]);
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

test('nothing that a browser runs imports a module of Node', () => {
  const run = new Set(files.filter((file) => /^(islands|worker)\//.test(file)));
  const wrong: string[] = [];
  for (const file of run)
    for (const [, type, path = ''] of readFileSync(join('src', file), 'utf8').matchAll(IMPORT)) {
      if (path.startsWith('node:')) wrong.push(`src/${file} imports ${path}`);
      if (path.startsWith('.') && type === undefined) run.add(join(file, '..', path));
    }
  expect(wrong).toEqual([]);
});
