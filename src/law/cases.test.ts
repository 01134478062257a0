import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cedarOracle } from '../house/cedar.node.ts';
import { activate, conditionOf } from './activate.ts';
import { everyApproval } from './approval-set.ts';
import { ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import type { LawCase } from './basis/law-case.ts';
import { compile, no, open, yes } from './condition.ts';
import { knownOf } from './facts.ts';

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const oracle = cedarOracle(active);
const byId = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));
/** A lead stands in the files with its cases, and carries no answer. */
const isLead = ({ rule }: LawCase): boolean => byId.get(rule)?.confidence === 'L';

function check({ question, effect, ruleIds, missingApprovals, missingInputs }: LawCase): void {
  const answer = ask(active, question);
  const why = JSON.stringify({ rules: answer.ruleIds, inputs: answer.missingInputs.map((one) => one.input) });
  assert.equal(answer.effect, effect, why);
  assert.equal(oracle.effect(question), effect, 'Cedar agrees');
  for (const id of answer.ruleIds) assert.notEqual(byId.get(id)?.confidence, 'L');
  if (ruleIds) assert.deepEqual(answer.ruleIds, ruleIds);
  if (missingApprovals) {
    assert.deepEqual(
      answer.missingApprovals.map((one) => one.kind),
      missingApprovals,
    );
  }
  if (missingInputs) {
    assert.deepEqual(
      answer.missingInputs.map((one) => one.input),
      missingInputs,
    );
  }
}

/** The title of a case tells the truth about the rule's own condition. */
function checkShows(one: LawCase): void {
  const { rule: id, shows, question } = one;
  const rule = byId.get(id);
  assert.ok(rule, `${id} exists`);
  assert.equal(active.rules.includes(rule), !isLead(one), `${id} is active, unless it is a lead`);
  const { facts, granted, refused } = knownOf(question);
  const approvals = rule.effect === 'permit' ? everyApproval & ~refused : granted;
  const value = compile(conditionOf(rule)).test(facts, approvals);
  const needs = (rule.approvals ?? []).every(
    (kind) =>
      !ask(active, question).whyNot.some((miss) => miss.ruleId === id && miss.unmet.includes(`approval.${kind}`)),
  );
  const wanted = { holds: yes, 'does-not-hold': no, unknown: open }[shows];
  assert.equal(needs ? value : no, wanted);
}

for (const pack of packs) {
  describe(pack.id, () => {
    for (const rule of pack.rules) {
      const own = lawCases.filter((one) => one.rule === rule.id);
      test(`${rule.id} has a case that holds, one that does not and one that is unknown`, () => {
        assert.deepEqual([...new Set(own.map((one) => one.shows))].sort(), ['does-not-hold', 'holds', 'unknown']);
      });
      for (const one of own) {
        test(`${one.rule} ${one.shows}: ${one.title}`, () => {
          check(one);
          checkShows(one);
        });
      }
    }
  });
}

test('every case belongs to a rule', () => {
  for (const { rule } of lawCases) assert.ok(byId.has(rule), rule);
});

test('the generated Cedar policies are valid against the generated schema', () => {
  assert.deepEqual(oracle.faults(), []);
});
