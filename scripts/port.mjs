/** The port to serve on. */
import { createServer } from 'node:net';
import { stop } from './lib.mjs';

/** `PORT`, by default 4321; exits if it is not a port number. */
export function portToServe() {
  const { PORT: given = '4321' } = process.env;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65535) return port;
  return stop(`PORT=${given} is not a port: write a number from 1 to 65535, such as PORT=8080.`);
}

/** Whether a local port is free. */
export const portIsFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
