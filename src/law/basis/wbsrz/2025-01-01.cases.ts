import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const fraud = vary(disclosing, {
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde', 'ikz'] },
  recipient: { org: 'voorbeeldverzekeraar', organ: 'insurer', commercialDuties: false },
  context: { purposeCode: 'care-fraud', fraudProtocol: true, fraudConviction: true },
  resource: { category: 'financial', originOrg: 'gemeente-veenwijde', originRegime: 'AVG', listed: true },
});
const toIkz = vary(fraud, {
  action: 'provide',
  recipient: { org: 'ikz', organ: 'ikz', participantOf: ['ikz'], taskOrDuty: 'Wbsrz 2.4' },
  context: { partnership: 'ikz', kind: 'IKZ', purposeCode: 'ikz-2.4' },
});
const fromIkz = vary(toIkz, {
  action: 'give-result',
  subject: { org: 'ikz', organ: 'ikz', designatedFor: ['ikz'] },
  recipient: { org: 'voorbeeldverzekeraar', organ: 'insurer', taskOrDuty: 'Zvw', commercialDuties: false },
  resource: {
    category: 'statistics',
    originOrg: 'ikz',
    identifiable: false,
    singleEntity: false,
    profiling: false,
  },
});

export const cases: readonly LawCase[] = [
  ...three('S01', {
    base: fraud,
    holds: ['a justified conviction', 'allow-with-approval'],
    approved: ['supervisor'],
    fails: ['no protocol', { context: { fraudProtocol: false } }, 'deny'],
    unknown: ['conviction not said', ['context.fraudConviction'], 'ask'],
  }),
  ...three('S02', {
    base: toIkz,
    holds: ['a signal for the IKZ', 'allow'],
    fails: ['the decree does not list it', { resource: { listed: false } }, 'deny'],
    unknown: ['list not looked at', ['resource.listed'], 'ask'],
  }),
  ...three('S03', {
    base: vary(fromIkz, { resource: { taxOrigin: true }, context: { fraudRulesMet: false } }),
    holds: ['tax data for an insurer', 'deny'],
    fails: ['no tax data in the figures', { resource: { taxOrigin: false } }, 'allow'],
    unknown: ['rules not looked at', ['context.fraudRulesMet'], 'ask'],
  }),
  ...three('S04', {
    base: vary(fromIkz, { recipient: { org: 'politie', organ: 'politie' } }),
    holds: ['on to the police', 'deny'],
    fails: ['to an insurer', { recipient: { organ: 'insurer' } }, 'allow'],
    unknown: ['receiver not said', ['recipient.organ'], 'ask'],
  }),
  ...three('S05', {
    base: vary(toIkz, { resource: { category: 'health', originRegime: 'medical' } }),
    holds: ['a medical file', 'deny'],
    fails: ['an invoice', { resource: { category: 'financial', originRegime: 'AVG' } }, 'allow'],
    unknown: ['regime not said', ['resource.originRegime'], 'ask'],
  }),
  ...three('S06', {
    base: fromIkz,
    holds: ['a trend', 'allow'],
    fails: ['people are profiled', { resource: { profiling: true } }, 'deny'],
    unknown: ['not said whether people are profiled', ['resource.profiling'], 'ask'],
  }),
];
