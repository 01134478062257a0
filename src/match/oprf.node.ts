import { hash, randomBytes } from 'node:crypto';
import { type Engine, engineAsked, openEngine } from './engine.node.ts';
import {
  countElements,
  elementAt,
  elementBytes,
  inputStarts,
  type MatchFault,
  type Mode,
  maxProved,
  type Outcome,
  outputBytes,
  proofBytes,
  scalarBytes,
} from './frame.ts';
import type { Ristretto } from './ristretto.ts';

/**
 * RFC 9497, suite ristretto255-SHA512, modes OPRF and VOPRF, on frames of elements. A frame is taken whole or not
 * at all: one bad element refuses it. These functions block; the pool runs them in its workers.
 *
 * `inputs` are packed (`packInputs`), the other frames hold 32 bytes for each element.
 */
export interface Oprf {
  /** Fresh random blinds, unless the caller gives its own (to open a logged question again). */
  blind(ask: { mode: Mode; inputs: Uint8Array; blinds?: Uint8Array }): Outcome<Blinded>;
  evaluate(ask: { key: Uint8Array; blinded: Uint8Array }): Outcome<Uint8Array>;
  /** Evaluation with one proof over the whole frame. `nonce` is for test vectors only. */
  prove(ask: { key: Uint8Array; blinded: Uint8Array; nonce?: Uint8Array }): Outcome<Proved>;
  /** Outputs of 64 bytes each. */
  finalize(ask: { inputs: Uint8Array; blinds: Uint8Array; evaluated: Uint8Array }): Outcome<Uint8Array>;
  /** The same, after the proof was found right. */
  verify(ask: Verification): Outcome<Uint8Array>;
  /** What the holder does with its own list: the outputs without blinding. */
  direct(ask: { mode: Mode; key: Uint8Array; inputs: Uint8Array }): Outcome<Uint8Array>;
  /** `DeriveKeyPair` (3.2.1). The seed has 32 bytes. */
  deriveKeyPair(ask: { mode: Mode; seed: Uint8Array; info: Uint8Array }): Outcome<KeyPair>;
}

export interface Blinded {
  /** Secret, and needed to finalize. */
  readonly blinds: Uint8Array;
  readonly blinded: Uint8Array;
}

export interface Proved {
  readonly evaluated: Uint8Array;
  readonly proof: Uint8Array;
}

export interface Verification {
  readonly publicKey: Uint8Array;
  readonly inputs: Uint8Array;
  readonly blinds: Uint8Array;
  readonly blinded: Uint8Array;
  readonly evaluated: Uint8Array;
  readonly proof: Uint8Array;
}

export interface KeyPair {
  readonly key: Uint8Array;
  readonly publicKey: Uint8Array;
}

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const lengthOf = (bytes: Uint8Array): Uint8Array => Uint8Array.of(bytes.length >>> 8, bytes.length & 255);
const withLength = (bytes: Uint8Array): readonly Uint8Array[] => [lengthOf(bytes), bytes];
const sha512 = (parts: readonly Uint8Array[]): Uint8Array => hash('sha512', Buffer.concat(parts), 'buffer');
const modeByte = { oprf: 0, voprf: 1 } as const;
const contextOf = (mode: Mode): Uint8Array =>
  Buffer.concat([ascii('OPRFV1-'), Uint8Array.of(modeByte[mode]), ascii('-ristretto255-SHA512')]);

/** Block of SHA-512: the `Z_pad` of RFC 9380. */
const padding = new Uint8Array(128);
const lengthAndEnd = Uint8Array.of(0, 64, 0);
const one = Uint8Array.of(1);

/** A tag that separates domains, with its length behind it (RFC 9380, 5.3.1). */
const separator = (name: string, mode: Mode): Uint8Array => {
  const tag = Buffer.concat([ascii(name), contextOf(mode)]);
  return Buffer.concat([tag, Uint8Array.of(tag.length)]);
};
const separators = (name: string): { readonly [M in Mode]: Uint8Array } => ({
  oprf: separator(name, 'oprf'),
  voprf: separator(name, 'voprf'),
});
const toGroup = separators('HashToGroup-');
const toScalar = separators('HashToScalar-');
const toKey = separators('DeriveKeyPair');
const seedTag = Buffer.concat([ascii('Seed-'), contextOf('voprf')]);

/** `expand_message_xmd` (RFC 9380, 5.3.1) with SHA-512, for 64 bytes: one block is enough. */
function expand(message: readonly Uint8Array[], tag: Uint8Array): Uint8Array {
  const first = sha512([padding, ...message, lengthAndEnd, tag]);
  return sha512([first, one, tag]);
}

const refused = (kind: 'identity' | 'not-an-element' | 'not-a-scalar' | 'bad-input', at: number) =>
  ({ fault: { kind, at } }) satisfies { fault: MatchFault };
const badKey = { fault: { kind: 'bad-key' } } as const;
const badProof = { fault: { kind: 'bad-proof' } } as const;
const wrongLength = { fault: { kind: 'wrong-length' } } as const;

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** Why a product could not be made. The identity has one encoding: 32 zeros. */
const elementFault = (frame: Uint8Array, at: number) =>
  refused(isZero(elementAt(frame, at)) ? 'identity' : 'not-an-element', at);

/** On the engine that the machine's keeper asked for, unless the caller names one. Throws `EngineAbsent`. */
export async function openOprf(engine: Engine = engineAsked()): Promise<Oprf> {
  const group = await openEngine(engine);
  /** Leaves no key, blind or input behind in the memory of the library. */
  const wiping =
    <A, T>(run: (group: Ristretto, ask: A) => Outcome<T>) =>
    (ask: A): Outcome<T> => {
      const outcome = run(group, ask);
      group.wipe();
      return outcome;
    };
  return {
    blind: wiping(blind),
    evaluate: wiping(evaluate),
    prove: wiping(prove),
    finalize: wiping(finalize),
    verify: wiping(verify),
    direct: wiping(direct),
    deriveKeyPair: wiping(deriveKeyPair),
  };
}

/** Where a hash lies until it is used. */
const hashed = new Uint8Array(outputBytes);

/** `expand` of an input, by the library's own hash: an input is short, and there are many. */
function hashToGroup(group: Ristretto, into: Uint8Array, input: Uint8Array, mode: Mode): void {
  group.sha512(hashed, [padding, input, lengthAndEnd, toGroup[mode]]);
  group.sha512(hashed, [hashed, one, toGroup[mode]]);
  group.fromUniform(into, hashed);
  hashed.fill(0);
}

function hashToScalar(group: Ristretto, message: readonly Uint8Array[], tag: Uint8Array): Uint8Array {
  const scalar = new Uint8Array(scalarBytes);
  group.reduce(scalar, expand(message, tag));
  return scalar;
}

/** Uniform below the order: 512 random bits leave no bias. Taken in one go, for the dice are slow to start. */
function randomScalars(group: Ristretto, count: number): Uint8Array {
  const scalars = new Uint8Array(count * scalarBytes);
  const uniform = randomBytes(count * 64);
  for (let at = 0; at < count; at += 1) {
    group.reduce(elementAt(scalars, at), uniform.subarray(at * 64, (at + 1) * 64));
  }
  uniform.fill(0);
  return scalars;
}

/** Packed inputs without their lengths, or why they do not fit the number of elements. */
function unpack(inputs: Uint8Array, count?: number): Outcome<readonly Uint8Array[]> {
  const starts = inputStarts(inputs);
  if ('fault' in starts) return starts;
  const unpacked = starts.good.slice(0, -1).map((start, at) => inputs.subarray(start + 2, starts.good[at + 1]));
  return count === undefined || unpacked.length === count ? { good: unpacked } : wrongLength;
}

function badScalar(group: Ristretto, scalars: Uint8Array): { readonly fault: MatchFault } | undefined {
  for (let at = 0; at < scalars.length / scalarBytes; at += 1) {
    if (!group.isScalar(elementAt(scalars, at))) return refused('not-a-scalar', at);
  }
  return undefined;
}

const isKey = (group: Ristretto, key: Uint8Array): boolean => key.length === scalarBytes && group.isScalar(key);

function blind(group: Ristretto, ask: { mode: Mode; inputs: Uint8Array; blinds?: Uint8Array }): Outcome<Blinded> {
  const unpacked = unpack(ask.inputs);
  if ('fault' in unpacked) return unpacked;
  const count = unpacked.good.length;
  if (ask.blinds !== undefined && ask.blinds.length !== count * scalarBytes) return wrongLength;
  const blinds = ask.blinds ?? randomScalars(group, count);
  const fault = badScalar(group, blinds);
  if (fault) return fault;
  const blinded = new Uint8Array(count * elementBytes);
  for (const [at, input] of unpacked.good.entries()) {
    const into = elementAt(blinded, at);
    hashToGroup(group, into, input, ask.mode);
    if (!group.multiply(into, elementAt(blinds, at), into)) return refused('bad-input', at);
  }
  return { good: { blinds, blinded } };
}

function evaluate(group: Ristretto, ask: { key: Uint8Array; blinded: Uint8Array }): Outcome<Uint8Array> {
  const count = countElements(ask.blinded);
  if ('fault' in count) return count;
  if (!isKey(group, ask.key)) return badKey;
  const evaluated = new Uint8Array(ask.blinded.length);
  for (let at = 0; at < count.good; at += 1) {
    if (!group.multiply(elementAt(evaluated, at), ask.key, elementAt(ask.blinded, at)))
      return elementFault(ask.blinded, at);
  }
  return { good: evaluated };
}

/** Montgomery's trick: all inverses for one inversion and three products each, in constant time. */
function invertAll(group: Ristretto, scalars: Uint8Array): Uint8Array {
  const count = scalars.length / scalarBytes;
  const inverses = new Uint8Array(scalars.length);
  // A copy: `slice` of a `Buffer` would be a view on the blinds.
  const running = new Uint8Array(elementAt(scalars, 0));
  for (let at = 1; at < count; at += 1) {
    inverses.set(running, at * scalarBytes);
    group.multiplyScalars(running, running, elementAt(scalars, at));
  }
  group.invert(running, running);
  for (let at = count - 1; at > 0; at -= 1) {
    group.multiplyScalars(elementAt(inverses, at), running, elementAt(inverses, at));
    group.multiplyScalars(running, running, elementAt(scalars, at));
  }
  inverses.set(running, 0);
  running.fill(0);
  return inverses;
}

const finalizeWord = ascii('Finalize');

const elementLength = Uint8Array.of(0, elementBytes);

/** Writes the output for the input at a place of the frame. */
function putOutput(group: Ristretto, outputs: Uint8Array, at: number, { input, element }: Evaluated): void {
  const into = outputs.subarray(at * outputBytes, (at + 1) * outputBytes);
  group.sha512(into, [lengthOf(input), input, elementLength, element, finalizeWord]);
}

interface Evaluated {
  readonly input: Uint8Array;
  readonly element: Uint8Array;
}

function finalize(
  group: Ristretto,
  ask: { inputs: Uint8Array; blinds: Uint8Array; evaluated: Uint8Array },
): Outcome<Uint8Array> {
  const count = countElements(ask.evaluated);
  if ('fault' in count) return count;
  const unpacked = unpack(ask.inputs, count.good);
  if ('fault' in unpacked) return unpacked;
  if (ask.blinds.length !== ask.evaluated.length) return wrongLength;
  const fault = badScalar(group, ask.blinds);
  if (fault) return fault;
  const inverses = invertAll(group, ask.blinds);
  const outputs = new Uint8Array(count.good * outputBytes);
  const element = new Uint8Array(elementBytes);
  for (const [at, input] of unpacked.good.entries()) {
    if (!group.multiply(element, elementAt(inverses, at), elementAt(ask.evaluated, at)))
      return elementFault(ask.evaluated, at);
    putOutput(group, outputs, at, { input, element });
  }
  inverses.fill(0);
  return { good: outputs };
}

function direct(group: Ristretto, ask: { mode: Mode; key: Uint8Array; inputs: Uint8Array }): Outcome<Uint8Array> {
  const unpacked = unpack(ask.inputs);
  if ('fault' in unpacked) return unpacked;
  if (!isKey(group, ask.key)) return badKey;
  const outputs = new Uint8Array(unpacked.good.length * outputBytes);
  const element = new Uint8Array(elementBytes);
  for (const [at, input] of unpacked.good.entries()) {
    hashToGroup(group, element, input, ask.mode);
    if (!group.multiply(element, ask.key, element)) return refused('bad-input', at);
    putOutput(group, outputs, at, { input, element });
  }
  return { good: outputs };
}

const deriveTries = 256;

function deriveKeyPair(group: Ristretto, ask: { mode: Mode; seed: Uint8Array; info: Uint8Array }): Outcome<KeyPair> {
  if (ask.seed.length !== 32 || ask.info.length > 65_535) return wrongLength;
  const publicKey = new Uint8Array(elementBytes);
  for (let counter = 0; counter < deriveTries; counter += 1) {
    const message = [ask.seed, ...withLength(ask.info), Uint8Array.of(counter)];
    const key = hashToScalar(group, message, toKey[ask.mode]);
    if (group.multiplyBase(publicKey, key)) return { good: { key, publicKey } };
  }
  return badKey;
}

interface Statement {
  readonly publicKey: Uint8Array;
  readonly blinded: Uint8Array;
  readonly evaluated: Uint8Array;
}

const compositeWord = ascii('Composite');
const challengeWord = ascii('Challenge');

/** The weight of each pair in the composite: nobody can choose pairs whose errors cancel out. */
function weights(group: Ristretto, { publicKey, blinded, evaluated }: Statement): readonly Uint8Array[] {
  const seed = sha512([...withLength(publicKey), ...withLength(seedTag)]);
  return Array.from({ length: blinded.length / elementBytes }, (_, at) =>
    hashToScalar(
      group,
      [
        ...withLength(seed),
        Uint8Array.of(at >>> 8, at & 255),
        ...withLength(elementAt(blinded, at)),
        ...withLength(elementAt(evaluated, at)),
        compositeWord,
      ],
      toScalar.voprf,
    ),
  );
}

/** The weighted sum of a frame, or the place of an element that cannot be taken. */
function weightedSum(group: Ristretto, weight: readonly Uint8Array[], frame: Uint8Array): Outcome<Uint8Array> {
  const sum = new Uint8Array(elementBytes);
  const term = new Uint8Array(elementBytes);
  for (const [at, scalar] of weight.entries()) {
    if (!group.multiply(term, scalar, elementAt(frame, at))) return elementFault(frame, at);
    if (at === 0) sum.set(term);
    else group.add(sum, sum, term);
  }
  return { good: sum };
}

function challenge(group: Ristretto, publicKey: Uint8Array, elements: readonly Uint8Array[]): Uint8Array {
  const transcript = [publicKey, ...elements].flatMap(withLength);
  return hashToScalar(group, [...transcript, challengeWord], toScalar.voprf);
}

function prove(group: Ristretto, ask: { key: Uint8Array; blinded: Uint8Array; nonce?: Uint8Array }): Outcome<Proved> {
  const count = countElements(ask.blinded, maxProved);
  if ('fault' in count) return count;
  const evaluated = evaluate(group, ask);
  if ('fault' in evaluated) return evaluated;
  const nonce = ask.nonce ?? randomScalars(group, 1);
  if (!isKey(group, nonce)) return refused('not-a-scalar', 0);
  const publicKey = new Uint8Array(elementBytes);
  group.multiplyBase(publicKey, ask.key);
  const weight = weights(group, { publicKey, blinded: ask.blinded, evaluated: evaluated.good });
  const sum = weightedSum(group, weight, ask.blinded);
  if ('fault' in sum) return sum;
  const [image, fromBase, fromSum] = [0, 1, 2].map(() => new Uint8Array(elementBytes));
  if (image === undefined || fromBase === undefined || fromSum === undefined) return badProof;
  // The holder knows the key, so the sum of the evaluated elements is one product instead of one for each.
  const made =
    group.multiply(image, ask.key, sum.good) &&
    group.multiplyBase(fromBase, nonce) &&
    group.multiply(fromSum, nonce, sum.good);
  if (!made) return badProof;
  const proof = new Uint8Array(proofBytes);
  const response = elementAt(proof, 1);
  proof.set(challenge(group, publicKey, [sum.good, image, fromBase, fromSum]), 0);
  group.multiplyScalars(response, elementAt(proof, 0), ask.key);
  group.subtractScalars(response, nonce, response);
  if (ask.nonce === undefined) nonce.fill(0);
  return { good: { evaluated: evaluated.good, proof } };
}

/** `s * element + c * image`: what the holder committed to, when its proof is right. */
function commitment(
  group: Ristretto,
  proof: Uint8Array,
  pair: { element?: Uint8Array; image: Uint8Array },
): Uint8Array | undefined {
  const [response, part] = [elementAt(proof, 1), new Uint8Array(elementBytes)];
  const whole = new Uint8Array(elementBytes);
  const made =
    (pair.element ? group.multiply(whole, response, pair.element) : group.multiplyBase(whole, response)) &&
    group.multiply(part, elementAt(proof, 0), pair.image) &&
    group.add(whole, whole, part);
  return made ? whole : undefined;
}

function verify(group: Ristretto, ask: Verification): Outcome<Uint8Array> {
  const count = countElements(ask.evaluated, maxProved);
  if ('fault' in count) return count;
  if (ask.blinded.length !== ask.evaluated.length || ask.proof.length !== proofBytes) return wrongLength;
  if (ask.publicKey.length !== elementBytes) return badKey;
  if (badScalar(group, ask.proof)) return badProof;
  const weight = weights(group, ask);
  const sum = weightedSum(group, weight, ask.blinded);
  if ('fault' in sum) return sum;
  const image = weightedSum(group, weight, ask.evaluated);
  if ('fault' in image) return image;
  const fromBase = commitment(group, ask.proof, { image: ask.publicKey });
  if (fromBase === undefined) return badKey;
  const fromSum = commitment(group, ask.proof, { element: sum.good, image: image.good });
  if (fromSum === undefined) return badProof;
  const expected = challenge(group, ask.publicKey, [sum.good, image.good, fromBase, fromSum]);
  if (!expected.every((byte, at) => byte === ask.proof[at])) return badProof;
  return finalize(group, ask);
}
