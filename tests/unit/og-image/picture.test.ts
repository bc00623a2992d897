import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOOKS } from '#lib/site/condition-style.ts';
import { entryPicture, HEIGHT, sharePictures, type SharePicture, WIDTH } from '#lib/site/og-image.ts';
import { DRAWABLE } from '#tools/content/rules/prose.ts';
import { COLOURS, layout, type Mark } from '#og-image/layout.ts';
import { FONTS } from '#og-image/letters.ts';
import { png } from '#og-image/png.ts';
import { LANGS } from '#i18n/languages.ts';
import type { CONDITIONS } from '#schemas/life.ts';
import { aChannel, aLibrary, anOffice, known, unknown } from '../../support/builders.ts';

type Condition = (typeof CONDITIONS)[number];
const office: SharePicture = {
  lang: 'en',
  kicker: 'Offices',
  title: 'Cusco zonal office',
  line: 'Zonal office · Cusco',
  state: { word: 'Open', tone: 'open', icon: 'check' },
};
const textsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
const groundOf = (marks: readonly Mark[]) => marks[0]?.colour;

/** The distance from a colour of a picture to the nearest of ours, in the channel that differs most. */
function farFrom(hex: string, file: Uint8Array): number {
  const wanted = Buffer.from(hex.slice(1), 'hex');
  const { data } = PNG.sync.read(Buffer.from(file));
  let nearest = 255;
  for (let at = 0; at < data.length; at += 4)
    nearest = Math.min(nearest, Math.max(...wanted.map((value, channel) => Math.abs(value - data[at + channel]!))));
  return nearest;
}

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(cache, { recursive: true }));
const drawn = async (picture: SharePicture): Promise<Buffer> => Buffer.from(await png(picture, cache));

describe('what the picture says', () => {
  test('the guide, the section, the state, the title, the line, and that it is not official', () => {
    expect(textsOf(layout(office))).toEqual([
      'Peru immigration guide',
      'Offices',
      'Open',
      'Cusco zonal office',
      'Zonal office · Cusco',
      'Independent guide, not an official site',
    ]);
  });

  test.each(Object.entries(LOOKS))('the state %s as word, shape and hue', async (word, [tone, icon]) => {
    const marks = layout({ ...office, state: { word, tone, icon } });
    expect(textsOf(marks)).toContain(word);
    expect(marks).toContainEqual(expect.objectContaining({ mark: 'icon', icon }));
    expect(farFrom(COLOURS[tone], await drawn({ ...office, state: { word, tone, icon } }))).toBeLessThan(8);
  });

  test('a withdrawn entry is recognizable by its background colour', () => {
    const closed = layout({ ...office, state: { word: 'Closed', tone: 'closed', icon: 'cross' } });
    expect([groundOf(layout(office)), groundOf(closed)]).toEqual(['paper', 'closed-tint']);
  });

  test('the colours are those of the pages', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8').split('@media')[0];
    for (const [name, value] of Object.entries(COLOURS)) expect(tokens).toContain(`--color-${name}: ${value};`);
  });
});

describe('which pictures there are', () => {
  const closed = anOffice({ condition: known('closed' as Condition, { until: '2012-11' }) as never }, 'carabaya');
  const pictures = sharePictures(
    aLibrary({ offices: [anOffice(), closed], channels: [aChannel({ condition: unknown as never })] }),
    '2026-11-30',
  );

  test('one per home page, section and entry, with the state in its name', () => {
    expect([...pictures.keys()]).toEqual(
      expect.arrayContaining([
        '/en/og.png',
        '/es/buscar/og.png',
        '/es/oficinas/og.png',
        '/en/offices/jz-cusco/og-active.png',
        '/es/oficinas/carabaya/og-closed.png',
        '/en/contact/line-1800/og-unknown.png',
      ]),
    );
  });

  test('the picture of a closed office says so and until when, in both languages', () => {
    expect(pictures.get('/en/offices/carabaya/og-closed.png')?.state).toEqual({
      word: 'Closed · last day in November 2012',
      tone: 'closed',
      icon: 'cross',
    });
    expect(pictures.get('/es/oficinas/carabaya/og-closed.png')?.state?.word).toMatch(
      /^Cerrada · último día de atención en noviembre/,
    );
  });

  test('an entry without a state has a picture without one', () =>
    expect(entryPicture('/en/statuses/tourist/', {})).toBe('/en/statuses/tourist/og.png'));
});

describe('the file', () => {
  test('is a PNG of 600 by 315, below 16 kB, in both languages', async () => {
    for (const lang of LANGS) {
      const file = await drawn({ ...office, lang, title: 'Jefatura zonal de Ñuñoa: «¿dónde está?» — 2.º piso' });
      expect(PNG.sync.read(file)).toMatchObject({ width: WIDTH, height: HEIGHT });
      expect(file.length).toBeLessThan(16_000);
    }
  });

  test('is deterministic, and differs for another title', async () => {
    const first = await drawn(office);
    expect((await drawn({ ...office, title: 'Cusco zonal offices' })).equals(first)).toBe(false);
    for (const name of readdirSync(cache)) rmSync(join(cache, name));
    expect((await drawn(office)).equals(first)).toBe(true);
  });

  test('is drawn once, then read from the cache', async () => {
    await drawn(office);
    const [kept = ''] = readdirSync(cache);
    writeFileSync(join(cache, kept), 'as kept');
    expect((await drawn(office)).toString()).toBe('as kept');
    expect((await drawn({ ...office, lang: 'es' })).toString()).not.toBe('as kept');
  });

  test('a letter missing from the font is rejected by name', () =>
    expect(drawn({ ...office, title: 'Oficina → Lima' })).rejects.toThrow('“→”'));
});

test('check:content allows in titles exactly the letters that both font weights have', () => {
  const letters = Array.from({ length: 0xfffe }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  const differ = letters.filter((code) => {
    const has = Object.values(FONTS).every((font) => font.hasGlyphForCodePoint(code));
    return DRAWABLE.test(String.fromCodePoint(code)) !== has;
  });
  expect(differ.map((code) => code.toString(16))).toEqual([]);
});
