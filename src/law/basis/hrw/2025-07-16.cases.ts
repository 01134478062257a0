import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const lookUp = vary(
  disclosing,
  {
    action: 'browse',
    subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
    context: { purposeCode: 'municipal-enforcement' },
    resource: { category: 'company', originOrg: 'kvk', originRegime: 'HRW' },
  },
  ['recipient'],
);
const owner = vary(lookUp, {
  subject: { org: 'voorbeeldbank', organ: 'bank' },
  context: { purposeCode: 'wwft-duties' },
  resource: { originRegime: 'HRW-UBO' },
});

export const cases: readonly LawCase[] = [
  ...three('K01', {
    base: lookUp,
    holds: ['who is on the board', 'allow'],
    fails: ['someone’s health', { resource: { category: 'health' } }, 'deny'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('K02', {
    base: owner,
    holds: ['a bank knows its customer', 'allow'],
    fails: ['to sell something', { context: { purposeCode: 'own-protection' } }, 'deny'],
    unknown: ['purpose not said', ['context.purposeCode'], 'ask'],
  }),
  ...three('K03', {
    base: vary(owner, {
      subject: { org: 'gemeente-veenwijde', organ: 'college' },
      context: { purposeCode: 'bibob-own-research', decreeNames: true },
    }),
    holds: ['a municipality, while the row is off', 'deny'],
    fails: ['the decree does not name it', { context: { decreeNames: false } }, 'deny'],
    unknown: ['decree not looked at', ['context.decreeNames'], 'deny'],
  }),
];
