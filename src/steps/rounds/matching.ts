import type { FilterManifest } from '../../match/filter-manifest.ts';
import type { MatchFault } from '../../match/frame.ts';
import type { KeySpecId } from '../../match/key-spec.ts';

/**
 * Private matching with the keys of this node, as a step sees it. Elements and evaluations are base64 of 32 bytes each, one behind
 * the other. It blocks for about an eighth of a millisecond for each element, so a question is kept small (`mostElements`).
 */
export interface Matching {
  /** 32 random bytes in base64, from which all blinds of one question follow. */
  newSeed(): string;
  /** The question for these inputs: the same seed gives the same bytes. */
  blind(ask: BlindAsk): string;
  /** The holder's side, under the key of this node for the purpose, the kind of key and the epoch. */
  evaluate(ask: EvaluateAsk): { readonly evaluated: string } | { readonly fault: MatchFault };
  /** Tags (8 bytes in hex) of the inputs of each stretch, in their order, from what the holder gave: all in one go. */
  tags(ask: {
    readonly seed: string;
    readonly stretches: readonly EvaluatedStretch[];
  }): { readonly tags: readonly (readonly string[])[] } | { readonly fault: MatchFault };
  /** Which of these tags stand in a file that lies here; nothing when it does not lie here. */
  find(manifest: FilterManifest, tags: readonly string[]): readonly boolean[] | undefined;
  /** Signature of this node over a text (Ed25519, base64). */
  sign(text: string): string;
  isSigned(by: { readonly organ: string; readonly text: string; readonly signature: string }): boolean;
}

export interface BlindAsk {
  readonly seed: string;
  /** Number of the first of these in the question: each element has a blind of its own. */
  readonly first: number;
  readonly inputs: readonly string[];
}

export type EvaluatedStretch = Omit<BlindAsk, 'seed'> & { readonly evaluated: string };

export interface EvaluateAsk {
  readonly purpose: string;
  readonly keySpec: KeySpecId;
  /** First day of the epoch. */
  readonly epoch: string;
  readonly elements: string;
}
