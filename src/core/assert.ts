/** A broken invariant is a bug: stop, also in production. The message holds no personal data. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BrokenInvariant(message);
}

/** Marks a place that cannot be reached when every union is handled. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`unhandled kind: ${JSON.stringify(value)}`);
}

/** The value, where the invariant says that it is there. The message is the proof. */
export function present<T>(value: T | undefined | null, proof: string): T {
  assert(value !== undefined && value !== null, proof);
  return value;
}

export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}
