/** `getStaticPaths` of every route, in both languages, and the list of all paths. */
import { formerPages } from '#lib/site/redirects.ts';
import { addressesOf, isTool, PAGED, type PagedKind, sectionOf, toolPath } from '#lib/site/addresses.ts';
import { perLang, LANGS, type Lang, type Localized } from '#i18n/languages.ts';
import {
  cardPath,
  CONTACT_SEGMENTS,
  countryPath,
  departmentPath,
  GUIDE_SEGMENTS,
  needPath,
  OFFICE_SEGMENTS,
  pathsOf,
  procedurePath,
  type Section,
  SEGMENTS,
  STATUS_SEGMENTS,
  statusPath,
  updatesPath,
  updateWord,
  WAIVER_SEGMENTS,
  waiverOverviewPath,
} from '#i18n/routes.ts';
import { DEPARTMENTS } from '#i18n/departments.ts';
import { pagesFrom, treeOf, treePath } from '#lib/statuses/tree.ts';
import { isDead } from '#lib/channels/channels.ts';
import { isReference } from '#lib/guides/guides.ts';
import { isClosed, nearestTo, officesIn } from '#lib/offices/offices.ts';
import type { Library } from '#lib/facts/library.ts';
import { CHANGE_KINDS, HISTORY_KINDS, updateYears } from '#lib/site/updates.ts';
import { departmentCentre } from '#lib/map/peru.ts';
import { library } from './library.ts';

type SectionPage = { params: Record<string, string>; props: { paths: Localized } };

/** The index page of a section, per language. */
export const sectionPages = (section: Section): SectionPage[] =>
  LANGS.map((lang) => ({
    params: { lang, [section]: SEGMENTS[section][lang] },
    props: { paths: pathsOf(section) },
  }));

export const homePages = (): SectionPage[] => LANGS.map((lang) => ({ params: { lang }, props: { paths: pathsOf() } }));

/** One page per entry and language; `parameter` is the name of the last route parameter. */
export async function entryPages<K extends PagedKind>(kind: K, parameter: string) {
  const content = await library();
  const section = sectionOf(kind);
  return Object.values(content[kind]).flatMap((entry) =>
    LANGS.map((lang) => ({
      params: { lang, [section]: SEGMENTS[section][lang], [parameter]: entry.prose[lang].front.slug },
      props: { id: entry.id, paths: addressesOf(content, kind, entry.id) },
    })),
  );
}

/** The feed of every office, also at its former slugs: feed readers do not follow HTML redirects. */
export async function officeFeeds() {
  const { offices } = await library();
  return (await entryPages('offices', 'office')).flatMap(({ params, props }) =>
    [params['office'], ...(offices[props.id]?.prose[params.lang].front.formerSlugs ?? [])].map((office) => ({
      params: { ...params, office, updates: SEGMENTS.updates[params.lang] },
      props,
    })),
  );
}

/** One page per department of Peru; those without an office list the nearest ones. */
export async function departmentPages() {
  const content = await library();
  return DEPARTMENTS.flatMap((department) => {
    const here = officesIn(content, department);
    const near = here.length > 0 ? [] : nearestTo(content, departmentCentre(department)).slice(0, 4);
    const paths = perLang((lang) => departmentPath(lang, department));
    return LANGS.map((lang) => ({
      params: { lang, offices: SEGMENTS.offices[lang], in: OFFICE_SEGMENTS.in[lang], department },
      props: { paths, department, here, near },
    }));
  });
}

export async function procedurePages() {
  const content = await library();
  return Object.values(content.procedures).flatMap(({ id, facts: { slug } }) => {
    const paths = perLang((lang) => procedurePath(lang, slug[lang]));
    return LANGS.map((lang) => ({
      params: { lang, offices: SEGMENTS.offices[lang], for: OFFICE_SEGMENTS.for[lang], procedure: slug[lang] },
      props: { paths, id },
    }));
  });
}

export async function needPages() {
  const content = await library();
  return Object.values(content.needs).flatMap(({ id, facts: { slug } }) => {
    const paths = perLang((lang) => needPath(lang, slug[lang]));
    return LANGS.map((lang) => ({
      params: { lang, contact: SEGMENTS.contact[lang], for: CONTACT_SEGMENTS.for[lang], need: slug[lang] },
      props: { paths, id },
    }));
  });
}

/** The comparison of statuses, or the route of an official visa, per language. */
export const statusExtraPages = (page: 'compare' | 'route'): SectionPage[] =>
  LANGS.map((lang) => ({
    params: { lang, statuses: SEGMENTS.statuses[lang], [page]: STATUS_SEGMENTS[page][lang] },
    props: { paths: perLang((each) => statusPath(each, page)) },
  }));

/** One page per question and outcome of the decision tree. */
export async function treePages() {
  const tree = treeOf(await library());
  return pagesFrom(tree.flow).flatMap((page) => {
    const paths = perLang((lang) => treePath(tree, lang, page.answers));
    return LANGS.map((lang) => ({
      params: {
        lang,
        statuses: SEGMENTS.statuses[lang],
        which: STATUS_SEGMENTS.which[lang],
        answers: page.answers.map((id) => tree.words.answers[id]!.slug![lang]).join('/') || undefined,
      },
      props: { paths, page },
    }));
  });
}

type Slugs = Readonly<Record<Lang, { front: { slug: string } }>>;

const cardPathsOf = (prose: Slugs): Localized => perLang((lang) => cardPath(lang, prose[lang].front.slug));

/** The counter card of every guide. */
export async function cardPages() {
  const content = await library();
  return Object.values(content.guides).flatMap(({ id, prose }) => {
    const paths = cardPathsOf(prose);
    return LANGS.map((lang) => ({
      params: { lang, guides: SEGMENTS.guides[lang], guide: prose[lang].front.slug, card: GUIDE_SEGMENTS.card[lang] },
      props: { paths, id },
    }));
  });
}

/** Pages of updates: one kind of change, the entries of one section, or a year. */
const updateChoices = (content: Library) =>
  [
    ...CHANGE_KINDS.map((kind) => ({ which: kind, choice: { kind } })),
    ...HISTORY_KINDS.map((historyKind) => ({ which: sectionOf(historyKind), choice: { historyKind } })),
    ...updateYears(content).map((year) => ({ which: year as `${number}`, choice: { year } })),
  ] as const;

/** The pages of updates below the first. */
export const updatePages = async () =>
  updateChoices(await library()).flatMap(({ which, choice }) => {
    const paths = perLang((lang) => updatesPath(lang, which));
    return LANGS.map((lang) => ({
      params: { lang, updates: SEGMENTS.updates[lang], choice: updateWord(lang, which) },
      props: { paths, choice },
    }));
  });

/** One page per tool. */
export async function toolPages() {
  const content = await library();
  return Object.keys(content.pages)
    .filter(isTool)
    .flatMap((id) => {
      const paths = perLang((lang) => toolPath(content, id, lang));
      return LANGS.map((lang) => ({
        params: { lang, tools: SEGMENTS.tools[lang], tool: content.pages[id]!.prose[lang].front.slug },
        props: { paths, id },
      }));
    });
}

/** One redirect page per former URL. */
export const redirectPages = async () =>
  formerPages(await library()).map((former) => ({ params: { former: former.from.slice(1, -1) }, props: { former } }));

/** One page per country of the waiver register. */
export async function countryPages() {
  const content = await library();
  return Object.keys(content.waivers).flatMap((id) => {
    const paths = perLang((lang) => countryPath(lang, id));
    return LANGS.map((lang) => ({
      params: { lang, waivers: SEGMENTS.waivers[lang], country: id },
      props: { paths, id },
    }));
  });
}

/** The waiver register as a table. */
export const waiverOverviewPages = (): SectionPage[] =>
  LANGS.map((lang) => ({
    params: { lang, waivers: SEGMENTS.waivers[lang], overview: WAIVER_SEGMENTS.overview[lang] },
    props: { paths: perLang(waiverOverviewPath) },
  }));

/** The paths of every page, per language. */
export async function allAddresses(): Promise<Localized[]> {
  const content = await library();
  const sections = (Object.keys(SEGMENTS) as Section[]).map((section) => pathsOf(section));
  const entries = PAGED.flatMap((kind) => Object.keys(content[kind]).map((id) => addressesOf(content, kind, id)));
  const departments = DEPARTMENTS.map((department) => perLang((lang) => departmentPath(lang, department)));
  const procedures = Object.values(content.procedures).map(({ facts }) =>
    perLang((lang) => procedurePath(lang, facts.slug[lang])),
  );
  const needs = Object.values(content.needs).map(({ facts }) => perLang((lang) => needPath(lang, facts.slug[lang])));
  const cards = Object.values(content.guides).map(({ prose }) => cardPathsOf(prose));
  const updates = updateChoices(content).map(({ which }) => perLang((lang) => updatesPath(lang, which)));
  const countries = Object.keys(content.waivers).map((id) => perLang((lang) => countryPath(lang, id)));
  const extras = (['compare', 'route'] as const).map((page) => perLang((lang) => statusPath(lang, page)));
  const tree = treeOf(content);
  const tools = Object.keys(content.pages)
    .filter(isTool)
    .map((id) => perLang((lang) => toolPath(content, id, lang)));
  const answers = pagesFrom(tree.flow).map((page) => perLang((lang) => treePath(tree, lang, page.answers)));
  return [
    pathsOf(),
    ...sections,
    ...entries,
    ...departments,
    ...procedures,
    ...needs,
    ...cards,
    ...updates,
    perLang(waiverOverviewPath),
    ...countries,
    ...extras,
    ...tools,
    ...answers,
  ];
}

/** The paths for the sitemap: all but `noindex` pages (closed offices, dead channels, suspended guides). */
export async function indexedAddresses(): Promise<Localized[]> {
  const content = await library();
  const hidden = new Set<string>();
  for (const { id, facts } of Object.values(content.offices))
    if (isClosed(facts)) hidden.add(addressesOf(content, 'offices', id).en);
  for (const { id, facts } of Object.values(content.channels))
    if (isDead(facts)) hidden.add(addressesOf(content, 'channels', id).en);
  for (const { id, facts, prose } of Object.values(content.guides))
    if (isReference(facts)) hidden.add(addressesOf(content, 'guides', id).en).add(cardPathsOf(prose).en);
  return (await allAddresses()).filter(({ en }) => !hidden.has(en));
}
