import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activate } from './activate.ts';
import { ask } from './ask.ts';
import { lawCases } from './basis/cases.ts';
import { packs } from './basis/index.ts';
import { vary } from './basis/law-case.ts';
import { knownFact } from './known-facts.ts';
import type { Action } from './question.ts';
import { requiredInputs } from './required-inputs.ts';
import { actions } from './terms.ts';

/** Written out a second time on purpose: what the gate may never do without, by act. */
const receiving: readonly Action[] = ['provide', 'give-result', 'export'];
const together: readonly Action[] = ['report-signal', 'collect', 'provide', 'hit-no-hit', 'joint-analysis'];
const afterwards: readonly Action[] = ['give-result', 'reprocess', 're-identify', 'intervene', 'feedback'];
const joint: readonly Action[] = [...together, 'automated-analysis', ...afterwards];
const beside: readonly Action[] = ['disclose', 'report-offence', 'answer-demand', 'tip', 'report-error'];
const analysed: readonly Action[] = ['provide', 'hit-no-hit', 'joint-analysis', 'automated-analysis', 'give-result'];
const known: readonly Action[] = [...analysed, 'reprocess', 're-identify', 'intervene', 'export'];
const table: { readonly [input: string]: readonly Action[] } = {
  'subject.org': actions,
  'subject.organ': actions,
  'context.purposeCode': actions,
  'resource.category': actions,
  'context.caseId': actions.filter((action) => action !== 'publish'),
  'context.partnership': joint,
  'context.kind': [...joint, ...beside],
  'context.activity': ['collect', 'provide', 'joint-analysis', 'automated-analysis'],
  'recipient.org': [...receiving, 'hit-no-hit', 'disclose'],
  'recipient.organ': [...receiving, 'hit-no-hit', ...beside],
  'recipient.sector': [...receiving, 'hit-no-hit', 'disclose'],
  'recipient.taskOrDuty': receiving,
  'resource.originOrg': known,
  'resource.originRegime': [...known, 'report-signal', 'disclose', 'answer-demand', 'browse'],
  'resource.firstProcessedAt': known,
};

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const allowed = lawCases.filter(({ effect }) => effect === 'allow');

test('each stands in the rules, for these acts and no others', () => {
  const held = requiredInputs.map(({ id, actions: acts }) => [id.replace('IN-', ''), [...acts].sort()]);
  assert.deepEqual(
    held,
    Object.entries(table).map(([input, acts]) => [input, [...acts].sort()]),
  );
  const ids = new Set(active.rules.map(({ id }) => id));
  for (const { id, basis, obligations, alternatives } of requiredInputs) {
    assert.ok(ids.has(id), id);
    assert.deepEqual([basis.length, obligations.length, alternatives.length], [1, 0, 1]);
    for (const { nl, en } of alternatives) assert.ok(nl.endsWith('.') && en.endsWith('.'));
  }
});

describe('without it nothing is allowed, whatever else is known', () => {
  for (const [input, acts] of Object.entries(table))
    test(input, () => {
      const asked = allowed.filter(({ question }) => acts.includes(question.action));
      assert.ok(asked.length > 0);
      for (const { question, title } of asked) {
        const { effect, missingInputs } = ask(active, vary(question, {}, [input]));
        // Outside every partnership there is none to name, and the law fixes the sector of most organs.
        if (input === 'context.partnership' && question.context.kind === 'none') continue;
        if (input === 'recipient.sector' && effect === 'allow') continue;
        assert.notEqual(effect, 'allow', title);
        if (effect === 'ask') assert.ok(missingInputs.length > 0);
      }
    });
  test('and it is told what is missing, also when nothing else hangs on it', () => {
    const seen = new Set(
      allowed.flatMap(({ question }) =>
        Object.keys(table).flatMap((input) =>
          ask(active, vary(question, {}, [input])).ruleIds.filter((id) => id === `IN-${input}`),
        ),
      ),
    );
    assert.deepEqual(
      requiredInputs.map(({ id }) => id).filter((id) => !seen.has(id)),
      [],
    );
  });
});

test('every one can be asked for', () => {
  for (const input of Object.keys(table)) {
    const fact = knownFact(input);
    assert.ok(fact?.question ?? fact?.from, input);
  }
});
