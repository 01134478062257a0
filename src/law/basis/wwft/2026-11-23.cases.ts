import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const declared = vary(disclosing, {
  subject: { org: 'fiu', organ: 'fiu', designatedFor: ['fiu'] },
  recipient: { org: 'fiod', organ: 'fiod' },
  context: { purposeCode: 'fiu-task', fiuDeclared: true },
  resource: { category: 'financial', originOrg: 'fiu', originRegime: 'WWFT' },
});
const bank = vary(declared, {
  subject: { org: 'voorbeeldbank', organ: 'bank', designatedFor: [] },
  recipient: { org: 'fiu', organ: 'fiu' },
  context: { purposeCode: 'wwft-duties', demand: 'none' },
});

export const cases: readonly LawCase[] = [
  ...three('P22', {
    base: declared,
    holds: ['declared suspicious', 'allow'],
    fails: ['not declared suspicious', { context: { fiuDeclared: false } }, 'deny'],
    unknown: ['not said whether it was declared', ['context.fiuDeclared'], 'ask'],
  }),
  ...three('V06', {
    base: bank,
    holds: ['an unusual transaction', 'allow'],
    fails: ['care data', { resource: { category: 'care' } }, 'deny'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('V07', {
    base: vary(bank, { recipient: { org: 'gemeente-veenwijde', organ: 'college' } }),
    holds: ['customers for the municipality', 'deny'],
    fails: ['to the FIU', { recipient: { org: 'fiu', organ: 'fiu' } }, 'allow'],
    unknown: ['receiver not said', ['recipient.organ'], 'ask'],
  }),
];
