/** Links in prose: `[words](office:jz-cusco)`. */

/** Link schemes in prose, and the kind of each. */
export const LINK_KINDS = {
  office: 'offices',
  channel: 'channels',
  guide: 'guides',
  status: 'statuses',
  term: 'terms',
  fee: 'fees',
  page: 'pages',
  waiver: 'waivers',
} as const;

/** A Markdown link: its text and its target. */
export const LINK = /\[([^[\]]*)\]\(([^)\s]*)\)/g;
/** All links of a body, in order. */
export const linksIn = (body: string): { text: string; href: string }[] =>
  [...body.matchAll(LINK)].map(([, text = '', href = '']) => ({ text, href }));
