import { crc32 } from 'node:zlib';

/**
 * A page as it lies on the disk: its bytes and four more, by which a byte that changed shows. A page that was damaged would still
 * give numbers, of other records than were meant; so it is told, and never read.
 */

const checkBytes = 4;

const checkOf = (firstHash: number, body: Uint8Array): number => crc32(body, firstHash % 2 ** 32);

export function checkedPage(firstHash: number, body: Uint8Array): Uint8Array {
  const kept = new Uint8Array(body.length + checkBytes);
  kept.set(body);
  new DataView(kept.buffer).setUint32(body.length, checkOf(firstHash, body));
  return kept;
}

/** The page without its check; nothing when it is not what was written. */
export function pageOf(firstHash: number, kept: Uint8Array): Uint8Array | undefined {
  const length = kept.length - checkBytes;
  if (length < 1) return undefined;
  const body = kept.subarray(0, length);
  const check = new DataView(kept.buffer, kept.byteOffset + length, checkBytes).getUint32(0);
  return check === checkOf(firstHash, body) ? body : undefined;
}
