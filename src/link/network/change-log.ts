import { present } from '../../core/assert.ts';
import { kindOf, labelWord, policyOf } from './base.ts';
import type { NetworkChange } from './network.ts';

/** Changes as four words each, in blocks that threads share: whoever has the block has the change. */
export interface ChangeLog {
  /** The number of the first change that is still held. */
  readonly first: number;
  readonly blocks: readonly SharedArrayBuffer[];
}

export const blockChanges = 1 << 14;
const changeWords = 4;

const codes = ['node.put', 'node.removed', 'edge.added', 'edge.removed'] as const;

export const newBlock = (): SharedArrayBuffer => new SharedArrayBuffer(blockChanges * changeWords * 4);

export function writeChange(block: SharedArrayBuffer, place: number, change: NetworkChange): void {
  const words = new Uint32Array(block, place * changeWords * 4, changeWords);
  const code = codes.indexOf(change.kind);
  switch (change.kind) {
    case 'node.put':
      words.set([code, change.node, 0, change.policy]);
      return;
    case 'node.removed':
      words.set([code, change.node]);
      return;
    case 'edge.added':
    case 'edge.removed': {
      const { from, to, kind, policy } = change.edge;
      words.set([code, from, to, labelWord(policy, kind, true)]);
    }
  }
}

export function readChange(block: SharedArrayBuffer, place: number): NetworkChange {
  const [code = 0, from = 0, to = 0, word = 0] = new Uint32Array(block, place * changeWords * 4, changeWords);
  const kind = present(codes[code], 'only writeChange writes here');
  switch (kind) {
    case 'node.put':
      return { kind, node: from, policy: word };
    case 'node.removed':
      return { kind, node: from };
    case 'edge.added':
    case 'edge.removed':
      return { kind, edge: { from, to, kind: kindOf(word), policy: policyOf(word) } };
  }
}

/** The changes from one number up to, and without, another. */
export function* changesIn(log: ChangeLog, from: number, upTo: number): Generator<NetworkChange> {
  for (let at = from; at < upTo; at += 1) {
    const place = at - log.first;
    yield readChange(
      present(log.blocks[Math.floor(place / blockChanges)], 'the log holds what was asked of it'),
      place % blockChanges,
    );
  }
}

/** How many blocks hold nothing but the first so many changes. */
export const wholeBlocks = (changes: number): number => Math.floor(changes / blockChanges);
