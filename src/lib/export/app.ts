/** The guide as an app: the Web App Manifest of a language (W3C), so that a saved guide can stand among the apps. */
import type { Lang } from '#i18n/languages.ts';

/** What a manifest says. Addresses are written for the folder in which the site runs. */
export type App = { lang: Lang; name: string; shortName: string; description: string; base: string; start: string };

const ICONS = [
  { file: 'icons/icon-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'icons/icon-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'icons/maskable-512.png', sizes: '512x512', purpose: 'maskable' },
] as const;

/** The colours of the paper in `styles/tokens.css`: no page changes them. */
const PAPER = '#fbf9f4';

/** The manifest as JSON. */
export const appManifest = ({ lang, name, shortName, description, base, start }: App): string =>
  `${JSON.stringify(
    {
      id: start,
      lang,
      dir: 'ltr',
      name,
      short_name: shortName,
      description,
      start_url: start,
      scope: base,
      display: 'minimal-ui',
      background_color: PAPER,
      theme_color: PAPER,
      categories: ['travel', 'government'],
      icons: ICONS.map(({ file, ...icon }) => ({ src: base + file, type: 'image/png', ...icon })),
    },
    undefined,
    2,
  )}\n`;
