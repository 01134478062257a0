/**
 * Files that lie beside the ledger of a node, each under the SHA-256 of its bytes: filters, and whatever else is too large for a
 * line. Nothing here knows what they mean or who may have them: the ledger does, and a step says how long it still needs one.
 */
export interface Cabinet {
  /**
   * Durable when it returns; gives the SHA-256 in lower-case hex under which the bytes lie. Putting the same bytes twice is fine,
   * and makes them young again. With `expected`, bytes of another digest are not kept.
   */
  put(bytes: Uint8Array, expected?: string): Promise<string>;
  /** All bytes, checked against their name; undefined when there are none (or when they were damaged: then the file is set aside). */
  read(name: string): Promise<Uint8Array | undefined>;
  /**
   * 32-bit little-endian words at these places (counted in words), synchronously and without reading the rest: for looking tags
   * up in a filter of many megabytes. undefined when the file is not there, or ends before one of the places.
   */
  words(name: string, places: readonly number[]): Uint32Array | undefined;
  /** Names of the files. With an instant: what was put last before it, also what was set aside, for whoever tidies. */
  list(before?: string): Promise<readonly string[]>;
  /** With an instant: only when it was put last before it. */
  drop(name: string, before?: string): Promise<void>;
  close(): Promise<void>;
}

/** The largest file that is kept, and so the largest that travels with a post. */
export const cabinetBytesLimit = 100_000_000;

/** Form of a name, so that it can be one on a disk. */
export const cabinetForm = /^[0-9a-f]{64}$/;
