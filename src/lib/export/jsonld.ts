/** Records as schema.org JSON-LD. Unknown facts are left out. */
import type {
  FAQPageLeaf,
  GovernmentOfficeLeaf,
  HowToLeaf,
  OpeningHoursSpecification,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import { isClosed, type OfficeEntry } from '#lib/offices/offices.ts';
import type { DayAnswer } from '#lib/offices/openings.ts';
import { departmentName } from '#i18n/departments.ts';
import type { Lang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import type { Guide } from '#schemas/guide.ts';
import { answersTo, type NeedEntry } from '#lib/channels/needs.ts';

const WEEKDAYS = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
} as const;

/**
 * schema.org GovernmentOffice. Hours only if days and times are known and the office is known to work; `days` that holidays or
 * announcements close become special hours. A position only if the pin marks the door or the street: schema.org cannot express
 * that it is only the town.
 */
export function officeData(
  { id, facts }: OfficeEntry,
  lang: Lang,
  url: string,
  days: readonly DayAnswer[] = [],
): GovernmentOfficeLeaf {
  const { place } = facts;
  const locality = place.country === 'PE' ? (place.district ?? place.province) : place.city[lang];
  const address = valueOf(facts.address);
  const phone = valueOf(facts.phone);
  const pin = isClosed(facts) ? undefined : valueOf(facts.position);
  const works = ['active', 'limited'].includes(valueOf(facts.condition) ?? '');
  const slots = works ? (valueOf(facts.hours)?.slots ?? []) : [];
  const opening = slots.flatMap(({ days, opens, closes }): OpeningHoursSpecification[] =>
    days
      ? [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: days.map((name) => WEEKDAYS[name]),
            opens,
            closes: closes === '24:00' ? '23:59' : closes,
          },
        ]
      : [],
  );
  return {
    '@type': 'GovernmentOffice',
    identifier: id,
    name: facts.name[lang],
    url,
    ...(facts.aliases.length > 0 ? { alternateName: facts.aliases } : {}),
    address: {
      '@type': 'PostalAddress',
      ...(address === undefined ? {} : { streetAddress: address }),
      ...(locality ? { addressLocality: locality } : {}),
      ...(place.country === 'PE' ? { addressRegion: departmentName(place.department) } : {}),
      addressCountry: place.country,
    },
    ...(pin && pin.precision !== 'district'
      ? { geo: { '@type': 'GeoCoordinates', latitude: pin.lat, longitude: pin.lon } }
      : {}),
    ...(phone === undefined || isClosed(facts) ? {} : { telephone: phone }),
    ...(opening.length > 0 ? { openingHoursSpecification: opening, ...closedDays(days) } : {}),
  };
}

/** Days that a holiday or notice closes. In schema.org, a closed day opens and closes at midnight. */
function closedDays(days: readonly DayAnswer[]): Pick<GovernmentOfficeLeaf, 'specialOpeningHoursSpecification'> {
  const closed = days.filter(
    ({ state, reason }) => state === 'closed' && (reason === 'holiday' || reason === 'notice'),
  );
  const special = closed.map(({ day }): OpeningHoursSpecification => ({
    '@type': 'OpeningHoursSpecification',
    validFrom: day,
    validThrough: day,
    opens: '00:00',
    closes: '00:00',
  }));
  return special.length > 0 ? { specialOpeningHoursSpecification: special } : {};
}

/** schema.org HowTo of a guide that is still in use. */
export function guideData({ facts }: Entry<Guide>, library: Library, title: string, lang: Lang): HowToLeaf {
  return {
    '@type': 'HowTo',
    name: title,
    inLanguage: lang,
    supply: Object.values(facts.needs).flatMap((need) =>
      isKnown(need) ? [{ '@type': 'HowToSupply', name: need.value[lang] }] : [],
    ),
    step: facts.steps.flatMap(({ step }, index) => {
      const facts = library.steps[step]?.facts;
      const action = facts && valueOf(facts.action);
      // Without the actor, an action of somebody else reads as an instruction to the reader.
      const who = !facts || facts.actor === 'you' ? '' : `${stringsFor(lang).values.actor[facts.actor]}: `;
      return action ? [{ '@type': 'HowToStep', position: index + 1, text: who + action[lang] }] : [];
    }),
  };
}

/** schema.org FAQPage of a need: the question, answered by the working channels. */
export function needData(library: Library, need: NeedEntry, lang: Lang): FAQPageLeaf {
  const channels = answersTo(library, need).live.map(({ facts }) =>
    [facts.name[lang], valueOf(facts.value)].filter((part) => part !== undefined).join(': '),
  );
  const answer = {
    '@type': 'Answer' as const,
    text: [valueOf(need.facts.answer)?.[lang] ?? '', ...channels].join('\n'),
  };
  return {
    '@type': 'FAQPage',
    mainEntity: [{ '@type': 'Question', name: need.facts.question[lang], acceptedAnswer: answer }],
  };
}

/** schema.org WebSite with its search. */
export function siteData(
  lang: Lang,
  site: { name: string; description: string; url: string; licence: string; search: string },
): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: site.url,
    inLanguage: lang,
    license: site.licence,
    potentialAction: search,
  };
}
