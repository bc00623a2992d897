/** `npm run content -- stale`, over a few real files. */
import { expect, test } from 'vitest';
import { runIn } from '../support/terminal.ts';
import { smallContent } from '../support/small-content.ts';

const copy = smallContent('content/terms/cita.yaml', 'content/steps/call-ask');
const stale = (...args: string[]) => runIn(copy.root, ['stale', ...args]);

test('nothing due: it says when the next review is, and ends with 0', async () => {
  expect(await stale()).toMatchObject({
    code: 0,
    out: 'Nothing is due on 2026-12-01. The next review falls due on 2027-02-20.',
  });
});

test('on a later day it lists the facts of each entry, and ends with 1', async () => {
  const { code, out } = await stale('--on', '2027-02-20');
  expect(code).toBe(1);
  expect(out).toBe(
    'steps/call-ask\n  2026-11-22  due 2027-02-20  action\n  2026-11-22  due 2027-02-20  ifItFails\n2 facts in 1 entries, as of 2027-02-20.',
  );
});

test('--days N asks for what nobody has checked for N days', async () => {
  expect((await stale('--days', '9', '--json')).code).toBe(1);
  expect((await stale('--days', '10')).out).toMatch(/^Nothing is due/);
  expect(JSON.parse((await stale('--days', '9', '--json')).out)).toMatchObject({ facts: 3, days: 9 });
});

test('a number of days that is none ends with 2', async () => {
  expect(await stale('--days', 'many')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--days many is not a number of days'),
  });
});
