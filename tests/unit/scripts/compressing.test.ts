import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressing, encodingFor } from '../../../scripts/compressing.mjs';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5', 'br'],
  ['identity', undefined],
  [undefined, undefined],
])('who accepts %s gets %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));

const TEXT = 'Oficina de Cusco. '.repeat(100);

/** What a server answers that sends a text of a type in two parts. */
async function answer(type: string, method = 'GET'): Promise<{ headers: Record<string, unknown>; body: Buffer }> {
  const server = createServer((asked, response) => {
    compressing(asked, response);
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': TEXT.length });
    if (method === 'GET') response.write(TEXT.slice(0, 7));
    response.end(method === 'GET' ? TEXT.slice(7) : undefined);
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const parts: Buffer[] = [];
  const headers = await new Promise<Record<string, unknown>>((resolve) =>
    request({ port, method, headers: { 'Accept-Encoding': 'br' } }, (response) =>
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(response.headers)),
    ).end(),
  );
  server.close();
  return { headers, body: Buffer.concat(parts) };
}

describe('a response', () => {
  test('that is text goes compressed, with its length and a word for caches', async () => {
    const { headers, body } = await answer('text/html; charset=utf-8');
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
      'content-length': String(body.length),
    });
    expect(body.length).toBeLessThan(100);
    expect(brotliDecompressSync(body).toString()).toBe(TEXT);
  });

  test('that is no text goes as it is', async () => {
    const { headers, body } = await answer('image/png');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(TEXT);
  });

  test('to a question for the head alone says the encoding and has no body', async () => {
    const { headers, body } = await answer('application/json', 'HEAD');
    expect(headers['content-encoding']).toBe('br');
    expect(body).toHaveLength(0);
  });
});
