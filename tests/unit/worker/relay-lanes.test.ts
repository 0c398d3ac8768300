import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startLanes } from '../../../worker/relay-lanes.js';

/** Lanes whose work the test ends by hand. */
function lanesOf(count: number) {
  const underWay: { more: () => void; end: () => void }[] = [];
  let begun = 0;
  const lanes = startLanes(count, (more) => {
    begun += 1;
    return new Promise<void>((resolve) => underWay.push({ more, end: resolve }));
  });
  const endAll = async () => {
    for (const { end } of underWay.splice(0)) end();
    await turn();
  };
  return { lanes, underWay, begun: () => begun, endAll };
}

test('one lane looks at the start, and one for every notice', async () => {
  const { lanes, begun, endAll } = lanesOf(3);
  await turn();
  expect(begun()).toBe(1);
  await endAll();
  expect(begun()).toBe(1);
  lanes.notice();
  await turn();
  expect(begun()).toBe(2);
  const stopped = lanes.stop();
  await endAll();
  await stopped;
  expect(begun()).toBe(2);
});

test('a lane that finds more than it takes wakes the next', async () => {
  const { lanes, underWay, begun, endAll } = lanesOf(3);
  await turn();
  underWay[0]?.more();
  await turn();
  expect(begun()).toBe(2);
  const stopped = lanes.stop();
  await endAll();
  await stopped;
});

test('a notice that comes while all are at work is taken by the first that is done', async () => {
  const { lanes, underWay, begun, endAll } = lanesOf(2);
  lanes.notice();
  await turn();
  expect(begun()).toBe(2);
  lanes.notice();
  await turn();
  expect(begun()).toBe(2);
  underWay.shift()?.end();
  await turn();
  expect(begun()).toBe(3);
  const stopped = lanes.stop();
  await endAll();
  await stopped;
  expect(begun()).toBe(3);
});
