import { hkdfSync } from 'node:crypto';
import { assert } from '../core/assert.ts';
import { elementAt, scalarBytes } from './frame.ts';
import { openRistretto } from './ristretto.node.ts';

export const blindSeedBytes = 32;

/** Gives blinds from the seed of a question, so that whoever keeps the seed can open the question again. */
export type BlindsOf = (seed: Uint8Array, of: { readonly first: number; readonly count: number }) => Uint8Array;

/**
 * Blind number `n` is HKDF-SHA512 (RFC 5869) of the seed with `n` in four bytes, reduced from 512 bits: uniform below the order of
 * the group, so the blinded element hides its input perfectly. Deleting the seed makes the question unopenable for ever.
 */
export async function openBlinds(): Promise<BlindsOf> {
  const group = await openRistretto();
  return (seed, { first, count }) => {
    assert(seed.length === blindSeedBytes, 'the seed of a question has 32 bytes');
    const blinds = new Uint8Array(count * scalarBytes);
    const number = new DataView(new ArrayBuffer(4));
    for (let at = 0; at < count; at += 1) {
      number.setUint32(0, first + at);
      const uniform = new Uint8Array(hkdfSync('sha512', seed, 'match/1 blind', new Uint8Array(number.buffer), 64));
      group.reduce(elementAt(blinds, at), uniform);
      uniform.fill(0);
    }
    group.wipe();
    return blinds;
  };
}
