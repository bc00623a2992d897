import { expect, test } from 'vitest';
import { weekdayNamed } from '#i18n/weekdays.ts';
import { valueSchemaAt } from '#schemas/evidence.ts';
import { guideSchema } from '#schemas/guide.ts';
import { officeSchema } from '#schemas/office.ts';
import { namesOf } from '#tools/content/leftovers.ts';
import { oddBracket } from '#tools/content/rules/prose.ts';
import { dialled, followed, targetsOf } from '#tools/content/targets.ts';
import { hoursFrom, valueFrom } from '#tools/content/value.ts';

test.each([
  ['Mon-Sat 8:00-18:00', [['mo', 'tu', 'we', 'th', 'fr', 'sa'], '08:00', '18:00']],
  ['mo, tu, we 08:00 - 16:30', [['mo', 'tu', 'we'], '08:00', '16:30']],
  ['lunes y martes de 8 a 10', [['mo', 'tu'], '08:00', '10:00']],
  ['sáb 9-13', [['sa'], '09:00', '13:00']],
  ['08:00-20:00', [undefined, '08:00', '20:00']],
])('hours as people write them: %s', (text, [days, opens, closes]) =>
  expect(hoursFrom(text).slots).toEqual([{ ...(days ? { days } : {}), opens, closes }]),
);

test('two slots of a day, and the days after them', () =>
  expect(hoursFrom('mon-fri 8:00-13:00 14:00-17:00; sat 9-13').slots.map(({ opens }) => opens)).toEqual([
    '08:00',
    '14:00',
    '09:00',
  ]));

test.each(['mon-fri', 'xxx 8-10', 'fri-mon 8-10', ''])('hours that are none are refused: %j', (text) =>
  expect(() => hoursFrom(text)).toThrow(/names no hours|is not a day|runs backwards/),
);

test('amounts and pins are read for their field', () => {
  expect(valueFrom(valueSchemaAt(guideSchema, ['fee'])!, { value: 'S/ 20.50' })).toEqual({
    amount: 20.5,
    currency: 'PEN',
  });
  expect(() => valueFrom(valueSchemaAt(guideSchema, ['fee'])!, { value: '20,50' })).toThrow(
    /write --value "S\/ 20\.50"/,
  );
  expect(valueFrom(valueSchemaAt(officeSchema, ['position'])!, { value: '-13.5 -71.9 street' })).toEqual({
    lat: -13.5,
    lon: -71.9,
    precision: 'street',
  });
});

test('a Thursday is no Tuesday, in any language', () =>
  expect(['thu', 'ju', 'jueves', 'Thursday', 'ma', 'do', 'zz'].map(weekdayNamed)).toEqual([
    'th',
    'th',
    'th',
    'th',
    'tu',
    'su',
    undefined,
  ]));

test('a printed number is dialled as its country does', () =>
  expect(['01 200 1000', '(01) 418 4030', '980 122 335', '1800', '+39 06 884 1442', '200 1000'].map(dialled)).toEqual([
    '+5112001000',
    '+5114184030',
    '+51980122335',
    '1800',
    '+39068841442',
    undefined,
  ]));

test('targets follow their value, WhatsApp beside the telephone, too; others stay', () => {
  const targets = [
    ...targetsOf('980 122 335', 'phone'),
    { by: 'whatsapp', number: '+51980122335' } as const,
    { by: 'web', url: 'https://a.pe' } as const,
  ];
  expect(followed(targets, '980 122 335', '980 122 336', 'phone')).toEqual([
    { by: 'phone', number: '+51980122336' },
    { by: 'whatsapp', number: '+51980122336' },
    { by: 'web', url: 'https://a.pe' },
  ]);
});

test('texts name an address by its street, too', () =>
  expect(namesOf('Av. El Sol 610, local de la Prefectura')).toEqual([
    'av el sol 610',
    'av el sol',
    'local de la prefectura',
  ]));

test('a bracket is odd within another pair, or without a partner; twenty thousand take no time', () => {
  expect(['[a](b)', '[a [b]](c)', 'a ] b', '[a\n\nb]', '['.repeat(20_000)].map(oddBracket)).toEqual([
    undefined,
    3,
    2,
    0,
    1,
  ]);
});
