import { given, type LawCase, sharing, three, vary } from '../law-case.ts';

const zvh = vary(
  sharing,
  {
    subject: { designatedFor: ['zvh-voorbeeldregio'] },
    recipient: {
      org: 'om',
      organ: 'om',
      participantOf: ['zvh-voorbeeldregio'],
      taskOrDuty: 'Wet RO 124',
      necessary: true,
    },
    context: { partnership: 'zvh-voorbeeldregio', kind: 'ZVH', purposeCode: 'zvh-2.25', caseState: 'accepted' },
    resource: { category: 'care', originRegime: 'WMO', secrecyWithoutOpening: false },
  },
  ['context.signal'],
);
const carer = vary(zvh, {
  subject: { org: 'voorbeeldzorg', organ: 'ggz', commercialDuties: false },
  resource: { category: 'health', originRegime: 'medical', secrecyGround: 'explicit-consent' },
});
const police = vary(zvh, {
  subject: { org: 'politie', organ: 'politie' },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
});
const other = vary(zvh, {
  recipient: { org: 'gemeente-verderop', organ: 'college', participantOf: ['zvh-noord'] },
  context: { otherPartnership: 'zvh-noord', otherKind: 'ZVH' },
  resource: { category: 'identity', originRegime: 'AVG' },
});

export const cases: readonly LawCase[] = [
  ...three('Z01', {
    base: zvh,
    holds: ['a support file in an accepted case', 'allow'],
    fails: ['the case was only submitted', { context: { caseState: 'submitted' } }, 'deny'],
    unknown: ['state of the case not said', ['context.caseState'], 'ask'],
  }),
  ...three('Z02', {
    base: vary(carer, { resource: { secrecyGround: 'none' } }),
    holds: ['no consent', 'deny'],
    fails: ['good care asks it', { resource: { secrecyGround: 'good-care' } }, 'allow'],
    unknown: ['ground not said', ['resource.secrecyGround'], 'ask'],
  }),
  ...three('Z03', {
    base: carer,
    holds: ['explicit consent', 'allow'],
    fails: ['the receiver is not involved', { recipient: { involvedInActivity: false } }, 'deny'],
    unknown: ['involvement not said', ['recipient.involvedInActivity'], 'ask'],
  }),
  ...three('Z04', {
    base: police,
    holds: ['daily police data', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['passed on by the college', { subject: { organ: 'college' } }, 'deny'],
    unknown: ['weighty reasons not judged', ['judgements.weightyReasons'], 'ask'],
  }),
  ...three('Z05', {
    base: vary(police, { resource: { originRegime: 'WPG-9' } }),
    holds: ['a targeted investigation', 'deny'],
    fails: ['daily police data', { resource: { originRegime: 'WPG-8' } }, 'allow-with-approval'],
    unknown: ['regime not said', ['resource.originRegime'], 'ask'],
  }),
  ...three('Z06', {
    base: vary(other, { action: 'hit-no-hit' }),
    holds: ['known elsewhere?', 'allow'],
    fails: ['not under a case', { context: { caseId: 'none' } }, 'deny'],
    unknown: ['minimal fields not judged', ['judgements.minimalFields'], 'ask'],
  }),
  ...three('Z07', {
    base: vary(other, { context: { hit: true } }),
    holds: ['ordinary data after a hit', 'allow'],
    fails: ['no hit', { context: { hit: false } }, 'deny'],
    unknown: ['hit not said', ['context.hit'], 'ask'],
  }),
  ...three('Z07', {
    base: vary(other, { context: { hit: true }, resource: { category: 'care', originRegime: 'WMO' } }),
    holds: ['care data after a hit', 'allow-with-approval'],
    approved: ['source-consent'],
    fails: ['no hit', { context: { hit: false } }, 'deny'],
    unknown: ['hit not said', ['context.hit'], 'ask'],
  }),
  ...three('Z08', {
    base: vary(zvh, {
      action: 'give-result',
      recipient: { participantOf: ['riec-voorbeeldregio'] },
      context: { otherPartnership: 'riec-voorbeeldregio', otherKind: 'RIEC' },
      resource: {
        category: 'result',
        originRegime: 'AVG',
        special: false,
        criminal: false,
        taxOrigin: false,
        automated: false,
      },
    }),
    holds: ['a result for the RIEC', 'allow-with-approval'],
    approved: ['source-consent'],
    fails: ['not needed there', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('Z09', {
    base: vary(zvh, { context: { caseState: 'closed' } }),
    holds: ['a closed case', 'deny'],
    fails: ['an accepted case', { context: { caseState: 'accepted' } }, 'allow'],
    unknown: ['state of the case not said', ['context.caseState'], 'ask'],
  }),
  ...three('Z10', {
    base: vary(zvh, {
      recipient: {
        org: 'voorbeeldwonen',
        organ: 'housing-association',
        participantOf: [],
        involvedInActivity: true,
        commercialDuties: false,
        taskOrDuty: 'Woningwet 45',
      },
      resource: { category: 'housing', originRegime: 'AVG' },
    }),
    holds: ['a housing association joins once', 'allow-with-approval'],
    approved: ['participants-order'],
    fails: ['not needed', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('Z11', {
    base: vary(zvh, { action: 'automated-analysis' }),
    holds: ['a score for the list', 'deny'],
    fails: ['figures without persons', { resource: { category: 'statistics' } }, 'deny'],
    unknown: ['category not said', ['resource.category'], 'deny'],
  }),
  ...three('Z12', {
    base: vary(zvh, {
      recipient: { org: 'voorbeeldzorg', organ: 'ggz', commercialDuties: false, involvedInActivity: false },
      approvals: given('participants-order'),
    }),
    holds: ['an institution that has no part in the case', 'deny'],
    fails: ['it has a part', { recipient: { involvedInActivity: true } }, 'allow'],
    unknown: ['involvement not said', ['recipient.involvedInActivity'], 'ask'],
  }),
  ...three('Z09b', {
    base: vary(zvh, { action: 'own-task', context: { caseState: 'closed' } }, ['recipient']),
    holds: ['reading on in a closed case', 'deny'],
    fails: ['the case runs', { context: { caseState: 'accepted' } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
];
