/** When to renew: the card (Caducidad) and the residence (Vencimiento) end on days of their own. */
import { addDays, type Day, daysBetween } from '#i18n/dates.ts';

/** Days before the end from which a renewal may be asked for; sources name both for the residence, and the first for the card. */
export const OPENS = { sure: 30, perhaps: 60 };

/** `early`: no source lets one ask yet; `perhaps`: one does; `open`: all do; `over`: it has ended. */
export type RenewalState = 'early' | 'perhaps' | 'open' | 'over';

export type Renewal = {
  end: Day;
  /** Days until the end; negative afterwards. */
  left: number;
  /** First day on which all sources let one ask, and the first by the longest version, where there is another. */
  opens: Day;
  perhaps?: Day;
  state: RenewalState;
};

function renewalOf(end: Day, today: Day, longest: number): Renewal {
  const left = daysBetween(today, end);
  return {
    end,
    left,
    opens: addDays(end, -OPENS.sure),
    ...(longest > OPENS.sure ? { perhaps: addDays(end, -longest) } : {}),
    state: left < 0 ? 'over' : left <= OPENS.sure ? 'open' : left <= longest ? 'perhaps' : 'early',
  };
}

export type RenewAnswer = { card?: Renewal; residence?: Renewal; first: 'card' | 'residence' | 'same' };

/** Answers for one or both ends. @throws {RangeError} without any. */
export function reckonRenewal({ card, residence }: { card?: Day; residence?: Day }, today: Day): RenewAnswer {
  if (card === undefined && residence === undefined)
    throw new RangeError('Neither the card nor the residence has an end.');
  return {
    ...(card === undefined ? {} : { card: renewalOf(card, today, OPENS.sure) }),
    ...(residence === undefined ? {} : { residence: renewalOf(residence, today, OPENS.perhaps) }),
    first:
      card === residence
        ? 'same'
        : residence === undefined || (card !== undefined && card < residence)
          ? 'card'
          : 'residence',
  };
}
