import { expect, test } from 'vitest';
import { Downlink, FIRST_WINDOW, floor, SEGMENT, sending, SLOW_3G } from '../../../bench/support/link.ts';

/** Arrival of the last of some full segments, all sent at once. */
const last = (segments: number, down = new Downlink(SLOW_3G), now = 0): number =>
  Array.from({ length: segments }, () => down.arrival(now, SEGMENT)).at(-1)!;
const whole = sending(SEGMENT, SLOW_3G);

test('the minimum is three round trips plus transfer time', () => {
  expect(floor(1_801, SLOW_3G)).toBeCloseTo(1_236.02);
  expect(floor(14_600, { rtt: 150, kbits: 1_600 })).toBe(450 + 73);
});

test('a segment arrives half a round trip after it is sent', () => expect(last(1)).toBeCloseTo(whole + 200));

test('the first window is sent at line speed', () =>
  expect(last(FIRST_WINDOW)).toBeCloseTo(FIRST_WINDOW * whole + 200));

test('the segment after it waits until the first is acknowledged', () => {
  expect(last(FIRST_WINDOW + 1)).toBeCloseTo(whole + SLOW_3G.rtt + whole + 200);
});

test('the window grows by one segment per acknowledgement, until the line is saturated', () => {
  const arrivals = Array.from(
    { length: 60 },
    (
      (down) => () =>
        down.arrival(0, SEGMENT)
    )(new Downlink(SLOW_3G)),
  );
  const gaps = arrivals.slice(1).map((at, index) => at - arrivals[index]!);
  expect(gaps.filter((gap) => gap > whole + 1)).toHaveLength(1);
});

test('a fast line with high latency waits once per window, which doubles each time', () => {
  const line = { rtt: 100, kbits: 1_000_000 };
  const arrivals = Array.from(
    { length: 70 },
    (
      (down) => () =>
        down.arrival(0, SEGMENT)
    )(new Downlink(line)),
  );
  const round = arrivals.map((at) => Math.floor(at / line.rtt));
  expect([0, 1, 2].map((which) => round.filter((each) => each === which).length)).toEqual([10, 20, 40]);
});

test('after a long idle time slow start begins again; after a short one it does not', () => {
  const patient = new Downlink(SLOW_3G);
  last(40, patient);
  expect(last(11, patient, 10_000) - 10_000).toBeCloseTo(last(11));
  const quick = new Downlink(SLOW_3G);
  const end = last(40, quick);
  expect(last(11, quick, end + 400) - end - 400).toBeCloseTo(11 * whole + 200);
});
