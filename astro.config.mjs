import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import browserslist from 'browserslist';
import { contentGuard } from '#integrations/content-guard.ts';
import { settingsOf } from '#settings/settings.ts';
import { offlineFiles } from '#offline/build/integration.ts';
import { hostWriter } from '#integrations/hosting/integration.ts';
import { policyWriter } from '#integrations/csp/integration.ts';

/** The oldest browsers that get everything, as Vite names them: `chrome87`. They stand in package.json. */
const floor = browserslist().map((browser) => browser.replace(' ', ''));

const settings = settingsOf(process.env, { now: Date.now(), building: process.argv.includes('build') });
if (settings.note) console.warn(settings.note);

export default defineConfig({
  site: settings.site,
  base: settings.base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { inlineStylesheets: 'always', concurrency: 4 },
  markdown: { syntaxHighlight: false },
  integrations: [contentGuard(), mdx(), policyWriter(), offlineFiles({ day: settings.day }), hostWriter()],
  devToolbar: { enabled: false },
  vite: {
    define: {
      'import.meta.env.COMMIT': JSON.stringify(settings.commit),
      'import.meta.env.SECURITY_CONTACT': JSON.stringify(settings.securityContact),
      'import.meta.env.CORRECTIONS_MAIL': JSON.stringify(settings.correctionsMail),
      'import.meta.env.REPOSITORY_URL': JSON.stringify(settings.repositoryUrl),
      'import.meta.env.SITE_DAY': JSON.stringify(settings.day),
      'import.meta.env.PDFS': JSON.stringify(settings.pdfs),
    },
    // What the floor needs is known to Vite; Tailwind would first write for newer browsers.
    plugins: [tailwindcss({ optimize: false })],
    // Scripts are named after their component alone: Astro's own names weigh 30 bytes on every page that has one.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` } },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      cssTarget: floor,
    },
  },
});
