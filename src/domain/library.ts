/** The whole content as plain records: what the rules judge and the catalogue hands out. */
import type { Lang } from '../locale/languages.ts';
import type { Channel } from '../model/channel.ts';
import type { Correction } from '../model/correction.ts';
import type { Guide } from '../model/guide.ts';
import type { Holiday } from '../model/holiday.ts';
import type { Need } from '../model/need.ts';
import type { Notice } from '../model/notice.ts';
import type { Office } from '../model/office.ts';
import type { Page } from '../model/page.ts';
import type { Phrase } from '../model/phrase.ts';
import type { Procedure } from '../model/procedure.ts';
import type { PageProse, PartProse } from '../model/prose.ts';
import type { Route } from '../model/route.ts';
import type { Source } from '../model/source.ts';
import type { Status } from '../model/status.ts';
import type { Step } from '../model/step.ts';
import type { Term } from '../model/term.ts';
import type { TreeFile } from '../model/tree.ts';
import type { Waiver } from '../model/waiver.ts';

/** Front matter and body of one MDX file. */
export type Prose<F> = { file: string; front: F; body: string };

/** A folder entry: its facts and its prose in both languages. */
export type Entry<T, F = PageProse> = { id: string; file: string; facts: T; prose: Record<Lang, Prose<F>> };

/** An entry of one YAML file. */
export type FileEntry<T> = { id: string; file: string; facts: T };

export type ById<T> = Readonly<Record<string, T>>;

export type Library = {
  offices: ById<Entry<Office>>;
  channels: ById<Entry<Channel>>;
  statuses: ById<Entry<Status>>;
  guides: ById<Entry<Guide>>;
  steps: ById<Entry<Step, PartProse>>;
  pages: ById<Entry<Page>>;
  sources: ById<FileEntry<Source>>;
  procedures: ById<FileEntry<Procedure>>;
  terms: ById<FileEntry<Term>>;
  holidays: ById<FileEntry<Holiday>>;
  notices: ById<FileEntry<Notice>>;
  waivers: ById<FileEntry<Waiver>>;
  needs: ById<FileEntry<Need>>;
  phrases: ById<FileEntry<Phrase>>;
  corrections: ById<FileEntry<Correction>>;
  routes: ById<FileEntry<Route>>;
  tree: ById<FileEntry<TreeFile>>;
};

/** Every entry of the library, of any kind. */
export const entriesOf = (
  library: Library,
): (FileEntry<unknown> & { kind: keyof Library; prose?: Entry<unknown>['prose'] })[] =>
  (Object.keys(library) as (keyof Library)[]).flatMap((kind) =>
    Object.values(library[kind]).map((entry) => ({ ...(entry as FileEntry<unknown>), kind })),
  );
