import { disclosing, type LawCase, three, vary } from '../law-case.ts';

/** Asked on the day on which the new text starts to apply. */
const customers = {
  ...vary(
    disclosing,
    {
      subject: { org: 'voorbeeldbank', organ: 'bank', designatedFor: ['voorbeeldbank'] },
      recipient: { org: 'anderebank', organ: 'bank', commercialDuties: false, necessary: true },
      context: { purposeCode: 'wwft-duties', dpia: true },
      resource: { category: 'financial', originOrg: 'voorbeeldbank', originRegime: 'WWFT' },
    },
    ['recipient.ground'],
  ),
  time: { now: '2027-07-10T09:00:00Z' },
};

export const cases: readonly LawCase[] = [
  ...three('V08', {
    base: customers,
    holds: ['a risky customer, for another bank', 'allow-with-approval'],
    fails: ['it is not necessary', { recipient: { necessary: false } }, 'deny'],
    unknown: ['impact assessment not said', ['context.dpia'], 'ask'],
  }),
  ...three('V08b', {
    base: vary(customers, { resource: { category: 'bulk' } }),
    holds: ['a whole list', 'deny'],
    fails: ['one customer', { resource: { category: 'financial' } }, 'allow-with-approval'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
];
