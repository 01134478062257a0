import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import {
  accepted,
  elementAt,
  faultOf,
  type MatchFault,
  maxElements,
  maxProved,
  type Outcome,
  packInputs,
  tagsOf,
} from './frame.ts';
import { openOprf } from './oprf.node.ts';

const oprf = await openOprf();
const reference = ristretto255_oprf;
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (given: Uint8Array): string => Buffer.from(given).toString('hex');

const packed = (...inputs: readonly Uint8Array[]): Uint8Array => accepted(packInputs(inputs));
const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

const info = bytes('00');
const { key, publicKey } = accepted(oprf.deriveKeyPair({ mode: 'voprf', seed: new Uint8Array(32).fill(7), info }));
const someInputs = fc.array(fc.uint8Array({ maxLength: 80 }), { minLength: 1, maxLength: 4 });

/** The reference has `evaluate`, and its types leave it out: blind, evaluate and finalize give the same. */
function theirOutput(mode: 'oprf' | 'voprf', secret: Uint8Array, input: Uint8Array): Uint8Array {
  if (mode === 'oprf') {
    const { blind, blinded } = reference.oprf.blind(input);
    return reference.oprf.finalize(input, blind, reference.oprf.blindEvaluate(secret, blinded));
  }
  const { blind, blinded } = reference.voprf.blind(input);
  const open = ristretto255.Point.BASE.multiply(ristretto255.Point.Fn.fromBytes(secret)).toBytes();
  const { evaluated, proof } = reference.voprf.blindEvaluate(secret, open, blinded);
  return reference.voprf.finalize(input, blind, evaluated, blinded, open, proof);
}

test('engine against engine: what one blinds, proves and finalizes, the other accepts', () => {
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const cases = fc.property(someInputs, seeds, (list, seed) => {
    const inputs = packed(...list);
    const pair = accepted(oprf.deriveKeyPair({ mode: 'voprf', seed, info }));
    const theirs = reference.voprf.deriveKeyPair(seed, info);
    assert.deepEqual([hex(pair.key), hex(pair.publicKey)], [hex(theirs.secretKey), hex(theirs.publicKey)]);
    const { blinds, blinded } = accepted(oprf.blind({ mode: 'voprf', inputs }));
    const questions = list.map((_, at) => elementAt(blinded, at));
    const answer = reference.voprf.blindEvaluateBatch(pair.key, pair.publicKey, questions);
    const evaluated = joined(answer.evaluated);
    const outputs = accepted(oprf.verify({ ...pair, inputs, blinds, blinded, evaluated, proof: answer.proof }));
    assert.equal(hex(outputs), hex(accepted(oprf.direct({ mode: 'voprf', key: pair.key, inputs }))));
    assert.equal(hex(outputs), hex(joined(list.map((input) => theirOutput('voprf', pair.key, input)))));
    const proved = accepted(oprf.prove({ key: pair.key, blinded }));
    assert.equal(hex(proved.evaluated), hex(evaluated));
    const items = list.map((input, at) => ({
      input,
      blind: elementAt(blinds, at),
      evaluated: elementAt(evaluated, at),
      blinded: elementAt(blinded, at),
    }));
    assert.equal(hex(joined(reference.voprf.finalizeBatch(items, pair.publicKey, proved.proof))), hex(outputs));
  });
  fc.assert(cases, { numRuns: 12 });
});

test('mode OPRF gives other outputs than VOPRF, and those of the other engine', () => {
  const cases = fc.property(fc.uint8Array({ maxLength: 80 }), (input) => {
    const output = hex(accepted(oprf.direct({ mode: 'oprf', key, inputs: packed(input) })));
    assert.equal(output, hex(theirOutput('oprf', key, input)));
    assert.notEqual(output, hex(accepted(oprf.direct({ mode: 'voprf', key, inputs: packed(input) }))));
  });
  fc.assert(cases, { numRuns: 20 });
});

test('blinding is fresh each time, and does not change the output', () => {
  const inputs = packed(bytes('01'), bytes('01'), bytes(''));
  const rounds = [1, 2].map(() => accepted(oprf.blind({ mode: 'oprf', inputs })));
  const elements = rounds.flatMap(({ blinded }) => [0, 1, 2].map((at) => hex(elementAt(blinded, at))));
  assert.equal(new Set(elements).size, 6);
  const outputs = rounds.map(({ blinds, blinded }) =>
    hex(accepted(oprf.finalize({ inputs, blinds, evaluated: accepted(oprf.evaluate({ key, blinded })) }))),
  );
  assert.equal(outputs[0], outputs[1]);
  assert.equal(hex(tagsOf(bytes(outputs[0] ?? ''))).length, 3 * 16);
});

const element = hex(ristretto255.Point.BASE.toBytes());

const nothing = new Uint8Array(0);
const zero = '00'.repeat(32);
/** The order of the group, and the same plus one: not below it. */
const order = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';
const ten = Array.from({ length: 3 }, () => bytes('aa'));
const threeInputs = packed(...ten);
const asked = accepted(oprf.blind({ mode: 'voprf', inputs: threeInputs }));
const replied = accepted(oprf.prove({ key, blinded: asked.blinded }));
const whole = { ...asked, ...replied, publicKey, inputs: threeInputs };
const flipped = (given: Uint8Array, at: number): Uint8Array =>
  given.map((byte, place) => (place === at ? byte ^ 1 : byte));
const swapped = joined([2, 1, 0].map((at) => elementAt(replied.evaluated, at)));
const otherKey = accepted(oprf.deriveKeyPair({ mode: 'voprf', seed: new Uint8Array(32).fill(8), info })).key;

const refusals: readonly (readonly [string, () => Outcome<unknown>, MatchFault])[] = [
  ['no element', () => oprf.evaluate({ key, blinded: nothing }), { kind: 'empty' }],
  ['no input', () => oprf.blind({ mode: 'oprf', inputs: nothing }), { kind: 'empty' }],
  ['identity', () => oprf.evaluate({ key, blinded: bytes(element + zero) }), { kind: 'identity', at: 1 }],
  ['identity to prove', () => oprf.prove({ key, blinded: bytes(zero) }), { kind: 'identity', at: 0 }],
  [
    'identity comes back',
    () => oprf.verify({ ...whole, evaluated: replied.evaluated.fill(0, 0, 0).map((byte, at) => (at < 32 ? 0 : byte)) }),
    { kind: 'identity', at: 0 },
  ],
  ['half an element', () => oprf.evaluate({ key, blinded: bytes(element).slice(1) }), { kind: 'wrong-length' }],
  ['one byte too many', () => oprf.evaluate({ key, blinded: bytes(`${element}00`) }), { kind: 'wrong-length' }],
  ['an input is cut off', () => oprf.blind({ mode: 'oprf', inputs: bytes('000301') }), { kind: 'wrong-length' }],
  ['half a length', () => oprf.blind({ mode: 'oprf', inputs: bytes('000100ff') }), { kind: 'wrong-length' }],
  [
    'an input too long',
    () => oprf.blind({ mode: 'oprf', inputs: new Uint8Array(9_000).fill(4) }),
    { kind: 'bad-input', at: 0 },
  ],
  [
    'a list too long',
    () => packInputs(Array.from({ length: maxElements + 1 }, () => nothing)),
    { kind: 'oversize', max: maxElements },
  ],
  [
    'a frame of inputs too long',
    () => oprf.blind({ mode: 'oprf', inputs: new Uint8Array(2 * maxElements + 2) }),
    { kind: 'oversize', max: maxElements },
  ],
  [
    'a frame too long',
    () => oprf.evaluate({ key, blinded: new Uint8Array(32 * maxElements + 32) }),
    { kind: 'oversize', max: maxElements },
  ],
  [
    'too much under a proof',
    () => oprf.prove({ key, blinded: new Uint8Array(32 * maxProved + 32) }),
    { kind: 'oversize', max: maxProved },
  ],
  ['key is zero', () => oprf.evaluate({ key: bytes(zero), blinded: bytes(element) }), { kind: 'bad-key' }],
  ['key is the order', () => oprf.evaluate({ key: bytes(order), blinded: bytes(element) }), { kind: 'bad-key' }],
  [
    'key is too short',
    () => oprf.direct({ mode: 'oprf', key: key.slice(1), inputs: threeInputs }),
    { kind: 'bad-key' },
  ],
  ['seed is too short', () => oprf.deriveKeyPair({ mode: 'oprf', seed: key.slice(1), info }), { kind: 'wrong-length' }],
  [
    'blind is zero',
    () =>
      oprf.blind({ mode: 'oprf', inputs: threeInputs, blinds: asked.blinds.map((byte, at) => (at < 64 ? byte : 0)) }),
    { kind: 'not-a-scalar', at: 2 },
  ],
  [
    'blind is the order',
    () => oprf.blind({ mode: 'oprf', inputs: packed(info), blinds: bytes(order) }),
    { kind: 'not-a-scalar', at: 0 },
  ],
  [
    'blinds do not count the same',
    () => oprf.blind({ mode: 'oprf', inputs: threeInputs, blinds: key }),
    { kind: 'wrong-length' },
  ],
  [
    'answers do not count the same',
    () => oprf.finalize({ ...whole, evaluated: elementAt(replied.evaluated, 0) }),
    { kind: 'wrong-length' },
  ],
  [
    'questions and answers differ',
    () => oprf.verify({ ...whole, blinded: elementAt(asked.blinded, 0) }),
    { kind: 'wrong-length' },
  ],
  ['a proof too short', () => oprf.verify({ ...whole, proof: replied.proof.slice(1) }), { kind: 'wrong-length' }],
  ['a challenge changed', () => oprf.verify({ ...whole, proof: flipped(replied.proof, 0) }), { kind: 'bad-proof' }],
  ['a response changed', () => oprf.verify({ ...whole, proof: flipped(replied.proof, 32) }), { kind: 'bad-proof' }],
  ['a proof of zeros', () => oprf.verify({ ...whole, proof: new Uint8Array(64) }), { kind: 'bad-proof' }],
  ['answers in another order', () => oprf.verify({ ...whole, evaluated: swapped }), { kind: 'bad-proof' }],
  [
    'another key was used',
    () => oprf.verify({ ...whole, ...accepted(oprf.prove({ key: otherKey, blinded: asked.blinded })) }),
    { kind: 'bad-proof' },
  ],
  [
    'public key is no element',
    () => oprf.verify({ ...whole, publicKey: flipped(publicKey, 31).fill(255) }),
    { kind: 'bad-key' },
  ],
  ['public key is the identity', () => oprf.verify({ ...whole, publicKey: bytes(zero) }), { kind: 'bad-key' }],
];

test('whatever cannot be taken is refused with its own reason', () => {
  for (const [what, run, fault] of refusals) assert.deepEqual(faultOf(run()), fault, what);
});

test('any 32 bytes are taken or refused exactly as the other engine does', () => {
  const cases = fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.boolean(), (raw, multiple) => {
    const given = multiple ? ristretto255.Point.BASE.multiply(BigInt(raw[0] ?? 0) + 1n).toBytes() : raw;
    let theirs = false;
    try {
      theirs = !ristretto255.Point.fromBytes(given).equals(ristretto255.Point.ZERO);
    } catch {
      // Refused: stays false.
    }
    assert.equal('good' in oprf.evaluate({ key, blinded: given }), theirs);
  });
  fc.assert(cases, { numRuns: 100 });
});
