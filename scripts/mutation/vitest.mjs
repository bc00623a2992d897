/** Stands in for vitest while mutants are tried: collects the tests of a file, and knows the matchers our tests use. All tests must pass with it first. */
import { isDeepStrictEqual } from 'node:util';

/** The tests collected since the list was last emptied. */
export const collected = [];

let group = '';
const hooks = { beforeEach: [], afterEach: [], beforeAll: [], afterAll: [] };
export const { beforeEach, afterEach, beforeAll, afterAll } = Object.fromEntries(
  Object.keys(hooks).map((name) => [
    name,
    () => {
      throw new Error(`${name} is not known here: choose a test file without it.`);
    },
  ]),
);

const collect = (name, run) => collected.push({ name: group + name, run });
const named = (name, values) => name.replace(/%[sjd]/g, () => String(values.shift()));
const each = (cases) => (name, run) =>
  cases.forEach((one) => {
    const values = Array.isArray(one) ? one : [one];
    collect(named(name, [...values]), () => run(...values));
  });

export const test = Object.assign(collect, { each });
export const it = test;
const within = (name, body) => {
  const outer = group;
  group += `${name} > `;
  body();
  group = outer;
};
export const describe = Object.assign(within, {
  each: (cases) => (name, body) =>
    cases.forEach((one) => {
      const values = [one].flat();
      within(named(name, [...values]), () => body(...values));
    }),
});

const isObject = (value) => typeof value === 'object' && value !== null;
/** Without fields that are undefined, as toEqual compares. */
const bare = (value) => {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value) || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, bare(each)]),
  );
};
const equal = (a, b) => isDeepStrictEqual(bare(a), bare(b));
const matches = (value, part) =>
  Array.isArray(part)
    ? Array.isArray(value) && value.length === part.length && part.every((each, index) => matches(value[index], each))
    : isObject(part) && !(part instanceof RegExp)
      ? isObject(value) && Object.entries(part).every(([key, each]) => matches(value[key], each))
      : equal(value, part);
const at = (value, path) =>
  String(path)
    .split('.')
    .reduce(
      (found, key) => (isObject(found) && key in found ? { value: found.value?.[key] ?? found[key] }.value : undefined),
      value,
    );
const fits = (text, pattern) => (pattern instanceof RegExp ? pattern.test(text) : String(text).includes(pattern));

const MATCHERS = {
  toBe: (a, b) => Object.is(a, b),
  toEqual: equal,
  toStrictEqual: isDeepStrictEqual,
  toMatchObject: matches,
  toContain: (a, b) => (typeof a === 'string' ? a.includes(b) : [...a].includes(b)),
  toContainEqual: (a, b) => [...a].some((each) => equal(each, b)),
  toHaveLength: (a, b) => a.length === b,
  toHaveProperty: (a, path, ...value) =>
    value.length === 0 ? at(a, path) !== undefined : equal(at(a, path), value[0]),
  toMatch: fits,
  toBeUndefined: (a) => a === undefined,
  toBeDefined: (a) => a !== undefined,
  toBeNull: (a) => a === null,
  toBeLessThan: (a, b) => a < b,
  toBeLessThanOrEqual: (a, b) => a <= b,
  toBeGreaterThan: (a, b) => a > b,
  toBeGreaterThanOrEqual: (a, b) => a >= b,
  toBeCloseTo: (a, b, digits = 2) => Math.abs(a - b) < 10 ** -digits / 2,
  toBeInstanceOf: (a, b) => a instanceof b,
  toThrow: (run, message) => {
    try {
      run();
    } catch (error) {
      return (
        message === undefined ||
        (typeof message === 'function' ? error instanceof message : fits(error.message, message))
      );
    }
    return false;
  },
};

class Mismatch extends Error {}

export function expect(value) {
  const matchers = (wanted) =>
    Object.fromEntries(
      Object.entries(MATCHERS).map(([name, holds]) => [
        name,
        (...expected) => {
          if (holds(value, ...expected) !== wanted)
            throw new Mismatch(
              `${wanted ? '' : 'not '}${name}: ${String(value).slice(0, 200)} beside ${expected.map(String).join(', ').slice(0, 200)}`,
            );
        },
      ]),
    );
  return { ...matchers(true), not: matchers(false) };
}
