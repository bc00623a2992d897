/**
 * A copy of the project with one language more, made as docs/add-a-language.md says: Portuguese by name, each of its texts the Spanish
 * one. The copy is a project of its own with its own caches, beside the same packages.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { isMap, parseDocument, visit } from 'yaml';

const COPIED = [
  'src',
  'public',
  'content',
  'scripts/check-content.ts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** Where a Spanish text would not do: what each language has for itself. */
const OWN: readonly (readonly [text: string, own: string])[] = [
  ["pt: 'es-PE'", "pt: 'pt-BR'"],
  ["pt: 'Español'", "pt: 'Português'"],
  ["pt: '/guia-es.html'", "pt: '/guia-pt.html'"],
];

/** Copies the project as it stands. @returns the folder of the copy. */
export function copyOfProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'third-language-'));
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  renameSync(join(root, 'astro.config.mjs'), join(root, 'real.config.mjs'));
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import config from './real.config.mjs';
export default { ...config, cacheDir: './.cache', vite: { ...config.vite, cacheDir: './.cache/vite' } };
`,
  );
  return root;
}

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith(ending));

/** Writes a file anew if its text changes. */
function change(file: string, how: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = how(text);
  if (changed !== text) writeFileSync(file, changed);
}

/** Names the language, and says nothing in it. */
export const addTag = (root: string): void =>
  change(join(root, 'src/i18n/languages.ts'), (text) =>
    text.replace("['en', 'es'] as const", "['en', 'es', 'pt'] as const"),
  );

/** Says in it what the program says in Spanish. */
export function addWords(root: string): void {
  for (const file of filesBelow(join(root, 'src'), '.ts'))
    change(file, (text) => OWN.reduce((all, [from, to]) => all.replace(from, to), withThirdValue(file, text)));
}

/** The text of a program: each object that has a value for English and one for Spanish gets the Spanish one for Portuguese, too. */
function withThirdValue(file: string, text: string): string {
  if (!/\bes\b/.test(text)) return text;
  const added: { at: number; text: string }[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const valueOf = (name: string) => node.properties.find((property) => property.name?.getText() === name);
      const spanish = valueOf('es');
      if (valueOf('en') && spanish) {
        const value = ts.isPropertyAssignment(spanish) ? spanish.initializer : spanish;
        added.push({ at: spanish.end, text: `, pt: ${value.getText()}` });
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return added.reduceRight((all, each) => all.slice(0, each.at) + each.text + all.slice(each.at), text);
}

/** Says in it what the content says in Spanish. */
export function addContent(root: string): void {
  const content = join(root, 'content');
  for (const file of filesBelow(content, 'es.mdx')) copyFileSync(file, file.replace(/es\.mdx$/, 'pt.mdx'));
  for (const file of filesBelow(content, '.yaml')) {
    const document = parseDocument(readFileSync(file, 'utf8'));
    visit(document, {
      Map: (_, node) => {
        const spanish: unknown = node.get('es', true);
        if (isMap(node) && node.has('en') && spanish) node.set('pt', spanish);
      },
    });
    writeFileSync(file, document.toString({ lineWidth: 0 }));
  }
}

/** The files that docs/add-a-language.md names, in its order. */
export const filesToChange = (): string[] =>
  [...readFileSync('docs/add-a-language.md', 'utf8').matchAll(/`(src\/[^`]*\.ts)`/g)].map(([, file = '']) => file);

/** Runs a program of the copy with this Node. @returns its exit code, and all it printed. */
export function runInCopy(root: string, ...words: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      PATH: process.env['PATH'],
      SITE_DAY: '2026-11-30',
      SITE_COMMIT: 'a'.repeat(40),
      SITE_URL: 'https://guide.test',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  return { code: status, out: stdout + stderr };
}
