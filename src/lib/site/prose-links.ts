/** Links as prose writes them: `[words](office:jz-cusco)`. */

/** Schemes of links in prose, and the kind each leads to. */
export const LINK_KINDS = {
  office: 'offices',
  channel: 'channels',
  guide: 'guides',
  status: 'statuses',
  term: 'terms',
  page: 'pages',
  waiver: 'waivers',
} as const;

/** A link of Markdown: its text and its target. */
export const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;
/** Links of a body, in order. */
export const linksIn = (body: string): { text: string; href: string }[] =>
  [...body.matchAll(LINK)].map(([, text = '', href = '']) => ({ text, href }));
