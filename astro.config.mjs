import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { correctionsMail, repositoryUrl, securityContact } from './src/check/contact.ts';
import { contentGuard } from './src/check/integration.ts';
import { takeAlong } from './src/offline/integration.ts';
import { hostWriter } from './src/policy/host-writer.ts';
import { policyWriter } from './src/policy/integration.ts';
import { siteCommit } from './src/check/commit.ts';
import { siteDay } from './src/check/site-day.ts';

const day = siteDay(process.env, Date.now());

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { inlineStylesheets: 'always', concurrency: 4 },
  markdown: { syntaxHighlight: false },
  integrations: [contentGuard(), mdx(), policyWriter(), takeAlong({ day }), hostWriter()],
  devToolbar: { enabled: false },
  vite: {
    define: {
      'import.meta.env.COMMIT': JSON.stringify(siteCommit(process.env)),
      'import.meta.env.SECURITY_CONTACT': JSON.stringify(securityContact(process.env)),
      'import.meta.env.CORRECTIONS_MAIL': JSON.stringify(correctionsMail(process.env)),
      'import.meta.env.REPOSITORY_URL': JSON.stringify(repositoryUrl(process.env)),
      'import.meta.env.SITE_DAY': JSON.stringify(day),
      'import.meta.env.PDFS': JSON.stringify(process.env.PDFS === '1'),
    },
    plugins: [tailwindcss()],
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
    },
  },
});
