/** The update that a change proposes: its kind, and its words in every language. */
import { dateInWords, type PartialDate } from '#i18n/dates.ts';
import { type Lang, type Localized, type PerLang, perLang } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { fieldOf, type Path } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { inWords } from '#lib/facts/present.ts';
import type { Event } from '#schemas/life.ts';

type Words = {
  /** From one address to another. */
  moves: (from: string | undefined, to: string) => string;
  changes: (label: string, now: string, before: string) => string;
  found: (label: string, now: string) => string;
  gone: (label: string, before: string) => string;
  lastDay: (date: string | undefined, instead: string | undefined, suspended: boolean) => string;
  instead: (name: string) => string;
  announces: (date: string, instead: string | undefined) => string;
};

const WORDS: PerLang<Words> = {
  en: {
    moves: (from, to) => (from ? `Moves from ${from} to ${to}` : `Moves to ${to}`),
    changes: (label, now, before) => `${label}: now ${now}; before, ${before}`,
    found: (label, now) => `${label} published: ${now}`,
    gone: (label, before) => `${label}: ${before} is no longer confirmed, and nothing newer is known`,
    lastDay: (date, instead, suspended) =>
      `${suspended ? 'Service is suspended' : 'Closes'}${date ? `; last day of service ${date}` : ''}${instead ? `. Instead: ${instead}` : ''}`,
    instead: (name) => `Instead of it, go to or use: ${name}`,
    announces: (date, instead) =>
      `Announces its last day of service: ${date}${instead ? `. After it: ${instead}` : ''}`,
  },
  es: {
    moves: (from, to) => (from ? `Se muda de ${from} a ${to}` : `Se muda a ${to}`),
    changes: (label, now, before) => `${label}: ahora ${now}; antes, ${before}`,
    found: (label, now) => `${label}, ya publicado: ${now}`,
    gone: (label, before) => `${label}: ${before} ya no se confirma, y no se sabe nada más nuevo`,
    lastDay: (date, instead, suspended) =>
      `${suspended ? 'Se suspende la atención' : 'Cierra'}${date ? `; último día de atención: ${date}` : ''}${instead ? `. En su lugar: ${instead}` : ''}`,
    instead: (name) => `En su lugar, acuda a o use: ${name}`,
    announces: (date, instead) => `Anuncia su último día de atención: ${date}${instead ? `. Después: ${instead}` : ''}`,
  },
};

/** How an update begins or goes on that was worded here, not by an editor. */
const WORDED: PerLang<RegExp> = {
  en: /: now .*; before, | published: | (?:no longer holds|is no longer confirmed), and nothing newer is known|^Moves (?:from .* )?to |^(?:Service is suspended|Closes)(?:[;.]|$)|^Announces its last day of service: |^Instead of it, go to or use: /,
  es: /: ahora .*; antes, |, ya publicado: | ya no (?:vale|se confirma), y no se sabe nada más nuevo|^Se muda (?:de .* )?a |^(?:Se suspende la atención|Cierra)(?:[;.]|$)|^Anuncia su último día de atención: |^En su lugar, acuda a o use: /,
};

/** Whether the text of an update was worded here: equal changes of two authorities have equal words. */
export const isWorded = (text: string, lang: Lang): boolean => WORDED[lang].test(text);

/** The remark on what an office that has closed no longer offers. */
export const CLOSED_NOTE: Localized = { en: 'The office is closed.', es: 'La oficina está cerrada.' };

export type Proposed = { kind: Event['kind']; text: Localized };

/** What a field is called in an update: its label, with the procedure and the group it is for. */
function labelOf(library: Library, path: Path, lang: Lang): string {
  const { labels, values } = stringsFor(lang);
  const procedure = path[0] === 'procedures' ? library.procedures[String(path[1])]?.facts.name[lang] : undefined;
  if (procedure === undefined) return labels[fieldOf(path)];
  const group = values.serves[String(path[2]) as keyof typeof values.serves];
  return `${procedure} (${group})`;
}

/** The update of a fact with a new value; `undefined` for a value that is or was not known. */
export function changeOf(library: Library, kind: string, path: Path, before: unknown, now: unknown): Proposed {
  const say = (value: unknown, lang: Lang) => inWords(kind, path, value, lang);
  const moves = path[0] === 'address' && now !== undefined;
  return {
    kind: moves && before !== undefined ? 'moved' : before === undefined ? 'announced' : 'changed',
    text: perLang((lang) => {
      const words = WORDS[lang];
      if (moves && before !== undefined) return words.moves(say(before, lang), say(now, lang));
      const label = labelOf(library, path, lang);
      if (now === undefined) return words.gone(label, say(before, lang));
      return before === undefined
        ? words.found(label, say(now, lang))
        : words.changes(label, say(now, lang), say(before, lang));
    }),
  };
}

/** The update of a closing: `announced` before its last day. */
export function closingOf(
  lastDay: PartialDate | undefined,
  instead: Localized | undefined,
  { announced, suspended }: { announced: boolean; suspended: boolean },
): Proposed {
  return {
    kind: announced ? 'announced' : 'closed',
    text: perLang((lang) => {
      const date = lastDay && dateInWords(lastDay, lang);
      return announced && date
        ? WORDS[lang].announces(date, instead?.[lang])
        : WORDS[lang].lastDay(date, instead?.[lang], suspended);
    }),
  };
}

/** The update of what has closed, once it is known what replaced it. */
export const insteadOf = (name: Localized): Proposed => ({
  kind: 'changed',
  text: perLang((lang) => WORDS[lang].instead(name[lang])),
});
