/** Fuse.js: one fuzzy clause a word, every word wanted, names before the rest. */
import Fuse from 'fuse.js';
import { fold } from './fold.mjs';

const either = (word) => ({ $or: [{ strong: word }, { weak: word }] });

globalThis.prepare = (records) => {
  const fuse = new Fuse(records, {
    keys: [
      { name: 'strong', weight: 2 },
      { name: 'weak', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.3,
  });
  return (q) => {
    const words = fold(q).split(' ').filter(Boolean);
    return words.length === 0 ? [] : fuse.search({ $and: words.map(either) }).map(({ item }) => item.id);
  };
};
