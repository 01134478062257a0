import { randomFillSync } from 'node:crypto';

/** A page of it at a time: what costs is the call to the system, not the bytes. */
const page = Buffer.alloc(4_096);
let used = page.length;

/** Unpredictable bytes, each given out once. At most a page of them. */
export function chance(length: number): Buffer {
  if (used + length > page.length) {
    randomFillSync(page);
    used = 0;
  }
  const given = Buffer.from(page.subarray(used, used + length));
  page.fill(0, used, used + length);
  used += length;
  return given;
}
