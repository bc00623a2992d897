/** Sets `Astro.locals`: language, its interface strings, and the content. Types are in `env.d.ts`. */
import { defineMiddleware } from 'astro:middleware';
import { library } from '#content/library.ts';
import { langOf } from '#i18n/languages.ts';
import { stringsFor } from '#i18n/strings/index.ts';
import { BASE } from './site.ts';

export const onRequest = defineMiddleware(async ({ locals, url }, next) => {
  const lang = langOf(url.pathname.slice(BASE.length));
  Object.assign(locals, { lang, t: stringsFor(lang), library: await library(), explained: new Set<string>() });
  return next();
});
