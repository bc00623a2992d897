/** The projects of the other generators over the same records: each a folder of its own, written anew for each size. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIn } from '../support/install.ts';
import { markdown, shellOf } from './records.mjs';

const PEERS = join(dirname(fileURLToPath(import.meta.url)), 'peers');
const MODULES = join(PEERS, 'node_modules');

/** Installs the generators that come from npm, unless they are there. */
export const installPeers = () => installIn(PEERS, 'install');

/** Puts their packages above the projects: Starlight does not build where they are a link to elsewhere. */
export const placePeers = (folder) =>
  cpSync(MODULES, join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });

/** Hugo's version, or undefined where it is not installed. */
export function hugoVersion() {
  const asked = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return asked.status === 0 ? /v[\d.]+/.exec(asked.stdout)?.[0] : undefined;
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const contents = (records, place, more) =>
  Object.fromEntries(records.map((record) => [place(record), markdown(record, more?.(record))]));
const samples = (records) => ['en', 'es'].map((lang) => records.find((record) => record.lang === lang));
const tool = (folder, script, words, output, leftovers = []) => ({
  program: process.execPath,
  words: [join(dirname(folder), '..', 'node_modules', script), ...words],
  cwd: folder,
  output: join(folder, output),
  leftovers: [output, ...leftovers].map((name) => join(folder, name)),
});
const asFolder = (record) => join(record.path, 'index.html');

/** Our head, header and footer as a template of the generator's own language, one a language of the guide. */
function hugo(folder, records) {
  const layouts = samples(records).map((sample) => {
    const { before, after } = shellOf(sample, (field) => `{{ .Params.${field} }}`);
    return [`layouts/${sample.section}/single.html`, `${before}<main>{{ .Content }}</main>${after}`];
  });
  write(folder, {
    'hugo.toml':
      'baseURL = "http://localhost:4321/"\ndisableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404", "robotsTXT"]\n[markup.goldmark.extensions]\ntypographer = false\nlinkify = false\n',
    ...Object.fromEntries(layouts),
    ...contents(
      records,
      ({ path }) => `content/${path}.md`,
      ({ section, path }) => ({ type: section, url: `/${path}/` }),
    ),
  });
  return {
    program: 'hugo',
    words: ['--quiet', '--cacheDir', join(folder, 'cache')],
    cwd: folder,
    output: join(folder, 'public'),
    leftovers: ['public', 'resources', 'cache', '.hugo_build.lock'].map((name) => join(folder, name)),
    pageOf: asFolder,
  };
}

function eleventy(folder, records) {
  const layouts = samples(records).map((sample) => {
    const { before, after } = shellOf(sample, (field) => `{{ ${field} }}`);
    return [
      `_includes/${sample.lang}.njk`,
      `{% raw %}${before.replace(/\{\{ (\w+) \}\}/g, '{% endraw %}{{ $1 }}{% raw %}')}{% endraw %}<main>{{ content | safe }}</main>{% raw %}${after}{% endraw %}`,
    ];
  });
  write(folder, {
    'eleventy.config.js':
      'export default () => ({ markdownTemplateEngine: false, dir: { input: "content", includes: "../_includes", output: "_site" } });\n',
    'package.json': '{ "type": "module" }\n',
    ...Object.fromEntries(layouts),
    ...contents(
      records,
      ({ path }) => `content/${path}.md`,
      ({ lang, path }) => ({ layout: `${lang}.njk`, permalink: `/${path}/` }),
    ),
  });
  return { ...tool(folder, '@11ty/eleventy/cmd.cjs', ['--quiet'], '_site'), pageOf: asFolder };
}

const STARLIGHT = `import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost:4321',
  cacheDir: './.cache',
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
  integrations: [starlight({ title: 'Peru immigration guide', pagefind: false, disable404Route: true, sidebar: [], tableOfContents: false, pagination: false, lastUpdated: false, components: { PageTitle: './src/Nothing.astro' } })],
});
`;

/** With its own theme; search, contents and pagination are off, and its title too, since the text has one. */
function starlight(folder, records) {
  write(folder, {
    'astro.config.mjs': STARLIGHT,
    'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
    'src/Nothing.astro': '',
    'src/content.config.ts':
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    ...contents(
      records,
      ({ path }) => `src/content/docs/${path}.md`,
      ({ path }) => ({ slug: path }),
    ),
  });
  return {
    ...tool(folder, 'astro/bin/astro.mjs', ['build', '--force'], 'dist', ['.cache', '.astro']),
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    pageOf: asFolder,
  };
}

/** With its own theme, without search, contents and links to the next page. */
function vitepress(folder, records) {
  write(folder, {
    '.vitepress/config.mjs':
      "export default { title: 'Peru immigration guide', ignoreDeadLinks: true, cacheDir: './.cache', themeConfig: { outline: false, docFooter: { prev: false, next: false } }, markdown: { linkify: false, typographer: false } };\n",
    'package.json': '{ "type": "module" }\n',
    ...contents(
      records,
      ({ path }) => `${path}.md`,
      () => ({ prev: false, next: false }),
    ),
  });
  return {
    ...tool(folder, 'vitepress/bin/vitepress.js', ['build'], join('.vitepress', 'dist'), [
      '.cache',
      join('.vitepress', 'cache'),
    ]),
    pageOf: ({ path }) => `${path}.html`,
  };
}

/** Every peer: its name, and what writes its project and says how to build it. */
export const PEER_PROJECTS = { Hugo: hugo, Eleventy: eleventy, Starlight: starlight, VitePress: vitepress };
