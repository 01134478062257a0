import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { activate } from '../law/activate.ts';
import { anyQuestion } from '../law/any-question.node.ts';
import { ask } from '../law/ask.ts';
import { lawCases } from '../law/basis/cases.ts';
import { packs } from '../law/basis/index.ts';
import { contradictionsOf } from '../law/contradictions.ts';
import type { Effect, Question } from '../law/question.ts';
import { parseQuestion } from '../law/question-record.ts';
import { exitOfEffect } from './ask.node.ts';
import { exitCodes } from './command.ts';

const question = {
  subject: { userId: 'noor', org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['task'], machine: false },
  action: 'own-task',
  context: { caseId: 'task', purposeCode: 'municipal-signal', partnership: 'none', kind: 'none' },
  resource: { category: 'signal', originRegime: 'AVG', originOrg: 'gemeente-veenwijde' },
  time: { now: '2026-11-23T09:00:00.000Z' },
};

describe('schakel ask', () => {
  test('gives the answer of the gate, and an exit code by its effect', async () => {
    const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
    const met = new Set<Effect>();
    for (const { question: asked } of lawCases.filter((one) => one.question.time.now.startsWith('2026-11-23'))) {
      const answer = ask(active, asked);
      if (met.has(answer.effect)) continue;
      met.add(answer.effect);
      const said = await cliJson(['ask', '-', '--on', '2026-11-23'], { input: JSON.stringify(asked) });
      assert.deepEqual(said.json, JSON.parse(JSON.stringify(answer)));
      assert.equal(said.exit, exitCodes[exitOfEffect[answer.effect]].code);
    }
    assert.deepEqual([...met].sort(), ['allow', 'allow-with-approval', 'ask', 'deny']);
  });

  test('reads a file, and explains with the sentence and the Cedar text of each rule', async (t) => {
    const file = join(testFolder(t), 'question.json');
    writeFileSync(file, JSON.stringify(question));
    const { json } = await cliJson(['ask', file, '--explain']);
    assert.deepEqual(
      json.rules.map((rule: { id: string }) => rule.id),
      json.ruleIds,
    );
    for (const rule of json.rules) assert.ok(rule.sentence.nl && /^@id\(/.test(rule.cedar), rule.id);
  });

  test('asks as of a day, also when the question names no time', async () => {
    const { time: _, ...timeless } = question;
    const input = JSON.stringify(timeless);
    const early = await cliJson(['ask', '--on', '2018-06-01'], { input });
    const late = await cliJson(['ask', '--on', '2026-11-23'], { input });
    assert.notEqual(early.json.packVersion, late.json.packVersion);
    assert.equal((await cliJson(['ask', '--on', '23-11-2026'], { input })).exit, 2);
  });

  test('in production leaves out what no lawyer signed', async () => {
    const input = JSON.stringify(question);
    assert.equal((await cli(['ask'], { input })).exit, 0);
    assert.notEqual((await cli(['ask', '--profile', 'production'], { input })).exit, 0);
  });

  const malformed: readonly (readonly [name: string, input: string, pointer: string])[] = [
    ['no JSON', '{', ''],
    ['a list', '[]', ''],
    ['nothing', '', ''],
    ['an unknown member', JSON.stringify({ ...question, urgent: true }), ''],
    ['an unknown member below', JSON.stringify({ ...question, subject: { userId: 'x', rank: 3 } }), '/subject'],
    ['an unknown act', JSON.stringify({ ...question, action: 'peek' }), '/action'],
    ['a text for a yes', JSON.stringify({ ...question, context: { dpia: 'yes' } }), '/context/dpia'],
    ['a null', JSON.stringify({ ...question, resource: null }), '/resource'],
    ['no such day', JSON.stringify({ ...question, time: { now: '2026-13-40' } }), '/time/now'],
    ['a signal that is a word', JSON.stringify({ ...question, context: { signal: 'x' } }), '/context/signal'],
    [
      'an approval without a time',
      JSON.stringify({
        ...question,
        approvals: [{ kind: 'rac', by: 'x', role: 'rac-member', at: 'soon', scope: 'z', given: true }],
      }),
      '/approvals/0/at',
    ],
  ];
  for (const [name, input, pointer] of malformed) {
    test(`refuses ${name}`, async () => {
      const { exit, json, err } = await cliJson(['ask'], { input });
      assert.equal(exit, 2);
      assert.match(err, /^schakel: De vraag/);
      if (pointer !== '') assert.equal(json.fault.faults[0].pointer, pointer);
    });
  }
});

test('every question that the gate knows comes through the parser as it is', () => {
  const same = (asked: Question): void => {
    const plain: unknown = JSON.parse(JSON.stringify(asked));
    assert.deepEqual(parseQuestion(plain), { good: plain });
  };
  for (const { question: asked } of lawCases) same(asked);
  const whole = anyQuestion.filter((one) => contradictionsOf(one).length === 0);
  fc.assert(fc.property(whole, same), { numRuns: 300 });
});
