import type { Mode, Outcome } from './frame.ts';

/** What the pool asks a worker. Each carries its own bytes: nothing is shared. */
export type Work =
  | { readonly kind: 'blind'; readonly mode: Mode; readonly inputs: Uint8Array; readonly blinds?: Uint8Array }
  | { readonly kind: 'evaluate'; readonly key: Uint8Array; readonly blinded: Uint8Array }
  | { readonly kind: 'prove'; readonly key: Uint8Array; readonly blinded: Uint8Array }
  | {
      readonly kind: 'finalize';
      readonly inputs: Uint8Array;
      readonly blinds: Uint8Array;
      readonly evaluated: Uint8Array;
    }
  | {
      readonly kind: 'verify';
      readonly publicKey: Uint8Array;
      readonly inputs: Uint8Array;
      readonly blinds: Uint8Array;
      readonly blinded: Uint8Array;
      readonly evaluated: Uint8Array;
      readonly proof: Uint8Array;
    }
  | { readonly kind: 'direct'; readonly mode: Mode; readonly key: Uint8Array; readonly inputs: Uint8Array }
  | { readonly kind: 'derive'; readonly mode: Mode; readonly seed: Uint8Array; readonly info: Uint8Array }
  | { readonly kind: 'filter'; readonly tags: Uint8Array };

/** The frames of the answer, in the order in which the engine names them. `ready` comes once, before the first. */
export type Reply = 'ready' | Outcome<readonly Uint8Array[]>;
