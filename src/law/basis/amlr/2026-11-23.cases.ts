import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const customers = vary(disclosing, {
  subject: { org: 'voorbeeldbank', organ: 'bank', designatedFor: [] },
  recipient: { org: 'anderebank', organ: 'bank', commercialDuties: false },
  context: { purposeCode: 'wwft-duties' },
  resource: { category: 'financial', originOrg: 'voorbeeldbank', originRegime: 'WWFT' },
});

export const cases: readonly LawCase[] = [
  ...three('V08', {
    base: customers,
    holds: ['customers for another bank', 'deny'],
    fails: ['to the FIU', { recipient: { org: 'fiu', organ: 'fiu' } }, 'allow'],
    unknown: ['receiver not said', ['recipient.organ'], 'ask'],
  }),
];
