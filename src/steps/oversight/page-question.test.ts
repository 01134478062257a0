import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../core/canonical.ts';
import { withoutTexts } from '../../house/decision-log.ts';
import { requestOf } from '../../law/authzen.ts';
import { disclosing, given, resultToThird, sharing, vary } from '../../law/basis/law-case.ts';
import { oneFile } from '../../law/plan.ts';
import type { Question } from '../../law/question.ts';
import { actionWord, askedIn, planWords, thingsIn } from './page-question.ts';

const kept = (question: Question): JsonObject => ({
  body: { 'adl.core.request': requestOf(withoutTexts(question)) },
});

for (const [title, question] of Object.entries({ sharing, resultToThird, disclosing }))
  test(`all that the gate knew of "${title}" is told in words`, () => {
    const asked = askedIn(kept(question));
    assert.equal(asked.action, question.action);
    const parts: { readonly [part: string]: JsonObject } = {
      subject: asked.subject,
      resource: asked.resource,
      recipient: asked.recipient ?? {},
      context: asked.context,
      judgements: asked.judgements ?? {},
    };
    for (const [part, held] of Object.entries(parts)) {
      const told = new Set(thingsIn(part, held).map(({ path }) => path));
      for (const [name, value] of Object.entries(held)) {
        const isEmpty = Array.isArray(value) && value.length === 0;
        assert.ok(isEmpty || told.has(`${part}.${name}`), `${part}.${name}`);
      }
      for (const { path, says } of thingsIn(part, held)) assert.ok(says.nl !== '' && says.en !== '', path);
    }
  });

test('what people wrote is only said to be there', () => {
  const { judgements = {} } = askedIn(kept(sharing));
  const necessity = thingsIn('judgements', judgements).find(({ path }) => path === 'judgements.necessity');
  assert.deepEqual(necessity?.values, [{ nl: 'Staat in het dossier', en: 'Stands in the file' }]);
});

test('approvals come with who gave them, in which office and until when', () => {
  const { approvals } = askedIn(kept(vary(sharing, { approvals: given('rac') })));
  assert.deepEqual(approvals, [
    { kind: 'rac', by: 'giver-of-rac', role: 'rac-member', at: '2026-11-20T09:00:00Z', given: true },
  ]);
});

test('the plan of a search is said, and what this program does not know stands for itself', () => {
  const { plan = {} } = askedIn(kept({ ...sharing, plan: oneFile }));
  assert.deepEqual(
    planWords(plan).map(({ nl }) => nl),
    ['Eén persoon, pand of zaak', 'Opzoeken', 'Geen rangorde'],
  );
  assert.deepEqual(actionWord('constructor'), { nl: 'constructor', en: 'constructor' });
  assert.deepEqual(askedIn({}), { action: '', subject: {}, resource: {}, context: {}, approvals: [] });
});
