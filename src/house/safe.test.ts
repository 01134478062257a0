import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededSafe } from './safe.node.ts';

test('a pseudonym is HMAC-SHA-256 under the key of its safe, whatever the text and its length', () => {
  const safe = seededSafe('test');
  const key = createHash('sha256').update('seal test pseudonym').digest();
  const wanted = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: fc.constantFrom('a', 'é', '\ud800', '\u20ac'), minLength: 330, maxLength: 350 }),
  );
  fc.assert(fc.property(text, (one) => assert.equal(safe.pseudonym(one), wanted(one))));
});
