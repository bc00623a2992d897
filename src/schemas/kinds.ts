/**
 * Which folder of `content/` holds what: the schema of its facts and, where it has prose, of the front matter. The only list
 * of kinds: Astro's collections, the library, the check, the commands and the JSON Schemas are made from it.
 */
import type { z } from 'zod';
import { channelSchema } from './channel.ts';
import { correctionSchema } from './correction.ts';
import { guideSchema } from './guide.ts';
import { holidaySchema } from './holiday.ts';
import { needSchema } from './need.ts';
import { noticeSchema } from './notice.ts';
import { officeSchema } from './office.ts';
import { pageSchema } from './page.ts';
import { phraseSchema } from './phrase.ts';
import { procedureSchema } from './procedure.ts';
import { pageProseSchema, partProseSchema } from './prose.ts';
import { routeSchema } from './route.ts';
import { sourceSchema } from './source.ts';
import { statusSchema } from './status.ts';
import { stepSchema } from './step.ts';
import { termSchema } from './term.ts';
import { treeSchema } from './tree.ts';
import { waiverSchema } from './waiver.ts';

/** Entries that are a folder: facts.yaml, and an MDX file a language. */
export const FOLDER_KINDS = {
  offices: { schema: officeSchema, prose: pageProseSchema },
  channels: { schema: channelSchema, prose: pageProseSchema },
  statuses: { schema: statusSchema, prose: pageProseSchema },
  guides: { schema: guideSchema, prose: pageProseSchema },
  steps: { schema: stepSchema, prose: partProseSchema },
  pages: { schema: pageSchema, prose: pageProseSchema },
} as const;

/** Entries that are one YAML file. */
export const FILE_KINDS = {
  sources: { schema: sourceSchema },
  procedures: { schema: procedureSchema },
  terms: { schema: termSchema },
  holidays: { schema: holidaySchema },
  notices: { schema: noticeSchema },
  waivers: { schema: waiverSchema },
  needs: { schema: needSchema },
  phrases: { schema: phraseSchema },
  corrections: { schema: correctionSchema },
  routes: { schema: routeSchema },
  tree: { schema: treeSchema },
} as const;

export type FolderKind = keyof typeof FOLDER_KINDS;
export type FileKind = keyof typeof FILE_KINDS;
export type Kind = FolderKind | FileKind;

export const KINDS = { ...FOLDER_KINDS, ...FILE_KINDS };
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
export const isFolderKind = (kind: Kind): kind is FolderKind => kind in FOLDER_KINDS;

/** The facts of an entry of a kind, and the front matter of its prose. */
export type FactsOf<K extends Kind> = z.output<(typeof KINDS)[K]['schema']>;
export type FrontOf<K extends FolderKind> = z.output<(typeof FOLDER_KINDS)[K]['prose']>;
