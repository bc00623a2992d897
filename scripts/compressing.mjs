/** Compression middleware like that of hosts: brotli 5 or gzip. Range responses are not compressed. */
import { constants } from 'node:zlib';
import compression from 'compression';
import { COMPRESSIBLE } from '#integrations/hosting/media-types.ts';

export const compressing = compression({
  threshold: 0,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  filter: (_, response) =>
    response.statusCode !== 206 && COMPRESSIBLE.includes(String(response.getHeader('Content-Type')).split(';')[0]),
});
