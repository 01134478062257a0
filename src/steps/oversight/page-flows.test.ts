import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowsOf, linesOf, pictureOf } from './page-flows.ts';

const change = {
  unchanged: { allow: 30, deny: 2 },
  counts: { 'allow > deny': 3, 'deny > allow': 1, 'deny > deny': 1, 'ask > allow': 1, 'nonsense > deny': 9 },
};

test('every decision stands in one flow, and each flow says what differs', () => {
  const flows = flowsOf(change);
  assert.deepEqual(
    flows.map(({ was, would, count, differs }) => [was, would, count, differs]),
    [
      ['allow', 'allow', 30, 'same'],
      ['allow', 'deny', 3, 'answer'],
      ['ask', 'allow', 1, 'answer'],
      ['deny', 'allow', 1, 'answer'],
      ['deny', 'deny', 2, 'same'],
      ['deny', 'deny', 1, 'rules'],
    ],
  );
});

test('both sides of the picture count the same decisions, and bars do not overlap', () => {
  const { left, right, height } = pictureOf(flowsOf(change));
  for (const bars of [left, right]) {
    assert.equal(
      bars.reduce((sum, { count }) => sum + count, 0),
      38,
    );
    for (const [at, bar] of bars.entries()) {
      const next = bars[at + 1];
      assert.ok(bar.top >= 0 && bar.top + bar.height <= height);
      if (next) assert.ok(bar.top + bar.height < next.top);
    }
  }
});

test('bands stay within their bars, and few among many can still be seen', () => {
  const { bands, left, right } = pictureOf(flowsOf({ unchanged: { allow: 4_999 }, counts: { 'allow > deny': 1 } }));
  for (const { path, was, would } of bands) {
    const [from = 0, to = 0, end = 0, start = 0] = [...path.matchAll(/(?:M0|100|L100|0) ([\d.]+) ?(?:C|L|Z|$)/g)].map(
      ([, y]) => Number(y),
    );
    assert.ok(end - to >= 0.49 && start - from >= 0.49, path);
    const [bar, other] = [left.find(({ effect }) => effect === was), right.find(({ effect }) => effect === would)];
    assert.ok(bar && from >= bar.top && start <= bar.top + bar.height + 0.01, path);
    assert.ok(other && to >= other.top && end <= other.top + other.height + 0.01, path);
  }
});

test('no decisions give an empty picture', () => {
  assert.deepEqual(pictureOf(flowsOf({ unchanged: {}, counts: {} })), { height: 0, left: [], right: [], bands: [] });
});

test('a label stands on two lines at most', () => {
  assert.deepEqual(['Ja', 'Ja, na akkoord', 'Nog niet te zeggen', 'It cannot be said yet'].map(linesOf), [
    ['Ja'],
    ['Ja, na', 'akkoord'],
    ['Nog niet', 'te zeggen'],
    ['It cannot', 'be said yet'],
  ]);
});
