/**
 * The service worker, `/sw.js`. It is registered only when a reader saves the guide, fetches nothing by itself, and only looks
 * into what the reader's page has saved. A new one takes over at once: all it needs to know lies in the saved edition.
 */
import { answerFile, answerPage } from './answer.ts';
import { foreignFormats } from '#offline/saved.ts';
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope;

const base = new URL(self.registration.scope).pathname;
/** Pages that were answered from the device, so that what they ask for comes from there too. */
const fromDevice = new Set<string>();

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await foreignFormats(base)) await caches.delete(name);
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
