import { expect, test } from 'vitest';
import { versionOf, versionOfRecord } from '#lib/facts/version.ts';
import { aGuide, aLibrary, anOffice, aStep, both, known } from '../../support/builders.ts';

const library = aLibrary({ guides: [aGuide({ steps: [{ step: 'open' }] })], steps: [aStep()], offices: [anOffice()] });

test('a version has seven characters that do not look alike', () => {
  expect(versionOf(library, 'guides', 'informes')).toMatch(/^[0-9a-hjkmnp-tv-z]{7}$/);
});

test('the same content has the same version, today and on every machine', () => {
  expect(versionOfRecord({ b: 1, a: ['x', { d: 'ñ', c: null }] })).toBe('ekessf2');
  expect(
    versionOf(aLibrary({ guides: [aGuide({ steps: [{ step: 'open' }] })], steps: [aStep()] }), 'guides', 'informes'),
  ).toBe(versionOf(library, 'guides', 'informes'));
});

test('key order and undefined values do not matter', () => {
  expect(versionOfRecord({ b: 1, a: [{ d: 2, c: 3 }] })).toBe(
    versionOfRecord({ a: [{ c: 3, d: 2, f: undefined }], b: 1, e: undefined }),
  );
});

test('the order of a list changes the version', () => {
  expect(versionOfRecord(['a', 'b'])).not.toBe(versionOfRecord(['b', 'a']));
});

test('a changed fact, a changed word of either language and a changed step each change it', () => {
  const guide = aGuide({ steps: [{ step: 'open' }] });
  const reworded = { ...guide, prose: { ...guide.prose, es: { ...guide.prose.es, body: 'Otro texto.' } } };
  const versions = [
    library,
    aLibrary({
      guides: [aGuide({ steps: [{ step: 'open' }], fee: known({ amount: 1, currency: 'PEN' as const }) })],
      steps: [aStep()],
    }),
    aLibrary({ guides: [reworded], steps: [aStep()] }),
    aLibrary({ guides: [guide], steps: [aStep({ action: known(both('Close it.')) })] }),
  ].map((each) => versionOf(each, 'guides', 'informes'));
  expect(new Set(versions).size).toBe(4);
});

test('file paths and other entries do not matter', () => {
  const moved = { ...anOffice(), file: 'elsewhere/facts.yaml' };
  expect(versionOf(aLibrary({ offices: [moved, anOffice({}, 'brena')] }), 'offices', 'jz-cusco')).toBe(
    versionOf(library, 'offices', 'jz-cusco'),
  );
});
