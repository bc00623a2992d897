import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test, vi } from 'vitest';
import { LOOKS } from '../../../src/domain/looks.ts';
import { entryPicture, sharePictures, type SharePicture } from '../../../src/domain/share-picture.ts';
import { drawn } from '../../../src/picture/draw.ts';
import { COLOURS, HEIGHT, layout, type Mark, WIDTH } from '../../../src/picture/layout.ts';
import { LANGS } from '../../../src/locale/languages.ts';
import type { CONDITIONS } from '../../../src/model/life.ts';
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
const coloursIn = (file: Uint8Array): Set<string> => {
  const { data } = PNG.sync.read(Buffer.from(file));
  return new Set(
    Array.from({ length: data.length / 4 }, (_, at) => `#${data.subarray(at * 4, at * 4 + 3).toString('hex')}`),
  );
};

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
    expect(coloursIn(await drawn({ ...office, state: { word, tone, icon } }))).toContain(COLOURS[tone]);
  });

  test('what is withdrawn is seen to be so without reading: another ground', () => {
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
  );

  test('one for each home, section and entry, with the state in its name', () => {
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
      word: 'Closed · until November 2012',
      tone: 'closed',
      icon: 'cross',
    });
    expect(pictures.get('/es/oficinas/carabaya/og-closed.png')?.state?.word).toMatch(/^Cerrada · hasta noviembre/);
  });

  test('an entry without a state has a picture without one', () =>
    expect(entryPicture('/en/statuses/tourist/', {})).toBe('/en/statuses/tourist/og.png'));
});

describe('the file', () => {
  test('is a PNG of 600 by 315, below 12 kB, in both languages', async () => {
    for (const lang of LANGS) {
      const file = Buffer.from(
        await drawn({ ...office, lang, title: 'Jefatura zonal de Ñuñoa: «¿dónde está?» — 2.º piso' }),
      );
      expect(PNG.sync.read(file)).toMatchObject({ width: WIDTH, height: HEIGHT });
      expect(file.length).toBeLessThan(12_000);
    }
  });

  test('has the same bytes however often and after whatever it is drawn', async () => {
    const first = await drawn(office);
    await drawn({ ...office, title: 'Another title' });
    vi.resetModules();
    const fresh = await import('../../../src/picture/draw.ts');
    expect(Buffer.from(await drawn(office)).equals(first)).toBe(true);
    expect(Buffer.from(await fresh.drawn(office)).equals(first)).toBe(true);
    expect(Buffer.from(await drawn({ ...office, title: 'Cusco zonal offices' })).equals(first)).toBe(false);
  });

  test('a letter that the font has not is refused by name', () =>
    expect(() => drawn({ ...office, title: 'Oficina → Lima' })).toThrow('“→”'));
});
