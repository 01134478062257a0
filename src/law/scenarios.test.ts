import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cedarOracle } from '../house/cedar.node.ts';
import { type ActivePack, activate } from './activate.ts';
import { ask } from './ask.ts';
import { packs } from './basis/index.ts';
import { contradictionsOf } from './contradictions.ts';
import type { Answer } from './question.ts';
import { outsideScenarios } from './scenarios/outside.ts';
import { partnershipScenarios } from './scenarios/partnerships.ts';
import type { Scenario } from './scenarios/scenario.ts';

/**
 * Situations of officials, written with the law table in hand by people who had not seen how the rules were
 * written down. They judge the rules as a whole, where `cases.test.ts` judges each row.
 */
const scenarios = [...partnershipScenarios, ...outsideScenarios];
const actives = new Map<string, ActivePack>();

function activeOn(day: string): ActivePack {
  const known = actives.get(day) ?? activate(packs, { profile: 'demo', on: day });
  actives.set(day, known);
  return known;
}

const answerTo = ({ question }: Scenario): Answer => ask(activeOn(question.time.now.slice(0, 10)), question);

function agrees({ expect }: Scenario, answer: Answer): boolean {
  const missing = answer.missingApprovals.map(({ kind }) => kind).sort();
  return (
    answer.effect === expect.effect &&
    (expect.rules ?? []).every((id) => answer.ruleIds.includes(id)) &&
    (expect.missingApprovals === undefined || missing.join() === [...expect.missingApprovals].sort().join())
  );
}

describe('scenarios', () => {
  test('there are hundreds, every id once, and more than half of them unlawful', () => {
    assert.ok(scenarios.length > 500);
    assert.equal(new Set(scenarios.map(({ id }) => id)).size, scenarios.length);
    assert.ok(scenarios.filter(({ expect }) => expect.effect === 'deny').length > scenarios.length / 2);
  });

  for (const scenario of scenarios) {
    test(`${scenario.id} ${scenario.expect.effect}: ${scenario.story}`, () => {
      assert.deepEqual(contradictionsOf(scenario.question), []);
      const answer = answerTo(scenario);
      const got = {
        effect: answer.effect,
        rules: answer.ruleIds,
        missing: answer.missingApprovals.map(({ kind }) => kind),
      };
      assert.ok(agrees(scenario, answer), JSON.stringify({ wanted: scenario.expect, got }));
    });
  }

  test('Cedar agrees on every one of them', () => {
    const oracles = new Map<string, ReturnType<typeof cedarOracle>>();
    for (const { question } of scenarios) {
      const day = question.time.now.slice(0, 10);
      const oracle = oracles.get(day) ?? cedarOracle(activeOn(day));
      oracles.set(day, oracle);
      assert.equal(oracle.effect(question), ask(activeOn(day), question).effect);
    }
  });
});
