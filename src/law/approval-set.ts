import type { ApprovalKind } from './question.ts';
import { approvalKinds } from './terms.ts';

/** A set of kinds of approval, one bit each: small enough to try every combination. */
export type ApprovalSet = number;

export const everyApproval: ApprovalSet = (1 << approvalKinds.length) - 1;

export const approvalBit = (kind: ApprovalKind): ApprovalSet => 1 << approvalKinds.indexOf(kind);

export const approvalSet = (kinds: readonly ApprovalKind[]): ApprovalSet =>
  kinds.reduce((set, kind) => set | approvalBit(kind), 0);

export const kindsIn = (set: ApprovalSet): readonly ApprovalKind[] =>
  approvalKinds.filter((kind) => (set & approvalBit(kind)) !== 0);

/** Every set, the smallest first; sets of one size in the order of the kinds. */
export const setsBySize: readonly ApprovalSet[] = Array.from({ length: everyApproval + 1 }, (_, set) => set).sort(
  (a, b) => kindsIn(a).length - kindsIn(b).length || a - b,
);
