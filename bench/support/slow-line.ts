/** A TCP proxy between local ports, throttled by the model of `link.ts`. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Downlink, HANDSHAKE, type Line, SEGMENT } from './link.ts';

type Waiting = { at: number; act: () => void };

/** Runs actions at their times, in the order given. Timers may fire early and are then set again. */
function inOrder() {
  const waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  const work = () => {
    timer = undefined;
    while (waiting.length > 0 && waiting[0]!.at <= performance.now()) waiting.shift()!.act();
    if (waiting.length > 0) timer = setTimeout(work, waiting[0]!.at - performance.now());
  };
  return (at: number, act: () => void) => {
    waiting.push({ at, act });
    timer ??= setTimeout(work, Math.max(0, at - performance.now()));
  };
}

/**
 * Opens a throttled proxy to a local port. All connections count as one, as in HTTP/2: the first pays for the handshakes, all share
 * bandwidth and congestion window, and responses keep the order of requests.
 */
export async function openLine(target: number, line: Line): Promise<{ origin: string; close: () => void }> {
  const down = new Downlink(line);
  const sockets = new Set<Socket>();
  let ready: number | undefined;

  const server = createServer({ noDelay: true }, (browser) => {
    ready ??= performance.now() + HANDSHAKE * line.rtt;
    const host = connect({ port: target, host: 'localhost', noDelay: true });
    const [upwards, downwards] = [inOrder(), inOrder()];
    browser.on('data', (data) =>
      upwards(Math.max(performance.now(), ready!) + line.rtt / 2, () => void (host.destroyed || host.write(data))),
    );
    host.on('data', (data) => {
      for (let from = 0; from < data.length; from += SEGMENT) {
        const part = data.subarray(from, from + SEGMENT);
        downwards(down.arrival(performance.now(), part.length), () => void (browser.destroyed || browser.write(part)));
      }
    });
    host.on('end', () => downwards(0, () => browser.end()));
    browser.on('close', () => host.destroy());
    for (const socket of [browser, host]) {
      sockets.add(socket.on('error', () => socket.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
