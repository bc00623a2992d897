/** Minimal service worker types: TypeScript's `dom` and `webworker` libs cannot be loaded together. */
type Extendable = { waitUntil(work: Promise<unknown>): void };

export type WorkerFetchEvent = Extendable & {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
};

export type WorkerScope = {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
};
