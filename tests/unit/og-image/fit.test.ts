import { describe, expect, test } from 'vitest';
import { fitted } from '#og-image/fit.ts';
import { widthOf } from '#og-image/letters.ts';

const box = { width: 520, height: 130, weight: 'bold', largest: 50, lineHeight: 1.14 } as const;
const LONG =
  'Calidad migratoria de familiar de oficial residente para cónyuges, hijos menores y padres a cargo de funcionarios de organismos internacionales';

describe('fitting a title', () => {
  test('a short one fits on one line in the largest size', () =>
    expect(fitted('Cusco', box)).toEqual({ lines: ['Cusco'], size: 50 }));

  test.each([LONG, `${LONG} ${LONG}`, 'atencionalciudadanoextranjero@migraciones.gob.pe', 'A'.repeat(200)])(
    'a long one gets smaller and loses no letter: %s',
    (title) => {
      const { lines, size } = fitted(title, box);
      expect(size).toBeLessThan(50);
      expect(lines.join(' ')).toBe(title);
      expect(lines.length * size * box.lineHeight).toBeLessThanOrEqual(box.height);
      for (const line of lines) expect(widthOf(line, 'bold') * size).toBeLessThanOrEqual(box.width);
    },
  );

  test('no single word is left on the last line if lines can be balanced', () => {
    const { lines } = fitted('Which office, which number, which paper?', box);
    expect(lines).toEqual(['Which office, which', 'number, which paper?']);
  });

  test('words joined by a non-breaking space stay together', () =>
    expect(
      fitted('El número 01 200 1000 de la central', { ...box, width: 300 }).lines.some((line) =>
        line.includes('01 200 1000'),
      ),
    ).toBe(true));
});
