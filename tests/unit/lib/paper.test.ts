import { describe, expect, test } from 'vitest';
import { changesOf } from '#lib/guides/guide-changes.ts';
import { paperFacts } from '#lib/site/print-info.ts';
import { newestCheck, PAPER_DAYS, validUntil } from '#lib/facts/review.ts';
import { aGuide, aLibrary, anOffice, aStep, both, known, unknown } from '../../support/builders.ts';

describe('validity of a printout', () => {
  test('half a year after the newest evidence', () => {
    expect(PAPER_DAYS).toBe(180);
    expect(validUntil('2026-11-22')).toBe('2027-05-21');
    expect(validUntil('2027-09-01')).toBe('2028-02-28');
  });

  test('the newest check is that of any fact, known or unknown, however deep', () => {
    expect(
      newestCheck([{ a: known('x', { checked: '2026-01-01' }) }, { b: { c: { ...unknown, checked: '2026-02-02' } } }]),
    ).toBe('2026-02-02');
  });

  test('records without facts are rejected', () => {
    expect(() => newestCheck([{ name: both('x') }])).toThrow('hold no fact');
  });
});

describe('print information of a page', () => {
  test('a guide counts the checks of its steps and has a version page', () => {
    const library = aLibrary({
      guides: [aGuide({ steps: [{ step: 'open' }] })],
      steps: [aStep({ action: known(both('Open it.'), { checked: '2026-12-01' }) })],
    });
    expect(paperFacts(library, 'guides', 'informes')).toMatchObject({
      checked: '2026-12-01',
      versions: { en: '/en/guides/informes/version/', es: '/es/guias/informes/version/' },
    });
  });

  test('an office has a version but no version page', () => {
    const paper = paperFacts(aLibrary({ offices: [anOffice()] }), 'offices', 'jz-cusco');
    expect(paper).toMatchObject({ checked: '2026-11-22' });
    expect(paper).not.toHaveProperty('versions');
  });
});

describe('what changed in a guide', () => {
  const event = (date: string, kind: 'changed' | 'seen', text: string) => ({
    date,
    kind,
    text: both(text),
    sources: ['limaeasy'],
  });
  const past = { value: both('Press “Go”'), asOf: '2023', sources: ['limaeasy'], note: both('An older screen.') };
  const guide = aGuide({
    steps: [{ step: 'open' }],
    fee: known(
      { amount: 0, currency: 'PEN' as const },
      {
        history: [
          { value: { amount: 15.8, currency: 'PEN' }, until: '2023-10-22', asOf: '2023', sources: ['limaeasy'] },
        ],
      },
    ),
    warnings: {
      old: known(both('New'), { history: [{ value: both('Old.'), asOf: 'undated', sources: ['limaeasy'] }] }),
    },
    events: [event('2024-04', 'changed', 'It moved.'), event('2025', 'seen', 'Still there.')],
  });
  const changes = changesOf(
    aLibrary({ guides: [guide], steps: [aStep({ action: known(both('Press “Enter”'), { history: [past] }) })] }),
    guide,
  );

  test('newest first, undated last, without events of kind seen', () => {
    expect(changes.map(({ date }) => date)).toEqual(['2024-04', '2023-10-22', '2023', 'undated']);
  });

  test('gives date, former value and note in both languages', () => {
    expect(changes.map(({ when }) => when.en)).toEqual([
      'April 2024',
      'Until 22 October 2023',
      'As of 2023',
      'Undated page',
    ]);
    expect(changes[1]?.text.es).toMatch(/^Antes: S\/\s?15\.80\.$/);
    expect(changes[2]?.text.en).toBe('Before: Press “Go”. An older screen.');
    expect(changes[3]?.text.en).toBe('Before: Old.');
  });
});
