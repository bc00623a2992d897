/** Compresses what is text, as hosts do while they answer: brotli where the browser takes it, else gzip. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COMPRESSIBLE } from '../src/policy/types.ts';

/** The qualities at which hosts compress on the fly; the smallest possible takes them too long. */
const ENCODERS = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body, { level: 6 }),
};

/** The better of our encodings that a browser takes; undefined where it takes none. */
export const encodingFor = (accepted = '') =>
  Object.keys(ENCODERS).find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0+)?(?:,|$))`).test(accepted));

/** Lets a response gather its body and send it compressed when it ends. Parts of files (ranges) and files that are no text go as they are. */
export function compressing(request, response) {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const chunks = [];
  response.writeHead = (status, headers = {}) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response;
  };
  response.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  response.end = (chunk) => {
    delete response.writeHead;
    delete response.write;
    delete response.end;
    if (chunk) chunks.push(Buffer.from(chunk));
    let body = Buffer.concat(chunks);
    if (
      COMPRESSIBLE.includes(String(response.getHeader('Content-Type')).split(';')[0]) &&
      response.statusCode !== 206
    ) {
      response.setHeader('Vary', 'Accept-Encoding');
      if (encoding) {
        response.setHeader('Content-Encoding', encoding);
        response.removeHeader('Content-Length');
        body = body.length > 0 ? ENCODERS[encoding](body) : body;
      }
    }
    if (body.length > 0) response.setHeader('Content-Length', body.length);
    return response.end(body);
  };
}
