/** Builds the search records of all pages. Separate from site-search.ts to keep it out of the browser bundle. */
import { countryName } from '#i18n/countries.ts';
import { departmentName, DEPARTMENTS } from '#i18n/departments.ts';
import { dateInWords, dayAndMonth } from '#i18n/dates.ts';
import { isLocalized, LANGS, type Lang, type Localized, ownFirst, perLang } from '#i18n/languages.ts';
import {
  departmentPath,
  needPath,
  pathOf,
  procedurePath,
  type Section,
  SECTIONS,
  statusPath,
  waiverOverviewPath,
} from '#i18n/routes.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { addressOf, isTool, type PagedKind, sectionOf } from '#lib/site/addresses.ts';
import { targetText } from '#lib/channels/channels.ts';
import { factsIn, isKnown, valueOf } from '#lib/facts/facts.ts';
import { amountInWords } from '#lib/fees/fees.ts';
import { finderRecord } from '#lib/offices/finder-records.ts';
import type { Library } from '#lib/facts/library.ts';
import { normalizeContacts, type SiteIndex, type SitePage, wordsNotIn } from './site-search.ts';

/** A page as its entry describes it. `names` and `text` have the words of all languages. */
export type SiteRecord = {
  /** `kind/id`, such as `offices/jz-cusco`; `section/…` for the page of a section. */
  id: string;
  section: Section;
  path: string;
  title: string;
  line: string;
  names: readonly string[];
  text: readonly string[];
  state?: string | undefined;
  proper?: true;
  /** The id of its replacement. */
  instead?: string | undefined;
};

const inAll = (text: Localized | undefined): string[] => (text ? LANGS.map((lang) => text[lang]) : []);
const inEach = (words: (lang: Lang) => string): string[] => LANGS.map(words);

/** All text of an entry's facts, in all languages. */
const textsIn = (facts: unknown): string[] =>
  factsIn(facts).flatMap(({ fact }) => {
    const value: unknown = isKnown(fact) ? fact.value : undefined;
    return isLocalized(value) ? inAll(value) : [];
  });

type Condition = { unknown?: true | undefined; value?: string; replacedBy?: string | undefined };

/** The condition of an entry, and its replacement. */
function lifeOf(kind: PagedKind, facts: object): Pick<SiteRecord, 'state' | 'instead'> {
  const condition = 'condition' in facts ? (facts.condition as Condition) : undefined;
  if (!condition) return {};
  return {
    state: `${kind === 'offices' ? 'offices' : 'channels'}-${condition.value ?? 'unknown'}`,
    instead: condition.replacedBy && `${kind}/${condition.replacedBy}`,
  };
}

/** Aliases of an entry: one list, or one per language. */
const aliasesOf = (facts: object): readonly string[] =>
  'aliases' in facts
    ? Array.isArray(facts.aliases)
      ? (facts.aliases as string[])
      : Object.values(facts.aliases as Record<Lang, string[]>).flat()
    : [];

/** Records of entries with a folder and a page: offices, channels, statuses, guides. */
function entryRecords<K extends PagedKind>(
  library: Library,
  kind: K,
  lang: Lang,
  more: (entry: Library[K][string]) => { names?: string[]; text?: string[] },
): SiteRecord[] {
  return Object.values(library[kind]).map((entry) => {
    const { id, facts, prose } = entry as Library['channels'][string];
    const { names = [], text = [] } = more(entry as Library[K][string]);
    return {
      id: `${kind}/${id}`,
      section: sectionOf(kind),
      path: addressOf(library, kind, id, lang),
      title: prose[lang].front.title,
      line: prose[lang].front.summary,
      names: [...inAll(facts.name), ...inEach((each) => prose[each].front.title), ...aliasesOf(facts), ...names],
      text: [...inEach((each) => prose[each].front.summary), ...text],
      ...lifeOf(kind, facts),
    };
  });
}

/** The labels on the screens of a guide: what readers copy from there. Other words for it are those of its need. */
const labelsOf = (library: Library, guide: Library['guides'][string]): string[] =>
  guide.facts.steps.flatMap(({ step }) => valueOf(library.steps[step]?.facts.screenLabel)?.text ?? []);

/** A number, mail or web address among the words of a need: weak, so that the channel itself ranks above the need that mentions it. */
const isContact = (alias: string): boolean => /@|\d{3}|\.pe\b/.test(alias);

/** The needs. */
const needRecords = (library: Library, lang: Lang): SiteRecord[] =>
  Object.values(library.needs).map(({ id, facts }) => {
    const aliases = LANGS.flatMap((each) => facts.aliases[each]);
    return {
      id: `needs/${id}`,
      section: 'contact',
      path: needPath(lang, facts.slug[lang]),
      title: facts.question[lang],
      line: valueOf(facts.answer)?.[lang] ?? '',
      names: [...inAll(facts.question), ...aliases.filter((alias) => !isContact(alias))],
      text: aliases.filter(isContact).map(normalizeContacts),
    };
  });

const feeRecords = (library: Library, lang: Lang): SiteRecord[] =>
  Object.values(library.fees).map(({ id, facts }) => ({
    id: `fees/${id}`,
    section: 'fees',
    path: addressOf(library, 'fees', id, lang),
    title: facts.name[lang],
    line: isKnown(facts.amount) ? amountInWords(library, facts.amount.value, lang) : stringsFor(lang).fees.notFound,
    names: [...inAll(facts.name), valueOf(facts.code) ?? ''],
    text: inAll(valueOf(facts.for)),
  }));

const procedureRecords = (library: Library, lang: Lang): SiteRecord[] =>
  Object.values(library.procedures).map(({ id, facts }) => ({
    id: `procedures/${id}`,
    section: 'offices',
    path: procedurePath(lang, facts.slug[lang]),
    title: stringsFor(lang).procedurePage.title(facts.name[lang]),
    line: facts.summary[lang],
    names: [...inAll(facts.name), ...facts.aliases],
    text: inAll(facts.summary),
  }));

const departmentRecords = (lang: Lang): SiteRecord[] =>
  DEPARTMENTS.map((department) => {
    const name = departmentName(department);
    const { title, description } = stringsFor(lang).department;
    return {
      id: `departments/${department}`,
      section: 'offices',
      path: departmentPath(lang, department),
      title: title(name),
      line: description(name),
      names: inEach((each) => stringsFor(each).department.title(name)),
      text: [],
    };
  });

const termRecords = (library: Library, lang: Lang): SiteRecord[] =>
  Object.values(library.terms).map(({ id, facts }) => ({
    id: `terms/${id}`,
    section: 'glossary',
    path: addressOf(library, 'terms', id, lang),
    title: facts.term[lang],
    line: valueOf(facts.definition)?.[lang] ?? '',
    names: [...inAll(facts.term), ...facts.aliases],
    text: inAll(valueOf(facts.definition)),
  }));

/** The countries of the register: their own page if the site has one, otherwise the section. */
const waiverRecords = (library: Library, lang: Lang, pages: ReadonlySet<string>): SiteRecord[] =>
  Object.values(library.waivers).map(({ id, facts }) => ({
    id: `waivers/${id}`,
    section: 'waivers',
    path: [pathOf(lang, 'waivers', id)].find((path) => pages.has(path)) ?? pathOf(lang, 'waivers'),
    title: countryName(facts.country, lang),
    line: stringsFor(lang).waivers.questionText,
    names: [...inEach((each) => countryName(facts.country, each)), ...facts.aliases],
    text: inEach((each) => stringsFor(each).waivers.question),
    proper: true,
  }));

type Headed = { title?: string; description?: string };

/** The fixed date of a holiday, from its rule, such as `12-09 since 2022`. */
const MONTH_AND_DAY = /^\d\d-\d\d/;

/** The days on which offices close, found by date and by name; all lead to the list. */
function closingRecords(library: Library, lang: Lang): SiteRecord[] {
  const record = (id: string, name: Localized, dates: readonly string[], word: (each: Lang) => string): SiteRecord => ({
    id,
    section: 'closingDays',
    path: pathOf(lang, 'closingDays'),
    title: [dates[LANGS.indexOf(lang)], name[lang]].filter(Boolean).join(': '),
    line: word(lang),
    names: [...inAll(name), ...dates],
    text: inEach(word),
  });
  return [
    ...Object.values(library.holidays).map(({ id, facts }) => {
      // Any leap year: the words have no year.
      const [date] = MONTH_AND_DAY.exec(facts.rule)?.map((each) => `2024-${each}`) ?? [];
      return record(
        `holidays/${id}`,
        facts.name,
        date ? inEach((each) => dayAndMonth(date, each)) : [],
        (each) => stringsFor(each).search.holiday,
      );
    }),
    ...Object.values(library.notices)
      .filter(({ facts }) => valueOf(facts.effect) !== 'open')
      .map(({ id, facts }) =>
        record(
          `notices/${id}`,
          facts.name,
          inEach((each) => dateInWords(facts.day, each)),
          (each) => stringsFor(each).search.notice,
        ),
      ),
  ];
}

/** Title and summary of a section: from the interface strings, or from its own prose page. */
function headOf(library: Library, section: Section, lang: Lang): Required<Headed> {
  const words = (stringsFor(lang) as unknown as Record<string, Headed | undefined>)[section];
  const front = library.pages[section]?.prose[lang].front;
  return {
    title: words?.title ?? front?.title ?? stringsFor(lang).nav[section],
    description: words?.description ?? front?.summary ?? '',
  };
}

/** Text on section pages of entries without a page of their own. */
const extraText = (library: Library): Partial<Record<Section, string[]>> => ({
  closingDays: [...Object.values(library.holidays), ...Object.values(library.notices)].flatMap(({ facts }) =>
    inAll(facts.name),
  ),
  phrases: Object.values(library.phrases).flatMap(({ facts }) => ownFirst('es').map((each) => facts.text[each])),
});

/** The pages of all sections except search. */
export const sectionRecords = (library: Library, lang: Lang): SiteRecord[] =>
  SECTIONS.filter((section) => section !== 'search').map((section) => {
    const head = headOf(library, section, lang);
    const all = inEach((each) => `${headOf(library, section, each).title} ${stringsFor(each).nav[section]}`);
    return {
      id: `section/${section}`,
      section,
      path: pathOf(lang, section),
      title: head.title,
      line: head.description,
      names: all,
      text: [...inEach((each) => headOf(library, section, each).description), ...(extraText(library)[section] ?? [])],
    };
  });

/** Pages of a section that are neither its index nor an entry. */
function extraRecords(library: Library, lang: Lang): SiteRecord[] {
  const page = (section: Section, path: string, title: Localized, line: Localized): SiteRecord => ({
    id: `page/${path}`,
    section,
    path,
    title: title[lang],
    line: line[lang],
    names: inAll(title),
    text: inAll(line),
  });
  const words = (of: (t: ReturnType<typeof stringsFor>) => string): Localized =>
    perLang((each) => of(stringsFor(each)));
  return [
    page(
      'statuses',
      statusPath(lang, 'which'),
      words((t) => t.tree.title),
      words((t) => t.tree.description),
    ),
    page(
      'statuses',
      statusPath(lang, 'compare'),
      words((t) => t.comparison.title),
      words((t) => t.comparison.description),
    ),
    ...Object.values(library.routes).map(({ facts }) =>
      page('statuses', statusPath(lang, 'route'), facts.name, facts.summary),
    ),
    page(
      'waivers',
      waiverOverviewPath(lang),
      words((t) => t.waivers.overview),
      words((t) => t.waivers.overviewDescription),
    ),
  ];
}

/** The tools, found by their statements as well. */
const toolRecords = (library: Library, lang: Lang): SiteRecord[] =>
  Object.values(library.pages)
    .filter(({ id }) => isTool(id))
    .map(({ id, facts, prose }) => ({
      id: `pages/${id}`,
      section: 'tools',
      path: addressOf(library, 'pages', id, lang),
      title: prose[lang].front.title,
      line: prose[lang].front.summary,
      names: [...inAll(facts.name), ...inEach((each) => prose[each].front.title)],
      text: [...inEach((each) => prose[each].front.summary), ...textsIn(facts)],
    }));

/** All searchable pages in one language; `pages` are the paths that exist, for pages that not every build has. */
export function siteRecords(library: Library, lang: Lang, pages: ReadonlySet<string> = new Set()): SiteRecord[] {
  return [
    ...sectionRecords(library, lang),
    ...needRecords(library, lang),
    ...entryRecords(library, 'guides', lang, (guide) => ({
      text: labelsOf(library, guide),
    })),
    ...entryRecords(library, 'channels', lang, ({ facts }) => ({
      names: [valueOf(facts.value) ?? '', ...facts.targets.map(targetText)],
      text: textsIn(facts),
    })),
    ...entryRecords(library, 'offices', lang, (office) => {
      const { strong, weak } = finderRecord(library, { kind: 'offices', entry: office });
      return { names: [strong, valueOf(office.facts.phone) ?? ''], text: [weak] };
    }),
    ...entryRecords(library, 'statuses', lang, ({ facts }) => ({ text: inAll(valueOf(facts.for)) })),
    ...toolRecords(library, lang),
    ...procedureRecords(library, lang),
    ...departmentRecords(lang),
    ...closingRecords(library, lang),
    ...extraRecords(library, lang),
    ...termRecords(library, lang),
    ...feeRecords(library, lang),
    ...waiverRecords(library, lang, pages),
  ];
}

/** The index of one language; `link` adds the base path. */
export function siteIndex(
  library: Library,
  lang: Lang,
  pages?: ReadonlySet<string>,
  link: (path: string) => string = (path) => path,
): SiteIndex {
  const records = siteRecords(library, lang, pages);
  const { values } = stringsFor(lang);
  const sections = [...new Set(records.map(({ section }) => section))];
  const places = new Map(records.map(({ id }, place) => [id, place]));
  const found = records.map(({ section, path, title, line, names, text, state, proper, instead }): SitePage => {
    const strong = wordsNotIn(normalizeContacts(names.join(' · ')), title);
    return {
      section: sections.indexOf(section),
      path: link(path),
      title,
      line,
      strong,
      weak: wordsNotIn(text.join(' '), title, line, strong),
      state,
      proper,
      instead: instead === undefined ? undefined : places.get(instead),
    };
  });
  return {
    sections: sections.map((section) => stringsFor(lang).nav[section]),
    states: Object.fromEntries(
      [...new Set(found.flatMap(({ state = [] }) => state))].flatMap((state) => {
        const [kind, condition] = state.split(/-(.*)/) as [string, keyof typeof values.condition];
        return ['active', 'unknown'].includes(condition)
          ? []
          : [[state, values[kind === 'offices' ? 'officeCondition' : 'condition'][condition]]];
      }),
    ),
    pages: found,
  };
}
