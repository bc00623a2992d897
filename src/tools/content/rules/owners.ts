/** The same words are not said of two authorities. */
import { isLocalized, type Lang, LANGS, type PerLang } from '#i18n/languages.ts';
import { isObject } from '#lib/facts/facts.ts';
import { entriesOf, type Library, perEntry } from '#lib/facts/library.ts';
import type { Problem } from '#tools/content/problem.ts';
import { isWorded } from '#tools/content/update-words.ts';
import { QUOTATION, type Written, writtenIn } from '#tools/content/written.ts';

/** Equal words in a row that make a shared text; a quotation is one from `QUOTED` words on. */
const SHARED = 8;
const QUOTED = 4;

/** The authorities of the guide. The Directorate of Privileges is part of the Foreign Ministry, a consulate is not. */
const AUTHORITIES: PerLang<Readonly<Record<string, RegExp>>> = {
  en: {
    consulate: /\b(?:consulates?|embass(?:y|ies))\b/i,
    ministry: /\b(?:foreign ministry|ministry of foreign affairs|directorate|MRE)\b/i,
    migraciones: /\b(?:migraciones|zonal office|head office)\b/i,
    police: /\b(?:police|interpol)\b/i,
  },
  es: {
    // A dirección with a small letter is an address.
    consulate: /\b(?:consulados?|embajadas?)\b/i,
    ministry: /(?<!\p{L})(?:[Cc]ancillería|Relaciones Exteriores|Dirección|MRE)(?!\p{L})/u,
    migraciones: /\b(?:migraciones|jefatura zonal|sede central)\b/i,
    police: /(?<!\p{L})(?:policía|PNP|interpol)(?!\p{L})/iu,
  },
};

const ownersIn = (text: string, lang: Lang): string[] =>
  Object.entries(AUTHORITIES[lang]).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));

type Sentence = {
  written: Written;
  line: number;
  words: string[];
  raw: string[];
  fallback: string[];
  /** Where each run of words begins: all of `SHARED` words, and quotations. */
  runs: { key: string; at: number }[];
};

const WORD = /[\p{L}\p{N}]+/gu;
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a former or competing version, or the remark on a value, says is not said of the authority. */
const REMARKS = ['history', 'others', 'note'];

/** The sentences of the texts of an entry of which the authority is known. */
const sentencesOfEntry = perEntry((entry) => {
  const name = isObject(entry.facts) ? entry.facts['name'] : undefined;
  return writtenIn(entry).flatMap((written) =>
    sentencesOf(written, isLocalized(name) ? ownersIn(name[written.lang], written.lang) : []),
  );
});

function sentencesOf(written: Written, fallback: string[]): Sentence[] {
  if (written.path.some((key) => REMARKS.includes(String(key)))) return [];
  if (written.path[0] === 'events' && isWorded(written.text, written.lang)) return [];
  if (fallback.length === 0 && ownersIn(written.text, written.lang).length === 0) return [];
  return [...written.text.matchAll(/[^\n.!?]+/gu)]
    .filter(([sentence]) => fallback.length > 0 || ownersIn(sentence, written.lang).length > 0)
    .map(({ 0: sentence, index }) => {
      const raw = sentence.match(WORD) ?? [];
      const words = raw.map(plain);
      const line = written.text.slice(0, index).split('\n').length;
      return { written, line, raw, words, fallback, runs: runsOf(words, written.text) };
    });
}

type Place = { sentence: Sentence; at: number; length: number };

/** The authorities of which a sentence says some of its words: those of the rest of it, or of the name of its entry. */
function ownersOf({ sentence: { raw, written, fallback }, at, length }: Place): string[] {
  const named = ownersIn([...raw.slice(0, at), '', ...raw.slice(at + length)].join(' '), written.lang);
  return named.length > 0 ? named : fallback;
}

/** How far two sentences agree around a place, in words. */
function common(a: Sentence, i: number, b: Sentence, j: number): [Place, Place] {
  let back = 0;
  while (i > back && j > back && a.words[i - back - 1] === b.words[j - back - 1]) back++;
  let length = 0;
  while (i + length < a.words.length && j + length < b.words.length && a.words[i + length] === b.words[j + length])
    length++;
  return [
    { sentence: a, at: i - back, length: back + length },
    { sentence: b, at: j - back, length: back + length },
  ];
}

function runsOf(words: readonly string[], text: string): Sentence['runs'] {
  const all = words.slice(0, Math.max(0, words.length - SHARED + 1)).map((_, at) => ({
    key: words.slice(at, at + SHARED).join(' '),
    at,
  }));
  const quoted = [...text.matchAll(QUOTATION)].flatMap(([quotation]) => {
    const inside = (quotation.match(WORD) ?? []).map(plain);
    if (inside.length < QUOTED) return [];
    const at = words.findIndex((_, index) => inside.every((word, step) => words[index + step] === word));
    return at === -1 ? [] : [{ key: `“${inside.join(' ')}”`, at }];
  });
  return [...all, ...quoted];
}

/** Two entries that share a quotation or a run of eight words say them of the same authority, where both name one. */
export function wordsHaveOneOwner(library: Library): Problem[] {
  return LANGS.flatMap((lang) => {
    const seen = new Map<string, { sentence: Sentence; at: number }[]>();
    const reported = new Set<string>();
    return entriesOf(library)
      .filter(({ kind }) => kind !== 'sources')
      .flatMap(sentencesOfEntry)
      .filter(({ written }) => written.lang === lang)
      .flatMap((sentence) =>
        sentence.runs.flatMap(({ key, at }): Problem[] => {
          const places = seen.get(key) ?? [];
          const earlier = [...places];
          places.push({ sentence, at });
          seen.set(key, places);
          return earlier.flatMap(({ sentence: other, at: start }): Problem[] => {
            const { written } = sentence;
            const pair = `${other.written.file} ${written.file}`;
            if (other.written.id === written.id && other.written.kind === written.kind) return [];
            const [mine, theirs] = common(sentence, at, other, start);
            const [owners, before] = [ownersOf(mine), ownersOf(theirs)];
            if (reported.has(pair) || owners.length === 0 || before.length === 0) return [];
            if (owners.some((owner) => before.includes(owner))) return [];
            reported.add(pair);
            return [
              {
                file: written.file,
                path: written.path,
                found: sentence.raw
                  .slice(mine.at, mine.at + mine.length)
                  .join(' ')
                  .slice(0, 60),
                ...(written.path[0] === 'text' ? { line: sentence.line } : {}),
                message: `is said of ${owners.join(', ')} here and of ${before.join(', ')} in ${other.written.file}: one of them is wrong, or say it in other words.`,
              },
            ];
          });
        }),
      );
  });
}
