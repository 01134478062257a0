import type { Condition } from './rule.ts';

/** One test of one fact. */
export type Leaf = Exclude<
  Condition,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown } | { readonly open: unknown }
>;

/**
 * A condition with every `not` pushed down to its tests, as people say it: "not (A and B)" becomes "not A, or not
 * B". It means the same in three values. Lists within a list of the same kind are one list.
 */
export type NormalForm =
  | { readonly kind: 'test'; readonly leaf: Leaf; readonly holds: boolean }
  | { readonly kind: 'open'; readonly fact: string; readonly holds: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly NormalForm[] };

export function normalForm(condition: Condition, holds = true): NormalForm {
  if ('not' in condition) return normalForm(condition.not, !holds);
  if ('open' in condition) return { kind: 'open', fact: condition.open, holds };
  if ('all' in condition) return joined(holds ? 'all' : 'any', condition.all, holds);
  if ('any' in condition) return joined(holds ? 'any' : 'all', condition.any, holds);
  return { kind: 'test', leaf: condition, holds };
}

function joined(kind: 'all' | 'any', conditions: readonly Condition[], holds: boolean): NormalForm {
  const parts = conditions
    .map((condition) => normalForm(condition, holds))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts: kind === 'all' ? narrowed(parts) : parts };
}

/** Of two lists of values for one fact that must both hold, the one within the other says it all. */
function narrowed(parts: readonly NormalForm[]): readonly NormalForm[] {
  const kept: NormalForm[] = [];
  for (const part of parts) {
    const at = kept.findIndex((one) => isWithin(part, one) || isWithin(one, part));
    const before = kept[at];
    if (before === undefined) kept.push(part);
    else if (isWithin(part, before)) kept[at] = part;
  }
  return kept;
}

function isWithin(narrow: NormalForm, wide: NormalForm): boolean {
  if (narrow.kind !== 'test' || wide.kind !== 'test' || !narrow.holds || !wide.holds) return false;
  const [few, many] = [valuesIn(narrow.leaf), valuesIn(wide.leaf)];
  return narrow.leaf.fact === wide.leaf.fact && few !== undefined && few.every((value) => many?.includes(value));
}

/** The values that a test names; absent for a yes or no and for sets. */
export function valuesIn(leaf: Leaf): readonly string[] | undefined {
  if ('in' in leaf) return leaf.in;
  return 'is' in leaf && typeof leaf.is === 'string' ? [leaf.is] : undefined;
}

/** What must hold together at the top: the parts of an `all`, or the one condition there is. */
export const conjunctsOf = (form: NormalForm): readonly NormalForm[] => (form.kind === 'all' ? form.parts : [form]);

export const leavesOf = (form: NormalForm): readonly Extract<NormalForm, { kind: 'test' }>[] =>
  form.kind === 'test' ? [form] : form.kind === 'open' ? [] : form.parts.flatMap(leavesOf);
