/** White space, dashes of every width, dots, slashes and the invisible characters that come along with a paste. */
const separators = /[\s\p{Pd}\p{Cf}\u2212./_]/gu;
const plain = /^[A-Za-z0-9:]+$/;
const compacted = /^[A-Z0-9:]+$/;

/**
 * An identifier as typed, without its separators and in capitals. `undefined` when it is longer than
 * `maxLength` or holds anything but ASCII letters, digits and the colon of a prefix: a letter that only
 * looks like another one must not become it.
 */
export function compact(raw: string, maxLength: number): string | undefined {
  if (raw.length > maxLength) return undefined;
  // Most of what stands in a register.
  if (compacted.test(raw)) return raw;
  const bare = raw.replace(separators, '');
  return plain.test(bare) ? bare.toUpperCase() : undefined;
}
