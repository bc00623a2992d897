/** One collection per folder of `content/`, from `schemas/kinds.ts`; MDX is a collection of its own, such as `officesProse`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'zod';
import { LANGS } from '#i18n/languages.ts';
import { FILE_KINDS, FOLDER_KINDS } from '#schemas/kinds.ts';

const firstFolder = (entry: string) => entry.split('/')[0] ?? entry;
const withoutExtension = (entry: string) => entry.replace(/\.\w+$/, '');

const collection = (kind: string, pattern: string, idOf: (entry: string) => string, schema: z.ZodType) =>
  defineCollection({
    loader: glob({ base: `./content/${kind}`, pattern, generateId: ({ entry }) => idOf(entry) }),
    schema,
  });

const folders = Object.entries(FOLDER_KINDS).flatMap(([kind, { schema, prose }]) => [
  [kind, collection(kind, '*/facts.yaml', firstFolder, schema)] as const,
  [`${kind}Prose`, collection(kind, `*/{${LANGS.join()}}.mdx`, withoutExtension, prose)] as const,
]);
const files = Object.entries(FILE_KINDS).map(
  ([kind, { schema }]) => [kind, collection(kind, '*.yaml', withoutExtension, schema)] as const,
);

export const collections = Object.fromEntries([...folders, ...files]);
