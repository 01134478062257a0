import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const careFile = vary(disclosing, {
  action: 'report-offence',
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
  recipient: { org: 'politie', organ: 'politie' },
  context: { purposeCode: 'municipal-care', offence: 'other', demand: 'none' },
  resource: { category: 'care', originOrg: 'gemeente-veenwijde', originRegime: 'WMO', secrecyGround: 'none' },
});

export const cases: readonly LawCase[] = [
  ...three('P18', {
    base: careFile,
    holds: ['a support file for the police', 'deny'],
    fails: ['a life is at stake', { resource: { secrecyGround: 'vital-interest' } }, 'allow'],
    unknown: ['ground not said', ['resource.secrecyGround'], 'ask'],
  }),
];
