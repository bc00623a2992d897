/**
 * The CSV tables: one line per entry, one column per value. Each fact has one or more value columns, then `_state`, `_as_of`,
 * `_checked` and `_sources`. An unknown fact is an empty cell with the state `unknown`. Values are formatted so that
 * spreadsheets do not convert them (`cells.ts`).
 */
import { addressOf, type PagedKind } from '#lib/site/addresses.ts';
import { isKnown, type PlacedFact } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import type { Localized } from '#i18n/languages.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Office } from '#schemas/office.ts';
import { type Cell, csv } from '#lib/export/csv.ts';
import { asInterval, inScheme, channelCell } from './cells.ts';
import type { Edition } from './edition.ts';
import { columnsOf, sourceIds, textOf } from './published.ts';
import { waiversTable } from './waivers-table.ts';

type Columns = Readonly<Record<string, Cell>>;
type Facts = Readonly<Record<string, unknown>>;

/**
 * The columns of a fact: `value` is the raw value, `text` the text in every language, `phone` the value with `tel:` if it is a
 * telephone number, `code` with `code:`; any other name is a part of the value, such as `days`.
 */
type Spread = readonly string[];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Several values in one cell. */
const joined = (values: readonly string[]): string => values.join('|');

/** The columns of one fact. */
function factColumns(
  library: Library,
  kind: string,
  field: string,
  fact: Fact<unknown> | undefined,
  spread: Spread,
): Columns {
  const name = snake(field);
  const value = fact && isKnown(fact) ? fact.value : undefined;
  const text = value === undefined ? undefined : textOf(library, kind, [field], value);
  const parts = spread.flatMap((part): [string, Cell][] => {
    if (part === 'text') return Object.entries(columnsOf(name, (lang) => text?.[lang]));
    if (part === 'value') return [[name, Array.isArray(value) ? joined(value.map(String)) : (value as Cell)]];
    if (part === 'code') return [[name, value === undefined ? null : inScheme('code', String(value))]];
    if (part === 'phone') return [[name, value === undefined ? null : channelCell(String(value))]];
    return [[`${name}_${snake(part)}`, (value as Record<string, Cell> | undefined)?.[part]]];
  });
  const known = fact && isKnown(fact) ? fact : undefined;
  return {
    ...Object.fromEntries(parts),
    [`${name}_state`]: known?.state ?? 'unknown',
    [`${name}_as_of`]: asInterval(known?.asOf),
    [`${name}_checked`]: fact?.checked,
    [`${name}_sources`]: known && joined(sourceIds(library, known.sources)),
  };
}

/** The extra columns of an office's or channel's condition. */
const conditionColumns = (
  condition: Fact<unknown> & {
    since?: string | undefined;
    until?: string | undefined;
    replacedBy?: string | undefined;
  },
): Columns => ({
  condition_since: asInterval(condition.since),
  condition_until: asInterval(condition.until),
  replaced_by: condition.replacedBy,
});

const placeColumns = ({ place }: Office): Columns => ({
  country: place.country,
  department: place.country === 'PE' ? place.department : null,
  province: place.country === 'PE' ? place.province : null,
  district: place.country === 'PE' ? place.district : place.city.es,
  ubigeo: place.country === 'PE' && place.ubigeo !== null ? inScheme('ubigeo', place.ubigeo) : null,
});

/** Procedures done, or not done, at an office: `procedures_foreigners_yes` and so on; those in no column are unknown. */
const procedureColumns = ({ procedures }: Office): Columns =>
  Object.fromEntries(
    (['foreigners', 'peruvians'] as const).flatMap((group) =>
      (['yes', 'no'] as const).map((answer) => [
        `procedures_${group}_${answer}`,
        joined(
          Object.entries(procedures).flatMap(([id, each]) =>
            each[group]?.unknown !== true && each[group]?.value === answer ? [id] : [],
          ),
        ),
      ]),
    ),
  );

type Table<K extends PagedKind> = {
  /** Plain columns after the name. */
  before: (entry: Library[K][string]) => Columns;
  /** The facts, in column order. */
  facts: Readonly<Record<string, Spread>>;
  after: (entry: Library[K][string]) => Columns;
};

const offices: Table<'offices'> = {
  before: ({ facts }) => ({ kind: facts.kind, ...placeColumns(facts) }),
  facts: {
    condition: ['value'],
    address: ['value'],
    reference: ['text'],
    hours: ['text'],
    appointment: ['value'],
    serves: ['value'],
    phone: ['phone'],
    accessibility: ['text'],
    position: ['lat', 'lon', 'precision'],
  },
  after: ({ facts }) => ({
    ...conditionColumns(facts.condition),
    ...procedureColumns(facts),
    channels: joined(facts.channels),
  }),
};

const channels: Table<'channels'> = {
  before: ({ facts }) => ({ kind: facts.kind }),
  facts: {
    condition: ['value'],
    value: ['phone'],
    for: ['text'],
    notFor: ['text'],
    hours: ['text'],
    reach: ['value'],
    cost: ['text'],
    languages: ['value'],
  },
  after: ({ facts }) => ({
    ...conditionColumns(facts.condition),
    phones: joined(
      facts.targets.flatMap((target) =>
        target.by === 'phone' || target.by === 'short-number' ? [inScheme('tel', target.number)] : [],
      ),
    ),
    mails: joined(facts.targets.flatMap((target) => (target.by === 'mail' ? [target.address] : []))),
    web: joined(facts.targets.flatMap((target) => (target.by === 'web' ? [target.url] : []))),
    whatsapp: joined(
      facts.targets.flatMap((target) => (target.by === 'whatsapp' ? [inScheme('tel', target.number)] : [])),
    ),
    offices: joined(facts.offices),
  }),
};

const statuses: Table<'statuses'> = {
  before: ({ facts }) => ({ residency: facts.residency, purpose: facts.purpose }),
  facts: {
    grantedBy: ['value'],
    for: ['text'],
    requestedBy: ['text'],
    family: ['text'],
    stay: ['days', 'text'],
    extension: ['allowed', 'text'],
    entry: ['value'],
    work: ['allowed', 'text'],
    card: ['text'],
    ending: ['text'],
    fee: ['amount', 'currency'],
  },
  after: ({ facts }) => ({
    ...columnsOf('legal', (lang) =>
      joined(facts.legal.map(({ instrument, article }) => [instrument[lang], article].filter(Boolean).join(', '))),
    ),
    fees: joined(facts.fees ?? []),
    guides: joined(facts.guides),
  }),
};

/** One line of a table. */
function line<K extends PagedKind>(
  library: Library,
  kind: K,
  entry: Library[K][string],
  table: Table<K>,
  { absolute }: Edition,
): Columns {
  const { id, facts } = entry as Entry<Facts & { name: Localized }>;
  const values = Object.entries(table.facts).map(([field, spread]) =>
    factColumns(library, kind, field, facts[field] as PlacedFact['fact'] | undefined, spread),
  );
  return Object.assign(
    { id, ...columnsOf('name', (lang) => facts.name[lang]) },
    table.before(entry),
    ...values,
    table.after(entry),
    columnsOf('url', (lang) => absolute(addressOf(library, kind, id, lang))),
  );
}

function tableOf<K extends PagedKind>(kind: K, table: Table<K>) {
  return (library: Library, edition: Edition): string => {
    const lines = Object.values(library[kind] as Readonly<Record<string, Library[K][string]>>).map((entry) =>
      line(library, kind, entry, table, edition),
    );
    const header = Object.keys(lines[0] ?? {});
    return csv(
      header,
      lines.map((each) => header.map((name) => each[name])),
    );
  };
}

/** The fees, one line each; a fine has a share of the tax unit instead of an amount. */
function fees(library: Library, { absolute }: Edition): string {
  const spread = {
    amount: ['amount', 'currency', 'percent', 'per', 'text'],
    code: ['code'],
    for: ['text'],
    payAt: ['text'],
    procedure: ['value'],
    law: ['text'],
  };
  const lines = Object.values(library.fees).map(({ id, facts }) => ({
    id,
    ...columnsOf('name', (lang) => facts.name[lang]),
    kind: facts.kind,
    group: facts.group,
    ...Object.assign(
      {},
      ...Object.entries(spread).map(([field, parts]) =>
        factColumns(library, 'fees', field, facts[field as keyof typeof spread], parts),
      ),
    ),
    ...columnsOf('url', (lang) => absolute(addressOf(library, 'fees', id, lang))),
  }));
  const header = Object.keys(lines[0] ?? {});
  return csv(
    header,
    lines.map((each) => header.map((name) => (each as Columns)[name])),
  );
}

/** Each table by file name. */
export const TABLES = {
  offices: tableOf('offices', offices),
  channels: tableOf('channels', channels),
  statuses: tableOf('statuses', statuses),
  waivers: waiversTable,
  fees,
} as const;

export type TableName = keyof typeof TABLES;
