import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asking, point, requestOf, withMember } from '../../test/authzen/gate-requests.ts';
import type { JsonObject } from '../core/canonical.ts';
import { sharing } from './basis/law-case.ts';
import { evaluate, evaluateAll, maxEvaluations, search } from './decision-point.ts';
import { categories, organs } from './terms.ts';

function isAllowed(raw: JsonObject): boolean {
  const reply = evaluate(point, raw, asking);
  return 'good' in reply && reply.good.decision;
}

describe('a batch', () => {
  const { subject, action, resource, context } = requestOf(sharing);
  const good = { resource };
  const bad = { resource: { type: 'item', id: 'item-2', properties: { category: 'health' } } };
  const run = (raw: JsonObject) => {
    const reply = evaluateAll(point, { subject, action, context, ...raw }, asking);
    return 'faults' in reply
      ? reply.faults.map((fault) => fault.pointer)
      : 'evaluations' in reply.good
        ? reply.good.evaluations
        : [reply.good];
  };
  const decisions = (raw: JsonObject) => run(raw).map((one) => (typeof one === 'string' ? one : one.decision));
  const cases: readonly {
    readonly name: string;
    readonly raw: JsonObject;
    readonly gives: readonly (boolean | string)[];
  }[] = [
    { name: 'answers all by default', raw: { evaluations: [good, bad, good] }, gives: [true, false, true] },
    {
      name: 'stops at the first denial',
      raw: { evaluations: [good, bad, good], options: { evaluations_semantic: 'deny_on_first_deny' } },
      gives: [true, false],
    },
    {
      name: 'a failure is a denial too',
      raw: { evaluations: [{}, good], options: { evaluations_semantic: 'deny_on_first_deny' } },
      gives: [false],
    },
    {
      name: 'stops at the first permit',
      raw: { evaluations: [bad, good, bad], options: { evaluations_semantic: 'permit_on_first_permit' } },
      gives: [false, true],
    },
    {
      name: 'knows three semantics',
      raw: { evaluations: [good], options: { evaluations_semantic: 'any' } },
      gives: ['/options/evaluations_semantic'],
    },
    {
      name: 'takes no null for a semantic',
      raw: { evaluations: [good], options: { evaluations_semantic: null } },
      gives: ['/options/evaluations_semantic'],
    },
    { name: 'leaves other options aside', raw: { evaluations: [good], options: { another: 1 } }, gives: [true] },
    { name: 'wants options to be an object', raw: { evaluations: [good], options: [] }, gives: ['/options'] },
    { name: 'wants a list', raw: { evaluations: {} }, gives: ['/evaluations'] },
    {
      name: 'has a bound',
      raw: { evaluations: Array.from({ length: maxEvaluations + 1 }, () => good) },
      gives: ['/evaluations'],
    },
    {
      name: 'goes up to the bound',
      raw: { evaluations: Array.from({ length: maxEvaluations }, () => good) },
      gives: Array.from({ length: maxEvaluations }, () => true),
    },
    { name: 'denies an item that is no object', raw: { evaluations: [1, good] }, gives: [false, true] },
    {
      name: 'refuses a default that is wrong for all',
      raw: { subject: 'alice', evaluations: [good] },
      gives: ['/subject'],
    },
    { name: 'is one question without items', raw: { ...good, evaluations: [] }, gives: [true] },
  ];
  for (const { name, raw, gives } of cases) test(name, () => assert.deepEqual(decisions(raw), gives));

  test('names a fault in the item, or in the default that it took over', () => {
    const reply = run({
      subject: { type: 'user', id: 'u', properties: { colour: 'red' } },
      evaluations: [{}, { ...bad, context: { tme: 1 } }, good],
    });
    const pointers = reply.map((one) =>
      typeof one === 'object' && 'error' in one.context ? one.context.error.faults.map((fault) => fault.pointer) : one,
    );
    assert.deepEqual(pointers, [
      ['/evaluations/0/resource'],
      ['/subject/properties', '/evaluations/1/context'],
      ['/subject/properties'],
    ]);
  });
});

describe('a search', () => {
  const request = requestOf(sharing);
  const { id: _, category: __, ...item } = sharing.resource;
  const { organ: ___, ...person } = sharing.subject;
  const byOrgan = { type: 'organ', properties: { ...person, designatedFor: ['riec-voorbeeldregio'] } };
  const overCategories = { type: 'category', properties: item };
  const found = (sought: 'subject' | 'resource' | 'action', raw: JsonObject) => {
    const reply = search(point, sought, raw, asking);
    assert.ok('good' in reply, JSON.stringify(reply));
    return reply.good;
  };
  const idOf = (result: { readonly id: string } | { readonly name: string }) =>
    'id' in result ? result.id : result.name;

  test('finds what an evaluation allows, and nothing else', () => {
    const subjects = found('subject', { ...request, subject: byOrgan }).results.map(idOf);
    const expected = organs.filter((id) => id !== 'none' && isAllowed({ ...request, subject: { ...byOrgan, id } }));
    assert.deepEqual(subjects, expected);
    assert.ok(subjects.length > 0 && subjects.length < organs.length);
    const resources = found('resource', { ...request, resource: overCategories }).results.map(idOf);
    assert.deepEqual(
      resources,
      categories.filter((id) => isAllowed({ ...request, resource: { ...overCategories, id } })),
    );
    assert.ok(resources.includes('housing') && !resources.includes('health'));
    assert.ok(found('action', request).results.map(idOf).includes('provide'));
  });

  test('tells how many words got which answer', () => {
    const { context } = found('subject', { ...request, subject: { type: 'organ', properties: { userId: 'u' } } });
    assert.ok(context && context.effects.ask > 0);
    assert.equal(
      Object.values(context.effects).reduce((sum, count) => sum + count),
      organs.length - 1,
    );
  });

  test('never goes through people or items, and finds nothing among what it does not know', () => {
    const nothing = { results: [] };
    assert.deepEqual(found('subject', { ...request, subject: { type: 'user' } }), nothing);
    assert.deepEqual(found('resource', { ...request, resource: { type: 'item' } }), nothing);
    assert.deepEqual(found('subject', { ...request, subject: { type: 'spaceship' } }), nothing);
    assert.deepEqual(found('subject', { ...request, subject: byOrgan, action: { name: 'peek' } }), nothing);
    assert.deepEqual(found('action', { ...request, resource: { type: 'spaceship', id: 'x' } }), nothing);
  });

  test('goes page by page through the same results, and only with the same search', () => {
    const raw = { ...request, resource: overCategories };
    const all = found('resource', raw).results;
    const seen: unknown[] = [];
    let page: JsonObject = { limit: 4 };
    for (let turn = 0; turn < 20; turn += 1) {
      const reply = found('resource', { ...raw, page });
      seen.push(...reply.results);
      assert.deepEqual([reply.page?.count, reply.page?.total], [reply.results.length, all.length]);
      if (!reply.page?.next_token) break;
      page = { token: reply.page.next_token };
    }
    assert.deepEqual(seen, all);
    const token = found('resource', { ...raw, page: { limit: 4 } }).page?.next_token;
    const other = { ...asking, digest: () => 'fedcba9876543210' };
    for (const [bad, pointer, seal] of [
      [{ token }, '/page/token', other],
      [{ token, limit: 5 }, '/page/token', asking],
      [{ token: '../1' }, '/page/token', asking],
      [{ token: 4 }, '/page/token', asking],
      [{ limit: -1 }, '/page/limit', asking],
      [{ limit: 1.5 }, '/page/limit', asking],
      [[], '/page', asking],
    ] as const) {
      const reply = search(point, 'resource', JSON.parse(JSON.stringify({ ...raw, page: bad })), seal);
      assert.deepEqual('faults' in reply && reply.faults.map((fault) => fault.pointer), [pointer]);
    }
  });

  test('a typo is a fault here too', () => {
    const reply = search(point, 'action', withMember(request, ['context', 'casId'], 'zaak-1'), asking);
    assert.ok('faults' in reply && reply.faults[0]?.pointer === '/context');
  });
});
