/** A server of a built site that fails on demand, as networks and hosts do. Tests change its `site` and `faults` while it runs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { typeOf } from '#offline/saved.ts';

/** `cut`: half of the body, then the end of the connection. `hang`: no answer ever. Else an answer of somebody else. */
export type Fault =
  'cut' | 'hang' | { status: number; type?: string; body?: string; headers?: Readonly<Record<string, string>> };

export class FaultServer {
  /** Folder of the site that is served. */
  site: string;
  /** What goes wrong, by pattern of the path; the first that fits. */
  faults: [RegExp, Fault][] = [];
  /** Every connection ends without an answer. */
  down = false;
  /** Headers of our own are left out, as a plain host does; or added, by path. */
  bare = false;
  extra: [RegExp, Readonly<Record<string, string>>][] = [];
  /** Bytes of every body sent whole, by path. */
  readonly sent = new Map<string, number>();
  readonly #server = createServer((request, response) =>
    this.#answer(new URL(request.url ?? '/', 'http://localhost').pathname, response),
  );

  constructor(site: string) {
    this.site = site;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(path: string, response: ServerResponse): void {
    if (this.down) return void response.destroy();
    const fault = this.faults.find(([pattern]) => pattern.test(path))?.[1];
    if (fault === 'hang') return;
    if (typeof fault === 'object')
      return void response
        .writeHead(fault.status, { 'Content-Type': fault.type ?? 'text/html; charset=utf-8', ...fault.headers })
        .end(fault.body);
    const file = join(this.site, path.endsWith('/') ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    const body = readFileSync(found ? file : join(this.site, '404.html'));
    response.writeHead(found ? 200 : 404, {
      ...(this.bare ? {} : this.#headers()),
      'Content-Type': typeOf(found ? file : '404.html'),
      'Content-Length': String(body.length),
      'Cache-Control': 'no-cache',
      ...this.extra.find(([pattern]) => pattern.test(path))?.[1],
    });
    if (fault === 'cut') return void response.write(body.subarray(0, body.length / 2), () => response.destroy());
    response.end(body);
    this.sent.set(path, body.length);
  }

  /** The headers of every answer, as the build has written them. */
  #headers(): Record<string, string> {
    const [first = ''] = readFileSync(join(this.site, '_headers'), 'utf8').split(/\n(?=\/)/);
    return Object.fromEntries(
      first
        .split('\n')
        .slice(1)
        .filter((line) => line.trim() && !line.includes('Strict-Transport'))
        .map(
          (line) =>
            line
              .trim()
              .split(/:\s(.*)/s)
              .slice(0, 2) as [string, string],
        ),
    );
  }
}
