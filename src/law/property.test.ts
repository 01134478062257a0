import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cedarOracle } from '../house/cedar.node.ts';
import { type ActivePack, activate } from './activate.ts';
import { anyQuestion, nearCase, someIds, yesNo } from './any-question.node.ts';
import { approvalBit } from './approval-set.ts';
import { ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import { given } from './basis/law-case.ts';
import { decide } from './decide.ts';
import { type FactValue, type Known, knownOf } from './facts.ts';
import { factNames, knownFact } from './known-facts.ts';
import type { Question } from './question.ts';
import type { Condition, Rule } from './rule.ts';
import { approvalKinds, wgsKinds } from './terms.ts';

const on = '2026-11-23';
const real = activate(packs, { profile: 'demo', on });
const realOracle = cedarOracle(real);

const leaves: readonly Condition[] = [
  { fact: 'subject.organ', is: 'college' },
  { fact: 'subject.organ', in: ['politie', 'om', 'college', 'bureau', 'ggd'] },
  { fact: 'subject.designated', is: true },
  { fact: 'recipient.sector', is: 'private' },
  { fact: 'recipient.participantOf', has: 'p' },
  { fact: 'recipient.participantOf', hasFact: 'context.partnership' },
  { fact: 'recipient.compatible', is: false },
  { fact: 'context.caseId', is: 'none' },
  { fact: 'resource.tier', in: ['1', '2'] },
  { fact: 'taint.tax', is: true },
  { fact: 'resource.tooOld', is: true },
  { open: 'judgements.minimalFields' },
  { all: [] },
  { any: [] },
];
const approvalLeaves: readonly Condition[] = [
  { fact: 'approval.rac', is: true },
  { fact: 'approval.source-consent', is: true },
  { fact: 'approval.human-review', is: true },
];

/** Approvals stand only where they help: not negated in a permit, negated in a forbid. */
const conditions = (helping: readonly Condition[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ plain: Condition; node: Condition }>((tie) => ({
    plain: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc.array(tie('plain'), { maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('plain'), { maxLength: 3 }).map((any): Condition => ({ any })),
      tie('plain').map((not): Condition => ({ not })),
    ),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('plain'),
      fc.constantFrom(...helping),
      fc.array(tie('node'), { maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('node'), { maxLength: 3 }).map((any): Condition => ({ any })),
    ),
  })).node;

const rest = {
  actions: ['give-result'],
  duty: 'may',
  retention: '0',
  basis: [{ act: 'Proefwet', article: '1', validFrom: on, checkedOn: on, checkedBy: 'test' }],
  sentence: { nl: 'Een proefregel.', en: 'A test rule.' },
  obligations: [],
  alternatives: [{ nl: 'Iets anders.', en: 'Something else.' }],
  confidence: 'H',
} as const;
const kinds = fc.option(fc.subarray([...wgsKinds], { minLength: 1 }), { nil: undefined });
const permit = fc
  .record({
    when: conditions(approvalLeaves),
    approvals: fc.subarray([...approvalKinds], { maxLength: 2 }),
    kinds,
  })
  .map(({ kinds: of, ...rule }) => ({
    ...rest,
    ...rule,
    ...(of ? { kinds: of } : {}),
    effect: 'permit' as const,
  }));
const forbid = fc
  .record({ when: conditions(approvalLeaves.map((leaf): Condition => ({ not: leaf }))), kinds })
  .map(({ kinds: of, ...rule }) => ({
    ...rest,
    ...rule,
    ...(of ? { kinds: of } : {}),
    effect: 'forbid' as const,
  }));

const anyPack: fc.Arbitrary<ActivePack> = fc
  .tuple(fc.array(permit, { minLength: 1, maxLength: 4 }), fc.array(forbid, { maxLength: 3 }))
  .map((parts) => {
    const rules = parts.flat().map((rule, at): Rule => ({ ...rule, id: `T${at}` }));
    const nobody = { nl: 'Niemand', en: 'Nobody' };
    const pack = { id: 'random', title: nobody, validFrom: on, signatory: nobody, rules };
    return activate([pack], { profile: 'demo', on });
  });

function agrees(active: ActivePack, oracle: ReturnType<typeof cedarOracle>, known: Known, action: Question['action']) {
  const fast = decide(active, action, [known]);
  const slow = oracle.decide(action, known);
  assert.equal(fast.effect, slow.effect);
  const carried = fast.effect === 'allow' ? fast.permits : fast.effect === 'deny' ? fast.forbids : undefined;
  if (carried) {
    assert.deepEqual(
      carried.map(({ rule }) => rule.id),
      slow.ruleIds,
    );
  }
  return fast.effect;
}

test('random rules, random questions: the fast path says what Cedar says', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyPack, fc.array(anyQuestion, { minLength: 3, maxLength: 3 }), (active, questions) => {
      const oracle = cedarOracle(active);
      for (const one of questions) {
        const [known] = knownOf(one);
        // Half of the rules' inputs are required; without them nearly everything would be `ask`.
        for (const full of [known, filled(known)]) {
          const effect = agrees(active, oracle, full, 'give-result');
          seen.set(effect, (seen.get(effect) ?? 0) + 1);
        }
      }
    }),
    { numRuns: 150, seed: 26_11_23 },
  );
  assert.deepEqual([...seen.keys()].sort(), ['allow', 'allow-with-approval', 'ask', 'deny']);
});

/** Required inputs given a value that no test rule looks at, so that the rules themselves decide. */
function filled(known: Known): Known {
  const neutral: readonly (readonly [string, FactValue])[] = [
    ['subject.org', 'a'],
    ['subject.organ', 'ind'],
    ['context.purposeCode', 'riec-2.17'],
    ['resource.category', 'housing'],
    ['context.caseId', 'a'],
    ['context.partnership', 'p'],
    ['context.kind', 'RIEC'],
    ['recipient.org', 'b'],
    ['recipient.organ', 'om'],
    ['recipient.sector', 'public'],
    ['recipient.taskOrDuty', 'a'],
    ['resource.originOrg', 'a'],
    ['resource.originRegime', 'AVG'],
    ['resource.firstProcessedAt', '2026-01-01'],
  ];
  return { ...known, facts: new Map([...neutral, ...known.facts]) };
}

test('the real rules, random questions: the fast path says what Cedar says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(nearCase, nearCase, anyQuestion), (one) => {
      seen.add(agrees(real, realOracle, knownOf(one)[0], one.action));
    }),
    { numRuns: 700, seed: 26_11_23 },
  );
  assert.deepEqual([...seen].sort(), ['allow', 'allow-with-approval', 'ask', 'deny']);
});

const anyValueOf = (name: string): fc.Arbitrary<FactValue> => {
  const fact = knownFact(name);
  if (fact?.type === 'boolean') return yesNo;
  if (fact?.type === 'set') return someIds;
  return fact?.allowed ? fc.constantFrom(...fact.allowed) : fc.constantFrom('none', 'a', 'p', 'riec-2.17');
};
const completion = fc.record(
  Object.fromEntries(factNames.filter((name) => !name.startsWith('approval.')).map((name) => [name, anyValueOf(name)])),
);

test('what is allowed stays allowed, however the unknown turns out', () => {
  let allowed = 0;
  fc.assert(
    fc.property(nearCase, fc.array(completion, { minLength: 5, maxLength: 5 }), (one, completions) => {
      const [known] = knownOf(one);
      if (decide(real, one.action, [known]).effect !== 'allow') return;
      allowed += 1;
      for (const rest of completions) {
        const facts = new Map<string, FactValue>([...Object.entries(rest), ...known.facts]);
        assert.equal(decide(real, one.action, [{ ...known, facts }]).effect, 'allow');
      }
    }),
    { numRuns: 1500, seed: 26_11_23 },
  );
  assert.ok(allowed > 100, `${allowed} allowed`);
});

test('what is denied stays denied, however the unknown turns out', () => {
  fc.assert(
    fc.property(nearCase, completion, (one, rest) => {
      const [known] = knownOf(one);
      if (decide(real, one.action, [known]).effect !== 'deny') return;
      // A kind that is filled in brings rules of that kind; the answer was about all kinds already.
      const facts = new Map<string, FactValue>([...Object.entries(rest), ...known.facts]);
      assert.equal(decide(real, one.action, [{ ...known, facts }]).effect, 'deny');
    }),
    { numRuns: 1500, seed: 26_11_23 },
  );
});

test('forbid outweighs permit', () => {
  fc.assert(
    fc.property(anyPack, anyQuestion, (active, one) => {
      const rules = active.rules.filter((rule) => rule.id.startsWith('T'));
      const known = filled(knownOf(one)[0]);
      assert.equal(decide(packOf('forbid', rules), 'give-result', [known]).effect, 'deny');
      if (rules.some((rule) => rule.effect === 'forbid')) return;
      assert.equal(decide(packOf('permit', rules), 'give-result', [known]).effect, 'allow');
    }),
    { numRuns: 150, seed: 26_11_23 },
  );
});

/** The rules, and one more that always holds. */
function packOf(effect: Rule['effect'], rules: readonly Rule[]): ActivePack {
  const nobody = { nl: 'Niemand', en: 'Nobody' };
  const always: Rule = { ...rest, id: 'Z', effect, when: { all: [] } };
  const pack = { id: 'random', title: nobody, validFrom: on, signatory: nobody, rules: [...rules, always] };
  return activate([pack], { profile: 'demo', on });
}

test('no approval turns a forbid that does not hang on approvals into allow', () => {
  fc.assert(
    fc.property(nearCase, (one) => {
      const [known] = knownOf({ ...one, approvals: [] });
      const before = decide(real, one.action, [known]);
      if (before.effect !== 'deny') return;
      const after = ask(real, { ...one, approvals: given(...approvalKinds) });
      assert.equal(after.effect, 'deny');
    }),
    { numRuns: 700, seed: 26_11_23 },
  );
});

test('the missing approvals are exactly enough: with them allowed, with one less not', () => {
  fc.assert(
    fc.property(nearCase, (one) => {
      const [known] = knownOf(one);
      const decision = decide(real, one.action, [known]);
      if (decision.effect !== 'allow-with-approval') return;
      const bits = decision.missing.map(approvalBit);
      const all = bits.reduce((set, bit) => set | bit, known.granted);
      assert.equal(decide(real, one.action, [{ ...known, granted: all }]).effect, 'allow');
      for (const bit of bits) {
        assert.notEqual(decide(real, one.action, [{ ...known, granted: all & ~bit }]).effect, 'allow');
      }
    }),
    { numRuns: 700, seed: 26_11_23 },
  );
});

test('whoever is asked for something gets a question that helps: never none, never something already said', () => {
  fc.assert(
    fc.property(fc.oneof(nearCase, anyQuestion), (one) => {
      const [{ facts }] = knownOf(one);
      const answer = ask(real, one);
      if (answer.effect !== 'ask') return;
      assert.ok(answer.missingInputs.length > 0);
      for (const { input } of answer.missingInputs) assert.ok(!facts.has(input), input);
    }),
    { numRuns: 1500, seed: 26_11_23 },
  );
});

test('Cedar and the gate agree on every case in every profile', () => {
  for (const profile of ['rehearsal', 'production'] as const) {
    const active = activate(packs, { profile, on });
    const oracle = cedarOracle(active);
    for (const { question } of lawCases) assert.equal(oracle.effect(question), ask(active, question).effect);
  }
});
