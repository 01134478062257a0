import { assert } from '../../core/assert.ts';

/**
 * A network that does not change: who stands beside whom, in rows, in one block of bytes that threads share and that a
 * file can hold as it is. An edge stands twice, in the row of each end, as a target and a label; a row is in the order
 * of label and then target.
 */
export interface Base {
  readonly bytes: SharedArrayBuffer;
  readonly nodes: number;
  /** Twice the edges. */
  readonly halves: number;
  /** For each label its policy class, kind and direction; in that order. */
  readonly labelTable: Uint32Array;
  /** For each node its policy class, or `neverThere`, or `removed`. */
  readonly classes: Uint16Array;
  /** Where each row begins; one more than there are nodes. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly labels: Uint16Array;
}

/** The last policy class that can be given. The two above it say that no node is there. */
export const mostClass = 65_533;
export const neverThere = 65_535;
export const removed = 65_534;
export const mostKind = 32_767;
/** Combinations of policy class, kind and direction that one network can hold. */
export const mostLabels = 65_536;
const mostHalves = 2 ** 32 - 1;

/** A label in one word. The row's own node is `from` when it goes out. */
export const labelWord = (policy: number, kind: number, isOut: boolean): number =>
  (policy * 65_536 + kind * 2 + (isOut ? 0 : 1)) >>> 0;
export const policyOf = (word: number): number => word >>> 16;
export const kindOf = (word: number): number => (word & 0xffff) >>> 1;
export const isOutward = (word: number): boolean => (word & 1) === 0;

const magic = 0x4b484353;
const version = 1;
const headWords = 16;
const eight = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** How many bytes a network of this size takes. */
export const bytesOf = (size: Size): number => mapOf(size).end;

interface Size {
  readonly nodes: number;
  readonly halves: number;
  readonly labels: number;
}

function mapOf({ nodes, halves, labels }: Size) {
  const table = headWords * 4;
  const classes = table + eight(labels * 4);
  const offsets = classes + eight(nodes * 2);
  const targets = offsets + eight((nodes + 1) * 4);
  const codes = targets + eight(halves * 4);
  return { table, classes, offsets, targets, codes, end: codes + eight(halves * 2) };
}

/** Room for a network of this size, with the head written and the rest zero. */
export function roomFor(size: Size): Base {
  assert(size.halves <= mostHalves, 'a network holds at most 2,147,483,647 edges');
  assert(size.labels <= mostLabels, 'a network holds at most 32,768 pairs of class and kind');
  const bytes = new SharedArrayBuffer(bytesOf(size));
  new Uint32Array(bytes, 0, headWords).set([magic, version, size.nodes, size.halves, size.labels]);
  return viewOf(bytes, size);
}

function viewOf(bytes: SharedArrayBuffer, size: Size): Base {
  const { nodes, halves, labels } = size;
  const map = mapOf(size);
  return {
    bytes,
    nodes,
    halves,
    labelTable: new Uint32Array(bytes, map.table, labels),
    classes: new Uint16Array(bytes, map.classes, nodes),
    offsets: new Uint32Array(bytes, map.offsets, nodes + 1),
    targets: new Uint32Array(bytes, map.targets, halves),
    labels: new Uint16Array(bytes, map.codes, halves),
  };
}

/** The same network in another thread. The bytes come from a base of this process. */
export function sharedBase(bytes: SharedArrayBuffer): Base {
  const [, , nodes = 0, halves = 0, labels = 0] = new Uint32Array(bytes, 0, headWords);
  return viewOf(bytes, { nodes, halves, labels });
}

/**
 * Writes how far in the caller's own log this base goes, and the check word; to be done when the base is full and
 * before its bytes go into a file.
 */
export function seal(base: Base, position = 0): Base {
  const head = new Uint32Array(base.bytes, 0, headWords);
  head[6] = position % 2 ** 32;
  head[7] = Math.floor(position / 2 ** 32);
  head[5] = checkOf(base.bytes);
  return base;
}

/** How far in the caller's own log a base goes: what came later must be applied to it. */
export function positionOf({ bytes }: Base): number {
  const [low = 0, high = 0] = new Uint32Array(bytes, 24, 2);
  return high * 2 ** 32 + low;
}

export type BaseFault = 'not-a-network' | 'other-version' | 'wrong-length' | 'damaged';

/** A base from bytes that were in a file: nothing in it is believed before it is checked. */
export function restored(bytes: SharedArrayBuffer): { readonly good: Base } | { readonly fault: BaseFault } {
  if (bytes.byteLength < headWords * 4 || bytes.byteLength % 8 !== 0) return { fault: 'not-a-network' };
  const [word, made, nodes = 0, halves = 0, labels = 0, check] = new Uint32Array(bytes, 0, headWords);
  if (word !== magic) return { fault: 'not-a-network' };
  if (made !== version) return { fault: 'other-version' };
  if (labels > mostLabels || bytesOf({ nodes, halves, labels }) !== bytes.byteLength) return { fault: 'wrong-length' };
  const base = sharedBase(bytes);
  return check === checkOf(bytes) && isWhole(base) ? { good: base } : { fault: 'damaged' };
}

/** FNV-1a over words, the word of the check itself left out. It finds damage, not intent. */
function checkOf(bytes: SharedArrayBuffer): number {
  const words = new Uint32Array(bytes);
  let check = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    if (at !== 5) check = Math.imul(check ^ (words[at] ?? 0), 0x01000193);
  }
  return check >>> 0;
}

function isWhole({ nodes, halves, offsets, targets, labels, labelTable }: Base): boolean {
  if (offsets[0] !== 0 || offsets[nodes] !== halves) return false;
  for (let node = 0; node < nodes; node += 1) if ((offsets[node] ?? 0) > (offsets[node + 1] ?? 0)) return false;
  for (let at = 0; at < halves; at += 1) {
    if ((targets[at] ?? 0) >= nodes || (labels[at] ?? 0) >= labelTable.length) return false;
  }
  for (let at = 1; at < labelTable.length; at += 1) {
    if ((labelTable[at - 1] ?? 0) >= (labelTable[at] ?? 0)) return false;
  }
  return true;
}

export const emptyBase = (): Base => seal(roomFor({ nodes: 0, halves: 0, labels: 0 }));
