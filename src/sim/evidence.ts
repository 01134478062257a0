import { believe } from '../core/believe.ts';
import type { Entry } from '../core/event.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import type { Diary } from './diary.ts';

/** All that the auditor may look at: the stores as they lie there, and what people saw. */
export interface Evidence {
  readonly nodes: readonly NodeEvidence[];
  readonly diary: Diary;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  /** Ids of the rules that forbid: nothing may happen because of one. */
  readonly forbids: ReadonlySet<string>;
  digest(text: string): string;
  /** True when nothing is underway any more: then what was sent must have arrived. */
  readonly settled: boolean;
}

export interface NodeEvidence {
  readonly id: string;
  readonly lines: readonly { readonly seq: number; readonly line: string; readonly hash: string }[];
  readonly payloads: ReadonlyMap<
    number,
    { readonly salt: string; readonly body: string; readonly sealedUnder?: string }
  >;
  /** Bodies of the log records. */
  readonly records: ReadonlyMap<number, string>;
  /** Every view row, as text; and the same after a rebuild from the ledger, when that was done. */
  readonly rows: string;
  readonly rebuilt?: string;
  /** Posts that still wait. */
  readonly waiting: number;
  readonly unscrubbed: boolean;
  /** Ciphertexts that somebody copied earlier. */
  readonly stolen: readonly { readonly key: string; readonly sealed: string }[];
  /** Whether the node's keys still open it. */
  opens(key: string, sealed: string): boolean;
}

/** A node's evidence with its lines read once. */
export interface Chain extends NodeEvidence {
  readonly entries: readonly Entry[];
}

export const chainOf = (node: NodeEvidence): Chain => ({
  ...node,
  entries: node.lines.map(({ line }): Entry => believe(JSON.parse(line), 'the auditor checks what he relies on')),
});

/** `read: veenwijde-college: ...`: the kind first, so that a fault can be recognised. */
export const fault = (kind: FaultKind, node: string, sentence: string): string => `${kind}: ${node}: ${sentence}`;

export type FaultKind =
  | 'chain'
  | 'lost'
  | 'repeated'
  | 'decided-twice'
  | 'machine'
  | 'ground'
  | 'permission'
  | 'parked'
  | 'destroyed'
  | 'read'
  | 'log'
  | 'refusal'
  | 'arrival'
  | 'open'
  | 'view'
  | 'broken';
