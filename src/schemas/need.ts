/** A reader's need: the question in the reader's words, the answer in one breath, and where to go on. */
import { z } from 'zod';
import { entry } from './evidence.ts';
import { fact } from './fact.ts';
import { formerSlugs, identifier, inEveryLanguage, line, localized } from './text.ts';

/** Setting: most words of an answer, in each language. */
const MOST_WORDS = 40;
const wordsIn = (text: string): number => text.split(/\s+/).length;

const answer = localized.refine(
  (texts) => Object.values(texts).every((text) => wordsIn(text) <= MOST_WORDS),
  `an answer has at most ${MOST_WORDS} words in each language: leave the rest to the guide`,
);

/** Who the reader is; the home page groups needs by it. */
export const SITUATIONS = ['visiting', 'living', 'no-status', 'person', 'government'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** References that may be left out. */
const ids = z.array(identifier).default(() => []);

export const needSchema = entry({
  /** Order: most frequent first. */
  rank: z.int('write a whole number, such as 1').min(1),
  situation: z.enum(SITUATIONS),
  /** The need in the reader's own words; the title of its page. */
  question: localized,
  /** Last URL segment in each language. Permanent once published. */
  slug: inEveryLanguage(identifier),
  /** Former slugs; they redirect to the current one for ever. */
  formerSlugs: formerSlugs.optional(),
  /** The answer with its figures, in at most 40 words; also the meta description. */
  answer: fact(answer),
  /** The readers' own words: plain, slangy, misspelt; discontinued numbers and mails too. */
  aliases: inEveryLanguage(z.array(line).min(1, 'write how readers ask for it in this language')),
  /** Ids of content/guides that help, the best first. */
  guides: ids,
  /** Ids of content/channels, the best first. None may be discontinued. */
  channels: ids,
  /** Ids of discontinued channels that people still try. */
  dead: ids,
  /** Ids of content/statuses that help. */
  statuses: ids,
  /** Ids of content/fees that answer it. */
  fees: ids,
});
export type Need = z.infer<typeof needSchema>;
