/** Astro integration: no build starts from invalid content, and no page runs code out of it; the preview shows what is wrong. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { recall, writeDown } from '#tools/content/known.ts';
import { checkContent } from '#tools/content/report.ts';
import { forbiddenIn } from '#tools/content/rules/prose.ts';
import { ensureWritable } from '#settings/settings.ts';
import { problemPage } from './problem-page.ts';

/**
 * Validates all content before Astro loads it and reports every problem at once.
 * @throws {Error} at the start of a build; the dev server prints the problems, and shows them instead of pages.
 */
export const contentGuard = (): AstroIntegration => ({
  name: 'content-guard',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      updateConfig({ vite: { plugins: [noCode(join(fileURLToPath(config.root), 'content') + sep)] } });
    },
    'astro:config:done': ({ config, logger }) => {
      const building = process.argv.includes('build');
      if (building) ensureWritable(fileURLToPath(config.outDir));
      const root = fileURLToPath(config.root);
      recall(root);
      const { lines, entries } = checkContent(root);
      writeDown(root);
      if (lines.length === 0) return logger.info(`${entries} entries are valid.`);
      for (const line of lines) logger.error(line);
      if (building) throw new Error(`The content has ${lines.length} problems, listed above. Nothing was built.`);
    },
    'astro:server:setup': ({ server, logger, refreshContent }) =>
      showProblems(
        server,
        (line) => logger.error(line),
        async () => refreshContent?.({}),
      ),
  },
});

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n?/;

/** MDX is a program. What the check would refuse is never compiled: the preview shows the fault in its place, a build stops. */
export const noCode = (folder: string): Plugin => ({
  name: 'content-holds-no-code',
  enforce: 'pre',
  load(id) {
    const [file = ''] = id.split('?');
    if (!file.startsWith(folder) || !file.endsWith('.mdx')) return undefined;
    const text = readFileSync(file, 'utf8');
    const front = FRONT_MATTER.exec(text)?.[0] ?? '';
    const [wrong] = forbiddenIn(text.slice(front.length));
    if (!wrong) return undefined;
    const line = front.split('\n').length - 1 + wrong.line;
    const says = `content/${file.slice(folder.length)}:${line} ${wrong.message}`;
    if (this.environment.mode === 'build') return this.error(says);
    return `${front}\nThis text is not shown: ${says.replace(/[^\p{L}\d\s.,:/-]/gu, ' ')}\n`;
  },
});

/** While the content has problems, the preview answers with a page that lists them; `?anyway` shows the page behind it. */
function showProblems(server: ViteDevServer, print: (line: string) => void, readAgain: () => Promise<void>): void {
  const { root } = server.config;
  let lines = checkContent(root).lines;
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(join(root, 'content') + sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const before = new Set(lines);
      const now = checkContent(root).lines;
      // Astro may still be without an entry that was broken: a page asked for too early would be missing from then on.
      if (now.length === 0 && before.size > 0) await readAgain();
      lines = now;
      for (const line of lines) if (!before.has(line)) print(line);
      server.ws.send({ type: 'full-reload' });
    }, 300);
  });
  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isPage = request.headers.accept?.includes('text/html') === true && url.pathname.endsWith('/');
    if (!isPage || lines.length === 0 || url.searchParams.has('anyway')) return next();
    url.searchParams.set('anyway', '');
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(problemPage(lines, url.pathname + url.search));
  });
}
