/** Changes as an Atom feed (RFC 4287). Does not read the clock: each entry is dated by its change. */
import { type AtomFeed, generateAtomFeed } from 'feedsmith';
import { addressOf } from '#lib/site/addresses.ts';
import type { Library } from '#lib/facts/library.ts';
import { newestCheck } from '#lib/facts/review.ts';
import { sourceFor } from '#lib/facts/sources.ts';
import { type Update, updatesOf, updatesOfEntry } from '#lib/site/updates.ts';
import { dateInWords, firstDay, type PartialDate } from '#i18n/dates.ts';
import type { Lang } from '#i18n/languages.ts';
import { feedFile, officeFeedFile, pathOf } from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { xmlText } from './xml.ts';

type Settings = { lang: Lang; absolute: (path: string) => string; licence: string };
type Feed = {
  key: string;
  title: string;
  subtitle: string;
  self: string;
  page: string;
  updated: PartialDate;
  updates: readonly Update[];
};

/** The feed of all changes in a language. */
export function updatesFeed(library: Library, settings: Settings): string {
  const { lang } = settings;
  const t = stringsFor(lang);
  const updates = updatesOf(library);
  const newest = updates[0]?.date ?? newestCheck(Object.values(library.offices).map(({ facts }) => facts));
  return feed(
    library,
    {
      key: 'updates',
      title: `${t.site.name}: ${t.updates.title}`,
      subtitle: t.updates.lede,
      self: feedFile(lang),
      page: pathOf(lang, 'updates'),
      updated: newest,
      updates,
    },
    settings,
  );
}

/** The feed of one office. Without known changes it is empty and dated by the newest check. */
export function officeFeed(library: Library, id: string, settings: Settings): string {
  const { lang } = settings;
  const office = library.offices[id];
  if (!office) throw new Error(`There is no office ${id}.`);
  const { facts, prose } = office;
  const updates = updatesOfEntry(library, 'offices', id);
  const t = stringsFor(lang).updates;
  const page = addressOf(library, 'offices', id, lang);
  return feed(
    library,
    {
      key: `updates/offices/${id}`,
      title: t.feedOf(facts.name[lang]),
      subtitle: prose[lang].front.summary,
      self: officeFeedFile(lang, prose[lang].front.slug),
      page,
      updated: updates[0]?.date ?? newestCheck([facts]),
      updates,
    },
    settings,
  );
}

/** The earliest moment a partial date can mean, in Lima, because Atom requires a timestamp. The title shows the date as exact as its source. */
const moment = (date: PartialDate): string => `${firstDay(date)}T00:00:00-05:00`;

/** A `tag:` URI (RFC 4151): it stays the same when the URL of a page changes. */
const tag = (absolute: Settings['absolute'], lang: Lang, key: string): string =>
  `tag:${new URL(absolute('/')).hostname},2026:${lang}/${key}`;

const text = (value: string): AtomFeed.Text => ({ value: xmlText(value) });

function feed(
  library: Library,
  { key, title, subtitle, self, page, updated, updates }: Feed,
  settings: Settings,
): string {
  const { lang, absolute, licence } = settings;
  const { site } = stringsFor(lang);
  return generateAtomFeed({
    xml: { lang },
    id: tag(absolute, lang, key),
    title: text(title),
    subtitle: text(subtitle),
    links: [
      { rel: 'self', type: 'application/atom+xml', href: absolute(self) },
      { rel: 'alternate', type: 'text/html', hreflang: lang, href: absolute(page) },
      { rel: 'license', href: licence },
    ],
    authors: [{ name: site.name, uri: absolute(pathOf(lang)) }],
    icon: absolute('/favicon.svg'),
    updated: moment(updated),
    entries: updates.map((update) => entry(library, update, settings)),
  });
}

/** A feed entry: date, change and subject in the title; the sentence and its sources in the content. */
function entry(
  library: Library,
  { key, date, kind, section, id, text: said, sources }: Update,
  { lang, absolute }: Settings,
): AtomFeed.Entry<string> {
  const name = library[section][id]?.facts.name[lang] ?? id;
  const word = stringsFor(lang).values.event[kind];
  const publishers = [...new Set(sources.map((source) => sourceFor(library, source).facts.publisher))].join(', ');
  return {
    id: tag(absolute, lang, `updates/${key}`),
    title: text(`${name}: ${word}, ${dateInWords(date, lang)}`),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: lang, href: absolute(addressOf(library, section, id, lang)) },
    ],
    updated: moment(date),
    categories: [{ term: kind, label: word }],
    summary: text(`${said[lang]} (${publishers})`),
  };
}
