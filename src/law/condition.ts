import { assert } from '../core/assert.ts';
import { type ApprovalSet, approvalBit } from './approval-set.ts';
import type { Facts } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Condition } from './rule.ts';
import { approvalKinds } from './terms.ts';

/** Kleene's three values. Conjunction is the lowest, disjunction the highest, negation turns round. */
export type Kleene = 0 | 1 | 2;
export const no = 0;
export const open = 1;
export const yes = 2;

/** A condition made ready: testing it allocates nothing. */
export interface Compiled {
  test(facts: Facts, approvals: ApprovalSet): Kleene;
  /** Adds the unknown facts on which an open answer hangs. */
  hangsOn(facts: Facts, approvals: ApprovalSet, add: (fact: string) => void): void;
  /** Top-level conjuncts, for telling which part fails. */
  readonly parts: readonly Part[];
}

export interface Part {
  test(facts: Facts, approvals: ApprovalSet): Kleene;
  /** Facts that it looks at, in the order of writing. */
  readonly facts: readonly string[];
}

export function compile(condition: Condition): Compiled {
  const node = nodeOf(condition);
  const parts = 'all' in condition ? condition.all.map(partOf) : [partOf(condition)];
  return { ...node, parts };
}

const partOf = (condition: Condition): Part => ({ ...nodeOf(condition), facts: factsIn(condition) });

type Node = Pick<Compiled, 'test' | 'hangsOn'>;

function nodeOf(condition: Condition): Node {
  if ('all' in condition) return conjunction(condition.all.map(nodeOf));
  if ('any' in condition) return disjunction(condition.any.map(nodeOf));
  if ('not' in condition) return negation(nodeOf(condition.not));
  if ('open' in condition) return openLeaf(condition.open);
  return leafOf(condition);
}

function conjunction(nodes: readonly Node[]): Node {
  return {
    test(facts, approvals) {
      let lowest: Kleene = yes;
      for (const node of nodes) {
        const value = node.test(facts, approvals);
        if (value === no) return no;
        if (value < lowest) lowest = value;
      }
      return lowest;
    },
    hangsOn: allOpen(nodes),
  };
}

function disjunction(nodes: readonly Node[]): Node {
  return {
    test(facts, approvals) {
      let highest: Kleene = no;
      for (const node of nodes) {
        const value = node.test(facts, approvals);
        if (value === yes) return yes;
        if (value > highest) highest = value;
      }
      return highest;
    },
    hangsOn: allOpen(nodes),
  };
}

function negation(node: Node): Node {
  return {
    test(facts, approvals) {
      const value = node.test(facts, approvals);
      return value === yes ? no : value === no ? yes : open;
    },
    hangsOn: node.hangsOn,
  };
}

const allOpen =
  (nodes: readonly Node[]): Node['hangsOn'] =>
  (facts, approvals, add) => {
    for (const node of nodes) if (node.test(facts, approvals) === open) node.hangsOn(facts, approvals, add);
  };

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { open: unknown }>;

function leafOf(condition: Leaf): Node {
  const { fact } = condition;
  assertKnown(fact);
  const approval = approvalOf(fact);
  if (approval !== undefined) {
    assert('is' in condition && condition.is === true, `${fact} is tested for being given, nothing else`);
    const bit = approvalBit(approval);
    return { test: (_, approvals) => ((approvals & bit) === 0 ? no : yes), hangsOn: () => {} };
  }
  if ('hasFact' in condition) return memberLeaf(fact, condition.hasFact);
  if ('has' in condition) return factLeaf(fact, (value) => typeof value === 'object' && value.includes(condition.has));
  if ('in' in condition) {
    const list: readonly string[] = condition.in;
    return factLeaf(fact, (value) => typeof value === 'string' && list.includes(value));
  }
  const wanted = condition.is;
  return factLeaf(fact, (value) => value === wanted);
}

function factLeaf(fact: string, holds: (value: string | boolean | readonly string[]) => boolean): Node {
  return {
    test(facts) {
      const value = facts.get(fact);
      if (value === undefined) return open;
      return holds(value) ? yes : no;
    },
    hangsOn: (_, __, add) => add(fact),
  };
}

function memberLeaf(set: string, member: string): Node {
  assertKnown(member);
  return {
    test(facts) {
      const list = facts.get(set);
      const value = facts.get(member);
      if (typeof list !== 'object' || typeof value !== 'string') return open;
      return list.includes(value) ? yes : no;
    },
    hangsOn(facts, _, add) {
      for (const fact of [set, member]) if (!facts.has(fact)) add(fact);
    },
  };
}

function openLeaf(fact: string): Node {
  assertKnown(fact);
  return {
    test: (facts) => (facts.has(fact) ? no : open),
    hangsOn: (_, __, add) => add(fact),
  };
}

/** Rules are data and may come from a file: what does not compile in TypeScript is refused here too. */
function assertKnown(fact: string): void {
  assert(knownFact(fact), `rules test known facts only: ${fact}`);
}

const approvalOf = (fact: string) => approvalKinds.find((kind) => fact === `approval.${kind}`);

export function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(factsIn))];
  if ('any' in condition) return [...new Set(condition.any.flatMap(factsIn))];
  if ('not' in condition) return factsIn(condition.not);
  if ('open' in condition) return [condition.open];
  return 'hasFact' in condition ? [condition.fact, condition.hasFact] : [condition.fact];
}

/** Values that a condition names for a fact of words. */
export function valuesIn(condition: Condition, fact: string): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((one) => valuesIn(one, fact));
  if ('any' in condition) return condition.any.flatMap((one) => valuesIn(one, fact));
  if ('not' in condition) return valuesIn(condition.not, fact);
  if ('open' in condition || condition.fact !== fact) return [];
  if ('in' in condition) return condition.in;
  return 'is' in condition && typeof condition.is === 'string' ? [condition.is] : [];
}

/** Approvals that a condition speaks of, and whether one of them stands under an odd number of negations. */
export function approvalsIn(condition: Condition): {
  readonly set: ApprovalSet;
  readonly negated: ApprovalSet;
} {
  if ('not' in condition) {
    const inner = approvalsIn(condition.not);
    return { set: inner.set, negated: inner.set & ~inner.negated };
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts) {
    return parts
      .map(approvalsIn)
      .reduce((a, b) => ({ set: a.set | b.set, negated: a.negated | b.negated }), { set: 0, negated: 0 });
  }
  const kind = 'fact' in condition ? approvalOf(condition.fact) : undefined;
  return { set: kind ? approvalBit(kind) : 0, negated: 0 };
}
