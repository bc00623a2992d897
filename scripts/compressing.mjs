/** Compresses text while it is sent, as hosts do: brotli at a moderate quality, or gzip. Parts of files (ranges) go as they are. */
import { constants } from 'node:zlib';
import compression from 'compression';
import { COMPRESSIBLE } from '#integrations/hosting/media-types.ts';

export const compressing = compression({
  threshold: 0,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  filter: (_, response) =>
    response.statusCode !== 206 && COMPRESSIBLE.includes(String(response.getHeader('Content-Type')).split(';')[0]),
});
