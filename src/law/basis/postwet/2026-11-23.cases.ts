import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const opened = vary(disclosing, {
  action: 'report-offence',
  subject: { org: 'voorbeeldpost', organ: 'postal-company', designatedFor: [] },
  recipient: { org: 'politie', organ: 'politie' },
  context: { purposeCode: 'report-suspicion', offence: 'other' },
  resource: { category: 'mail-content', originOrg: 'voorbeeldpost', originRegime: 'AVG' },
});

export const cases: readonly LawCase[] = [
  ...three('V04', {
    base: opened,
    holds: ['what was inside a parcel', 'deny'],
    fails: ['what was seen from outside', { resource: { category: 'signal' } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
];
