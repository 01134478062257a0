import * as wrappers from 'libsodium-wrappers-sumo';
import { assert } from '../core/assert.ts';
import { believe } from '../core/believe.ts';

/**
 * The group ristretto255 (RFC 9496) and its scalars. Every argument is 32 bytes, `uniform` 64. What comes out is
 * written into `into`, which may be one of the arguments. `false` means that nothing was written.
 */
export interface Ristretto {
  /** False when the element is not a canonical encoding, or when it or the product is the identity. */
  multiply(into: Uint8Array, scalar: Uint8Array, element: Uint8Array): boolean;
  /** False when the scalar is zero. */
  multiplyBase(into: Uint8Array, scalar: Uint8Array): boolean;
  /** False when one of the two is not a canonical encoding. */
  add(into: Uint8Array, left: Uint8Array, right: Uint8Array): boolean;
  fromUniform(into: Uint8Array, uniform: Uint8Array): void;
  reduce(into: Uint8Array, uniform: Uint8Array): void;
  multiplyScalars(into: Uint8Array, left: Uint8Array, right: Uint8Array): void;
  subtractScalars(into: Uint8Array, left: Uint8Array, right: Uint8Array): void;
  /** False when the scalar is zero. */
  invert(into: Uint8Array, scalar: Uint8Array): boolean;
  /** Canonical and not zero. Takes the same time for every scalar that is. */
  isScalar(scalar: Uint8Array): boolean;
  /** Puts zeros where arguments and results were. Call it after every batch. */
  wipe(): void;
}

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

const slotBytes = 64;

export async function openRistretto(): Promise<Ristretto> {
  const sodium = await compiledSodium();
  const left = sodium._malloc(3 * slotBytes);
  assert(left > 0, 'libsodium has memory for three arguments');
  const [right, result] = [left + slotBytes, left + 2 * slotBytes];
  const zero = new Uint8Array(64);

  const put = (slot: number, bytes: Uint8Array, length: number): void => {
    assert(bytes.length === length, 'an argument has its own length');
    // The memory is asked for each time: when it grows, the old view is empty.
    sodium.HEAPU8.set(bytes, slot);
  };
  const take = (into: Uint8Array): true => {
    into.set(sodium.HEAPU8.subarray(result, result + 32));
    return true;
  };
  const putTwo = (first: Uint8Array, second: Uint8Array): void => {
    put(left, first, 32);
    put(right, second, 32);
  };

  return {
    multiply(into, scalar, element) {
      putTwo(scalar, element);
      return sodium._crypto_scalarmult_ristretto255(result, left, right) === 0 && take(into);
    },
    multiplyBase(into, scalar) {
      put(left, scalar, 32);
      return sodium._crypto_scalarmult_ristretto255_base(result, left) === 0 && take(into);
    },
    add(into, first, second) {
      putTwo(first, second);
      return sodium._crypto_core_ristretto255_add(result, left, right) === 0 && take(into);
    },
    fromUniform(into, uniform) {
      put(left, uniform, 64);
      sodium._crypto_core_ristretto255_from_hash(result, left);
      take(into);
    },
    reduce(into, uniform) {
      put(left, uniform, 64);
      sodium._crypto_core_ristretto255_scalar_reduce(result, left);
      take(into);
    },
    multiplyScalars(into, first, second) {
      putTwo(first, second);
      sodium._crypto_core_ristretto255_scalar_mul(result, left, right);
      take(into);
    },
    subtractScalars(into, first, second) {
      putTwo(first, second);
      sodium._crypto_core_ristretto255_scalar_sub(result, left, right);
      take(into);
    },
    invert(into, scalar) {
      put(left, scalar, 32);
      return sodium._crypto_core_ristretto255_scalar_invert(result, left) === 0 && take(into);
    },
    isScalar(scalar) {
      put(left, zero, 64);
      put(left, scalar, 32);
      sodium._crypto_core_ristretto255_scalar_reduce(result, left);
      let [changed, any] = [0, 0];
      for (let at = 0; at < 32; at += 1) {
        const byte = scalar[at] ?? 0;
        changed |= byte ^ (sodium.HEAPU8[result + at] ?? 0);
        any |= byte;
      }
      return changed === 0 && any !== 0;
    },
    wipe() {
      sodium.HEAPU8.fill(0, left, left + 3 * slotBytes);
    },
  };
}
