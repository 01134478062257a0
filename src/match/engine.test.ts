import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ristretto255 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { believe } from '../core/believe.ts';
import { engineAsked, engines, openEngine } from './engine.node.ts';
import { accepted, faultOf, packInputs } from './frame.ts';
import { type Oprf, openOprf } from './oprf.node.ts';
import { openPool } from './pool.node.ts';
import { maxHashed, type Ristretto } from './ristretto.ts';
import { EngineAbsent, openNativeRistretto } from './ristretto-native.node.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8'));
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (given: Uint8Array): string => Buffer.from(given).toString('hex');
const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const ours = 'our own file; the test fails when it has another form';

/** Why the native engine is not tested here, or `false` when it is. */
const withoutNative: string | false = await openNativeRistretto().then(
  () => false as const,
  (cause: unknown) => {
    if (cause instanceof EngineAbsent) return cause.todo.en;
    throw cause;
  },
);
const skipOf = (engine: string) => ({ skip: engine === 'native' && withoutNative });

interface Vector {
  readonly Batch: number;
  readonly Blind: string;
  readonly BlindedElement: string;
  readonly EvaluationElement: string;
  readonly Input: string;
  readonly Output: string;
  readonly Proof?: { readonly proof: string; readonly r: string };
}
interface Suite {
  readonly keyInfo: string;
  readonly mode: number;
  readonly seed: string;
  readonly skSm: string;
  readonly pkSm?: string;
  readonly vectors: readonly Vector[];
}
const { suites } = believe<{ suites: readonly Suite[] }>(read('rfc9497-ristretto255.json'), ours);

function checkVector(oprf: Oprf, suite: Suite, vector: Vector): void {
  const mode = suite.mode === 0 ? 'oprf' : 'voprf';
  const list = (text: string): readonly Uint8Array[] => text.split(',').map(bytes);
  const frame = (text: string): Uint8Array => joined(list(text));
  const seed = { mode, seed: bytes(suite.seed), info: bytes(suite.keyInfo) } as const;
  const { key, publicKey } = accepted(oprf.deriveKeyPair(seed));
  assert.equal(hex(key), suite.skSm);
  if (suite.pkSm !== undefined) assert.equal(hex(publicKey), suite.pkSm);
  const inputs = accepted(packInputs(list(vector.Input)));
  const { blinds, blinded } = accepted(oprf.blind({ mode, inputs, blinds: frame(vector.Blind) }));
  assert.equal(hex(blinded), hex(frame(vector.BlindedElement)));
  const evaluated = accepted(oprf.evaluate({ key, blinded }));
  assert.equal(hex(evaluated), hex(frame(vector.EvaluationElement)));
  const outputs = hex(frame(vector.Output));
  assert.equal(hex(accepted(oprf.finalize({ inputs, blinds, evaluated }))), outputs);
  assert.equal(hex(accepted(oprf.direct({ mode, key, inputs }))), outputs);
  if (vector.Proof === undefined) return;
  const { proof } = accepted(oprf.prove({ key, blinded, nonce: bytes(vector.Proof.r) }));
  assert.equal(hex(proof), vector.Proof.proof);
  assert.equal(hex(accepted(oprf.verify({ publicKey, inputs, blinds, blinded, evaluated, proof }))), outputs);
}

test('RFC 9497 has two vectors for OPRF and three for VOPRF', () => {
  const counted = suites.map((suite) => [suite.mode, suite.vectors.length]);
  assert.deepEqual(counted, [
    [0, 2],
    [1, 3],
  ]);
});

const { refused } = believe<{ refused: Readonly<Record<string, readonly string[]>> }>(
  read('rfc9496-refused.json'),
  ours,
);
const encodings = Object.entries(refused).flatMap(([why, list]) => list.map((text) => [why, text] as const));
const element = hex(ristretto255.Point.BASE.toBytes());

test('RFC 9496 A.3: all 29 encodings are refused by the reference', () => {
  assert.equal(new Set(encodings.map(([, text]) => text)).size, 29);
  for (const [why, text] of encodings) assert.throws(() => ristretto255.Point.fromBytes(bytes(text)), why);
});

for (const engine of engines) {
  test(`${engine}: every value of RFC 9497 is the one of the RFC`, skipOf(engine), async () => {
    const oprf = await openOprf(engine);
    for (const suite of suites) for (const vector of suite.vectors) checkVector(oprf, suite, vector);
  });

  test(`${engine}: all 29 encodings of RFC 9496 A.3 are refused at their own place`, skipOf(engine), async () => {
    const oprf = await openOprf(engine);
    const seed = { mode: 'voprf', seed: new Uint8Array(32).fill(7), info: bytes('00') } as const;
    const { key } = accepted(oprf.deriveKeyPair(seed));
    const three = accepted(packInputs([bytes('01'), bytes('02'), bytes('03')]));
    const blinds = joined([key, key, key]);
    for (const [why, text] of encodings) {
      const frame = bytes(element + text + element);
      const fault = { kind: 'not-an-element', at: 1 };
      assert.deepEqual(faultOf(oprf.evaluate({ key, blinded: frame })), fault, why);
      assert.deepEqual(faultOf(oprf.prove({ key, blinded: frame })), fault, why);
      assert.deepEqual(faultOf(oprf.finalize({ inputs: three, blinds, evaluated: frame })), fault, why);
    }
  });
}

for (const engine of engines) {
  test(`${engine}: an element with its highest bit set is no second way to write it`, skipOf(engine), async () => {
    const group = await openEngine(engine);
    const [good, scalar, into] = [bytes(element), new Uint8Array(32).fill(1, 0, 1), new Uint8Array(32)];
    const twin = good.with(31, (good[31] ?? 0) | 0x80);
    assert.ok(group.multiply(into, scalar, good) && group.add(into, good, good));
    assert.ok(!group.multiply(into, scalar, twin) && !group.add(into, twin, good) && !group.add(into, good, twin));
  });
}

for (const engine of engines) {
  test(`${engine}: hashes as the runtime does, up to the longest that is hashed here`, skipOf(engine), async () => {
    const group = await openEngine(engine);
    const into = new Uint8Array(64);
    for (const length of [0, 1, 111, 112, 127, 128, 129, 1_300, maxHashed]) {
      const message = Uint8Array.from({ length }, (_, at) => at % 251);
      const half = Math.floor(length / 2);
      group.sha512(into, [message.subarray(0, half), message.subarray(half)]);
      assert.equal(hex(into), hash('sha512', message), `${length} bytes`);
    }
    assert.throws(() => group.sha512(into, [new Uint8Array(maxHashed), new Uint8Array(1)]), /short/);
  });
}

/** What an engine gives for one call: the bytes, or `refused` when it says so and left the place as it was. */
function outcomeOf(run: (into: Uint8Array) => boolean | undefined): string {
  const into = new Uint8Array(32).fill(0xa5);
  if (run(into) !== false) return hex(into);
  assert.equal(hex(into), 'a5'.repeat(32), 'what is refused writes nothing');
  return 'refused';
}

const answersOf = (group: Ristretto, [one, other, uniform]: readonly Uint8Array[]): readonly string[] => {
  const [first, second, wide] = [one ?? bytes(''), other ?? bytes(''), uniform ?? bytes('')];
  return [
    outcomeOf((into) => group.multiply(into, first, second)),
    outcomeOf((into) => group.multiplyBase(into, first)),
    outcomeOf((into) => group.add(into, first, second)),
    outcomeOf((into) => void group.fromUniform(into, wide)),
    outcomeOf((into) => void group.reduce(into, wide)),
    outcomeOf((into) => void group.multiplyScalars(into, first, second)),
    outcomeOf((into) => void group.subtractScalars(into, first, second)),
    outcomeOf((into) => group.invert(into, first)),
    String(group.isScalar(first)),
  ];
};

test('engine against engine: both give the same bytes, or both refuse', skipOf('native'), async () => {
  const [wasm, native] = [await openEngine('wasm'), await openEngine('native')];
  const raw = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const uniform = fc.uint8Array({ minLength: 64, maxLength: 64 });
  const made = (from: (into: Uint8Array, given: Uint8Array) => void) =>
    uniform.map((given) => {
      const into = new Uint8Array(32);
      from(into, given);
      return into;
    });
  const [scalar, point] = [made(wasm.reduce), made(wasm.fromUniform)];
  const twin = point.map((given) => given.with(31, (given[31] ?? 0) | 0x80));
  const special = fc.constantFrom(new Uint8Array(32), ...encodings.map(([, text]) => bytes(text)));
  const any = fc.oneof(raw, scalar, point, twin, special);
  const cases = fc.property(any, any, uniform, (one, other, wide) => {
    assert.deepEqual(answersOf(native, [one, other, wide]), answersOf(wasm, [one, other, wide]));
  });
  fc.assert(cases, { numRuns: 300 });
  const aliased = fc.property(scalar, point, (one, other) => {
    const [mine, theirs] = [Uint8Array.from(other), Uint8Array.from(other)];
    assert.ok(native.multiply(mine, one, mine) && wasm.multiply(theirs, one, theirs));
    assert.equal(hex(mine), hex(theirs));
  });
  fc.assert(aliased, { numRuns: 50 });
});

test(
  'engine against engine: what one blinds, the other evaluates and the first finalizes',
  skipOf('native'),
  async () => {
    const [one, other] = await Promise.all([openOprf('native'), openPool({ workers: 1, engine: 'native' })]);
    const wasm = await openOprf('wasm');
    const seed = { mode: 'voprf', seed: new Uint8Array(32).fill(9), info: bytes('01') } as const;
    const { key, publicKey } = accepted(one.deriveKeyPair(seed));
    assert.equal(hex(accepted(wasm.deriveKeyPair(seed)).publicKey), hex(publicKey));
    const inputs = accepted(packInputs([bytes(''), bytes('ab'), bytes('cd'.repeat(40))]));
    const { blinds, blinded } = accepted(await other.blind({ mode: 'voprf', inputs }));
    const { evaluated, proof } = accepted(wasm.prove({ key, blinded }));
    const outputs = accepted(one.verify({ publicKey, inputs, blinds, blinded, evaluated, proof }));
    assert.equal(hex(outputs), hex(accepted(wasm.direct({ mode: 'voprf', key, inputs }))));
    await other.close();
  },
);

test('WebAssembly runs unless the machine’s keeper asks for something else', () => {
  assert.equal(engineAsked({}), 'wasm');
  assert.equal(engineAsked({ SCHAKEL_OPRF: '' }), 'wasm');
  assert.equal(engineAsked({ SCHAKEL_OPRF: 'native' }), 'native');
  assert.throws(() => engineAsked({ SCHAKEL_OPRF: 'Native' }), EngineAbsent);
});

test('an engine that cannot run here is an error that says what to install, in both languages', async () => {
  await assert.rejects(openNativeRistretto({ file: 'libsodium.so.0' }), (cause) => {
    assert.ok(cause instanceof EngineAbsent);
    // Where koffi is absent too, that is said first.
    assert.match(cause.todo.nl, /Installeer .* libsodium23|koffi/);
    assert.match(cause.todo.en, /Install .* libsodium23|koffi/);
    return true;
  });
});

test('one file speaks to each library, and the reference is for tests only', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
  const importing = (library: string): readonly string[] =>
    files.filter((name) =>
      new RegExp(`(from|import\\()\\s*'${library}`).test(readFileSync(join(import.meta.dirname, name), 'utf8')),
    );
  assert.deepEqual(importing('libsodium'), ['ristretto.node.ts']);
  assert.deepEqual(importing('koffi'), ['ristretto-native.node.ts']);
  assert.deepEqual(importing('@noble'), ['engine.test.ts', 'oprf.test.ts']);
});
