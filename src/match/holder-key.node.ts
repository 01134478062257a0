import { hkdfSync } from 'node:crypto';
import { assert } from '../core/assert.ts';
import type { Epoch } from './epoch.ts';
import { keySpecSha256 } from './filter-file.node.ts';
import type { Mode, Outcome } from './frame.ts';
import type { KeySpec } from './key-spec.ts';
import type { KeyPair } from './oprf.node.ts';

/** What a key is good for. Another member in any place gives a key that has nothing to do with this one. */
export interface KeyUse {
  readonly holder: string;
  readonly purpose: string;
  readonly spec: KeySpec;
  readonly epoch: Epoch;
  readonly mode: Mode;
}

/** The engine or the pool. */
export interface KeyDeriver {
  deriveKeyPair(ask: { mode: Mode; seed: Uint8Array; info: Uint8Array }): Outcome<KeyPair> | Promise<Outcome<KeyPair>>;
}

/** One secret for a whole epoch. A new epoch has a new one that does not follow from the old. */
export const epochSeedBytes = 32;

/** A purpose has a dot before the number of its article. */
const name = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/**
 * What binds a key to its use: `match/1|<holder>|<purpose>|<specification>|<its digest>|<first day>|<mode>`. No name
 * holds the sign between them, so no two uses give the same text.
 */
export function keyInfo({ holder, purpose, spec, epoch, mode }: KeyUse): string {
  assert(name.test(holder) && name.test(purpose), 'holder and purpose are ids');
  return ['match/1', holder, purpose, spec.id, keySpecSha256(spec), epoch.from, mode].join('|');
}

/**
 * What the key for one use is derived from: HKDF-SHA512 (RFC 5869) over the seed of the epoch. Who gets one key learns nothing
 * about the seed or another key. Deleting the seed and the keys ends the epoch: its filters can then be asked by nobody.
 */
export function seedForUse(
  epochSeed: Uint8Array,
  use: KeyUse,
): { readonly seed: Uint8Array; readonly info: Uint8Array } {
  assert(epochSeed.length === epochSeedBytes, 'the seed of an epoch has 32 bytes');
  const info = new TextEncoder().encode(keyInfo(use));
  return { seed: new Uint8Array(hkdfSync('sha512', epochSeed, 'match/1 holder key', info, 32)), info };
}

/** The key for one use: RFC 9497's `DeriveKeyPair` makes a scalar from the seed for that use. */
export async function holderKey(
  deriver: KeyDeriver,
  ask: { readonly epochSeed: Uint8Array; readonly use: KeyUse },
): Promise<Outcome<KeyPair>> {
  if (ask.epochSeed.length !== epochSeedBytes) return { fault: { kind: 'wrong-length' } };
  const { seed, info } = seedForUse(ask.epochSeed, ask.use);
  const pair = await deriver.deriveKeyPair({ mode: ask.use.mode, seed, info });
  seed.fill(0);
  return pair;
}
