/** Values that fit their field and still cannot be: sums, placeholders, former values, names and ids that stand twice. */
import { isDeepStrictEqual } from 'node:util';
import { isLocalized, LANGS } from '#i18n/languages.ts';
import { factsIn, isKnown, isObject, type Path, valueOf } from '#lib/facts/facts.ts';
import { entriesOf, type Library } from '#lib/facts/library.ts';
import { landAt, SCALES } from '#lib/map/peru.ts';
import { DEPARTMENTS } from '#i18n/departments.ts';
import type { Problem } from '#tools/content/problem.ts';
import { isInPeru } from './places.ts';
import { textsOf } from '#tools/content/texts.ts';

/** No fee of the guide is higher, in soles or dollars. */
const MOST = 10_000;

export function sumsArePossible(library: Library): Problem[] {
  return entriesOf(library).flatMap(({ file, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) => {
      const value = valueOf(fact);
      const amount = isObject(value) ? value['amount'] : undefined;
      if (typeof amount !== 'number' || (amount <= MOST && Number(amount.toFixed(2)) === amount)) return [];
      return [
        {
          file,
          path: [...path, 'value', 'amount'],
          found: String(amount),
          message:
            amount > MOST
              ? `is more than any fee (${MOST}): is a point missing?`
              : 'has more than two decimals: write 20.50 as 20.5.',
        },
      ];
    }),
  );
}

/** A former value differs from that of today, unless a remark says why it stands there. */
export function formerValuesDiffer(library: Library): Problem[] {
  return entriesOf(library).flatMap(({ file, facts }) =>
    factsIn(facts).flatMap(({ path, fact }) =>
      (fact.history ?? []).flatMap((past, index) =>
        isKnown(fact) && past.note === undefined && isDeepStrictEqual(past.value, fact.value)
          ? [
              {
                file,
                path: [...path, 'history', index, 'value'],
                found: JSON.stringify(past.value).slice(0, 60),
                message: 'is the value of today: remove it from the history, or write in its note why it stands there.',
              },
            ]
          : [],
      ),
    ),
  );
}

/** Only the rule of a stay has placeholders, and only those of its figures. */
export const placeholdersAreFilled = (library: Library): Problem[] =>
  textsOf(library).flatMap(({ file, path, text }) => {
    // Hardly any text has one.
    if (!text.includes('{') && !text.includes('}')) return [];
    const [found] =
      (path[0] === 'stay' ? text.replace(/\{(?:days|per)\}/g, '') : text).match(/\{[^{}]{0,30}\}?|\}/) ?? [];
    return found === undefined || path[0] === 'text'
      ? []
      : [
          {
            file,
            path,
            found,
            message:
              'is a placeholder that nothing fills: write the words. Only the rule of a stay has {days} and {per}.',
          },
        ];
  });

/** The name of an entry, as lists show it. */
const nameOf = (facts: unknown): [field: string, name: unknown] => {
  const field = ['name', 'term', 'question'].find((each) => isObject(facts) && each in facts);
  return field === undefined ? ['name', undefined] : [field, (facts as Record<string, unknown>)[field]];
};

/** Two entries of a kind never have one name: nobody could tell them apart in a list. */
export function namesAreUnique(library: Library): Problem[] {
  const first = new Map<string, string>();
  return entriesOf(library).flatMap(({ kind, id, file, facts }) => {
    const [field, name] = nameOf(facts);
    if (!isLocalized(name)) return [];
    return LANGS.flatMap((lang) => {
      const key = `${kind} ${lang} ${name[lang].toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      return other === undefined || other === id
        ? []
        : [
            {
              file,
              path: [field, lang],
              found: name[lang],
              message: `is the name of ${kind}/${other}, too: say what tells them apart.`,
            },
          ];
    });
  });
}

/** Other ids of a source are free. */
export function otherIdsAreFree(library: Library): Problem[] {
  const taken = new Map(Object.keys(library.sources).map((id) => [id, id]));
  return Object.values(library.sources).flatMap(({ id, file, facts }) =>
    (facts.sameAs ?? []).flatMap((other, index) => {
      const owner = taken.get(other);
      if (owner === undefined) taken.set(other, id);
      return owner === undefined
        ? []
        : [
            {
              file,
              path: ['sameAs', index],
              found: other,
              message: `is the id of ${owner}: one id means one document.`,
            },
          ];
    }),
  );
}

/** Sites of authorities: state domains, and those of consulates and ministries that have others. */
const OFFICIAL =
  /(?:^|\.)(?:(?:gob|gov|go|gouv|gub|mil)\.[a-z]{2}|gov|mil|europa\.eu|int|gc\.ca|ireland\.ie|acnur\.org|unhcr\.org|elperuano\.pe|consulado\.pe|macarequipa\.pe|(?:noticias)?conperoma\.blogspot\.com|cultura\.pe)$/;

/** A source is official by its site, not because it says so. */
export const officialSourcesAreOfAuthorities = (library: Library): Problem[] =>
  Object.values(library.sources).flatMap(({ file, facts: { kind, url } }) =>
    kind === 'official' && url !== null && !OFFICIAL.test(new URL(url).hostname.toLowerCase())
      ? [
          {
            file,
            path: ['kind'],
            found: 'official',
            message: `is of ${new URL(url).hostname}, which is no site of an authority: write guide, press or other. Is it one? Add it to OFFICIAL in src/tools/content/rules/values.ts.`,
          },
        ]
      : [],
  );

/** How far beside its department a pin may lie, in units of the map (about 2 km): its borders are drawn roughly. */
const ROUGH = 8;

/** A pin and an INEI code lie in the department they name. */
export function placesLieInTheirDepartment(library: Library): Problem[] {
  return Object.values(library.offices).flatMap(({ file, facts: { place, position } }) => {
    if (place.country !== 'PE') return [];
    const { department, ubigeo } = place;
    const code = String(DEPARTMENTS.indexOf(department) + 1).padStart(2, '0');
    const wrongCode: Problem[] =
      ubigeo === null || ubigeo.startsWith(code)
        ? []
        : [
            {
              file,
              path: ['place', 'ubigeo'],
              found: ubigeo,
              message: `is a code of another department: those of ${department} begin with ${code}.`,
            },
          ];
    const pin = valueOf(position);
    // A pin outside Peru is reported by `pinsLieInPeru`.
    if (pin === undefined || !isInPeru(pin)) return wrongCode;
    const [x, y] = SCALES.country.project(pin);
    const around = Array.from({ length: 2 * ROUGH + 1 }, (_, index) => index - ROUGH);
    const near =
      landAt([x, y]) === department ||
      around.some((dx) => around.some((dy) => landAt([x + dx, y + dy]) === department));
    const path: Path = ['position', 'value'];
    return near
      ? wrongCode
      : [
          ...wrongCode,
          {
            file,
            path,
            found: `${pin.lat}, ${pin.lon}`,
            message: `lies outside ${department}, the department of the entry: correct one of the two.`,
          },
        ];
  });
}

/** Only what no longer works, or only in part, is replaced. */
export const onlyTheDeadAreReplaced = (library: Library): Problem[] =>
  (['offices', 'channels', 'guides'] as const).flatMap((kind) =>
    Object.values(library[kind]).flatMap(({ file, facts: { condition } }) =>
      condition.unknown !== true && condition.value === 'active' && condition.replacedBy !== undefined
        ? [
            {
              file,
              path: ['condition', 'replacedBy'],
              found: condition.replacedBy,
              message: 'replaces what works: remove it, or write what the entry is now (npm run content -- close).',
            },
          ]
        : [],
    ),
  );
