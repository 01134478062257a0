import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cedarOracle } from '../house/cedar.node.ts';
import { activate, conditionOf } from './activate.ts';
import { everyApproval } from './approval-set.ts';
import { ask } from './ask.ts';
import { laterCases, lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import type { LawCase } from './basis/law-case.ts';
import { compile, factsIn, no, open, yes } from './condition.ts';
import { contradictionsOf } from './contradictions.ts';
import { knownOf } from './facts.ts';
import { knownFact } from './known-facts.ts';
import type { Rule, RulePack } from './rule.ts';

const today = '2026-11-23';

/** The rules of a day, the judge over them, and the cases that are asked on that day. */
function benchOf(on: string, cases: readonly LawCase[]) {
  const active = activate(packs, { profile: 'demo', on });
  const held = new Map<string, RulePack>();
  for (const pack of packs.filter((one) => one.validFrom <= on)) {
    if ((held.get(pack.id)?.validFrom ?? '') < pack.validFrom) held.set(pack.id, pack);
  }
  const byId = new Map([...held.values()].flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
  return { on, active, oracle: cedarOracle(active), cases, byId };
}
type Bench = ReturnType<typeof benchOf>;

const benches: readonly Bench[] = [
  benchOf(today, lawCases),
  ...laterCases.map((later) => benchOf(later.on, later.cases)),
];

/** A lead stands in the files with its cases, and carries no answer. */
const isLead = ({ byId }: Bench, { rule }: LawCase): boolean => byId.get(rule)?.confidence === 'L';

function check({ active, oracle, byId }: Bench, one: LawCase): void {
  const { question, effect, ruleIds, missingApprovals, missingInputs } = one;
  const answer = ask(active, question);
  const why = JSON.stringify({ rules: answer.ruleIds, inputs: answer.missingInputs.map((miss) => miss.input) });
  assert.equal(answer.effect, effect, why);
  assert.equal(oracle.effect(question), effect, 'Cedar agrees');
  for (const id of answer.ruleIds) assert.notEqual(byId.get(id)?.confidence, 'L');
  if (ruleIds) assert.deepEqual(answer.ruleIds, ruleIds);
  if (missingApprovals) {
    assert.deepEqual(
      answer.missingApprovals.map((miss) => miss.kind),
      missingApprovals,
    );
  }
  if (missingInputs) {
    assert.deepEqual(
      answer.missingInputs.map((miss) => miss.input),
      missingInputs,
    );
  }
}

/** The title of a case tells the truth about the rule's own condition. */
function checkShows(bench: Bench, one: LawCase): void {
  const { active, byId } = bench;
  const { rule: id, shows, question } = one;
  const rule = byId.get(id);
  assert.ok(rule, `${id} exists`);
  assert.equal(active.rules.includes(rule), !isLead(bench, one), `${id} is active, unless it is a lead`);
  const [{ facts, granted, refused }] = knownOf(question);
  const approvals = rule.effect === 'permit' ? everyApproval & ~refused : granted;
  const value = compile(conditionOf(rule)).test(facts, approvals);
  const needs = (rule.approvals ?? []).every(
    (kind) =>
      !ask(active, question).whyNot.some((miss) => miss.ruleId === id && miss.unmet.includes(`approval.${kind}`)),
  );
  const wanted = { holds: yes, 'does-not-hold': no, unknown: open }[shows];
  assert.equal(needs ? value : no, wanted);
}

/** Facts that the gate computes from nothing that could be left out are always known. */
const canBeUnknown = (rule: Rule): boolean =>
  factsIn(conditionOf(rule)).some((fact) => fact !== 'context.kind' && knownFact(fact)?.from?.length !== 0);

for (const pack of packs) {
  const bench = benches.find(({ on }) => on === (pack.validFrom > today ? pack.validFrom : today));
  describe(`${pack.id} ${pack.validFrom}`, () => {
    for (const rule of pack.rules) {
      test(`${rule.id} has a case that holds, one that does not and one that is unknown`, () => {
        assert.ok(bench, 'a version that starts later has its cases in `laterCases`');
        const own = bench.cases.filter((one) => one.rule === rule.id);
        const wanted = canBeUnknown(rule) ? ['does-not-hold', 'holds', 'unknown'] : ['does-not-hold', 'holds'];
        assert.deepEqual([...new Set(own.map((one) => one.shows))].sort(), wanted);
        for (const { question } of own) assert.deepEqual(contradictionsOf(question), [], 'no case contradicts itself');
      });
      for (const one of bench?.cases.filter((some) => some.rule === rule.id) ?? []) {
        test(`${one.rule} ${one.shows}: ${one.title}`, () => {
          assert.ok(bench);
          check(bench, one);
          checkShows(bench, one);
        });
      }
    }
  });
}

test('every case belongs to a rule', () => {
  for (const { byId, cases } of benches) for (const { rule } of cases) assert.ok(byId.has(rule), rule);
});

test('the generated Cedar policies are valid against the generated schema', () => {
  for (const { oracle } of benches) assert.deepEqual(oracle.faults(), []);
});
