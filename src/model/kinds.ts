/** Which folder of `content/` holds what: the schema of its facts and, where it has prose, of the front matter. */
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

/** Entries that are a folder: facts.yaml, en.mdx, es.mdx. */
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
