/** Binds the schemas of `model/` to the folders of `content/`; nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'zod';
import { FILE_KINDS, FOLDER_KINDS } from './model/kinds.ts';

const firstFolder = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');

const facts = <S extends z.ZodType>(kind: string, schema: S) =>
  defineCollection({
    loader: glob({ base: `./content/${kind}`, pattern: '*/facts.yaml', generateId: firstFolder }),
    schema,
  });

const prose = <S extends z.ZodType>(kind: string, schema: S) =>
  defineCollection({
    loader: glob({ base: `./content/${kind}`, pattern: '*/{en,es}.mdx', generateId: withoutExtension }),
    schema,
  });

const files = <S extends z.ZodType>(kind: string, schema: S) =>
  defineCollection({
    loader: glob({ base: `./content/${kind}`, pattern: '*.yaml', generateId: withoutExtension }),
    schema,
  });

const { offices, channels, statuses, guides, steps, pages } = FOLDER_KINDS;
const { sources, procedures, terms, holidays, notices, waivers, needs, phrases, corrections, routes, tree } =
  FILE_KINDS;

export const collections = {
  offices: facts('offices', offices.schema),
  officesProse: prose('offices', offices.prose),
  channels: facts('channels', channels.schema),
  channelsProse: prose('channels', channels.prose),
  statuses: facts('statuses', statuses.schema),
  statusesProse: prose('statuses', statuses.prose),
  guides: facts('guides', guides.schema),
  guidesProse: prose('guides', guides.prose),
  steps: facts('steps', steps.schema),
  stepsProse: prose('steps', steps.prose),
  pages: facts('pages', pages.schema),
  pagesProse: prose('pages', pages.prose),
  sources: files('sources', sources.schema),
  procedures: files('procedures', procedures.schema),
  terms: files('terms', terms.schema),
  holidays: files('holidays', holidays.schema),
  notices: files('notices', notices.schema),
  waivers: files('waivers', waivers.schema),
  needs: files('needs', needs.schema),
  phrases: files('phrases', phrases.schema),
  corrections: files('corrections', corrections.schema),
  routes: files('routes', routes.schema),
  tree: files('tree', tree.schema),
};
