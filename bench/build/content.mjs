/**
 * Writes a `content/` folder that holds the real entries and copies of them, made up, so that the site has many times its size.
 * Copied are the kinds of which there can be more: offices, channels, statuses, guides with their steps, and the sources all
 * of them cite. Countries, closing days, procedures, needs, phrases and the tree are bound by the world and stay as they are.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { LANGS } from '../../src/i18n/languages.ts';

/** Kinds that are copied, all or some of them. */
export const GROWING = ['offices', 'channels', 'statuses', 'guides', 'steps', 'sources'];

/** Stands for "-2", "-3" … in the text of an entry until it is written. */
const MARK = 'zzcopyzz';
/** The schemes of links in prose, and the fields whose values are ids, with the kind each leads to. */
const SCHEMES = { office: 'offices', channel: 'channels', guide: 'guides', status: 'statuses' };
const FIELDS = {
  sources: 'sources',
  source: 'sources',
  sameAs: 'sources',
  step: 'steps',
  channels: 'channels',
  offices: 'offices',
  guides: 'guides',
};
const FRONT = /^---\n([\s\S]*?)\n---\n/;

const idsOf = (folder) =>
  new Map(
    GROWING.map((kind) => [kind, new Set(readdirSync(join(folder, kind)).map((name) => name.replace(/\.yaml$/, '')))]),
  );

/**
 * Writes real content and copies until there are `times` as many entries of the kinds named.
 * @returns the number of entries of all kinds, and of those of the kinds copied.
 */
export function writeContent(real, to, { times, kinds = GROWING }) {
  cpSync(real, to, { recursive: true });
  const copied = copiesOf(real, kinds);
  for (let copy = 2; copy <= times; copy++) {
    for (const { path, text } of copied) {
      const file = join(to, path.replaceAll(MARK, `-${copy}`));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text.replaceAll(MARK, `-${copy}`));
    }
  }
  return { entries: count(to), growing: kinds.reduce((sum, kind) => sum + readdirSync(join(to, kind)).length, 0) };
}

const count = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'templates')
    .reduce((sum, { name }) => sum + readdirSync(join(folder, name)).filter((file) => !file.startsWith('.')).length, 0);

/** The files of one copy of all entries, with the mark wherever the number of the copy belongs. */
function copiesOf(real, kinds) {
  const ids = idsOf(real);
  const aliases = new Set(
    [...ids.get('sources')].flatMap(
      (id) => parse(readFileSync(join(real, 'sources', `${id}.yaml`), 'utf8')).sameAs ?? [],
    ),
  );
  /** Whether an id has a copy, so that copies lead to copies. */
  const grows = (kind, id) =>
    kinds.includes(kind) && (ids.get(kind).has(id) || (kind === 'sources' && aliases.has(id)));
  const renamed = (kind, id) => (grows(kind, id) ? `${id}${MARK}` : id);
  const facts = (kind, file) => yaml(altered(parse(readFileSync(file, 'utf8')), kind, renamed));
  return kinds.flatMap((kind) =>
    [...ids.get(kind)].flatMap((id) => {
      if (kind === 'sources')
        return [{ path: `${kind}/${id}${MARK}.yaml`, text: facts(kind, join(real, kind, `${id}.yaml`)) }];
      const folder = join(real, kind, id);
      const prose = LANGS.map((lang) => ({
        path: `${kind}/${id}${MARK}/${lang}.mdx`,
        text: proseOf(readFileSync(join(folder, `${lang}.mdx`), 'utf8'), renamed),
      }));
      return [{ path: `${kind}/${id}${MARK}/facts.yaml`, text: facts(kind, join(folder, 'facts.yaml')) }, ...prose];
    }),
  );
}

/** Every text in quotes, so that no date and no number is read as something else. */
const yaml = (record) =>
  stringify(record, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });

/** The record of a copy: ids lead to copies, nothing is named twice that must be named once. */
function altered(record, kind, renamed) {
  const walk = (value, key) => {
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
    if (typeof value !== 'string') return value;
    if (key === 'replacedBy') return renamed(kind, value);
    return FIELDS[key] ? renamed(FIELDS[key], value) : value;
  };
  const copy = walk(record, '');
  if ('core' in copy) copy.core = false;
  if (kind === 'sources' && copy.url) copy.url += `${copy.url.includes('?') ? '&' : '?'}copy=${MARK}`;
  return copy;
}

/** The prose of a copy: an address and a title of its own, and links to copies. */
function proseOf(text, renamed) {
  const front = parse(FRONT.exec(text)[1]);
  if (front.slug) front.slug += MARK;
  if (front.title) front.title += ` ${MARK}`;
  delete front.formerSlugs;
  const body = text
    .replace(FRONT, '')
    .replace(/\]\((\w+):([^)\s]*)\)/g, (link, scheme, id) =>
      SCHEMES[scheme] ? `](${scheme}:${renamed(SCHEMES[scheme], id)})` : link,
    )
    .replace(/<Fact of="(\w+)\/([^/"]*)\//g, (whole, kind, id) =>
      GROWING.includes(kind) ? `<Fact of="${kind}/${renamed(kind, id)}/` : whole,
    );
  return `---\n${yaml(front)}---\n${body}`;
}
