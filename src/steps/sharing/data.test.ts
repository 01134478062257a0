import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { jointCase, TestRegion } from '../../../test/region.node.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { sharing as sharingQuestion, vary } from '../../law/basis/law-case.ts';
import type { Question } from '../../law/question.ts';
import { joint, json, textOf, underOf } from './sharing-case.ts';

describe('data that are given', () => {
  let region: TestRegion;
  before(async () => {
    region = await TestRegion.open();
  });
  after(() => region.close());
  const college = underOf('veenwijde-college');
  const give = (question: Question, more: JsonObject = {}) => {
    const content = 'Op dit adres staat niemand ingeschreven.';
    return region.as(
      'noor',
      'data.give',
      { to: 'belastingdienst', content, question: textOf(question), ...more },
      college,
    );
  };
  const takenAt = async (): Promise<readonly JsonObject[]> =>
    json(await region.shown('ruben', 'sharing.list', {}, underOf('belastingdienst'))).taken;

  test('arrive with question and first processing, and the gate is asked again there', async () => {
    const reply = await give(sharingQuestion);
    assert.ok('receipt' in reply, JSON.stringify(reply));
    await region.house.settle();
    const [taken] = await takenAt();
    assert.equal(taken?.['fromOrgan'], 'veenwijde-college');
    assert.equal(taken?.['firstProcessedAt'], '2026-03-01T09:00:00.000Z');
    assert.equal(taken?.['destroyBefore'], '2031-03-01T09:00:00.000Z');
    assert.match(canonical(json(taken)), /niemand ingeschreven/);
  });

  test('stand at a party under the case for which they were given', async () => {
    const { caseId } = await jointCase(region);
    const under = { purpose: joint, under: caseId };
    for (const [user, organ] of [
      ['noor', 'veenwijde-college'],
      ['mila', 'politie'],
    ] as const)
      await region.done(user, 'case.answer', { caseId, answer: 'joined', reason: 'Ja.' }, underOf(organ));
    const toPolice = vary(sharingQuestion, {
      recipient: { org: 'politie', organ: 'politie', taskOrDuty: 'Politiewet 2012, artikel 3' },
      context: { caseId },
    });
    const input = { to: 'politie', content: 'Er is geen vergunning.', question: textOf(toPolice) };
    await region.done('noor', 'data.give', input, under);
    await region.house.settle();
    const there = json(await region.shown('mila', 'sharing.list', {}, under)).taken;
    assert.deepEqual(
      there.map((row: JsonObject) => [row['fromOrgan'], row['caseId']]),
      [['veenwijde-college', caseId]],
    );
    assert.match(canonical(there), /geen vergunning/);
  });

  test('on an approval for the case arrive too, though the receiver works under its own task', async () => {
    const { caseId } = await jointCase(region);
    const under = { purpose: joint, under: caseId };
    await region.done('mila', 'case.answer', { caseId, answer: 'joined', reason: 'Ja.' }, underOf('politie'));
    const question = textOf(
      vary(sharingQuestion, { resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-9' } }),
    );
    const input = { to: 'belastingdienst', content: 'Er is een verband met een onderzoek.', question };
    const early = await region.as('mila', 'data.give', input, under);
    assert.ok('refusal' in early && early.refusal.code === 'approval-missing', JSON.stringify(early));
    const asked = { kind: 'competent-authority', to: 'om', scope: caseId, reason: 'Nodig in deze zaak.', question };
    const approvalId = await region.done('mila', 'approval.request', asked, under);
    await region.house.settle();
    const answer = { approvalId, answer: 'given', reason: 'Het onderzoek lijdt er niet onder.' };
    await region.done('lotte', 'approval.answer', answer, underOf('om'));
    await region.house.settle();
    await region.done('mila', 'data.give', input, under);
    await region.house.settle();
    const [newest] = await takenAt();
    assert.deepEqual([newest?.['fromOrgan'], newest?.['caseId']], ['politie', caseId]);
  });

  test('go to the organ that the question names and to no other', async () => {
    const reply = await give(sharingQuestion, { to: 'douane' });
    assert.ok('refusal' in reply && reply.refusal.code === 'other-receiver', JSON.stringify(reply));
    const nobody = await give(sharingQuestion, { to: 'nobody' });
    assert.ok('refusal' in nobody && nobody.refusal.code === 'unknown-organ');
  });

  test('who asks and for which case is not taken from the text', async () => {
    const told = vary(sharingQuestion, {
      subject: { organ: 'politie', org: 'politie', userId: 'somebody' },
      context: { caseId: 'another', partnership: 'riec-noord', purposeCode: 'police-task' },
      resource: { category: 'police', originRegime: 'WPG-9', originOrg: 'politie' },
    });
    const reply = await give(told);
    assert.ok('refusal' in reply, 'a college gives no police data');
    const { store } = region.node('veenwijde-college').corridor.parts;
    const [seq = 0] = await store.read((tx) => tx.recordSeqs('user/noor', { limit: 1 }));
    const body = (await store.read((tx) => tx.records([seq]))).get(seq) ?? '';
    assert.ok(!body.includes('riec-noord') && !body.includes('police-task') && !body.includes('somebody'), body);
  });

  test('older than five years are not given', async () => {
    const reply = await give(
      vary(sharingQuestion, { resource: { firstProcessedAt: '2021-01-01T09:00:00Z', legalHold: false } }),
    );
    assert.ok('refusal' in reply && reply.refusal.code === 'law-says-no');
  });
});

describe('a fact that turns out wrong', () => {
  const record = '0123456789abcdef0123456789abcdef';
  const registers = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

  test('is told to every node that got something that rests on it, and to nobody else', async () => {
    const region = await TestRegion.open();
    try {
      const given = { content: 'Hij heet Jansen-Proef.', question: textOf(sharingQuestion), to: 'belastingdienst' };
      const college = underOf('veenwijde-college');
      await region.done('noor', 'data.give', { ...given, refs: [record] }, college);
      await region.done('noor', 'data.give', { ...given, content: 'Iets anders.' }, college);
      await region.house.settle();
      const wrong = { ref: record, source: 'kvk', disputeId: 'dispute-1', property: 'name', value: 'Jansen-Proef' };
      const said = { ...wrong, should: 'Janssen-Proef', reason: 'Paspoort gezien.' };
      await region.done('noor', 'statement.dispute', said, registers);
      const { ref, source, disputeId } = wrong;
      const settled = { ref, source, disputeId, outcome: 'corrected', reason: 'Klopt.' };
      await region.done('noor', 'statement.settle', settled, registers);
      await region.house.settle();
      const rows: readonly { readonly told: JsonObject; readonly corrections?: readonly JsonObject[] }[] = json(
        await region.shown('ruben', 'sharing.list', {}, underOf('belastingdienst')),
      ).taken;
      const told = rows.map((row) => [row.told['content'], row.corrections?.length ?? 0]).toSorted();
      assert.deepEqual(told, [
        ['Hij heet Jansen-Proef.', 1],
        ['Iets anders.', 0],
      ]);
      assert.match(canonical(json(rows)), /Janssen-Proef/);
    } finally {
      await region.close();
    }
  });
});
