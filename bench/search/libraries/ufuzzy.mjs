/** uFuzzy: one mistake a word, words in any order. */
import uFuzzy from '@leeoniya/ufuzzy';

globalThis.prepare = (records) => {
  const matcher = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const haystack = records.map(({ strong, weak }) => `${strong} ${weak}`);
  return (q) => {
    const [found, info, order] = matcher.search(haystack, uFuzzy.latinize(q).toLowerCase(), 5);
    return (order ? order.map((place) => info.idx[place]) : (found ?? [])).map((at) => records[at].id);
  };
};
