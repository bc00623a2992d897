/** Records with only what a test cares about; the rest is filled with the plainest valid values. */
import type { Entry, FileEntry, Library } from '#lib/facts/library.ts';
import { type Localized, perLang } from '#i18n/languages.ts';
import type { Channel } from '#schemas/channel.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Guide } from '#schemas/guide.ts';
import type { Need } from '#schemas/need.ts';
import type { Office } from '#schemas/office.ts';
import type { Source } from '#schemas/source.ts';
import type { PartProse } from '#schemas/prose.ts';
import type { Step } from '#schemas/step.ts';
import type { Waiver, WaiverRow } from '#schemas/waiver.ts';

/** The same text in every language. */
export const both = (text: string): Localized => perLang(() => text);

/** A known fact resting on one source. */
export const known = <T>(value: T, extra: object = {}) =>
  ({ value, sources: ['limaeasy'], asOf: '2024-04', checked: '2026-11-22', state: 'reported', ...extra }) as Fact<T> & {
    value: T;
  };

export const unknown = { unknown: true as const, checked: '2026-11-22' };

export const anOffice = (facts: Partial<Office> = {}, id = 'jz-cusco'): Entry<Office> => ({
  id,
  file: `content/offices/${id}/facts.yaml`,
  facts: {
    core: true,
    kind: 'zonal-office',
    name: both('Cusco zonal office'),
    aliases: [],
    place: { country: 'PE', department: 'cusco', province: 'Cusco', district: 'Cusco', ubigeo: '080101' },
    condition: known('active' as const),
    address: known('Av. El Sol 610'),
    hours: unknown,
    appointment: unknown,
    serves: known('both' as const),
    phone: unknown,
    accessibility: unknown,
    position: unknown,
    channels: [],
    procedures: {},
    notes: {},
    events: [],
    ...facts,
  },
  prose: {
    en: {
      file: `content/offices/${id}/en.mdx`,
      front: { slug: id, title: 'Cusco', summary: 'A summary', revision: 1 },
      body: 'Text.',
    },
    es: {
      file: `content/offices/${id}/es.mdx`,
      front: { slug: id, title: 'Cusco', summary: 'Un resumen', revision: 1 },
      body: 'Texto.',
    },
  },
});

export const aChannel = (facts: Partial<Channel> = {}, id = 'line-1800'): Entry<Channel> => ({
  id,
  file: `content/channels/${id}/facts.yaml`,
  facts: {
    core: true,
    kind: 'phone',
    name: both('The line'),
    aliases: [],
    condition: known('active' as const),
    value: known('1800'),
    targets: [{ by: 'short-number', number: '1800' }],
    for: known(both('Questions')),
    notFor: unknown,
    hours: unknown,
    reach: unknown,
    cost: unknown,
    languages: unknown,
    needs: {},
    offices: [],
    tips: {},
    events: [],
    ...facts,
  },
  prose: {
    en: {
      file: `content/channels/${id}/en.mdx`,
      front: { slug: id, title: 'The line', summary: 'A summary', revision: 1 },
      body: 'Text.',
    },
    es: {
      file: `content/channels/${id}/es.mdx`,
      front: { slug: id, title: 'La línea', summary: 'Un resumen', revision: 1 },
      body: 'Texto.',
    },
  },
});

export const aNeed = (facts: Partial<Need> = {}, id = 'ask'): FileEntry<Need> => ({
  id,
  file: `content/needs/${id}.yaml`,
  facts: {
    rank: 1,
    situation: 'person',
    question: both('Ask'),
    slug: both(id),
    answer: known(both('Call the line.')),
    aliases: { en: ['ask'], es: ['preguntar'] },
    channels: ['line-1800'],
    dead: [],
    guides: [],
    statuses: [],
    fees: [],
    ...facts,
  },
});

export const aGuide = (facts: Partial<Guide> = {}, id = 'informes'): Entry<Guide> => ({
  id,
  file: `content/guides/${id}/facts.yaml`,
  facts: {
    core: true,
    name: both('Book an appointment'),
    audience: both('foreigners'),
    condition: known('active' as const),
    order: 'numbered',
    needs: {},
    steps: [],
    fee: unknown,
    warnings: {},
    tips: {},
    channels: [],
    procedures: [],
    events: [],
    ...facts,
  },
  prose: {
    en: {
      file: `content/guides/${id}/en.mdx`,
      front: { slug: id, title: 'Book', summary: 'A summary', revision: 1 },
      body: 'Text.',
    },
    es: {
      file: `content/guides/${id}/es.mdx`,
      front: { slug: id, title: 'Reservar', summary: 'Un resumen', revision: 1 },
      body: 'Texto.',
    },
  },
});

export const aStep = (facts: Partial<Step> = {}, id = 'open'): Entry<Step, PartProse> => ({
  id,
  file: `content/steps/${id}/facts.yaml`,
  facts: { action: known(both('Open it.')), actor: 'you', place: both('A website'), inputs: [], ...facts },
  prose: {
    en: { file: `content/steps/${id}/en.mdx`, front: { revision: 1 }, body: 'Text.' },
    es: { file: `content/steps/${id}/es.mdx`, front: { revision: 1 }, body: 'Texto.' },
  },
});

export const aSource = (facts: Partial<Source> = {}, id = 'limaeasy'): FileEntry<Source> => ({
  id,
  file: `content/sources/${id}.yaml`,
  facts: {
    kind: 'guide',
    publisher: 'LimaEasy',
    title: both('Migraciones'),
    url: null,
    published: null,
    retrieved: '2026-11-22',
    ...facts,
  },
});

export const aWaiverRow = (row: Partial<WaiverRow> = {}): WaiverRow => ({
  id: 'agreement',
  classes: ['diplomatic'],
  purposes: ['any'],
  visa: known('not-needed' as const),
  kind: 'treaty',
  instrument: both('Agreement'),
  days: 90,
  per: 'entry',
  from: null,
  until: null,
  ...row,
});

export const aWaiver = (rows: readonly Partial<WaiverRow>[], country = 'IT'): FileEntry<Waiver> => ({
  id: country.toLowerCase(),
  file: `content/waivers/${country.toLowerCase()}.yaml`,
  facts: { country, aliases: [], rows: rows.map(aWaiverRow) },
});

const byId = <T extends { id: string }>(entries: readonly T[]) =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]));

/** A library of some entries; whatever is not given is empty. */
export const aLibrary = (given: { [K in keyof Library]?: readonly Library[K][string][] } = {}): Library => ({
  offices: byId(given.offices ?? []),
  channels: byId(given.channels ?? []),
  statuses: byId(given.statuses ?? []),
  guides: byId(given.guides ?? []),
  steps: byId(given.steps ?? []),
  pages: byId(given.pages ?? []),
  sources: byId(given.sources ?? [aSource()]),
  procedures: byId(given.procedures ?? []),
  terms: byId(given.terms ?? []),
  holidays: byId(given.holidays ?? []),
  notices: byId(given.notices ?? []),
  waivers: byId(given.waivers ?? []),
  needs: byId(given.needs ?? []),
  fees: byId(given.fees ?? []),
  uit: byId(given.uit ?? []),
  phrases: byId(given.phrases ?? []),
  corrections: byId(given.corrections ?? []),
  routes: byId(given.routes ?? []),
  tree: byId(given.tree ?? []),
});
