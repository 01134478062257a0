import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cedarOracle } from '../house/cedar.node.ts';
import { activate } from './activate.ts';
import { ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import { disclosing, sharing, vary } from './basis/law-case.ts';
import { oneFile, ownList, withoutPeople } from './plan.ts';
import type { Plan, Question } from './question.ts';

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const oracle = cedarOracle(active);

const inRiec = sharing;
const inZvh: Question = vary(sharing, {
  subject: { designatedFor: ['zvh-voorbeeldregio'] },
  context: { partnership: 'zvh-voorbeeldregio', kind: 'ZVH', purposeCode: 'zvh-2.25' },
});
const atHome: Question = vary(disclosing, {
  action: 'own-task',
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
  context: { purposeCode: 'municipal-signal' },
  resource: { category: 'signal', originOrg: 'gemeente-veenwijde', originRegime: 'AVG', originProxy: false },
});
const ofGoods: Question = vary(disclosing, {
  action: 'joint-analysis',
  subject: { org: 'douane', organ: 'douane', designatedFor: ['douane'] },
  context: { purposeCode: 'customs-task', explainable: true },
  resource: {
    category: 'goods',
    originOrg: 'douane',
    originRegime: 'ADW',
    identifiable: false,
    originProxy: false,
  },
  decision: false,
});

/** What no engine may carry out, whoever asks: the plan itself is refused, and the rule says why. */
const forbidden: readonly {
  readonly title: string;
  readonly question: Question;
  readonly plan: Plan;
  readonly rule: string;
}[] = [
  {
    title: 'two whole registers side by side',
    question: inRiec,
    plan: { over: 'registers', method: 'compare', ranks: 'nothing' },
    rule: 'A04',
  },
  {
    title: 'a whole register against a list, encrypted or not',
    question: inRiec,
    plan: { over: 'register', method: 'compare', ranks: 'nothing' },
    rule: 'A04',
  },
  {
    title: 'everybody in a register, to have a look',
    question: atHome,
    plan: { over: 'register', method: 'look-up', ranks: 'nothing' },
    rule: 'OT10',
  },
  {
    title: 'the people of a case in order of suspicion',
    question: inRiec,
    plan: { over: 'own-list', method: 'look-up', ranks: 'people' },
    rule: 'A01',
  },
  {
    title: 'people in order, at home',
    question: atHome,
    plan: { over: 'own-list', method: 'look-up', ranks: 'people' },
    rule: 'A01',
  },
  {
    title: 'a machine that looks for patterns in a RIEC',
    question: inRiec,
    plan: { over: 'own-list', method: 'pattern', ranks: 'nothing' },
    rule: 'R30',
  },
  {
    title: 'a machine that looks for patterns in a ZVH',
    question: inZvh,
    plan: { over: 'own-list', method: 'pattern', ranks: 'cases' },
    rule: 'Z11',
  },
  {
    title: 'a search without a case',
    question: vary(inRiec, { context: { caseId: 'none' } }),
    plan: oneFile,
    rule: 'G01',
  },
  {
    title: 'a search without a purpose',
    question: vary(atHome, { context: { purposeCode: 'none' } }),
    plan: ownList,
    rule: 'G01',
  },
];

/** Acts that a search can end in. A formal demand, a report of an offence and an own file name what they are about. */
const searching: readonly Question['action'][] = [
  'browse',
  'collect',
  'provide',
  'hit-no-hit',
  'joint-analysis',
  'give-result',
  'disclose',
  'export',
];

describe('a query plan is asked too', () => {
  for (const { title, question, plan, rule } of forbidden) {
    test(`${title}: refused under ${rule}`, () => {
      const asked: Question = { ...question, plan };
      const answer = ask(active, asked);
      assert.equal(answer.effect, 'deny');
      assert.ok(answer.ruleIds.includes(rule), answer.ruleIds.join(' '));
      assert.ok(answer.alternatives.length > 0, 'a refusal says what is lawful instead');
      assert.equal(oracle.effect(asked), 'deny', 'Cedar agrees');
    });
  }

  test('goods, routes and companies may be put in order, by a machine that can explain itself', () => {
    const asked: Question = { ...ofGoods, plan: { over: 'own-list', method: 'pattern', ranks: 'things' } };
    assert.equal(ask(active, asked).effect, 'allow');
  });

  test('no plan makes an answer wider than the same question without one', () => {
    const order = ['deny', 'ask', 'allow-with-approval', 'allow'];
    for (const { question } of lawCases) {
      const without = order.indexOf(ask(active, question).effect);
      for (const over of ['one', 'own-list', 'register', 'registers'] as const) {
        const plan: Plan = { over, method: 'look-up', ranks: 'nothing' };
        const withPlan = order.indexOf(ask(active, { ...question, plan }).effect);
        assert.ok(withPlan <= without || over !== 'one', `${over}: ${question.action}`);
        if (over === 'one' || over === 'own-list' || !searching.includes(question.action)) continue;
        // Goods, figures and ways of working are no people.
        if (withoutPeople.some((category) => category === question.resource.category)) continue;
        assert.equal(order[withPlan], 'deny', `${over}: ${question.action}`);
      }
    }
  });
});
