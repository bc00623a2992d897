/** The editors' ordinary tasks, each from its one command to what readers, feeds, data files and contact cards get. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { officeFeed, updatesFeed } from '#lib/export/atom.ts';
import { fileText } from '#lib/export/data/files.ts';
import { channelCard, officeCard } from '#lib/export/vcard.ts';
import { factAt } from '#lib/facts/facts.ts';
import type { Library } from '#lib/facts/library.ts';
import { formerPages, redirectsFile } from '#lib/site/redirects.ts';
import { stateInWords } from '#lib/site/condition-style.ts';
import { updatesFor, updatesOf } from '#lib/site/updates.ts';
import { readContent } from '#tools/content/read.ts';
import { namesOf } from '#tools/content/leftovers.ts';
import { hoursFrom } from '#tools/content/value.ts';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent(
  'content/offices/jz-cusco',
  'content/offices/mac-cusco',
  'content/offices/jz-ilo',
  'content/offices/jz-tacna',
  'content/offices/moquegua-pasaportes',
  'content/channels',
  'content/guides/tam-virtual',
  'content/pages',
  'content/procedures',
  'content/needs',
  'content/terms/cita.yaml',
  'content/fees',
  'content/statuses/turista',
);

const PAPER = `kind: press
publisher: "La República"
title: { en: "News on Migraciones", es: "Noticia sobre Migraciones" }
url: "https://larepublica.pe/sociedad/migraciones"
published: "2026-11-12"
retrieved: "2026-11-30"
`;
beforeEach(() => writeFileSync(join(copy.root, 'content/sources/s99.yaml'), PAPER));

const read = (file: string) => readFileSync(join(copy.root, file), 'utf8');
const library = (): Library => readContent(copy.root).library;
const fact = (id: string) => factAt(library(), id)?.fact;
const absolute = (path: string) => `https://example.org${path}`;
const settings = (lang: 'en' | 'es') => ({ lang, absolute, licence: 'CC BY 4.0' });
const edition = { absolute, licence: 'CC BY 4.0', commit: null, day: '2026-12-01' };

/** Runs a command that has to succeed, and returns what it says. */
async function desk(...args: string[]): Promise<string> {
  const { code, out, err } = await runIn(copy.root, args);
  expect(code, err).toBe(0);
  return out;
}

/** Runs a command that has to be refused, and returns why. No file may have changed. */
async function refused(file: string, ...args: string[]): Promise<string> {
  const before = read(file);
  const { code, err } = await runIn(copy.root, args);
  expect(code).toBe(2);
  expect(read(file)).toBe(before);
  return err;
}

const CUSCO = 'content/offices/jz-cusco/facts.yaml';
const ILO = 'content/offices/jz-ilo/facts.yaml';
const MAIL = 'content/channels/mail-consultas-tam/facts.yaml';

describe('a slip, put right on the same day', () => {
  const HOURS = 'channels/alomac-1800/hours';
  const given = (hours: string) => [HOURS, '--value', hours, '--source', 's99'];
  const events = () => library().channels['alomac-1800']!.facts.events;

  test('leaves neither history nor a second update', async () => {
    const before = { history: fact(HOURS)?.history, events: events().length };
    await desk('change', ...given('mon-sat 8:00-18:00'));
    const out = await desk('change', ...given('mon-sat 8:00-20:00'));
    expect(out).toContain('taken for a slip');
    expect(fact(HOURS)?.history).toEqual(before.history);
    expect(events()).toHaveLength(before.events + 1);
    expect(JSON.stringify(events()[0])).toMatch(/20:00/);
    expect(JSON.stringify(events()[0])).not.toMatch(/18:00/);
  });

  test('leaves nothing at all where the old value comes back', async () => {
    const address = fact('offices/jz-cusco/address') as { value: string; history?: unknown[] };
    const office = () => library().offices['jz-cusco']!.facts;
    const told = office().events.length;
    await desk('move', 'offices/jz-cusco', '--address', 'Av. La Cultura 731', '--source', 's99');
    expect(office().events).toHaveLength(told + 1);
    const err = await refused(CUSCO, 'move', 'offices/jz-cusco', '--address', 'Av. La Cultura 713', '--source', 's99');
    expect(err).toContain('change offices/jz-cusco/address');
    await desk('change', 'offices/jz-cusco/address', '--value', address.value, '--source', 's99');
    expect(fact('offices/jz-cusco/address')?.history).toEqual(address.history);
    expect(office().events).toHaveLength(told);
  });

  test('read on another day, or in another source, is a change', async () => {
    await desk('change', ...given('mon-sat 8:00-18:00'));
    await desk('change', HOURS, '--value', 'mon-sat 8:00-20:00', '--source', 's99', '--as-of', '2026-11-20');
    expect(fact(HOURS)?.history?.[0]?.asOf).toBe('2026-11-12');
  });
});

describe('what lies ahead or is another’s', () => {
  test('a value that begins later is refused, for the page would show it today', async () => {
    const later = ['--source', 's99', '--since', '2026-12-10'];
    expect(await refused(CUSCO, 'move', 'offices/jz-cusco', '--address', 'Av. Grau 1', ...later)).toContain(
      'lies in the future',
    );
    expect(await refused(CUSCO, 'change', 'offices/jz-cusco/address', '--value', 'Av. Grau 1', ...later)).toContain(
      'lies in the future',
    );
  });

  test('quotation marks within the quotes are refused', async () =>
    expect(
      await refused(CUSCO, 'change', 'offices/jz-cusco/address', '--value', '“Av. Grau 1”', '--source', 's99'),
    ).toContain('leave the inner ones out'));

  test('a closing that is announced again replaces the update of before', async () => {
    const announced = () =>
      library().offices['jz-ilo']!.facts.events.filter(({ text }) => text.en.startsWith('Announces'));
    const before = announced().length;
    const close = (day: string) =>
      desk('close', 'offices/jz-ilo', '--last-day', day, '--replaced-by', 'jz-tacna', '--source', 's99');
    await close('2026-12-15');
    await close('2026-12-18');
    expect(announced()).toHaveLength(before + 1);
    expect(announced()[0]!.text.en).toContain('18 December 2026');
  });
});

describe('an office has moved', () => {
  const move = (...more: string[]) => [
    'move',
    'offices/jz-cusco',
    '--address',
    'Av. La Cultura 731',
    '--source',
    's99',
    ...more,
  ];

  test('the page, the data, the card and the feeds have the new address, and the old one is kept', async () => {
    await desk(...move());
    expect(fact('offices/jz-cusco/address')).toMatchObject({
      value: 'Av. La Cultura 731',
      sources: ['s99'],
      asOf: '2026-11-12',
      checked: '2026-12-01',
      state: 'reported',
      history: [
        { value: 'Av. El Sol 610, local de la Prefectura', asOf: '2024-04', sources: ['limaeasy-migraciones'] },
      ],
    });
    expect(fact('offices/jz-cusco/reference')).toMatchObject({ unknown: true, history: [{ asOf: '2024-04' }] });
    const now = library();
    expect(officeCard(now, now.offices['jz-cusco']!, absolute)).toMatch(/ADR[^\r]*Av\. La Cultura 731/);
    expect(officeCard(now, now.offices['jz-cusco']!, absolute)).not.toContain('Prefect');
    expect(fileText('offices', 'json', now, edition)).toContain('"Av. La Cultura 731"');
    for (const lang of ['en', 'es'] as const) {
      expect(officeFeed(now, 'jz-cusco', settings(lang))).toContain('Av. La Cultura 731');
      expect(updatesFeed(now, settings(lang))).toContain('Av. La Cultura 731');
    }
    expect(updatesOf(now)[0]).toMatchObject({ id: 'jz-cusco', kind: 'moved', date: '2026-11-12' });
  });

  test('a pin south of the equator is an option like any other', async () => {
    await desk(...move('--pin', '-13.5226 -71.9673 street'));
    expect(fact('offices/jz-cusco/position')).toMatchObject({ value: { lat: -13.5226, precision: 'street' } });
    await desk('change', 'offices/jz-cusco/position', '--value', '-13.53 -71.96 door', '--source', 's99');
    expect(fact('offices/jz-cusco/position')).toMatchObject({ value: { lat: -13.53, precision: 'door' } });
  });

  test('its own texts are named for a last look', async () => {
    expect(await desk(...move())).toMatch(
      /Read its own texts again: title, summary and prose of content\/offices\/jz-cusco\/en\.mdx, .*condition\.note\./,
    );
    expect(await desk('change', 'channels/alomac-1800/hours', '--value', 'mon 8-16', '--source', 's99')).toContain(
      'content/channels/alomac-1800/en.mdx, content/channels/alomac-1800/es.mdx',
    );
  });

  test('what is in parentheses in an address, and the places of a landmark, are looked for, too', () => {
    expect(namesOf('Av. Víctor Larco 1216, urb. Los Pinos (Pasaje Las Torcazas 1209)')).toEqual(
      expect.arrayContaining(['av victor larco', 'urb los pinos', 'pasaje las torcazas', 'las torcazas 1209']),
    );
    expect(namesOf({ en: 'On a lane, Pasaje Las Torcazas; a door', es: 'En un pasaje, Las Torcazas 1209' })).toEqual(
      expect.arrayContaining(['pasaje las torcazas', 'las torcazas 1209']),
    );
    expect(namesOf({ en: 'On a lane, probably a door', es: 'x' })).not.toContain('probably a door');
  });

  test('words that many texts say do not name it', () => {
    expect(namesOf({ en: 'Your passport', es: 'Su pasaporte' })).toEqual([]);
    const hours = { en: 'Passports, Monday to Friday 08:30 to 17:00', es: 'Pasaportes, de lunes a viernes' };
    expect(namesOf(hours)).not.toContain('monday to friday 08 30 to 17 00');
  });

  test.each([
    [['move', 'offices/tacna', '--address', 'x'], 'Did you mean "offices/jz-tacna"?'],
    [['close', 'jz-tacna'], 'Did you mean "offices/jz-tacna"?'],
    [['change', 'channels/1800/value'], 'Did you mean "channels/alomac-1800"?'],
    [['confirm', 'jz-tacna'], 'Did you mean "offices/jz-tacna"?'],
    [['confirm', 'offices/tacna'], 'Did you mean "offices/jz-tacna"?'],
  ])('%s names the office that is meant', async (args, suggestion) => {
    const { code, err } = await runIn(copy.root, args);
    expect(code).toBe(2);
    expect(err).toContain(suggestion);
  });

  test('texts of other entries that name the old street are listed with file and line', async () => {
    const out = await desk(...move());
    expect(out).toMatch(/content\/offices\/mac-cusco\/en\.mdx:\d+:1 text: ".*Av\. El Sol.*"/);
    expect(out).toMatch(/content\/offices\/mac-cusco\/es\.mdx:\d+:1 text: ".*av\. El Sol.*"/);
    const { code, out: later } = await runIn(copy.root, ['leftovers', 'offices/jz-cusco']);
    expect(code).toBe(1);
    expect(later).toContain('content/offices/mac-cusco/en.mdx');
  });

  test('the update may be in the editor’s words, of the day of the move', async () => {
    await desk(
      ...move('--since', '2026-11-05', '--event-en', 'Moves up the avenue', '--event-es', 'Se muda avenida arriba'),
    );
    expect(updatesOf(library())[0]).toMatchObject({ date: '2026-11-05', text: { en: 'Moves up the avenue' } });
    expect(await refused(CUSCO, ...move('--event-en', 'Moves'))).toContain('has that address already');
  });

  test('nothing else of the file changes: comments, order and lines stay', async () => {
    const before = read(CUSCO).replace('serves:', '# Said by phone.\nserves:');
    writeFileSync(join(copy.root, CUSCO), before);
    await desk(...move());
    const kept = new Set(read(CUSCO).split('\n'));
    const gone = before.split('\n').filter((line) => !kept.has(line));
    expect(gone.map((line) => line.trim().split(':')[0])).toEqual(['value', 'printed', 'note', 'reference']);
  });

  test('--dry-run shows all of it and writes nothing', async () => {
    const before = read(CUSCO);
    const out = await desk(...move('--dry-run'));
    expect(out).toMatch(/facts\.yaml:\d+ \+ {3}value: "Av\. La Cultura 731"/);
    expect(out).toContain('Would have been done: Moved offices/jz-cusco');
    expect(read(CUSCO)).toBe(before);
  });
});

describe('an office closes', () => {
  const closing = (day: string, ...more: string[]) => [
    'close',
    'offices/jz-ilo',
    '--last-day',
    day,
    '--source',
    's99',
    ...more,
  ];
  const words = (lang: 'en' | 'es') =>
    stateInWords(library().offices['jz-ilo']!.facts.condition, 'offices', lang, true);

  test('a last day to come is announced, and the office stays open', async () => {
    const out = await desk(...closing('2026-12-15', '--replaced-by', 'jz-tacna'));
    expect(out).toContain('Announced: the last day of offices/jz-ilo is 15 December 2026.');
    expect([words('en'), words('es')]).toEqual([
      'Open · last day 15 December 2026',
      'Abierta · último día de atención: 15 de diciembre de 2026',
    ]);
    expect(fact('offices/jz-ilo/procedures/stay-extension/foreigners')).toMatchObject({ value: 'yes' });
    expect(updatesFor(library(), { kind: 'announced' })[0]).toMatchObject({ id: 'jz-ilo', date: '2026-11-12' });
    const now = library();
    // Long lines of a card are folded.
    expect(officeCard(now, now.offices['jz-ilo']!, absolute).replaceAll('\r\n ', '')).toContain('15 December 2026');
  });

  test('after it, it is closed: lists, closings, feeds and card say so and lead on', async () => {
    await desk(...closing('2026-11-20', '--replaced-by', 'offices/jz-tacna'));
    expect([words('en'), words('es')]).toEqual([
      'Closed · last day 20 November 2026',
      'Cerrada · último día de atención: 20 de noviembre de 2026',
    ]);
    const now = library();
    expect(updatesFor(now, { kind: 'closed' })[0]).toMatchObject({ id: 'jz-ilo', date: '2026-11-20' });
    expect(officeFeed(now, 'jz-ilo', settings('es'))).toContain('Jefatura Zonal Tacna');
    expect(officeCard(now, now.offices['jz-ilo']!, absolute)).toMatch(/Tacna/);
    expect(fileText('offices', 'csv', now, edition)).toMatch(/jz-ilo[^\r\n]*closed/);
    expect(fact('offices/jz-ilo/appointment')).toMatchObject({ unknown: true, history: [{ until: '2026-11-20' }] });
    for (const procedure of ['foreigner-procedures', 'stay-extension', 'naturalisation', 'carne-collection'])
      expect(fact(`offices/jz-ilo/procedures/${procedure}/foreigners`)).toMatchObject({
        value: 'no',
        history: [{ value: 'yes', until: '2026-11-20' }],
      });
  });

  test('the replacement of an announced closing is named once the day has passed', async () => {
    const said = await desk(...closing('2026-12-15', '--replaced-by', 'jz-tacna'));
    expect(said).toContain('npm run content -- close offices/jz-ilo --replaced-by jz-tacna --source …');
    const later = { today: '2026-12-16' } as const;
    const { out } = await runIn(copy.root, ['check', 'offices/jz-ilo'], later);
    expect(out).toContain(
      'was its last day: is it closed? npm run content -- close offices/jz-ilo --replaced-by jz-tacna --source …',
    );
    const { code, err } = await runIn(copy.root, ['close', 'offices/jz-ilo', '--source', 's99'], later);
    expect(code, err).toBe(0);
    expect(fact('offices/jz-ilo/condition')).toMatchObject({ value: 'closed', replacedBy: 'jz-tacna' });
  });

  test('what closed without a replacement gets one later, and stays closed', async () => {
    await desk(...closing('2026-11-20'));
    expect(await refused(ILO, 'close', 'offices/jz-ilo', '--source', 's99')).toContain(
      'What replaced it? npm run content -- close offices/jz-ilo --replaced-by … --source …',
    );
    await desk('close', 'offices/jz-ilo', '--replaced-by', 'jz-tacna', '--source', 's99');
    expect(fact('offices/jz-ilo/condition')).toMatchObject({
      value: 'closed',
      until: '2026-11-20',
      replacedBy: 'jz-tacna',
    });
    expect(
      library()
        .offices['jz-ilo']!.facts.events.map(({ text }) => text.en)
        .join(),
    ).toContain('Tacna');
    expect(await refused(ILO, 'close', 'offices/jz-ilo', '--replaced-by', 'jz-cusco', '--source', 's99')).toContain(
      `Correct it under condition in ${ILO}.`,
    );
  });

  test('the day of a move is not taken for that of the opening', async () => {
    writeFileSync(
      join(copy.root, ILO),
      read(ILO)
        .replace(/^condition:.*\n(?: .*\n)*/m, 'condition: { value: moved, since: "2026-05" }\n')
        .replace(
          /^events:.*\n/m,
          'events:\n  - { date: "2026-05", kind: moved, text: { en: "Moves", es: "Se muda" }, sources: [s01] }\n',
        ),
    );
    await desk(...closing('2026-11-20'));
    expect(fact('offices/jz-ilo/condition')).toMatchObject({ value: 'closed', history: [{ value: 'moved' }] });
    expect(fact('offices/jz-ilo/condition')).not.toHaveProperty('since');
  });

  test('what still leads there is listed, with file and line', async () => {
    const out = await desk(...closing('2026-11-20'));
    expect(out).toMatch(/content\/offices\/moquegua-pasaportes\/en\.mdx:\d+:1 text: "office:jz-ilo"/);
    expect(out).toMatch(/content\/channels\/offices-provinces\/facts\.yaml:\d+:\d+ offices\.\d+: "jz-ilo"/);
  });

  test('a channel that closes is offered by no need any more; what replaced it is', async () => {
    await desk(
      'close',
      'channels/alomac-1800',
      '--last-day',
      '2026-11-20',
      '--replaced-by',
      'mail-infomac',
      '--source',
      's99',
    );
    const { channels, dead } = library().needs['ask-a-question']!.facts;
    expect(channels).not.toContain('alomac-1800');
    expect(channels).toContain('mail-infomac');
    expect(dead).toContain('alomac-1800');
  });

  test.each<[string, string[], string]>([
    ['a replacement that is not there', ['--replaced-by', 'jz-tacma'], 'Did you mean "jz-tacna"?'],
    ['no source', ['--source', 's98'], 'Make it first: npm run content -- new source s98'],
  ])('refuses %s', async (_, more, message) =>
    expect(await refused(ILO, ...closing('2026-11-20', ...more))).toContain(message),
  );

  test('a closing whose day nobody says needs a remark', async () =>
    expect(await refused(ILO, 'close', 'offices/jz-ilo', '--source', 's99')).toContain('--last-day is missing'));
});

describe('a number, a mail, hours', () => {
  test('a new mail is the one that is written to, on the page, in the card and in the data', async () => {
    const out = await desk(
      'change',
      'channels/mail-consultas-tam/value',
      '--value',
      'ayudatam@migraciones.gob.pe',
      '--source',
      's99',
    );
    const now = library();
    expect(now.channels['mail-consultas-tam']!.facts.targets).toEqual([
      { by: 'mail', address: 'ayudatam@migraciones.gob.pe' },
    ]);
    const card = channelCard(now, now.channels['mail-consultas-tam']!, absolute);
    expect(card).toContain('EMAIL:ayudatam@migraciones.gob.pe');
    expect(card).not.toContain('consultastamvirtual@');
    expect(updatesFeed(now, settings('es'))).toContain('ayudatam@migraciones.gob.pe');
    expect(out).toMatch(/content\/guides\/tam-virtual\/facts\.yaml:\d+:\d+ .*consultastamvirtual@/);
  });

  test('a number that also took WhatsApp takes it at its new number', async () => {
    await desk('change', 'channels/policia-turismo/value', '--value', '980 122 999', '--source', 's99');
    expect(library().channels['policia-turismo']!.facts.targets).toEqual([
      { by: 'phone', number: '+51980122999' },
      { by: 'whatsapp', number: '+51980122999' },
    ]);
  });

  test.each([
    ['policia-turismo', '980122999x', 'no telephone number in 980122999x: write 01 200 1000'],
    ['policia-turismo', '980 122 999 · poltur[at]pnp', 'no telephone number in poltur[at]pnp'],
    ['mail-consultas-tam', 'consultas[at]pcm.gob.pe', 'no mail address in consultas[at]pcm.gob.pe: write name@domain.'],
    ['mail-consultas-tam', '01 200 1000', 'no mail address in 01 200 1000'],
    ['gob-pe-migraciones', 'the state portal', 'no web address in the state portal: write https://…'],
  ])('%s refuses %s, which nobody could dial, write to or open', async (id, value, message) =>
    expect(
      await refused(
        `content/channels/${id}/facts.yaml`,
        'change',
        `channels/${id}/value`,
        '--value',
        value,
        '--source',
        's99',
      ),
    ).toContain(message),
  );

  test('hours are written as people write them, and texts that call them unknown are listed', async () => {
    const out = await desk('change', 'channels/alomac-1800/hours', '--value', 'lun-sáb 8:00-18:00', '--source', 's99');
    expect(fact('channels/alomac-1800/hours')).toMatchObject({
      value: { slots: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], opens: '08:00', closes: '18:00' }] },
    });
    expect(out).toMatch(/content\/channels\/alomac-1800\/en\.mdx:\d+:\d+ summary: "We did not find its hours\."/);
    expect(updatesOf(library())[0]).toMatchObject({ id: 'alomac-1800', kind: 'announced' });
  });

  test.each([
    ['8:00-16:30 mon-fri', [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:00', closes: '16:30' }]],
    ['8:00-16:30 lunes a viernes', [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:00', closes: '16:30' }]],
    ['8:00-16:30 on sat, sun', [{ days: ['sa', 'su'], opens: '08:00', closes: '16:30' }]],
    [
      'sat, sun 8:00-12:00 14:00-16:00',
      [
        { days: ['sa', 'su'], opens: '08:00', closes: '12:00' },
        { days: ['sa', 'su'], opens: '14:00', closes: '16:00' },
      ],
    ],
    ['8-16', [{ opens: '08:00', closes: '16:00' }]],
  ])('days may stand before the hours or behind them: %s', (text, slots) => expect(hoursFrom(text)).toEqual({ slots }));

  test.each([
    ['8:00-16:30 holidays', 'holidays is not a day'],
    ['mon 8:00-16:30 tue', 'names days twice, mon and tue'],
    ['mon 8:00-12:00 closed 14:00-16:00', 'has closed between its hours'],
    ['mon 8:00-16:30 approx.', 'names days twice, mon and approx.'],
  ])('no word of the hours is left over: %s', (text, why) => expect(() => hoursFrom(text)).toThrow(why));

  test('the same new hours of two authorities are two updates', async () => {
    for (const entry of ['offices/jz-ilo', 'channels/policia-turismo'])
      await desk('change', `${entry}/hours`, '--value', 'mon-fri 8:00-13:00 14:00-17:00', '--source', 's99');
    expect(
      updatesOf(library())
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['jz-ilo', 'policia-turismo']);
  });

  test('what was wrong in the guide becomes a correction, no history and no update', async () => {
    const before = updatesOf(library()).length;
    await desk(
      'change',
      'offices/jz-cusco/address',
      '--value',
      'Av. El Sol 601',
      '--source',
      's99',
      '--wrong',
      '--thanks',
      'Rosa',
    );
    const now = library();
    expect(Object.values(now.corrections)[0]!.facts).toMatchObject({
      day: '2026-12-01',
      fact: 'offices/jz-cusco/address',
      was: { en: 'Av. El Sol 610, local de la Prefectura' },
      now: { es: 'Av. El Sol 601' },
      thanks: 'Rosa',
    });
    expect(fact('offices/jz-cusco/address')).not.toHaveProperty('history');
    expect(updatesOf(now)).toHaveLength(before);
  });

  test('an official source confirms, and a fact that the entry left out is added', async () => {
    writeFileSync(
      join(copy.root, 'content/sources/s99.yaml'),
      PAPER.replace('kind: press', 'kind: official').replace('larepublica.pe/sociedad', 'www.gob.pe'),
    );
    await desk('change', 'offices/jz-cusco/procedures/passport/foreigners', '--value', 'no', '--source', 's99');
    expect(fact('offices/jz-cusco/procedures/passport/foreigners')).toMatchObject({ value: 'no', state: 'confirmed' });
  });

  test.each<[string, string[], string]>([
    [
      'the value that it has',
      ['--value', 'consultastamvirtual@migraciones.gob.pe', '--source', 's99'],
      'npm run content -- confirm channels/mail-consultas-tam/value',
    ],
    ['a value without a source', ['--value', 'a@migraciones.gob.pe'], '--source is missing'],
    [
      'a value that would not hold',
      ['--value', 'a@migraciones.gob.pe ', '--source', 's99'],
      'begins or ends with a blank',
    ],
    [
      'a date that is none',
      ['--value', 'a@migraciones.gob.pe', '--source', 's99', '--as-of', 'May'],
      '--as-of May is not a date',
    ],
  ])('refuses %s, and writes nothing', async (_, more, message) =>
    expect(await refused(MAIL, 'change', 'channels/mail-consultas-tam/value', ...more)).toContain(message),
  );

  test.each([
    ['channels/mail-consultas-tam/valeu', 'Did you mean "channels/mail-consultas-tam/value"?'],
    ['channels/mail-consultas-tam/condition/replacedBy', 'Those of this entry: channels/mail-consultas-tam/condition,'],
    ['channels/mail-consultas-tan/value', 'Did you mean "mail-consultas-tam"?'],
    ['channels/mail-consultas-tam/hours', 'write --value "mon-fri 08:30-16:30, sat 09:00-13:00"'],
    ['channels/mail-consultas-tam/for', 'write --value-en "…" --value-es "…"'],
  ])('says how %s is written', async (name, message) =>
    expect(await refused(MAIL, 'change', name, '--source', 's99')).toContain(message),
  );
});

describe('an amount', () => {
  const amountOf = (id: string) => {
    const found = fact(`fees/${id}/amount`);
    return found && 'value' in found ? found.value : undefined;
  };
  test.each([
    ['carne-duplicate', 'S/ 21.50', { amount: 21.5, currency: 'PEN' }],
    ['carne-duplicate', 'S/ 21,50', { amount: 21.5, currency: 'PEN' }],
    ['carne-duplicate', 'US$ 30', { amount: 30, currency: 'USD' }],
    ['overstay', '0.2 %', { percent: 0.2, per: 'day' }],
    ['overstay', '0,2 % a month', { percent: 0.2, per: 'month' }],
    ['overstay', '0.2 % de la UIT por día', { percent: 0.2, per: 'day' }],
  ])('of %s may be written %s', async (id, value, expected) => {
    await desk('change', `fees/${id}/amount`, '--value', value, '--source', 's99');
    expect(amountOf(id)).toEqual(expected);
  });

  test.each([
    ['fees/carne-duplicate/amount', '21.50', 'write --value "S/ 20.50", --value "US$ 30" or --value "0.1 % a day"'],
    ['fees/carne-duplicate/amount', '0.1 %', 'write --value "0.1 % a day" (a day, a month, once)'],
    ['statuses/turista/stay', '90', 'with its fields days, per, rule'],
    ['statuses/turista/stay', '{ days: 90 }', 'does not fit here, because of rule'],
  ])('%s refuses %s, and shows how it is written', async (name, value, form) => {
    const { code, err } = await runIn(copy.root, ['change', name, '--value', value, '--source', 's99']);
    expect(code).toBe(2);
    expect(err).toContain(form);
  });
});

describe('an address changes', () => {
  test('the old one leads to the new one, in pages and for hosts', async () => {
    await desk('rename', 'guides/tam-virtual', '--slug-en', 'entry-record');
    const now = library();
    const { slug, formerSlugs } = now.guides['tam-virtual']!.prose.en.front;
    expect({ slug, formerSlugs }).toEqual({ slug: 'entry-record', formerSlugs: [expect.any(String)] });
    const old = formerSlugs![0]!;
    expect(formerPages(now).map(({ from }) => from)).toContain(`/en/guides/${old}/`);
    expect(redirectsFile(now, (path) => path)).toContain(`/en/guides/${old}/ /en/guides/entry-record/ 301`);
    await desk('rename', 'guides/tam-virtual', '--slug-en', old);
    expect(library().guides['tam-virtual']!.prose.en.front.formerSlugs).toEqual(['entry-record']);
  });

  test('a need keeps its slugs in one file', async () => {
    await desk('rename', 'needs/pay-a-fee', '--slug-es', 'pagar');
    const { slug, formerSlugs } = library().needs['pay-a-fee']!.facts;
    expect(slug.es).toBe('pagar');
    expect(formerSlugs).toEqual({ en: [], es: ['pagar-una-tasa'] });
  });

  test('a tool is renamed like a guide; a page with the address of its section is not', async () => {
    await desk('rename', 'pages/days-left', '--slug-en', 'days-remaining');
    const [former] = formerPages(library()).filter(({ from }) => from.includes('days-left'));
    expect(former).toMatchObject({ from: '/en/tools/days-left/', to: { en: '/en/tools/days-remaining/' } });
    expect(await refused('content/pages/about/en.mdx', 'rename', 'pages/about', '--slug-en', 'us')).toContain(
      'pages/about has the address of its section',
    );
  });

  test('an address that is or was that of another entry is refused', async () =>
    expect(
      await refused('content/offices/jz-tacna/en.mdx', 'rename', 'offices/jz-tacna', '--slug-en', 'cusco'),
    ).toContain('cusco is the address of offices/jz-cusco: choose another word.'));
});

test('ten facts are confirmed in one run', async () => {
  await desk(
    'confirm',
    'offices/jz-cusco',
    'offices/jz-tacna/address',
    'offices/jz-tacna/serves',
    'channels/alomac-1800/value',
  );
  for (const id of ['offices/jz-cusco/address', 'offices/jz-tacna/address', 'channels/alomac-1800/value'])
    expect(fact(id)?.checked).toBe('2026-12-01');
});

test('a word of the glossary is one command and its definition', async () => {
  await desk(
    'new',
    'term',
    'huella',
    '--yes',
    '--name-en',
    'fingerprint',
    '--name-es',
    'huella',
    '--source',
    's99',
    '--as-of',
    '2026-11-12',
  );
  const file = join(copy.root, 'content/terms/huella.yaml');
  expect(existsSync(file)).toBe(true);
  const left = (await runIn(copy.root, ['check', 'terms/huella'])).out;
  expect(left).toMatch(/definition/);
});
