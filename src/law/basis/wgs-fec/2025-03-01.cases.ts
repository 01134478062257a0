import { type LawCase, sharing, three, vary } from '../law-case.ts';

const fec = vary(
  sharing,
  {
    subject: { org: 'om', organ: 'om', designatedFor: ['fec'] },
    recipient: { org: 'dnb', organ: 'dnb', participantOf: ['fec'], taskOrDuty: 'Wft 1:24' },
    context: { partnership: 'fec', kind: 'FEC', purposeCode: 'fec-2.2', activity: 'signalenoverleg' },
    resource: { category: 'financial', originOrg: 'om', originRegime: 'AVG' },
  },
  ['context.signal'],
);
const toBank = vary(fec, {
  subject: { org: 'politie', organ: 'politie' },
  recipient: { org: 'voorbeeldbank', organ: 'bank', taskOrDuty: 'Wwft 3', commercialDuties: false },
  context: { decreeNames: true },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
});
const supervisor = vary(fec, {
  subject: { org: 'afm', organ: 'afm' },
  resource: { category: 'supervision', originOrg: 'afm', originRegime: 'WFT' },
});
const ownDesk = vary(fec, {
  action: 'account',
  subject: { org: 'voorbeeldbank', organ: 'bank', commercialDuties: false },
  recipient: { org: 'voorbeeldbank', organ: 'bank', use: 'commercial', necessary: true, commercialDuties: false },
});
const notJudged = ['judgements.weightyReasons'];

export const cases: readonly LawCase[] = [
  ...three('F01', {
    base: fec,
    holds: ['weighing a signal', 'allow'],
    fails: ['the criteria of the decree are not met', { context: { bgsCriteria: false, order: false } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('F02', {
    base: vary(fec, { action: 'joint-analysis', context: { activity: 'none', order: true } }),
    holds: ['on request of a participant', 'allow'],
    fails: ['nobody asked', { context: { order: false } }, 'deny'],
    unknown: ['request not said', ['context.order'], 'ask'],
  }),
  ...three('F03', {
    base: toBank,
    holds: ['a designated bank', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['neither decree nor decision', { context: { decreeNames: false, wpgDecision: false } }, 'deny'],
    unknown: ['decree and decision not said', ['context.decreeNames'], 'ask'],
  }),
  ...three('F04', {
    base: supervisor,
    holds: ['supervision data', 'allow'],
    fails: ['passed on by the police', { subject: { organ: 'politie' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('F05', {
    base: ownDesk,
    holds: ['the sales desk', 'deny'],
    fails: ['accounting for the work', { recipient: { use: 'accountability' } }, 'allow'],
    unknown: ['use not said', ['recipient.use'], 'ask'],
  }),
  ...three('F06', {
    base: vary(fec, {
      subject: { org: 'fiu', organ: 'fiu' },
      resource: { originOrg: 'fiu', originRegime: 'WWFT' },
    }),
    holds: ['transaction information', 'allow'],
    fails: ['passed on by a bank', { subject: { organ: 'bank', commercialDuties: false } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('F07', {
    base: vary(toBank, { resource: { category: 'bulk' } }),
    holds: ['a list of names', 'deny'],
    fails: ['one person', { resource: { category: 'police' } }, 'allow-with-approval'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('G29', {
    base: vary(fec, { resource: { specialCategories: ['health'] } }),
    holds: ['an illness in a financial file', 'deny'],
    fails: ['the same without', { resource: { specialCategories: [] } }, 'allow'],
    unknown: ['act not said', ['resource.originRegime', 'resource.specialCategories'], 'ask'],
  }),
];
