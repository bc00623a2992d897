/** Asks a server over a plain socket: nothing is corrected, normalised or followed on the way, as a browser or `fetch` would. */
import { connect } from 'node:net';

export type Ask = { method?: string; path: string; headers?: Readonly<Record<string, string>>; version?: string };
export type Answer = { status: number; headers: Readonly<Record<string, string>>; body: Buffer; raw: string };

/** Sends these bytes and reads until the server ends. */
export const exchange = (port: number, bytes: string | Buffer, host = '127.0.0.1'): Promise<Buffer> =>
  new Promise((done, fail) => {
    const parts: Buffer[] = [];
    const socket = connect(port, host, () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error('The server said nothing for ten seconds.')));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done(Buffer.concat(parts)) : fail(error),
    );
    socket.on('close', () => done(Buffer.concat(parts)));
  });

/** Header names in small letters; a header sent twice stands joined by a comma. */
export async function ask(port: number, { method = 'GET', path, headers = {}, version = '1.1' }: Ask): Promise<Answer> {
  const lines = [
    `${method} ${path} HTTP/${version}`,
    ...Object.entries({ Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ];
  return read(await exchange(port, Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')), method);
}

/** An answer from its bytes; status 0 where the server closed without a word. */
export function read(bytes: Buffer, method = 'GET'): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return { status: 0, headers: {}, body: Buffer.alloc(0), raw: bytes.toString('latin1') };
  const raw = bytes.subarray(0, end).toString('latin1');
  const [first = '', ...lines] = raw.split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  const rest = bytes.subarray(end + 4);
  const body = headers['transfer-encoding'] === 'chunked' && method !== 'HEAD' ? unchunked(rest) : rest;
  return { status: Number(first.split(' ')[1]), headers, body, raw };
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    if (!size) break;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
