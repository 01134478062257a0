import { assert } from '../core/assert.ts';

/** Sizes of RFC 9497, suite ristretto255-SHA512, in bytes. */
export const elementBytes = 32;
export const scalarBytes = 32;
export const outputBytes = 64;
/** Challenge and response, a scalar each. */
export const proofBytes = 64;
/** How much of an output goes into a filter. */
export const tagBytes = 8;

/** Elements in one call. The composites of RFC 9497 count with two bytes, and a call stays below 6 MiB. */
export const maxElements = 65_536;
/** Elements under one proof: a proof is not divided over workers, so it must stay short. */
export const maxProved = 1_024;
/** The RFC lets an input be 65,535 bytes. A key is a number or a name with a date. */
export const maxInputBytes = 1_024;

export type Mode = 'oprf' | 'voprf';

/** What can be wrong with a frame. `at` is the place of the first bad element, from 0. Never repeats the bytes. */
export type MatchFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'oversize'; readonly max: number }
  /** Not a whole number of elements, or two frames that do not count the same. */
  | { readonly kind: 'wrong-length' }
  | { readonly kind: 'identity'; readonly at: number }
  /** Not a canonical encoding of an element (RFC 9496, 4.3.1). */
  | { readonly kind: 'not-an-element'; readonly at: number }
  /** Zero, or not below the order of the group. */
  | { readonly kind: 'not-a-scalar'; readonly at: number }
  | { readonly kind: 'bad-input'; readonly at: number }
  | { readonly kind: 'bad-key' }
  /** The holder did not use the key that it published. */
  | { readonly kind: 'bad-proof' }
  /** Too much is waiting. Ask again later. */
  | { readonly kind: 'busy' };

export type Outcome<T> = { readonly good: T } | { readonly fault: MatchFault };

export const faultOf = (outcome: Outcome<unknown>): MatchFault | undefined =>
  'fault' in outcome ? outcome.fault : undefined;

/** The value, where the caller made the frames itself and they cannot be refused. */
export function accepted<T>(outcome: Outcome<T>): T {
  assert('good' in outcome, `frames of our own making are taken: ${faultOf(outcome)?.kind}`);
  return outcome.good;
}

/** How many elements a frame holds, or why it cannot be taken. */
export function countElements(frame: Uint8Array, max: number = maxElements): Outcome<number> {
  if (frame.length === 0) return { fault: { kind: 'empty' } };
  if (frame.length % elementBytes !== 0) return { fault: { kind: 'wrong-length' } };
  const count = frame.length / elementBytes;
  return count > max ? { fault: { kind: 'oversize', max } } : { good: count };
}

/** The element (or scalar) at a place: a view, not a copy. */
export const elementAt = (frame: Uint8Array, at: number): Uint8Array =>
  frame.subarray(at * elementBytes, (at + 1) * elementBytes);

/** Inputs in one frame, each behind its length in two bytes, as RFC 9497 hashes them. */
export function packInputs(inputs: readonly Uint8Array[]): Outcome<Uint8Array> {
  if (inputs.length === 0) return { fault: { kind: 'empty' } };
  if (inputs.length > maxElements) return { fault: { kind: 'oversize', max: maxElements } };
  const tooLong = inputs.findIndex((input) => input.length > maxInputBytes);
  if (tooLong >= 0) return { fault: { kind: 'bad-input', at: tooLong } };
  const frame = new Uint8Array(inputs.reduce((sum, input) => sum + 2 + input.length, 0));
  let next = 0;
  for (const input of inputs) {
    frame[next] = input.length >>> 8;
    frame[next + 1] = input.length & 255;
    frame.set(input, next + 2);
    next += 2 + input.length;
  }
  return { good: frame };
}

/** Where each packed input starts, length included, and last where the frame ends. */
export function inputStarts(frame: Uint8Array): Outcome<readonly number[]> {
  if (frame.length === 0) return { fault: { kind: 'empty' } };
  const starts: number[] = [0];
  for (let next = 0; next < frame.length; ) {
    const at = starts.length - 1;
    if (at >= maxElements) return { fault: { kind: 'oversize', max: maxElements } };
    const [high, low] = [frame[next], frame[next + 1]];
    if (high === undefined || low === undefined) return { fault: { kind: 'wrong-length' } };
    const length = high * 256 + low;
    if (length > maxInputBytes) return { fault: { kind: 'bad-input', at } };
    next += 2 + length;
    if (next > frame.length) return { fault: { kind: 'wrong-length' } };
    starts.push(next);
  }
  return { good: starts };
}

/** The first eight bytes of each output, one behind the other: what a filter is built from and asked for. */
export function tagsOf(outputs: Uint8Array): Uint8Array {
  const count = Math.floor(outputs.length / outputBytes);
  const tags = new Uint8Array(count * tagBytes);
  for (let at = 0; at < count; at += 1) {
    tags.set(outputs.subarray(at * outputBytes, at * outputBytes + tagBytes), at * tagBytes);
  }
  return tags;
}
