import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { jointCase, TestRegion } from '../../../test/region.node.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { upkeep } from '../../house/node.ts';
import { resultToThird, sharing as sharingQuestion, vary } from '../../law/basis/law-case.ts';
import type { Question } from '../../law/question.ts';
import { joint, json, textOf, underOf } from './sharing-case.ts';

const askedOf = {
  politie: 'mila',
  'veenwijde-college': 'noor',
  'rietmeer-college': 'salma',
  belastingdienst: 'ruben',
  douane: 'daan',
  om: 'lotte',
} as const;

describe('an approval is work', () => {
  let region: TestRegion;
  let caseId: string;
  let approvals: string[] = [];
  const inCase = () => ({ purpose: joint, under: caseId });
  const give = (question: Question = resultToThird, more: JsonObject = {}) =>
    region.as(
      'joris',
      'data.give',
      {
        receiver: 'Registerkamer, afdeling toezicht',
        content: 'Op dit adres is niemand gevestigd.',
        question: textOf(question),
        ...more,
      },
      inCase(),
    );
  const request = async (kind: string, to: string): Promise<string> => {
    const input = { kind, to, scope: caseId, reason: 'Voor de registerkamer.', question: textOf(resultToThird) };
    const id = await region.done('joris', 'approval.request', input, inCase());
    await region.house.settle();
    return id;
  };
  const answer = async (organ: string, user: string, approvalId: string, more: JsonObject = {}) => {
    const input = { approvalId, answer: 'given', reason: 'Past bij het doel.', ...more };
    await region.done(user, 'approval.answer', input, underOf(organ));
    await region.house.settle();
  };
  const show = (approvalId: string) => region.shown('joris', 'approval.show', { approvalId }, inCase());

  before(async () => {
    region = await TestRegion.open();
    ({ caseId } = await jointCase(region));
  });
  after(() => region.close());

  test('without it nothing goes, and the refusal names who has still to give it', async () => {
    const reply = await give();
    assert.ok('refusal' in reply);
    const { missing = [] } = reply.refusal;
    assert.equal(reply.refusal.code, 'approval-missing');
    assert.match(canonical(json(missing)), /RAC/);
    assert.match(canonical(json(missing)), /Politie/);
  });

  test('the request reaches whoever may give it, with reason and clock; the list shows it', async () => {
    const id = await request('no-objection', 'politie');
    approvals = [id];
    const list = json(await region.shown('mila', 'approval-task.list', { lane: 'open' }, underOf('politie')));
    const [row] = list.rows;
    assert.deepEqual([row.key, row.told?.reason], [id, 'Voor de registerkamer.']);
    assert.equal(row.received.answerBefore, '2026-12-03T09:00:00.000Z');
    assert.equal(json(await show(id)).stage, 'asked');
  });

  test('the answer comes back with name and office, not with the reasons', async () => {
    const [id = ''] = approvals;
    await answer('politie', 'mila', id);
    const shown = json(await show(id));
    // On the page of the case it stands with its question; under another case or task it does not.
    const listed = json(await region.shown('joris', 'sharing.list', {}, inCase())).approvals;
    assert.deepEqual([listed[0].key, listed[0].stage, listed[0].told.reason], [id, 'given', 'Voor de registerkamer.']);
    assert.deepEqual(json(await region.shown('joris', 'sharing.list', {})).approvals, []);
    assert.deepEqual(
      [shown.stage, shown.heard.by, shown.heard.office, shown.heard.org],
      ['given', 'mila', 'participant', 'politie'],
    );
    assert.doesNotMatch(canonical(shown), /Past bij het doel/);
    const twice = await region.as(
      'mila',
      'approval.answer',
      { approvalId: id, answer: 'refused', reason: 'Toch niet.' },
      underOf('politie'),
    );
    assert.ok('refusal' in twice && twice.refusal.code === 'answered-before');
  });

  test('every participant answers for itself, and the committee tests; then it may go', async () => {
    for (const [organ, user] of Object.entries(askedOf)) {
      if (organ === 'politie') continue;
      assert.ok('refusal' in (await give()), `before ${organ}`);
      const id = await request('no-objection', organ);
      await answer(organ, user, id, organ === 'om' ? { expiresOn: '2026-12-31' } : {});
      approvals.push(id);
    }
    assert.ok('refusal' in (await give()), 'the committee has not tested it');
    const id = await request('rac', 'riec-rac');
    // The committee is no participant, and yet it can read what it is asked.
    const asked = json(await region.shown('ellen', 'approval-task.list', { lane: 'open' }, underOf('riec-rac'))).rows;
    assert.deepEqual([asked[0].key, asked[0].told.reason], [id, 'Voor de registerkamer.']);
    await region.shown('ellen', 'approval-task.show', { approvalId: id }, underOf('riec-rac'));
    await answer('riec-rac', 'ellen', id);
    approvals.push(id);
    const reply = await give();
    assert.ok('receipt' in reply, JSON.stringify(reply));
    const shared = json(await region.shown('joris', 'sharing.list', {}, inCase()));
    assert.equal(shared.given.length, 1);
  });

  test('revoked: it counts no more, and what leaned on it is found', async () => {
    const [id = ''] = approvals;
    const input = { approvalId: id, reason: 'De zaak is veranderd.' };
    await region.done('mila', 'approval.revoke', input, underOf('politie'));
    await region.house.settle();
    const reply = await give();
    assert.ok('refusal' in reply);
    const shown = json(await show(id));
    assert.equal(shown.stage, 'withdrawn');
    assert.deepEqual(
      shown.leaning.map((one: JsonObject) => [one['type'], one['under'], one['by']]),
      [['data.given', caseId, 'joris']],
    );
    const twice = await region.as('mila', 'approval.revoke', input, underOf('politie'));
    assert.ok('refusal' in twice && twice.refusal.code === 'not-given');
  });

  test('whoever may not give it is not asked for it', async () => {
    const ask = async (kind: string, to: string) => {
      const input = { kind, to, scope: caseId, reason: 'Nodig.', question: textOf(resultToThird) };
      const reply = await region.as('joris', 'approval.request', input, inCase());
      return 'refusal' in reply ? reply.refusal.code : 'done';
    };
    assert.deepEqual(
      [
        await ask('rac', 'politie'),
        await ask('competent-authority', 'veenwijde-college'),
        await ask('no-objection', 'riec-rac'),
        await ask('legal-check', 'om'),
        await ask('minister', 'om'),
        await ask('rac', 'nobody'),
      ],
      [
        'not-theirs-to-give',
        'not-theirs-to-give',
        'not-theirs-to-give',
        'not-theirs-to-give',
        'recorded-not-asked',
        'unknown-organ',
      ],
    );
  });

  test('a node that was not asked cannot answer, and people of another purpose do not see it', async () => {
    const id = await request('no-objection', 'douane');
    const reply = await region.as(
      'mila',
      'approval.answer',
      { approvalId: id, answer: 'given', reason: 'Prima.' },
      underOf('politie'),
    );
    assert.ok('refusal' in reply && reply.refusal.code === 'no-such-approval');
    for (const name of ['approval.show', 'approval-task.show']) {
      const node = name === 'approval.show' ? 'joris' : 'daan';
      const there = await region.as(node, name, { approvalId: id }, node === 'joris' ? inCase() : underOf('douane'));
      assert.ok('answer' in there, `${name}: ${JSON.stringify(there)}`);
    }
    const elsewhere = await region.as('mila', 'approval.show', { approvalId: id }, underOf('politie'));
    assert.ok('refusal' in elsewhere && elsewhere.refusal.code === 'no-such-approval');
  });

  test('the receiver in the question is the receiver of the data, and only what may go out goes', async () => {
    const code = async (reply: ReturnType<typeof give>) => {
      const got = await reply;
      return 'refusal' in got ? got.refusal.code : 'done';
    };
    assert.equal(await code(give(vary(resultToThird, { action: 'view-log' }))), 'law-says-no');
    assert.equal(
      await code(region.as('joris', 'data.give', { receiver: 'X', content: 'Y', question: '{"action":1}' }, inCase())),
      'law-says-no',
    );
    assert.equal(
      await code(region.as('joris', 'data.give', { receiver: 'X', content: 'Y', question: '{' }, inCase())),
      'input-wrong',
    );
  });

  test('an approval that has expired does not count any more', async () => {
    region.passDays(1);
    const id = await request('no-objection', 'politie');
    await answer('politie', 'mila', id);
    assert.ok('receipt' in (await give()), 'the newest word of the police counts');
    region.now = '2027-01-02T09:00:00.000Z';
    const reply = await give();
    assert.ok('refusal' in reply);
    assert.match(canonical(json(reply.refusal)), /Openbaar Ministerie/);
  });

  test('is destroyed at its last day, at every node that has it', async () => {
    region.now = '2031-11-24T09:00:00.000Z';
    for (const node of region.house.nodes.values()) await upkeep(node);
    const { store } = region.node('riec-bureau').corridor.parts;
    const left = await store.read((tx) => tx.page('approvals-by-scope', caseId, { limit: 10 }));
    assert.deepEqual(left, []);
    for (const [view, node] of [
      ['approval-task-retention', 'politie'],
      ['data-retention', 'riec-bureau'],
    ] as const) {
      const rows = await region.node(node).corridor.parts.store.read((tx) => tx.page(view, 'kept', { limit: 10 }));
      assert.deepEqual(rows, [], view);
    }
  });
});

describe('an approval outside a partnership', () => {
  let region: TestRegion;
  before(async () => {
    region = await TestRegion.open();
  });
  after(() => region.close());
  const scope = 'signal-000001';
  const request = async (user: string, kind: string, to: string): Promise<string> => {
    const id = await region.done(user, 'approval.request', {
      kind,
      to,
      scope,
      reason: 'Nodig.',
      question: textOf(sharingQuestion),
    });
    await region.house.settle();
    return id;
  };
  const code = async (user: string, name: string, raw: JsonObject) => {
    const reply = await region.as(user, name, raw);
    return 'refusal' in reply ? reply.refusal.code : 'done';
  };

  test('a college asks its mayor, without personal data', async () => {
    const approvalId = await request('noor', 'competent-authority', 'veenwijde-burgemeester');
    await region.done('karel', 'approval.answer', { approvalId, answer: 'given', reason: 'Openbare orde.' });
    await region.house.settle();
    const shown = json(await region.shown('noor', 'approval.show', { approvalId }));
    assert.deepEqual([shown.stage, shown.heard.office, shown.heard.organ], ['given', 'mayor', 'burgemeester']);
  });

  test('a second reviewer is a colleague; the legal check is done by the lawyer', async () => {
    const approvalId = await request('noor', 'second-reviewer', 'veenwijde-college');
    const raw = { approvalId, answer: 'given', reason: 'Klopt.' };
    assert.equal(await code('noor', 'approval.answer', raw), 'own-review');
    // Nor does the asker write the answer of somebody else: what nodes tell each other comes by post alone.
    const forged = { approvalId, answer: 'given', by: 'femke', office: 'reviewer', answeredAt: region.now };
    assert.equal(await code('noor', 'approval.hear', forged), 'not-found');
    assert.equal(await code('femke', 'approval.answer', raw), 'done');
    const check = {
      approvalId: await request('noor', 'legal-check', 'veenwijde-college'),
      answer: 'given',
      reason: 'Mag.',
    };
    assert.equal(await code('femke', 'approval.answer', check), 'lawyer-only');
    assert.equal(await code('tess', 'approval.answer', { ...check, expiresOn: '2020-01-01' }), 'end-date-passed');
    assert.equal(await code('tess', 'approval.answer', check), 'done');
  });

  test('an organ without work under this purpose is not asked: the request would arrive nowhere', async () => {
    const raw = { scope, reason: 'Nodig.', question: textOf(sharingQuestion), kind: 'no-objection', to: 'politie' };
    assert.equal(await code('noor', 'approval.request', raw), 'not-theirs-to-give');
  });

  test('of somebody without a node it is recorded, with the hash of what shows it', async () => {
    const raw = { kind: 'person', scope, answer: 'given', reason: 'Brief van 20 november.' };
    assert.equal(await code('noor', 'approval.record', { ...raw, evidence: 'abc' }), 'evidence-wrong');
    assert.equal(await code('noor', 'approval.record', { ...raw, expiresOn: '2020-01-01' }), 'end-date-passed');
    assert.equal(await code('noor', 'approval.record', { ...raw, evidence: 'a'.repeat(64) }), 'done');
    const { store } = region.node('veenwijde-college').corridor.parts;
    const rows = await store.read((tx) => tx.page('approvals-by-scope', scope, { limit: 10 }));
    const person = rows.map(({ body }) => json(body['approval'])).find(({ kind }) => kind === 'person');
    assert.deepEqual([person.role, person.given, person.evidence], ['data-subject', true, 'a'.repeat(64)]);
  });

  test('an advice is kept as the gate says it here, not as the browser said it', async () => {
    await region.done('noor', 'advice.keep', { about: 'Delen met de politie', question: textOf(sharingQuestion) });
    const { advices } = json(await region.shown('noor', 'sharing.list', {}));
    assert.deepEqual([advices[0].effect, advices[0].told.about], ['allow', 'Delen met de politie']);
    assert.ok(advices[0].rules.length > 0);
    const bad = { about: 'X', question: '{"action":"fly"}' };
    const reply = await region.as('noor', 'advice.keep', bad);
    assert.ok('refusal' in reply && reply.refusal.code === 'question-wrong');
    assert.ok(reply.refusal.faults?.some(({ pointer }) => pointer === '/action'));
  });
});
