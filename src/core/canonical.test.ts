import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, type Json, settled } from './canonical.ts';

const jsonOf: fc.Arbitrary<Json> = fc.jsonValue().map((held) => JSON.parse(JSON.stringify(held)));

test('members stand in the order of their names; what is absent is left out', () => {
  assert.equal(
    canonical({ b: 1, a: { d: [true, null], c: 'é' }, z: undefined }),
    '{"a":{"c":"é","d":[true,null]},"b":1}',
  );
});

test('the same value gives the same bytes, settled or not, the first time and later', () => {
  fc.assert(
    fc.property(jsonOf, (value) => {
      const text = canonical(value);
      const same: Json = settled(JSON.parse(JSON.stringify(value)));
      assert.deepEqual([canonical(same), canonical(same), canonical([same])], [text, text, `[${text}]`]);
      assert.deepEqual(JSON.parse(text), value);
    }),
  );
});

test('what is settled cannot be changed, nor can anything in it', () => {
  const held = settled({ rule: { sentences: ['a'] } });
  assert.ok(Object.isFrozen(held) && Object.isFrozen(held.rule) && Object.isFrozen(held.rule.sentences));
});
