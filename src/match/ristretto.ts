import { assert } from '../core/assert.ts';

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
  /** The hash of the suite, over parts one behind the other, at most `maxHashed` bytes; 64 bytes come out. */
  sha512(into: Uint8Array, parts: readonly Uint8Array[]): void;
  /** Puts zeros where arguments and results were. Call it after every batch. */
  wipe(): void;
}

/** The functions of libsodium that are used, in the order of their arguments there. 0 for success comes out. */
export interface Sodium<Place> {
  multiply(into: Place, scalar: Place, element: Place): number;
  multiplyBase(into: Place, scalar: Place): number;
  add(into: Place, left: Place, right: Place): number;
  fromUniform(into: Place, uniform: Place): number;
  reduce(into: Place, uniform: Place): void;
  multiplyScalars(into: Place, left: Place, right: Place): void;
  subtractScalars(into: Place, left: Place, right: Place): void;
  invert(into: Place, scalar: Place): number;
  sha512(into: Place, message: Place, bytes: number): void;
}

/** Room for one argument: the longest has 64 bytes. */
export const slotBytes = 64;
/** The longest input of the suite with what is hashed around it, and air. */
export const maxHashed = 2_048;
/** Three slots and a message. */
export const memoryBytes = 3 * slotBytes + maxHashed;

/** Where the library reads from and writes to, by the name that it knows each place under. */
export interface Slots<Place> {
  readonly left: Place;
  readonly right: Place;
  readonly result: Place;
  readonly message: Place;
  /** Where the four start in `memory`, one behind the other. */
  readonly start: number;
  /** Asked for each time: memory that grows leaves an empty view behind. */
  memory(): Uint8Array;
}

const zero = new Uint8Array(slotBytes);

/** The group by way of libsodium, wherever that runs. Nothing secret is left outside the slots. */
export function ristrettoOver<Place>(sodium: Sodium<Place>, slots: Slots<Place>): Ristretto {
  const { left, right, result, message, start } = slots;
  const [rightStart, resultStart, messageStart] = [start + slotBytes, start + 2 * slotBytes, start + 3 * slotBytes];

  const put = (at: number, bytes: Uint8Array, length: number): void => {
    assert(bytes.length === length, 'an argument has its own length');
    slots.memory().set(bytes, at);
  };
  const take = (into: Uint8Array): true => {
    into.set(slots.memory().subarray(resultStart, resultStart + 32));
    return true;
  };
  const putTwo = (first: Uint8Array, second: Uint8Array): void => {
    put(start, first, 32);
    put(rightStart, second, 32);
  };

  return {
    multiply(into, scalar, element) {
      putTwo(scalar, element);
      return sodium.multiply(result, left, right) === 0 && take(into);
    },
    multiplyBase(into, scalar) {
      put(start, scalar, 32);
      return sodium.multiplyBase(result, left) === 0 && take(into);
    },
    add(into, first, second) {
      putTwo(first, second);
      return sodium.add(result, left, right) === 0 && take(into);
    },
    fromUniform(into, uniform) {
      put(start, uniform, 64);
      sodium.fromUniform(result, left);
      take(into);
    },
    reduce(into, uniform) {
      put(start, uniform, 64);
      sodium.reduce(result, left);
      take(into);
    },
    multiplyScalars(into, first, second) {
      putTwo(first, second);
      sodium.multiplyScalars(result, left, right);
      take(into);
    },
    subtractScalars(into, first, second) {
      putTwo(first, second);
      sodium.subtractScalars(result, left, right);
      take(into);
    },
    invert(into, scalar) {
      put(start, scalar, 32);
      return sodium.invert(result, left) === 0 && take(into);
    },
    isScalar(scalar) {
      put(start, zero, 64);
      put(start, scalar, 32);
      sodium.reduce(result, left);
      const memory = slots.memory();
      let [changed, any] = [0, 0];
      for (let at = 0; at < 32; at += 1) {
        const byte = scalar[at] ?? 0;
        changed |= byte ^ (memory[resultStart + at] ?? 0);
        any |= byte;
      }
      return changed === 0 && any !== 0;
    },
    sha512(into, parts) {
      const memory = slots.memory();
      let next = messageStart;
      for (const part of parts) {
        assert(next + part.length <= messageStart + maxHashed, 'what is hashed here is short');
        memory.set(part, next);
        next += part.length;
      }
      sodium.sha512(result, message, next - messageStart);
      into.set(memory.subarray(resultStart, messageStart));
    },
    wipe() {
      slots.memory().fill(0, start, start + memoryBytes);
    },
  };
}
