import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressing } from '../../../scripts/compressing.mjs';

const TEXT = 'Oficina de Cusco. '.repeat(100);

type Asked = { type?: string; method?: string; status?: number; takes?: string };

/** The response of a server that sends a text of a type in two chunks. */
async function answer({ type = 'text/html; charset=utf-8', method = 'GET', status = 200, takes = 'br' }: Asked) {
  const server = createServer((asked, response) =>
    compressing(asked, response, () => {
      response.writeHead(status, { 'Content-Type': type });
      if (status !== 304) response.write(TEXT.slice(0, 7));
      response.end(status === 304 ? undefined : TEXT.slice(7));
    }),
  ).listen(0);
  const { port } = server.address() as AddressInfo;
  const parts: Buffer[] = [];
  const headers = await new Promise<Record<string, unknown>>((resolve) =>
    request({ port, method, headers: { 'Accept-Encoding': takes } }, (response) =>
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(response.headers)),
    ).end(),
  );
  server.close();
  return { headers, body: Buffer.concat(parts) };
}

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5', 'br'],
  ['identity', undefined],
  ['', undefined],
])('who accepts %s gets %s, and caches are told', async (takes, encoding) => {
  const { headers } = await answer({ takes });
  expect([headers['content-encoding'], headers['vary']]).toEqual([encoding, 'Accept-Encoding']);
});

test('a text round-trips', async () => {
  const { body } = await answer({});
  expect(body.length).toBeLessThan(100);
  expect(brotliDecompressSync(body).toString()).toBe(TEXT);
});

test.each<[string, Asked]>([
  ['what is compressed already', { type: 'image/png' }],
  ['a bundle', { type: 'application/octet-stream' }],
  ['a part of a file', { status: 206 }],
])('%s goes as it is', async (_, asked) => {
  const { headers, body } = await answer(asked);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(TEXT);
});

test.each<[string, Asked]>([
  ['the head of a file', { method: 'HEAD' }],
  ['an unchanged file', { status: 304 }],
])('%s has no body, and caches are told', async (_, asked) => {
  const { headers, body } = await answer(asked);
  expect(headers['vary']).toBe('Accept-Encoding');
  expect(body).toHaveLength(0);
});
