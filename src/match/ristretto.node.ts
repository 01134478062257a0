import * as wrappers from 'libsodium-wrappers-sumo';
import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { memoryBytes, type Ristretto, ristrettoOver, slotBytes } from './ristretto.ts';

/** The functions of the compiled library that are used, as it gives them: addresses in, 0 for success out. */
interface Compiled {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _crypto_scalarmult_ristretto255(into: number, scalar: number, element: number): number;
  _crypto_scalarmult_ristretto255_base(into: number, scalar: number): number;
  _crypto_core_ristretto255_add(into: number, left: number, right: number): number;
  _crypto_core_ristretto255_from_hash(into: number, uniform: number): number;
  _crypto_core_ristretto255_scalar_reduce(into: number, uniform: number): void;
  _crypto_core_ristretto255_scalar_mul(into: number, left: number, right: number): void;
  _crypto_core_ristretto255_scalar_sub(into: number, left: number, right: number): void;
  _crypto_core_ristretto255_scalar_invert(into: number, scalar: number): number;
  /** The length in two halves, the lower first. */
  _crypto_hash_sha512(into: number, message: number, bytesLow: number, bytesHigh: number): number;
}

const needed = [
  '_malloc',
  '_crypto_scalarmult_ristretto255',
  '_crypto_scalarmult_ristretto255_base',
  '_crypto_core_ristretto255_add',
  '_crypto_core_ristretto255_from_hash',
  '_crypto_core_ristretto255_scalar_reduce',
  '_crypto_core_ristretto255_scalar_mul',
  '_crypto_core_ristretto255_scalar_sub',
  '_crypto_core_ristretto255_scalar_invert',
  '_crypto_hash_sha512',
];

/**
 * Goes past the wrapper to the compiled library: the wrapper allocates for every call, throws for every bad
 * element, and leaves keys behind in memory that it gave back.
 */
async function compiledSodium(): Promise<Compiled> {
  await wrappers.ready;
  const library: unknown = Reflect.get(wrappers, 'libsodium');
  assert(typeof library === 'object' && library !== null, 'libsodium gives its compiled library');
  for (const name of needed) assert(typeof Reflect.get(library, name) === 'function', `libsodium has ${name}`);
  assert(Reflect.get(library, 'HEAPU8') instanceof Uint8Array, 'libsodium shows its memory');
  return believe<Compiled>(library, 'every function that is used was just found, and the version is pinned');
}

/** The group in WebAssembly: runs wherever the runtime does. */
export async function openRistretto(): Promise<Ristretto> {
  const sodium = await compiledSodium();
  const left = sodium._malloc(memoryBytes);
  assert(left > 0, 'libsodium has memory for its arguments');
  return ristrettoOver<number>(
    {
      multiply: sodium._crypto_scalarmult_ristretto255,
      multiplyBase: sodium._crypto_scalarmult_ristretto255_base,
      add: sodium._crypto_core_ristretto255_add,
      fromUniform: sodium._crypto_core_ristretto255_from_hash,
      reduce: sodium._crypto_core_ristretto255_scalar_reduce,
      multiplyScalars: sodium._crypto_core_ristretto255_scalar_mul,
      subtractScalars: sodium._crypto_core_ristretto255_scalar_sub,
      invert: sodium._crypto_core_ristretto255_scalar_invert,
      sha512: (into, message, bytes) => sodium._crypto_hash_sha512(into, message, bytes, 0),
    },
    {
      left,
      right: left + slotBytes,
      result: left + 2 * slotBytes,
      message: left + 3 * slotBytes,
      start: left,
      memory: () => sodium.HEAPU8,
    },
  );
}
