import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, matchPath, withQuery } from './address.web.ts';
import { fill } from './fill.ts';
import { isListOnly, KeyRegistry } from './keys.ts';
import { clockOf } from './moment.ts';
import { problemOf } from './problem.ts';

const now = '2026-11-23T12:00:00.000Z';
const clocks = [
  { deadline: '2026-12-07T12:00:00.000Z', tone: 'calm', words: 'nog 14 dagen' },
  { deadline: '2026-11-26T13:00:00.000Z', tone: 'soon', words: 'nog 3 dagen' },
  { deadline: '2026-11-24T13:00:00.000Z', tone: 'soon', words: 'nog 1 dag' },
  { deadline: '2026-11-23T13:00:00.000Z', tone: 'soon', words: 'laatste dag' },
  { deadline: '2026-11-23T11:00:00.000Z', tone: 'late', words: 'termijn voorbij' },
  { deadline: '2026-11-20T11:00:00.000Z', tone: 'late', words: '3 dagen te laat' },
] as const;
for (const { deadline, tone, words } of clocks)
  test(`clock: ${words}`, () => {
    const clock = clockOf(deadline, now);
    assert.deepEqual([clock.tone, fill(clock.words.nl, clock.values)], [tone, words]);
  });

const paths = [
  { pattern: '/cases/{caseId}', path: '/cases/c-1', found: { caseId: 'c-1' } },
  { pattern: '/cases/{caseId}', path: '/cases', found: undefined },
  { pattern: '/cases/{caseId}', path: '/cases/', found: undefined },
  { pattern: '/signals/{id}/weighing', path: '/signals/a%20b/weighing', found: { id: 'a b' } },
  { pattern: '/signals/{id}/weighing', path: '/signals/a/other', found: undefined },
];
for (const { pattern, path, found } of paths)
  test(`path ${path} at ${pattern}`, () => assert.deepEqual(matchPath(pattern, path), found));

test('an address changes one member and keeps the others', () => {
  const address = addressOf('/signals?lane=mine&signal=a');
  assert.equal(withQuery(address, { signal: 'b' }), '/signals?lane=mine&signal=b');
  assert.equal(withQuery(address, { signal: undefined, lane: undefined }), '/signals');
});

test('the newest binding of a key wins, and a clash is known', () => {
  const registry = new KeyRegistry();
  const ran: string[] = [];
  const group = (name: string) => ({
    label: { nl: name, en: name },
    bindings: [{ keys: ['u'], label: { nl: name, en: name }, run: () => ran.push(name) }],
  });
  registry.set('page', group('page'));
  registry.set('window', group('window'));
  registry.find('U')?.run();
  assert.deepEqual([ran, registry.clashes()], [['window'], ['u']]);
  registry.remove('window');
  registry.find('u')?.run();
  assert.deepEqual([ran, registry.clashes()], [['window', 'page'], []]);
});

test('keys that scroll or follow links work in lists only', () => {
  assert.deepEqual(['Enter', 'ArrowDown', 'j'].map(isListOnly), [true, true, false]);
});

test('whatever comes back, there is a title and a next step', () => {
  for (const held of [undefined, null, 'oops', 12, [], {}, { title: 7 }]) {
    const problem = problemOf(held, 'nl');
    assert.ok(problem.title !== '' && problem.next !== '');
  }
  const told = {
    title: 'Nee',
    next: 'Vraag het',
    code: 'no',
    status: 422,
    errors: [{ location: { pointer: '/a' }, detail: 'Vul in' }],
  };
  assert.deepEqual(problemOf(told, 'nl').faults, [{ pointer: '/a', text: 'Vul in' }]);
});
