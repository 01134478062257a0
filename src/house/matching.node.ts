import { present } from '../core/assert.ts';
import { type BlindsOf, openBlinds } from '../match/blinds.node.ts';
import { type Epoch, epochOf } from '../match/epoch.ts';
import { probe } from '../match/filter.ts';
import type { FilterManifest } from '../match/filter-manifest.ts';
import { accepted, packInputs, tagBytes, tagsOf } from '../match/frame.ts';
import { type KeyUse, seedForUse } from '../match/holder-key.node.ts';
import { type KeySpecId, keySpec } from '../match/key-spec.ts';
import { type KeyPair, type Oprf, openOprf } from '../match/oprf.node.ts';
import { epochDays } from '../steps/rounds/limits.ts';
import type { EvaluateAsk, Matching } from '../steps/rounds/matching.ts';
import type { Cabinet } from './cabinet.ts';
import type { CheckSignature, Safe } from './safe.ts';

export interface MatchingParts {
  /** Organ id of this node. */
  readonly holder: string;
  readonly safe: Safe;
  readonly cabinet: Pick<Cabinet, 'words'>;
  readonly checkSignature: CheckSignature;
  publicKeyOf(organ: string): string | undefined;
  random(count: number): Uint8Array;
}

const text = new TextEncoder();
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const pack = (inputs: readonly string[]): Uint8Array => accepted(packInputs(inputs.map((one) => text.encode(one))));

/** Name of the secret of an epoch in the safe of a node. */
export const epochSecret = (from: string): string => `match-epoch/${from}`;

/** What an epoch needs to be named again from its first day. */
const epochFrom = (from: string): Epoch => epochOf(from, epochDays(from));

/** Making a question again from its seed: for whoever checks one, without any key of a node. */
export async function openBlinding(): Promise<Matching['blind']> {
  const [oprf, blindsOf] = await Promise.all([openOprf(), openBlinds()]);
  return blinding(oprf, blindsOf);
}

const blinding =
  (oprf: Oprf, blindsOf: BlindsOf): Matching['blind'] =>
  ({ seed, first, inputs }) => {
    const blinds = blindsOf(bytesOf(seed), { first, count: inputs.length });
    return base64Of(accepted(oprf.blind({ mode, inputs: pack(inputs), blinds })).blinded);
  };

/** Private matching with the keys in this node's safe; without them nothing that was published can be asked. */
export async function openMatching(parts: MatchingParts): Promise<Matching & HolderKeys> {
  const [oprf, blindsOf] = await Promise.all([openOprf(), openBlinds()]);
  const keys = new HolderKeyRing(oprf, parts);
  return {
    keyFor: (ask) => keys.keyFor(ask),
    rotate(epoch) {
      parts.safe.destroyKey(epochSecret(epoch));
      keys.forget();
    },
    newSeed: () => base64Of(parts.random(32)),
    blind: blinding(oprf, blindsOf),
    evaluate(ask) {
      const outcome = oprf.evaluate({ key: keys.keyFor(ask).key, blinded: bytesOf(ask.elements) });
      return 'fault' in outcome ? outcome : { evaluated: base64Of(outcome.good) };
    },
    tags({ seed, stretches }) {
      const inputs = pack(stretches.flatMap((one) => one.inputs));
      const blinds = Buffer.concat(
        stretches.map(({ first, inputs: own }) => blindsOf(bytesOf(seed), { first, count: own.length })),
      );
      const evaluated = Buffer.concat(stretches.map((one) => bytesOf(one.evaluated)));
      const outcome = oprf.finalize({ inputs, blinds, evaluated });
      if ('fault' in outcome) return outcome;
      const hex = Buffer.from(tagsOf(outcome.good)).toString('hex');
      const tags = Array.from({ length: hex.length / (2 * tagBytes) }, (_, at) =>
        hex.slice(at * 2 * tagBytes, (at + 1) * 2 * tagBytes),
      );
      return { tags: stretches.map((one) => tags.splice(0, one.inputs.length)) };
    },
    find: (manifest, tags) => find(parts.cabinet, manifest, tags),
    sign: (signed) => parts.safe.sign(signed),
    isSigned({ organ, text: signed, signature }) {
      const key = organ === parts.holder ? parts.safe.publicKey : parts.publicKeyOf(organ);
      return key !== undefined && parts.checkSignature(key, signed, signature);
    },
  };
}

/** The holder's own side: for building the filter that goes with the key. */
export interface HolderKeys {
  keyFor(ask: Omit<EvaluateAsk, 'elements'>): KeyPair;
  /** Destroys the secret of an epoch: filters that were made with it can be asked by nobody any more. */
  rotate(epoch: string): void;
}

/** Proofs cost more than sentinels and are not asked for in a round: see `match/README.md`. */
export const mode = 'oprf' as const;

/** Keys that were used in this epoch. Deriving one costs as much as an evaluation. */
class HolderKeyRing {
  readonly #oprf: Oprf;
  readonly #parts: MatchingParts;
  readonly #known = new Map<string, KeyPair>();
  #epoch = '';

  constructor(oprf: Oprf, parts: MatchingParts) {
    this.#oprf = oprf;
    this.#parts = parts;
  }

  forget(): void {
    this.#known.clear();
  }

  keyFor({ purpose, keySpec: spec, epoch }: Omit<EvaluateAsk, 'elements'>): KeyPair {
    // A key of an epoch that is over stays in nobody's memory.
    if (epoch !== this.#epoch) this.#known.clear();
    this.#epoch = epoch;
    const name = `${purpose} ${spec}`;
    const known = this.#known.get(name);
    if (known) return known;
    const use: KeyUse = { holder: this.#parts.holder, purpose, spec: specOf(spec), epoch: epochFrom(epoch), mode };
    const { seed, info } = seedForUse(this.#parts.safe.secret(epochSecret(epoch)), use);
    const pair = accepted(this.#oprf.deriveKeyPair({ mode, seed, info }));
    seed.fill(0);
    this.#known.set(name, pair);
    return pair;
  }
}

const specOf = (id: KeySpecId) => present(keySpec(id), 'an id of a specification names one');

function find(
  cabinet: MatchingParts['cabinet'],
  manifest: FilterManifest,
  tags: readonly string[],
): readonly boolean[] | undefined {
  const asked = tags.map((hex) => new Uint8Array(Buffer.from(hex, 'hex')));
  if (manifest.kind === 'filter') return inFilter(cabinet, manifest, asked);
  const found = asked.map((tag) => inDelta(cabinet, manifest, tag));
  return found.includes(undefined) ? undefined : found.map((one) => one === true);
}

/** Three words for each tag, read together. */
function inFilter(
  cabinet: MatchingParts['cabinet'],
  manifest: FilterManifest,
  tags: readonly Uint8Array[],
): readonly boolean[] | undefined {
  const probes = tags.map((tag) => probe(manifest, tag));
  const words = cabinet.words(
    manifest.sha256,
    probes.flatMap(({ places }) => places),
  );
  return (
    words &&
    probes.map(({ fingerprint }, at) => {
      const together = words.subarray(3 * at, 3 * at + 3).reduce((sum, word) => sum ^ word, 0);
      return together >>> 0 === fingerprint;
    })
  );
}

/** Additions are sorted as little-endian numbers of 64 bits: a search by halves. */
function inDelta(cabinet: MatchingParts['cabinet'], manifest: FilterManifest, tag: Uint8Array): boolean | undefined {
  const wanted = new DataView(tag.buffer, tag.byteOffset, tag.byteLength).getBigUint64(0, true);
  let [low, high] = [0, manifest.size - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const words = cabinet.words(manifest.sha256, [2 * middle, 2 * middle + 1]);
    if (words === undefined) return undefined;
    const held = (BigInt(words[1] ?? 0) << 32n) | BigInt(words[0] ?? 0);
    if (held === wanted) return true;
    if (held < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
