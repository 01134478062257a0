import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const order = vary(disclosing, {
  subject: { org: 'gemeente-veenwijde', organ: 'burgemeester', designatedFor: ['gemeente-veenwijde'] },
  recipient: { org: 'eigenaar', organ: 'citizen', use: 'make-known' },
  context: { purposeCode: 'municipal-enforcement' },
  resource: { category: 'permits', originOrg: 'gemeente-veenwijde', originRegime: 'AVG' },
});

export const cases: readonly LawCase[] = [
  ...three('P20', {
    base: order,
    holds: ['a closure order to the owner', 'allow'],
    fails: ['others are still in it', { resource: { thirdPartiesRemoved: false } }, 'deny'],
    unknown: ['others not looked at', ['resource.thirdPartiesRemoved'], 'ask'],
  }),
];
