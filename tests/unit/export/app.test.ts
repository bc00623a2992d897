import { expect, test } from 'vitest';
import { appManifest } from '#lib/export/app.ts';

test('the app starts in its language, below the base path, with a maskable icon', () => {
  const app = JSON.parse(
    appManifest({
      lang: 'es',
      name: 'Guía',
      shortName: 'Guía',
      description: '…',
      base: '/peru-guide/',
      start: '/peru-guide/es/',
    }),
  );
  expect(app).toMatchObject({ lang: 'es', start_url: '/peru-guide/es/', scope: '/peru-guide/', display: 'minimal-ui' });
  expect(app.icons.map(({ src, purpose }: { src: string; purpose: string }) => [src, purpose])).toContainEqual([
    '/peru-guide/icons/maskable-512.png',
    'maskable',
  ]);
});
