import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { activate } from '../law/activate.ts';
import { anyQuestion, nearCase } from '../law/any-question.node.ts';
import { answerBytes, ask } from '../law/ask.ts';
import { packs } from '../law/basis/index.ts';
import { contradictionsOf } from '../law/contradictions.ts';
import { entryOf } from './chain.ts';
import { type Decided, recordOf, withoutTexts } from './decision-log.ts';
import { sha256 } from './safe.node.ts';

const active = activate(packs, { profile: 'demo', on: '2026-11-23' });
const tools = {
  digest: sha256,
  pseudonym: (text: string) => sha256(`secret ${text}`).slice(0, 32),
  salt: () => 'salt',
};
const place = {
  seq: 7,
  at: '2026-11-23T10:00:00.000Z',
  node: 'veenwijde-college',
  name: 'signal.show',
  userId: 'noor',
  purpose: 'municipal-signal',
  under: 'veenwijde-college-signals',
};
const trace = { traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' };
const decided = (more: Partial<Decided>): Decided => {
  const question = more.question ?? {
    subject: { userId: 'noor' },
    action: 'own-task',
    context: {},
    resource: {},
    time: { now: place.at },
  };
  return { question, answer: ask(active, question), trace, touched: [], ...more };
};
const bodyOf = (of: Decided) => JSON.parse(recordOf(of, place, tools).body);

describe('a record of a decision', () => {
  test('gives the answer again, byte for byte, whatever was asked', async () => {
    const region = await TestRegion.open();
    const { gate } = region.house;
    await region.close();
    fc.assert(
      fc.property(fc.oneof(anyQuestion, nearCase), (question) => {
        fc.pre(contradictionsOf(question).length === 0);
        const answer = ask(active, question);
        const { adl } = bodyOf(decided({ question, answer }));
        const { body } = adl;
        const again = gate.questionIn(body['adl.core.request'], place.at);
        assert.ok(again);
        assert.equal(sha256(answerBytes(ask(active, again))), body['adl.core.response'].context.answer);
        assert.equal(answerBytes(ask(active, withoutTexts(question))), answerBytes(answer));
      }),
      { numRuns: 1_000, seed: 261123 },
    );
  });

  test('holds no text that somebody wrote', () => {
    const secret = 'Jansen woont daar';
    const { question } = decided({});
    const told = {
      ...question,
      subject: { ...question.subject, mandate: secret },
      context: { ...question.context, signal: { type: secret, extent: secret, weight: secret } },
      resource: { ...question.resource, supplierConditions: [secret, 'none'] },
      judgements: {
        necessity: secret,
        proportionality: secret,
        subsidiarity: secret,
        weightyReasonsText: secret,
        informReason: secret,
      },
    };
    assert.ok(!JSON.stringify(bodyOf(decided({ question: told }))).includes('Jansen'));
  });

  test('has one processing record for each file, under a pseudonym and the span of the decision', () => {
    const { adl, ldv } = bodyOf(decided({ touched: ['signal/abc', 'case/def'] }));
    assert.equal(ldv.length, 2);
    assert.deepEqual([adl.trace_id, adl.parent_span_id], [trace.traceId, trace.parentSpanId]);
    const spans = [adl, ...ldv].map(({ span_id }) => span_id);
    assert.equal(new Set(spans).size, 3);
    for (const one of ldv) {
      assert.deepEqual([one.trace_id, one.parent_span_id], [trace.traceId, adl.span_id]);
      assert.match(one.span_id, /^[0-9a-f]{16}$/);
      assert.ok(!JSON.stringify(one).includes('abc') && !JSON.stringify(one).includes('def'));
    }
    assert.deepEqual(
      ldv.map(({ attributes }: { attributes: Record<string, string> }) => attributes['dpl.core.data_subject_id_type']),
      ['urn:schakel:file:signal', 'urn:schakel:file:case'],
    );
  });

  test('is found by person, task, purpose, answer, trace, file and approval', () => {
    const approval = {
      kind: 'rac',
      by: 'ellen',
      role: 'rac-member',
      at: place.at,
      scope: 'zaak-1',
      given: true,
    } as const;
    const question = {
      ...decided({}).question,
      approvals: [
        { ...approval, id: 'approval-1' },
        { ...approval, id: 'approval-2', given: false },
      ],
    };
    const { keys } = recordOf(decided({ question, touched: ['signal/abc'] }), place, tools);
    assert.deepEqual(
      [...keys].sort(),
      [
        'activity/municipal-signal',
        'all',
        'approval/approval-1',
        `effect/${ask(active, question).effect}`,
        `subject/${tools.pseudonym('signal/abc')}`,
        `trace/${trace.traceId}`,
        'under/veenwijde-college-signals',
        'user/noor',
      ].sort(),
    );
  });
});

describe('the log goes with the act', () => {
  let region: TestRegion;
  before(async () => {
    region = await TestRegion.open();
  });
  after(() => region.close());
  const entries = async (node: string) =>
    (await region.node(node).corridor.parts.store.read((tx) => tx.lines(1, 10_000))).map(({ line }) => entryOf(line));

  test('the trace of the caller stands in the line and goes along with the post', async () => {
    const door = region.door();
    await region.signIn(door, 'noor');
    const signalId = await weighedToTerritory(region);
    const response = await region.http(door, 'POST', `/v1/signals/${signalId}/weight-weighings`, {
      body: { ...weighings.weight, ...weighings.partnership },
      headers: {
        Purpose: 'municipal-signal',
        Under: 'veenwijde-college-signals',
        traceparent: `00-${trace.traceId}-${trace.parentSpanId}-01`,
      },
    });
    assert.equal(response.status, 201, await response.text());
    await region.house.settle();
    const here = (await entries('veenwijde-college')).find(({ type }) => type === 'weighing.weight-weighed');
    const there = (await entries('riec-bureau')).find(({ type }) => type === 'table.offered');
    assert.deepEqual([here?.trace, there?.trace], [trace.traceId, trace.traceId]);
    const found = await region.shown('hugo', 'log.list', { by: 'trace', of: trace.traceId });
    assert.match(JSON.stringify(found), /table\.offered/);
  });

  test('a trace that is none is not taken over', async () => {
    const door = region.door();
    await region.signIn(door, 'noor');
    for (const traceparent of [
      'x',
      `00-${'0'.repeat(32)}-${trace.parentSpanId}-01`,
      `00-${trace.traceId}-${'0'.repeat(16)}-01`,
    ]) {
      const response = await region.http(door, 'POST', '/v1/signal-lists', {
        body: { lane: 'open' },
        headers: { Purpose: 'municipal-signal', Under: 'veenwijde-college-signals', traceparent },
      });
      assert.equal(response.status, 200);
    }
    const last = (await entries('veenwijde-college')).slice(-3).map((entry) => entry.trace);
    assert.equal(new Set(last).size, 3);
    assert.ok(last.every((one) => one !== undefined && one !== trace.traceId && !/^0*$/.test(one)));
  });

  test('when its record cannot be written nothing is done and nothing is shown', async () => {
    const file = join(region.folder, 'veenwijde-college', 'ledger.sqlite');
    const signalId = await region.done('bram', 'signal.record', region.barn);
    const before = (await entries('veenwijde-college')).length;
    const outside = new DatabaseSync(file);
    outside.exec("CREATE TRIGGER noLog BEFORE INSERT ON record BEGIN SELECT RAISE(ABORT, 'no log'); END");
    await assert.rejects(region.as('bram', 'signal.record', region.barn));
    await assert.rejects(region.as('noor', 'signal.show', { signalId }));
    await assert.rejects(
      region.as('noor', 'signal.show', { signalId: 'signal-not-there' }),
      'also for what is not there',
    );
    assert.equal((await entries('veenwijde-college')).length, before);
    outside.exec('DROP TRIGGER noLog');
    outside.close();
    assert.ok('receipt' in (await region.as('bram', 'signal.record', region.barn)));
  });
});
