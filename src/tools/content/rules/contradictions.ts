/** No two entries say the opposite about a procedure at a place. A disputed answer shows both versions and contradicts nothing. */
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import { LANGS } from '#i18n/languages.ts';
import type { Entry, Library } from '#lib/facts/library.ts';
import type { Fact } from '#schemas/fact.ts';
import type { Office } from '#schemas/office.ts';
import type { Problem } from '#tools/content/problem.ts';
import { saysWord } from '#tools/content/words.ts';

const GROUPS = ['foreigners', 'peruvians'] as const;

/** An undisputed answer of an office. */
type Answer = { procedure: string; group: (typeof GROUPS)[number]; value: 'yes' | 'no' };

const settled = <T>(fact: Fact<T> | undefined): T | undefined =>
  fact && isKnown(fact) && fact.state !== 'disputed' && fact.state !== 'withdrawn' ? fact.value : undefined;

const answersOf = ({ procedures }: Office): Answer[] =>
  Object.entries(procedures).flatMap(([procedure, answers]) =>
    GROUPS.flatMap((group) => {
      const value = settled(answers[group]);
      return value === undefined ? [] : [{ procedure, group, value }];
    }),
  );

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same text for two offices in one building: country, department and address, or a pin at the door. */
function buildingsOf({ facts }: Entry<Office>): string[] {
  const address = settled(facts.address);
  const pin = settled(facts.position);
  const region = facts.place.country === 'PE' ? facts.place.department : facts.place.country;
  return [
    ...(address === undefined ? [] : [`${region} ${plain(address)}`]),
    ...(pin?.precision === 'door' ? [`${pin.lat} ${pin.lon}`] : []),
  ];
}

/** Whether people are served there now. */
const isOpen = ({ facts }: Entry<Office>): boolean => !['closed', 'planned'].includes(valueOf(facts.condition) ?? '');

/** Open offices in one building give the same answer for a procedure and a group of people. */
export function buildingsGiveOneAnswer(library: Library): Problem[] {
  const first = new Map<string, { value: string; id: string }>();
  return Object.values(library.offices)
    .filter(isOpen)
    .flatMap((office) =>
      answersOf(office.facts).flatMap(({ procedure, group, value }) => {
        const others = buildingsOf(office).flatMap((building) => {
          const key = `${building}|${procedure}|${group}`;
          const other = first.get(key);
          if (other === undefined) first.set(key, { value, id: office.id });
          return other ?? [];
        });
        const opposite = others.find((other) => other.value !== value);
        return opposite
          ? [
              {
                file: office.file,
                path: ['procedures', procedure, group],
                found: value,
                message: `is the opposite of content/offices/${opposite.id}/facts.yaml, at the same address: correct one, or write disputed with others.`,
              },
            ]
          : [];
      }),
    );
}

/** An office that is closed or planned does nothing, and one for Peruvians only does nothing for foreigners, or the reverse. */
export function officesAgreeWithTheirAnswers(library: Library): Problem[] {
  return Object.values(library.offices).flatMap((office) => {
    const serves = settled(office.facts.serves);
    const condition = settled(office.facts.condition);
    return answersOf(office.facts)
      .filter(({ value }) => value === 'yes')
      .flatMap(({ procedure, group }) => {
        const against =
          condition !== undefined && !isOpen(office)
            ? `condition: ${condition}`
            : serves !== undefined && serves !== 'both' && serves !== group
              ? `serves: ${serves}`
              : undefined;
        return against === undefined
          ? []
          : [
              {
                file: office.file,
                path: ['procedures', procedure, group],
                found: 'yes',
                message: `contradicts ${against} of the same file: correct one of the two.`,
              },
            ];
      });
  });
}

/**
 * Where `notFor` of a channel names a procedure by its name or by an alias of two words or more, no office of a channel on
 * the spot does that procedure, and no guide that serves it sends the reader to the channel.
 */
export function channelsAgreeWithOffices(library: Library): Problem[] {
  return Object.values(library.channels).flatMap(({ id, file, facts: channel }) => {
    const text = settled(channel.notFor);
    if (text === undefined) return [];
    return Object.values(library.procedures).flatMap(({ id: procedure, facts }) => {
      const names = [...LANGS.map((lang) => facts.name[lang]), ...facts.aliases].filter((name) => name.includes(' '));
      const named = names.find((name) => LANGS.some((lang) => saysWord(text[lang], name)));
      if (named === undefined) return [];
      const offices =
        channel.kind === 'in-person' ? channel.offices.flatMap((each) => library.offices[each] ?? []) : [];
      const doing = offices.filter((office) =>
        answersOf(office.facts).some((answer) => answer.procedure === procedure && answer.value === 'yes'),
      );
      const sending = Object.values(library.guides).filter(
        (guide) => guide.facts.procedures.includes(procedure) && guide.facts.channels.includes(id),
      );
      return [...doing, ...sending].map((other) => ({
        file,
        path: ['notFor', 'value'],
        found: named,
        message: `says that this is not for ${procedure}, but ${other.file} says that it is: correct one of the two.`,
      }));
    });
  });
}
