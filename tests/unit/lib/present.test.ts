import { describe, expect, test } from 'vitest';
import { hoursInWords, inWords, moneyInWords, weekdaysInWords } from '#lib/facts/present.ts';

describe('weekdays and hours in words', () => {
  test('joins runs of three or more days', () => {
    expect(weekdaysInWords(['mo', 'tu', 'we', 'th', 'fr'], 'en')).toBe('Mon to Fri');
    expect(weekdaysInWords(['fr', 'mo', 'tu', 'we', 'th', 'su'], 'es')).toBe('de lun a vie, dom');
    expect(weekdaysInWords(['sa', 'su'], 'en')).toBe('Sat and Sun');
    expect(weekdaysInWords(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], 'en')).toBe('every day');
  });

  test('says that the source names no day', () => {
    expect(
      hoursInWords(
        { slots: [{ opens: '09:00', closes: '13:00', for: { en: 'by appointment', es: 'con cita' } }] },
        'en',
      ),
    ).toBe('days not stated 09:00–13:00 (by appointment)');
  });

  test('calls a whole day 24 hours', () => {
    const slots = [
      {
        days: ['mo' as const, 'tu' as const, 'we' as const, 'th' as const, 'fr' as const, 'sa' as const, 'su' as const],
        opens: '00:00',
        closes: '24:00',
      },
    ];
    expect(hoursInWords({ slots }, 'es')).toBe('todos los días 24 horas');
  });
});

describe('the value of a fact in words', () => {
  test('labels an enum value by its field', () => {
    expect(inWords('offices', ['condition'], 'active', 'en')).toBe('Open');
    expect(inWords('channels', ['condition'], 'closed', 'es')).toBe('Descontinuado');
    expect(inWords('offices', ['procedures', 'passport', 'peruvians'], 'no', 'en')).toBe('Not here');
    expect(inWords('offices', ['serves'], 'both', 'es')).toBe('Extranjeros y peruanos');
  });

  test('leaves free text as it is', () => {
    expect(inWords('offices', ['address'], 'Av. El Sol 610', 'en')).toBe('Av. El Sol 610');
    expect(inWords('channels', ['for'], { en: 'To ask', es: 'Para preguntar' }, 'es')).toBe('Para preguntar');
  });

  test('puts money, languages, rules, labels and pins into words', () => {
    expect(moneyInWords({ amount: 49.9, currency: 'PEN' }, 'en').replace(/\s/g, ' ')).toBe('S/ 49.90');
    expect(moneyInWords({ amount: 49.9, currency: 'PEN' }, 'es').replace(/\s/g, ' ')).toBe('S/ 49.90');
    expect(inWords('channels', ['languages'], ['es', 'en'], 'en')).toBe('Spanish and English');
    expect(inWords('statuses', ['stay'], { days: 365, rule: { en: 'A year', es: 'Un año' } }, 'es')).toBe('Un año');
    expect(inWords('steps', ['screenLabel'], { text: 'Entrar', meaning: { en: 'Enter', es: 'Ingresar' } }, 'en')).toBe(
      'Entrar (Enter)',
    );
    expect(inWords('offices', ['position'], { lat: -13.5, lon: -71.9, precision: 'district' }, 'en')).toContain(
      'not the door',
    );
    expect(inWords('guides', ['fee'], { amount: 0, currency: 'PEN' }, 'en').replace(/\s/g, ' ')).toBe('free');
  });

  test('rejects an unknown shape', () => {
    expect(() => inWords('offices', ['address'], { strange: true }, 'en')).toThrow('offices/address has no formatter');
  });
});
