/** The description of the guide as an app, one a language. */
import type { APIRoute } from 'astro';
import { appManifest } from '../../formats/app.ts';
import { LANGS } from '../../locale/languages.ts';
import { pathOf } from '../../locale/routes.ts';
import { stringsFor } from '../../locale/strings/index.ts';
import { BASE, link } from '../../site.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

export const GET: APIRoute = ({ props }) => {
  const { lang } = props as { lang: (typeof LANGS)[number] };
  const { site, home } = stringsFor(lang);
  return new Response(
    appManifest({
      lang,
      name: site.name,
      shortName: site.shortName,
      description: home.lede,
      base: BASE,
      start: link(pathOf(lang)),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
