import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asking, leavesLooksOut, searchIn } from './page-search.ts';
import { changeSearchIn, sumOf } from './page-what-if.ts';

const searchOf = (query: string) => searchIn(new Map(new URLSearchParams(query)));

const asked: readonly { readonly query: string; readonly gives: unknown }[] = [
  { query: '', gives: ['log.list', { by: 'all', withoutOversight: true, limit: 25 }] },
  { query: 'looks=too', gives: ['log.list', { by: 'all', limit: 25 }] },
  { query: 'by=effect&of=deny', gives: ['log.list', { by: 'effect', of: 'deny', withoutOversight: true, limit: 25 }] },
  { query: 'by=user&of=yasmin', gives: ['log.list', { by: 'user', of: 'yasmin', limit: 25 }] },
  { query: 'by=trace&of=abc&before=12', gives: ['log.list', { by: 'trace', of: 'abc', limit: 25, before: 12 }] },
  { query: 'by=file&of=signal/abc', gives: ['log.processing', { file: 'signal/abc', limit: 25 }] },
  { query: 'by=file&of=Bc-0_x', gives: ['log.processing', { pseudonym: 'Bc-0_x', limit: 25 }] },
];

for (const { query, gives } of asked)
  test(`the address "${query}" asks what it says`, () => {
    const { query: name, input } = asking(searchOf(query));
    assert.deepEqual([name, input], gives);
  });

test('an address that makes no sense shows everything', () => {
  for (const query of ['by=user', 'by=user&of=+', 'by=nobody&of=x', 'by=effect&of=perhaps', 'before=-3', 'before=x'])
    assert.deepEqual(asking(searchOf(query)), asking(searchOf('')), query);
});

test('looks at the log are left out of lists of everything only', () => {
  const left = [
    '',
    'by=effect&of=ask',
    'by=user&of=noor',
    'by=under&of=x',
    'by=activity&of=oversight-log',
    'looks=too',
  ];
  assert.deepEqual(
    left.map((query) => leavesLooksOut(searchOf(query))),
    [true, true, false, false, false, false],
  );
});

const changeOf = (query: string) => changeSearchIn(new Map(new URLSearchParams(query)), '2026-11-26');

test('without a choice the last month is compared with the rules of today', () => {
  assert.deepEqual(changeOf(''), { from: '2026-10-27', to: '2026-11-26', on: '2026-11-26', without: [] });
  assert.deepEqual(changeOf('from=x&on=2026-13-01&without=;,'), changeOf(''));
  assert.deepEqual(changeOf('to=2026-03-01').from, '2026-01-30');
});

test('rules that are left out stand in the address by their number, small letters too, at most twenty', () => {
  assert.deepEqual(changeOf('without=OT01,G08b,OT01').without, ['OT01', 'G08b']);
  const many = Array.from({ length: 30 }, (_, at) => `R${at}`).join(',');
  assert.equal(changeOf(`without=${many}`).without.length, 20);
});

test('a change of the rules alone is no change of the answer', () => {
  assert.deepEqual(sumOf({ counts: { 'allow > deny': 3, 'deny > deny': 1, 'deny > allow': 2 } }), {
    answers: 5,
    rulesOnly: 1,
  });
});
