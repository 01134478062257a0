import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { carried, firstProcessedOf, regimesOf, rootsOf, sourcesOf, suppliersOf } from './lineage.ts';
import type { Source } from './question.ts';

const from = (...derivedFrom: readonly Source[]): Source => ({ derivedFrom });

describe('what it was made from', () => {
  const note: Source = { id: 'note', originOrg: 'politie' };
  const list: Source = { id: 'list', originOrg: 'douane', derivedFrom: [note] };
  const own: Source = { id: 'whole', originOrg: 'bureau', derivedFrom: [list, { id: 'map' }] };
  test('everything, nearest first, itself left out', () =>
    assert.deepEqual(
      sourcesOf(own).map(({ id }) => id),
      ['list', 'note', 'map'],
    ));
  test('the roots; what was made from nothing is its own', () => {
    assert.deepEqual(
      rootsOf(own).map(({ id }) => id),
      ['note', 'map'],
    );
    assert.deepEqual(rootsOf(from()), [from()]);
    assert.deepEqual(rootsOf(note), [note]);
  });
  test('suppliers: each once, sorted, and a root without one adds nobody', () => {
    const many = from({ originOrg: 'politie' }, { originOrg: 'douane' }, { originOrg: 'politie' }, {});
    assert.deepEqual(suppliersOf(many), ['douane', 'politie']);
    assert.deepEqual(suppliersOf({}), []);
  });
});

describe('the regimes that lie on it', () => {
  const under = (own: Source['originRegime'], ...others: readonly Source['originRegime'][]): Source => ({
    ...(own ? { originRegime: own } : {}),
    derivedFrom: others.map((one) => (one ? { originRegime: one } : {})),
  });
  for (const [title, source, regimes] of [
    ['its own alone', under('AVG'), ['AVG']],
    ['not said', {}, [undefined]],
    ['its own first, then the others in a fixed order', under('WPG-8', 'AWR', 'AVG'), ['WPG-8', 'AVG', 'AWR']],
    ['its own once', under('AVG', 'AVG', 'WPG-8'), ['AVG', 'WPG-8']],
    ['a part of which it is not said keeps it open', under('AVG', 'WPG-8', undefined), ['AVG', 'WPG-8', undefined]],
    ['of parts too', from(from({ originRegime: 'AWR' })), [undefined, 'AWR']],
  ] as const)
    test(title, () => assert.deepEqual(regimesOf(source), regimes));
});

describe('a taint is carried', () => {
  const special = (source: Source): boolean | undefined => carried(source, (one) => one.special);
  for (const [title, source, value] of [
    ['of itself', { special: true }, true],
    ['not', { special: false }, false],
    ['not said', {}, undefined],
    ['itself, whatever its parts say', { special: true, derivedFrom: [{ special: false }] }, true],
    ['one part is enough, also beside an unknown one', from({}, { special: true }, { special: false }), true],
    ['a part of a part', { special: false, derivedFrom: [from({ special: true })] }, true],
    ['an unknown part keeps it open, whatever the whole says', { special: false, derivedFrom: [{}] }, undefined],
    ['no part has it, so the whole has not', from({ special: false }, { special: false }), false],
  ] as const)
    test(title, () => assert.equal(special(source), value));
});

describe('the first processing', () => {
  const msOf = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text) || undefined);
  const first = (source: Source): string | undefined => firstProcessedOf(source, msOf);
  const at = (firstProcessedAt: string, ...derivedFrom: readonly Source[]): Source => ({
    firstProcessedAt,
    derivedFrom,
  });
  for (const [title, source, day] of [
    ['its own', at('2026-01-02'), '2026-01-02'],
    ['of the earliest part', at('2026-03-01', at('2026-01-02'), at('2025-06-07')), '2025-06-07'],
    ['its own, when the parts are later', at('2024-03-01', at('2026-01-02')), '2024-03-01'],
    ['of a part of a part', from(from(at('2020-05-05'), at('2021-05-05'))), '2020-05-05'],
    [
      'of two spellings of one instant the first written',
      from(at('2026-01-02'), at('2026-01-02T00:00:00Z')),
      '2026-01-02',
    ],
    ['not known, of itself', {}, undefined],
    ['not known of one part', at('2020-01-01', at('2026-01-02'), {}), undefined],
    ['no instant never comes before one', from(at('soon'), at('2026-01-02')), '2026-01-02'],
    ['nor in the other order', from(at('2026-01-02'), at('soon')), '2026-01-02'],
  ] as const)
    test(title, () => assert.equal(first(source), day));
});
