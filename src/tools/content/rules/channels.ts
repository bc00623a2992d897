/** A tap on a channel reaches what the channel prints, and no number one may not expect. */
import { isKnown, valueOf } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { LANGS } from '#i18n/languages.ts';
import type { Problem } from '#tools/content/problem.ts';
import { PERU, PREMIUM, printsNothing, reached, targetsOf } from '#tools/content/targets.ts';

/** Numbers and mail addresses are dialled as printed, and what is printed can be dialled. */
export function targetsAreWhatIsPrinted(library: Library): Problem[] {
  return Object.values(library.channels).flatMap(({ file, facts: { kind, value, targets, condition } }) => {
    // Where sources differ, both versions are shown, and both can be tapped.
    const versions = isKnown(value) ? [value.value, ...(value.others ?? []).map((other) => other.value)] : [];
    const printed = versions.flatMap((each) => targetsOf(each, kind));
    const expected = new Set(printed.map(reached));
    const says = isKnown(value) ? `value prints ${value.value}` : 'value is unknown';
    const strange = targets.flatMap((target, index) => {
      const matches =
        target.by !== 'web'
          ? expected.has(reached(target))
          : !printed.some(({ by }) => by === 'web') ||
            printed.some((each) => each.by === 'web' && new URL(each.url).hostname === new URL(target.url).hostname);
      return matches
        ? []
        : [
            {
              file,
              path: ['targets', index, target.by === 'mail' ? 'address' : target.by === 'web' ? 'url' : 'number'],
              found: reached(target),
              message: `is not what the entry prints (${says}): correct one of the two.`,
            },
          ];
    });
    const reachable = new Set(targets.map(reached));
    const idle = printed
      // A free number is dialled inside Peru only: it has no link that works everywhere.
      .filter(
        (target) => target.by !== 'web' && !reachable.has(reached(target)) && !reached(target).startsWith('+51800'),
      )
      .map((target) => ({
        file,
        path: ['targets'],
        found: reached(target),
        message: `is printed but cannot be tapped: add a target by ${target.by}.`,
      }));
    const works = !['closed', 'suspended'].includes(valueOf(condition) ?? '');
    const silent =
      isKnown(value) && works && targets.length === 0 && versions.every((each) => printsNothing(each, kind))
        ? [
            {
              file,
              path: ['targets'],
              found: '[]',
              message: `leads nowhere, because ${value.value} is neither a number nor an address: write value as 01 200 1000 or name@domain, and its target (npm run content -- change writes both).`,
            },
          ]
        : [];
    return [...strange, ...idle, ...silent];
  });
}

const ABROAD = /consul|embass|embaja/i;

/** Numbers are of Peru; those of another country are of a consulate there. None costs more than a call. */
export function numbersAreExpected(library: Library): Problem[] {
  const channels = Object.values(library.channels).flatMap(({ file, facts: { name, targets } }) =>
    targets.flatMap((target, index) =>
      target.by === 'phone' || target.by === 'whatsapp'
        ? [
            {
              file,
              path: ['targets', index, 'number'],
              number: target.number,
              abroad: LANGS.some((lang) => ABROAD.test(name[lang])),
            },
          ]
        : [],
    ),
  );
  const offices = Object.values(library.offices).flatMap(({ file, facts: { phone, place } }) =>
    isKnown(phone) ? [{ file, path: ['phone', 'value'], number: phone.value, abroad: place.country !== 'PE' }] : [],
  );
  return [...channels, ...offices].flatMap(({ file, path, number, abroad }) => {
    const message = PREMIUM.test(number)
      ? 'costs more than a call, or is of no country: no authority has such a number. Look at the source again.'
      : !number.startsWith(PERU) && !abroad
        ? 'is a number of another country, but no consulate is named: write +51 and the number.'
        : number.startsWith(PERU) && !/^\+51(?:9\d{8}|[1-8]\d{7,8})$/.test(number)
          ? 'is no number of Peru: 8 digits with the area, or 9 digits that begin with 9, behind +51.'
          : undefined;
    return message === undefined ? [] : [{ file, path, found: number, message }];
  });
}
