/**
 * The folders of `content/`: the schemas of their facts and of the front matter of their prose. The only list of kinds: Astro's
 * collections, the library, the checks, the commands and the JSON Schemas are derived from it.
 */
import type { z } from 'zod';
import { channelSchema } from './channel.ts';
import { correctionSchema } from './correction.ts';
import { feeSchema } from './fee.ts';
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
import { uitSchema } from './uit.ts';
import { waiverSchema } from './waiver.ts';

/** Folder entries: facts.yaml, and one MDX file per language. */
export const FOLDER_KINDS = {
  offices: { schema: officeSchema, prose: pageProseSchema },
  channels: { schema: channelSchema, prose: pageProseSchema },
  statuses: { schema: statusSchema, prose: pageProseSchema },
  guides: { schema: guideSchema, prose: pageProseSchema },
  steps: { schema: stepSchema, prose: partProseSchema },
  pages: { schema: pageSchema, prose: pageProseSchema },
} as const;

/** Single-file entries (YAML). */
export const FILE_KINDS = {
  sources: { schema: sourceSchema },
  procedures: { schema: procedureSchema },
  terms: { schema: termSchema },
  holidays: { schema: holidaySchema },
  notices: { schema: noticeSchema },
  waivers: { schema: waiverSchema },
  needs: { schema: needSchema },
  fees: { schema: feeSchema },
  uit: { schema: uitSchema },
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

/** The facts of a kind, and the front matter of its prose. */
export type FactsOf<K extends Kind> = z.output<(typeof KINDS)[K]['schema']>;
export type FrontOf<K extends FolderKind> = z.output<(typeof FOLDER_KINDS)[K]['prose']>;
