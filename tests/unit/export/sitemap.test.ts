import { expect, test } from 'vitest';
import { officeData } from '#lib/export/jsonld.ts';
import { sitemap } from '#lib/export/sitemap.ts';
import { anOffice, known, unknown } from '../../support/builders.ts';

test('lists every page with its alternates', () => {
  const xml = sitemap([{ en: '/en/', es: '/es/' }], (path) => `https://guide.test${path}`);
  expect(xml.match(/<loc>/g)).toHaveLength(2);
  expect(xml).toContain(
    '<loc>https://guide.test/es/</loc><xhtml:link rel="alternate" hreflang="en" href="https://guide.test/en/"/>',
  );
});

test('structured data invents no hours, no phone and no address', () => {
  const bare = officeData(anOffice({ address: unknown, hours: unknown }), 'en', 'https://guide.test/');
  expect(Object.keys(bare)).not.toContain('openingHoursSpecification');
  expect(Object.keys(bare)).not.toContain('telephone');
  expect(bare['address']).not.toHaveProperty('streetAddress');
});

test('structured data gives hours only with days and only while open', () => {
  const hours = known({
    slots: [
      { days: ['mo' as const], opens: '08:00', closes: '24:00' },
      { opens: '09:00', closes: '10:00' },
    ],
  });
  expect(officeData(anOffice({ hours }), 'en', '')).toHaveProperty('openingHoursSpecification', [
    { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Monday'], opens: '08:00', closes: '23:59' },
  ]);
  for (const condition of [known('closed' as const), known('planned' as const), unknown])
    expect(officeData(anOffice({ hours, condition }), 'en', '')).not.toHaveProperty('openingHoursSpecification');
});
