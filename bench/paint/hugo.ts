/**
 * Pages of ours as Hugo renders them: the same text, the same sheet and the same look, from a template that a careful author would
 * write. Left out is what only our pages have: structured data, previews for messengers, the hooks of the scripts and the scripts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { ROOT } from '../../scripts/lib.mjs';
import { DIST, type Page } from '../support/site.ts';

const WORK = join(ROOT, '.cache', 'bench-hugo');

/** Where the pages are, from the root of the project. */
export const HUGO_SITE = '.cache/bench-hugo/public';

const LAYOUT = `<!doctype html>
<html lang="{{ .Params.lang }}">
<head>
<meta charset="utf-8">
{{ range .Params.head }}{{ . | safeHTML }}
{{ end -}}
<title>{{ .Params.name }}</title>
<style>{{ readFile "sheet.css" | safeCSS }}</style>
</head>
<body class="{{ .Params.body }}">
{{ .Params.before | safeHTML }}
<main id="main" class="{{ .Params.main }}" tabindex="-1">
{{ .Content }}
</main>
{{ .Params.after | safeHTML }}
</body>
</html>
`;

const version = (): string | undefined => {
  try {
    return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())?.[0];
  } catch {
    return undefined;
  }
};

/** The version of Hugo, installing Debian's where apt-get and root are at hand; undefined where there is none. */
export function findHugo(): string | undefined {
  if (version() === undefined && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Hugo from Debian (once) …');
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends hugo'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return version();
}

const read = (html: string): HTMLElement =>
  parse(html, { blockTextElements: { style: true, script: true, pre: true } });

/** The letters of a page's main part, and its sheet: the policy allows no other. Hugo leaves out blanks between blocks. */
const same = (html: string): string =>
  `${read(html).querySelector('main')!.textContent.replace(/\s/g, '')}\n${read(html).querySelector('style')!.innerHTML}`;

/** Takes out of our page what is no text and no look, and hands over what the template and its front matter need. */
function asContent({ html }: Page): { sheet: string; text: string } {
  const root = read(html);
  const sheet = root.querySelector('style')!.innerHTML;
  for (const script of root.querySelectorAll('script')) script.remove();
  for (const element of root.querySelectorAll('*'))
    for (const name of Object.keys(element.attributes)) if (name.startsWith('data-')) element.removeAttribute(name);
  for (const element of root.querySelectorAll('*').reverse())
    if (element.rawTagName.includes('-')) element.replaceWith(...element.childNodes);
  const [body, main] = [root.querySelector('body')!, root.querySelector('main')!];
  const [before, after] = [[], []] as [string[], string[]];
  const parts = body.childNodes.map(String);
  parts.forEach((part, at) => (at < body.childNodes.indexOf(main) ? before : after).push(part));
  const params = {
    lang: root.querySelector('html')!.getAttribute('lang'),
    name: root.querySelector('title')!.textContent,
    head: root
      .querySelectorAll('meta[http-equiv], meta[name], link[rel=icon], link[rel=canonical], link[hreflang]')
      .map(String),
    body: body.getAttribute('class'),
    main: main.getAttribute('class'),
    before: before.join(''),
    after: after.slice(1).join(''),
  };
  return { sheet, text: `${JSON.stringify(params, null, 1)}\n\n${main.innerHTML.trim()}\n` };
}

const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(WORK, name)), { recursive: true });
  writeFileSync(join(WORK, name), text);
};

/** Renders some of our pages with Hugo. @throws {Error} when a page does not say the same as ours, or when Hugo fails. */
export function renderWithHugo(pages: readonly Page[]): void {
  rmSync(WORK, { recursive: true, force: true });
  put(
    'config.toml',
    'baseURL = "http://localhost/"\ndisableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n[minify]\ndisableCSS = true\n',
  );
  put('layouts/_default/single.html', LAYOUT);
  for (const page of pages) {
    const { sheet, text } = asContent(page);
    put('sheet.css', sheet);
    put(`content${page.path.replace(/\/$/, '')}.html`, text);
  }
  execFileSync('hugo', ['--quiet', '--minify', '--source', WORK], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (const name of ['_headers', 'favicon.svg', 'index.html']) cpSync(join(DIST, name), join(WORK, 'public', name));
  for (const { path, html } of pages)
    if (same(readFileSync(join(WORK, 'public', path, 'index.html'), 'utf8')) !== same(html))
      throw new Error(`Hugo's ${path} does not say the same as ours: correct bench/paint/hugo.ts.`);
}
