import type { Approval } from '../law/question.ts';

/** Only what has the form of an approval; the gate looks whether it counts. */
export function approvalsIn(json: string): readonly Approval[] {
  const held: unknown = JSON.parse(json);
  return Array.isArray(held) ? held.filter(isApproval) : [];
}

const isApproval = (held: unknown): held is Approval =>
  typeof held === 'object' &&
  held !== null &&
  'kind' in held &&
  'by' in held &&
  typeof held.by === 'string' &&
  'role' in held &&
  'at' in held &&
  typeof held.at === 'string' &&
  'scope' in held &&
  'given' in held;
