/**
 * The service worker, `/sw.js`. It is registered only when a reader saves the guide, precaches nothing, and reads the caches that the
 * page has written. It can skip waiting because all its state is in the saved edition.
 */
import { answerFile, answerPage } from './answer.ts';
import { staleCaches } from '#offline/saved.ts';
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;

const base = new URL(self.registration.scope).pathname;
/** Ids of clients served from cache, whose subresources come from cache too. */
const fromDevice = new Set<string>();

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await staleCaches(base)) await caches.delete(name);
      await self.clients.claim();
    })(),
  ),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own =
    url.origin === location.origin && url.pathname.startsWith(base) && !url.pathname.startsWith(`${base}offline/`);
  if (!own || request.method !== 'GET' || request.headers.has('Range')) return;
  if (request.mode === 'navigate')
    event.respondWith(answerPage(request, base, () => void fromDevice.add(event.resultingClientId)));
  else event.respondWith(answerFile(request, base, fromDevice.has(event.clientId)));
});
