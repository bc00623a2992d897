/** One collection per folder of `content/`, from `schemas/kinds.ts`; MDX is a collection of its own, such as `officesProse`. */
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import type { z } from 'zod';
import { LANGS } from '#i18n/languages.ts';
import { FILE_KINDS, FOLDER_KINDS } from '#schemas/kinds.ts';

const firstFolder = (entry: string) => entry.split('/')[0] ?? entry;
const withoutExtension = (entry: string) => entry.replace(/\.\w+$/, '');

/** Stands for the data of an entry that does not fit its schema. */
const BROKEN = Symbol('broken');

/**
 * The preview goes on without an entry that does not fit its schema: `content-guard` names it, and shows it as a page. A build
 * never gets that far.
 */
const forgiving = (loader: Loader): Loader =>
  import.meta.env.DEV
    ? {
        ...loader,
        load: (context) =>
          loader.load({
            ...context,
            parseData: (props) => context.parseData(props).catch(() => ({ [BROKEN]: true }) as never),
            store: new Proxy(context.store, {
              get: (store, key) =>
                key === 'set'
                  ? (entry: Parameters<typeof store.set>[0]) =>
                      BROKEN in entry.data ? (store.delete(entry.id), false) : store.set(entry)
                  : (Reflect.get(store, key) as unknown),
            }),
          }),
      }
    : loader;

const collection = (kind: string, pattern: string, idOf: (entry: string) => string, schema: z.ZodType) =>
  defineCollection({
    loader: forgiving(glob({ base: `./content/${kind}`, pattern, generateId: ({ entry }) => idOf(entry) })),
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
