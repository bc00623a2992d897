/** The few things of a service worker's world that ours uses; the types of pages and of workers cannot be loaded together. */
type Extendable = { waitUntil(work: Promise<unknown>): void };

/** A request of a page in our reach. */
export type FetchAsked = Extendable & {
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
  addEventListener(type: 'fetch', listener: (event: FetchAsked) => void): void;
};
