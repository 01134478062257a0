import type { Approval, ApprovalKind, ApprovalRole, Organ } from '../question.ts';

/** Part of a T; a member that is `undefined` is taken away, lists are replaced as a whole. */
export type Change<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Change<T[K]> | undefined }
    : T;

export function merge<T extends object>(base: T, change: Change<T>): T;
export function merge(base: object, change: object): object {
  const merged = new Map<string, unknown>(Object.entries(base));
  const changes: readonly (readonly [string, unknown])[] = Object.entries(change);
  for (const [key, value] of changes) {
    const before = merged.get(key);
    if (value === undefined) merged.delete(key);
    else merged.set(key, isPlain(before) && isPlain(value) ? merge(before, value) : value);
  }
  return Object.fromEntries(merged);
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Giver {
  readonly role: ApprovalRole;
  readonly org: string;
  readonly organ: Organ;
}

const givers: { readonly [K in ApprovalKind]: Giver } = {
  'competent-authority': { role: 'public-prosecutor', org: 'openbaar-ministerie', organ: 'om' },
  'source-consent': { role: 'participant', org: 'politie', organ: 'politie' },
  'no-objection': { role: 'participant', org: 'politie', organ: 'politie' },
  rac: { role: 'rac-member', org: 'riec-voorbeeldregio', organ: 'rac' },
  'human-review': { role: 'reviewer', org: 'openbaar-ministerie', organ: 'om' },
  'second-reviewer': { role: 'reviewer', org: 'gemeente-rietmeer', organ: 'college' },
  person: { role: 'data-subject', org: 'none', organ: 'citizen' },
  'participants-order': { role: 'participant', org: 'politie', organ: 'politie' },
  supervisor: { role: 'supervisor', org: 'nza', organ: 'nza' },
  minister: { role: 'minister', org: 'ministerie', organ: 'minister' },
  'legal-check': { role: 'lawyer', org: 'gemeente-veenwijde', organ: 'college' },
};

/** A sound approval for the scope; the change spoils it. */
export function approve(kind: ApprovalKind, scope: string, change: Partial<Approval> = {}): Approval {
  const sound = { kind, by: `${kind}-1`, ...givers[kind], at: '2026-11-20T09:00:00Z', scope, given: true };
  return { ...sound, ...change };
}
