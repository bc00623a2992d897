import { globSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floor, withImports } from './scripts/lint/floor.mjs';

/** What browsers run: the islands, the worker, and all that they import. */
const SENT = withImports(
  import.meta.dirname,
  globSync('src/{islands,offline/client,offline/sw}/*.ts', { cwd: import.meta.dirname }),
);

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'coverage/', 'test-results/', 'src/env.d.ts'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: SENT,
    plugins: { floor },
    languageOptions: {
      parserOptions: {
        project: 'scripts/lint/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
        // With CI=true the parser would read files from the disk alone, and the rule's tests lint texts.
        disallowAutomaticSingleRunInference: true,
      },
    },
    rules: { 'floor/known': 'error' },
  },
);
