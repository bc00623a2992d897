import { expect, test } from 'vitest';
import { checkContent } from '#tools/content/report.ts';
import { LANGS } from '#i18n/languages.ts';

const { library, lines } = checkContent(process.cwd());

test('no content file has a problem', () => expect(lines).toEqual([]));

const CORE_OFFICES = [
  'lima-brena-sede-central',
  'lima-carabaya-cerrada',
  'callao-aeropuerto-jorge-chavez',
  'lima-la-molina',
  'lima-surco-jockey-plaza',
  'mac-lima-norte',
  'mac-callao',
  'mac-lima-este',
  'mac-ventanilla',
  'jz-arequipa',
  'jz-chiclayo',
  'jz-chimbote',
  'jz-cusco',
  'jz-huancayo',
  'jz-ilo',
  'jz-iquitos',
  'jz-piura',
  'jz-pucallpa',
  'jz-puerto-maldonado',
  'jz-puno',
  'jz-tacna',
  'jz-tarapoto',
  'jz-trujillo',
  'jz-tumbes',
  'consulado-general-roma',
];
const CORE_CHANNELS = [
  'call-centre-200-1000',
  'alomac-1800',
  'video-call-agencia-digital',
  'mail-informes',
  'mail-infomac',
  'mail-asistencia-en-linea',
  'mail-consultas-tam',
  'agencia-digital',
  'citas-en-linea',
  'consulate-rome-phone',
  'consulate-rome-whatsapp',
  'consulate-rome-visa-form',
  'mre-privilegios',
];
const CORE_GUIDES = [
  'appointment-informes',
  'video-call',
  'write-agencia-support',
  'tam-virtual',
  'diplomatic-official-visa',
  'no-slots',
  'call-alomac',
];

test.each([
  ['offices', CORE_OFFICES],
  ['channels', CORE_CHANNELS],
  ['guides', CORE_GUIDES],
  ['statuses', ['consular', 'diplomatico', 'oficial']],
  ['pages', ['about', 'waivers']],
] as const)('the heart of the mission is there and marked as core: %s', (kind, ids) => {
  const entries = library[kind] as Readonly<Record<string, { facts: { core: boolean } }>>;
  expect(ids.filter((id) => !entries[id]?.facts.core)).toEqual([]);
});

test('what the sources dispute is shown as disputed', () => {
  const stateOf = (fact: { unknown?: true | undefined; state?: string }) => (fact.unknown ? 'unknown' : fact.state);
  const office = (id: string) => library.offices[id]!.facts;
  expect(stateOf(office('jz-tacna').address)).toBe('disputed');
  expect(stateOf(office('jz-trujillo').address)).toBe('confirmed');
  expect(stateOf(office('jz-chimbote').address)).toBe('unknown');
  expect(office('jz-chimbote').address.history).toBeDefined();
  expect(stateOf(office('lima-brena-sede-central').procedures['passport']!.peruvians!)).toBe('disputed');
  expect(JSON.stringify(office('jz-puerto-maldonado').address)).toContain('15 de August');
});

test('both versions of a text lead with the same revision number', () => {
  const lagging = Object.values(library.offices).filter(
    ({ prose }) => new Set(LANGS.map((lang) => prose[lang].front.revision)).size > 1,
  );
  expect(lagging.map(({ id }) => id)).toEqual([]);
});

test('two guides that sign in to the Agencia Digital share the steps', () => {
  const steps = (id: string) => library.guides[id]!.facts.steps.map(({ step }) => step);
  expect(steps('video-call').slice(0, 2)).toEqual(steps('appointment-informes').slice(0, 2));
});
