import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Change, given, sharing, vary } from './basis/law-case.ts';
import { knownOf } from './facts.ts';
import type { Question } from './question.ts';

/** A change of the question, or a question of its own; then the fact that follows, and what it must be. */
type Row = readonly [title: string, change: Change | Question, value: unknown, without?: readonly string[]];

const isWhole = (change: Change | Question): change is Question => 'time' in change;

function facts(name: string, rows: readonly Row[], base: Question = sharing): void {
  describe(name, () => {
    for (const [title, change, value, without] of rows)
      test(`${title}: ${value}`, () => {
        const question = isWhole(change) ? change : vary(base, change, without);
        assert.equal(knownOf(question)[0].facts.get(name), value);
      });
  });
}

const police = vary(sharing, {
  subject: { org: 'politie', organ: 'politie' },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
});
const [now, aMomentLater] = ['2031-03-01T09:00:00Z', '2031-03-01T09:00:00.001Z'];
const at = (moment: string, change: Change): Question => ({ ...vary(sharing, change), time: { now: moment } });

facts(
  'resource.tier',
  [
    ['police data', {}, '2'],
    ['targeted investigation', { resource: { originRegime: 'WPG-9' } }, '3'],
    ['informants', { resource: { originRegime: 'WPG-12' } }, 'none'],
    ['police label without police regime', { resource: { originRegime: 'AVG' } }, 'none'],
  ],
  police,
);
facts('resource.tier', [
  ['housing', {}, '1'],
  ['special data under a plain label', { resource: { special: true } }, 'none'],
  ['staff', { resource: { category: 'staff' } }, 'staff'],
  ['a result may hold anything', { resource: { category: 'result' } }, undefined],
]);
facts('taint.tax', [
  ['a false flag does not wash tax data', { resource: { originRegime: 'AWR', taxOrigin: false } }, true],
]);
facts('recipient.sector', [['fixed by law', { recipient: { organ: 'private', sector: 'public' } }, 'private']]);

facts('subject.designated', [
  ['designated, without an end', {}, true],
  ['for another partnership', { subject: { designatedFor: ['fec'] } }, false],
  ['for nothing', { subject: { designatedFor: [] } }, false],
  ['for nothing, and where is not known', { subject: { designatedFor: [] } }, false, ['context.partnership']],
  ['for what is not known', {}, undefined, ['subject.designatedFor']],
  ['nobody is designated for none', { subject: { designatedFor: ['none'] }, context: { partnership: 'none' } }, false],
  [
    'up to the last moment of the last day',
    at('2026-11-23T23:59:59.999Z', { subject: { authorisedUntil: '2026-11-23' } }),
    true,
  ],
  ['not on the next day', at('2026-11-24T00:00:00Z', { subject: { authorisedUntil: '2026-11-23' } }), false],
  ['at the moment itself', at('2026-11-23T10:00:00Z', { subject: { authorisedUntil: '2026-11-23T10:00:00Z' } }), true],
  ['until a day that does not exist', { subject: { authorisedUntil: '2026-02-30' } }, undefined],
  ['screened and trained', { subject: { screening: 'valid', training: 'valid', mandate: 'college' } }, true],
  ['without a screening', { subject: { screening: 'none', training: 'valid' } }, false],
  ['without a training', { subject: { screening: 'valid', training: 'none' } }, false],
  ['without a mandate', { subject: { screening: 'valid', training: 'valid', mandate: 'none' } }, false],
]);
facts('subject.designatedInside', [
  ['for the partnership', {}, true],
  ['for the own organisation', { subject: { designatedFor: ['gemeente-veenwijde'] } }, true],
  ['for the very task', { subject: { designatedFor: ['zaak-1'] } }, true],
  ['for something else', { subject: { designatedFor: ['zaak-2'] } }, false],
  ['for something else, and there is no case', { subject: { designatedFor: ['zaak-2'] } }, false, ['context.caseId']],
  ['none is nobody\u2019s task', { subject: { designatedFor: ['none'] }, context: { caseId: 'none' } }, false],
  ['nothing is known of where', {}, undefined, ['subject.org', 'context.caseId', 'context.partnership']],
]);
facts('subject.relationToDataSubject', [
  ['who declares nothing knows nobody', {}, 'none'],
  ['declared', { subject: { relationToDataSubject: 'family' } }, 'family'],
]);

facts('recipient.colleague', [
  ['of another organisation', {}, false],
  ['of the same', { recipient: { org: 'gemeente-veenwijde' } }, true],
  ['its organisation is not known', {}, undefined, ['recipient.org']],
  ['that of the asker is not known', {}, undefined, ['subject.org']],
  ['both are not known', {}, undefined, ['recipient.org', 'subject.org']],
  ['there is nobody', {}, false, ['recipient']],
]);
facts('recipient.source', [
  ['who gave it', { recipient: { org: 'gemeente-veenwijde' } }, true],
  ['who did not', {}, false],
  ['who it is, is not known', {}, undefined, ['recipient.org']],
  ['who gave it, is not known', {}, undefined, ['resource.originOrg']],
]);
facts('recipient.undesignated', [
  ['not said', {}, false],
  ['for another partnership', { recipient: { designatedFor: ['fec'] } }, true],
  ['for this one', { recipient: { designatedFor: ['riec-voorbeeldregio'] } }, false],
  [
    'for the other that takes part',
    { recipient: { designatedFor: ['fec'] }, context: { otherPartnership: 'fec', otherKind: 'FEC' } },
    false,
  ],
  ['there is nobody', {}, false, ['recipient']],
]);

facts('recipient.participant', [
  ['for a task that the act names', {}, true],
  ['without a task', { recipient: { taskOrDuty: 'none' } }, false],
  ['that takes no part', { recipient: { participantOf: [] } }, false],
  ['whether it takes part is not known', {}, undefined, ['recipient.participantOf']],
  ['which task is not known', {}, undefined, ['recipient.taskOrDuty']],
  [
    'for a task that the act does not name',
    { recipient: { organ: 'politie', taskOrDuty: 'Politiewet 2012, artikel 4' } },
    false,
  ],
  ['which organ it is, is not known', {}, undefined, ['recipient.organ']],
  ['which kind of partnership, is not known', {}, undefined, ['context.kind']],
  ['neither', {}, undefined, ['recipient.organ', 'context.kind']],
  ['takes no part, whatever the kind', { recipient: { participantOf: [] } }, false, ['context.kind']],
  ['without a task, whatever the kind', { recipient: { taskOrDuty: 'none' } }, false, ['context.kind']],
  ['an organ that the act does not list', { recipient: { organ: 'other-public' } }, false],
  ['of a kind without a list', { context: { kind: 'IKZ' } }, true],
  ['of a kind without a list, without a task', { context: { kind: 'IKZ' }, recipient: { taskOrDuty: 'none' } }, false],
]);

describe('a bank in the FEC takes part by decree', () => {
  const bank = (context: Change['context'] = {}): Question =>
    vary(sharing, {
      recipient: { org: 'voorbeeldbank', organ: 'bank', participantOf: ['fec'], taskOrDuty: 'Wwft 3' },
      context: { partnership: 'fec', kind: 'FEC', ...context },
    });
  const known = (question: Question) => knownOf(question)[0];
  for (const [title, context, value] of [
    ['the decree names it', { decreeNames: true }, true],
    ['the decree does not', { decreeNames: false }, false],
    ['not known', {}, undefined],
  ] as const)
    test(`${title}: ${value}`, () => assert.equal(known(bank(context)).facts.get('recipient.participant'), value));
  test('then the decree is what to ask for, and only then', () => {
    assert.deepEqual(known(bank()).hangs.get('recipient.participant'), ['context.decreeNames']);
    assert.equal(known(bank({ decreeNames: true })).hangs.get('recipient.participant'), undefined);
    assert.equal(known(sharing).hangs.get('recipient.participant'), undefined);
  });
});

test('a task that the list does not know is asked again, of whoever takes part', () => {
  const task = (recipient: Change['recipient']) =>
    knownOf(vary(sharing, { recipient: { ...recipient, taskOrDuty: 'Wet op de dijken' } }))[0].facts.get(
      'recipient.taskOrDuty',
    );
  assert.equal(task({}), undefined);
  assert.equal(task({ participantOf: [] }), 'Wet op de dijken');
  assert.equal(knownOf(sharing)[0].facts.get('recipient.taskOrDuty'), 'Invorderingswet 1990');
});

facts('purpose.own', [
  ['of a partnership', {}, false],
  ['the own task of this organ', { context: { purposeCode: 'municipal-signal' } }, true],
  ['of another organ', { context: { purposeCode: 'customs-task' } }, false],
  ['whose it is, is not known', { context: { purposeCode: 'municipal-signal' } }, undefined, ['subject.organ']],
]);
facts('context.partnership', [
  ['of no kind, so none', { context: { kind: 'none' } }, 'none', ['context.partnership']],
  ['of a kind, and not said', {}, undefined, ['context.partnership']],
  ['an empty text says nothing', { context: { partnership: '' } }, undefined],
]);

facts('resource.own', [
  ['of the asker', {}, true],
  ['of another', { resource: { originOrg: 'politie' } }, false],
  ['of the asker, made from what another gave', { resource: { derivedFrom: [{ originOrg: 'politie' }] } }, false],
  ['made from what the asker had', { resource: { derivedFrom: [{ originOrg: 'gemeente-veenwijde' }] } }, true],
  ['made from who knows what', { resource: { derivedFrom: [{}] } }, undefined],
  ['of another, and of who knows whom', { resource: { derivedFrom: [{}, { originOrg: 'politie' }] } }, false],
  ['who asks, is not known', {}, undefined, ['subject.org']],
  ['who gave it, is not known', {}, undefined, ['resource.originOrg']],
]);
facts('resource.tooOld', [
  ['first processed in the future', { resource: { firstProcessedAt: '2027-01-01' } }, undefined],
  ['29 February and five years', at('2029-03-01T00:00:01Z', { resource: { firstProcessedAt: '2024-02-29' } }), true],
  ['five years to the moment', at(now, { resource: {} }), false],
  ['and a moment more', at(aMomentLater, { resource: {} }), true],
]);
facts('resource.surelyTooOld', [
  ['five years to the moment', at(now, { resource: {} }), false],
  ['and a moment more', at(aMomentLater, { resource: {} }), true],
  ['since when is not known', {}, false, ['resource.firstProcessedAt']],
]);
const last = { resource: { lastProcessedAt: '2026-03-01T09:00:00Z' } };
facts('resource.untouched', [
  ['five years to the moment', at(now, last), false],
  ['and a moment more', at(aMomentLater, last), true],
  ['since when is not known', {}, undefined],
]);
const advice = { resource: { adviceGivenAt: '2026-03-01T09:00:00Z' } };
for (const name of ['resource.adviceExpired', 'resource.adviceSurelyExpired'])
  facts(name, [
    ['five years to the moment', at(now, advice), false],
    ['and a moment more', at(aMomentLater, advice), true],
    ['no advice', {}, name === 'resource.adviceExpired' ? undefined : false],
  ]);

facts('judgements.complete', [
  ['written', {}, true],
  ['an empty reason is no reason', { judgements: { subsidiarity: ' ' } }, false],
  ['none is no reason', { judgements: { necessity: 'none' } }, false],
  ['not written yet', {}, undefined, ['judgements.proportionality']],
]);
facts('judgements.objected', [
  ['nobody', {}, false],
  ['a participant did', { approvals: given('no-objection').map((one) => ({ ...one, given: false })) }, true],
  ['weighty reasons are there', { judgements: { weightyReasons: 'yes' } }, true],
]);

facts('recipient.surelyOutside', [
  ['a participant', {}, false],
  ['somebody that takes no part', { recipient: { participantOf: [] } }, true],
  ['a colleague that takes no part', { recipient: { org: 'gemeente-veenwijde', participantOf: [] } }, false],
  ['the bureau', { recipient: { organ: 'bureau', participantOf: [] } }, false],
  ['nobody knows whose colleague', { recipient: { participantOf: [] } }, true, ['recipient.org', 'subject.org']],
  ['there is nobody', {}, false, ['recipient']],
]);
facts('resource.surelyOther', [
  ['the subject', {}, false],
  ['somebody else', { resource: { personRole: 'other' } }, true],
  ['an employee', { resource: { personRole: 'employee' } }, true],
]);
facts('taint.surelyHealth', [
  ['not said', {}, false],
  ['the category alone', { resource: { category: 'health' } }, true],
  ['only what it names', { resource: { specialCategories: ['health'] } }, true, ['resource.category']],
  ['of a part', { resource: { derivedFrom: [{ specialCategories: ['care'] }] } }, true],
]);
facts('subject.surelyOutside', [
  ['a participant by law', {}, false],
  ['an organ that the act does not list', { subject: { organ: 'press' } }, true],
  ['the bureau works for them', { subject: { organ: 'bureau' } }, false],
  ['a kind without a list', { subject: { organ: 'press' }, context: { kind: 'IKZ' } }, false],
  ['which kind is not known', { subject: { organ: 'press' } }, false, ['context.kind']],
  ['which organ is not known', {}, false, ['subject.organ']],
]);
