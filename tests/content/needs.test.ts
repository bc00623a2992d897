/** The chooser and the dead numbers: whatever form of them people type leads to what works. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { isDead, otherForms, replacementOf } from '#lib/channels/channels.ts';
import { valueOf } from '#lib/facts/facts.ts';
import { needsInOrder } from '#lib/channels/needs.ts';
import { buildIndex, search } from '#lib/search/search.ts';

const { library } = checkContent(process.cwd());
const channels = Object.values(library.channels);
const dead = channels.filter(({ facts }) => isDead(facts));

test('every dead channel says what replaced it, and that one works', () => {
  expect(dead.length).toBeGreaterThanOrEqual(4);
  expect(
    dead
      .filter(({ facts }) => !replacementOf(library, facts) || isDead(replacementOf(library, facts)!.facts))
      .map(({ id }) => id),
  ).toEqual([]);
});

describe('what people type for a dead number or mail', () => {
  const index = buildIndex(
    channels.map(({ id, facts }) => ({
      id,
      strong: [facts.name.en, facts.name.es, valueOf(facts.value), ...facts.aliases].join(' '),
      weak: '',
    })),
  );

  test.each([
    ['2001000', 'call-centre-200-1000'],
    ['200 1000', 'call-centre-200-1000'],
    ['200-1000', 'call-centre-200-1000'],
    ['01-2001000', 'call-centre-200-1000'],
    ['(01) 200 1000', 'call-centre-200-1000'],
    ['+51 1 200 1000', 'call-centre-200-1000'],
    ['012001000', 'call-centre-200-1000'],
    ['informes@migraciones.gob.pe', 'mail-informes'],
    ['informes@', 'mail-informes'],
    ['videollamada', 'video-call-agencia-digital'],
    ['Jr. Carabaya 494', 'office-carabaya'],
  ])('%s finds it', (typed, id) => {
    expect(search(index, typed)[0]?.id).toBe(id);
  });

  test('every way the number is printed is shown', () => {
    expect(otherForms(library.channels['call-centre-200-1000']!.facts)).toEqual(
      expect.arrayContaining(['2001000', '200 1000', '01-2001000']),
    );
  });
});

test('the questions of the chooser differ, and their ranks too', () => {
  const needs = needsInOrder(library);
  for (const lang of ['en', 'es'] as const)
    expect(new Set(needs.map(({ facts }) => facts.question[lang])).size).toBe(needs.length);
  expect(new Set(needs.map(({ facts }) => facts.rank)).size).toBe(needs.length);
});

test('the technical problem leads first to the support mail, whose message holds all items', () => {
  expect(library.needs['agencia-digital-problem']!.facts.channels[0]).toBe('mail-asistencia-en-linea');
  expect(library.channels['mail-asistencia-en-linea']!.facts.letter?.items.map(({ id }) => id)).toEqual([
    'full-name',
    'passport-number',
    'carne-number',
    'procedure',
    'account',
    'screenshot',
  ]);
});
