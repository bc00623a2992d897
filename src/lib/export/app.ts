/** The Web App Manifest of each language (W3C). */
import type { Lang } from '#i18n/languages.ts';

/** Manifest fields. URLs include the base path. */
export type App = { lang: Lang; name: string; shortName: string; description: string; base: string; start: string };

const ICONS = [
  { file: 'icons/icon-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'icons/icon-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'icons/maskable-512.png', sizes: '512x512', purpose: 'maskable' },
] as const;

/** `--color-paper` in `styles/tokens.css`, the background of every page. */
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
