import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const tax = vary(disclosing, {
  subject: { org: 'belastingdienst', organ: 'belastingdienst', designatedFor: ['belastingdienst'] },
  recipient: { organ: 'college', use: 'task' },
  context: { purposeCode: 'tax-task' },
  resource: { category: 'tax', originOrg: 'belastingdienst', originRegime: 'AWR', taxOpening: 'regulation-list' },
});

export const cases: readonly LawCase[] = [
  ...three('T01', {
    base: tax,
    holds: ['the regulation lists it', 'allow-with-approval'],
    approved: ['legal-check'],
    fails: ['no exception', { resource: { taxOpening: 'none' } }, 'deny'],
    unknown: ['exception not said', ['resource.taxOpening'], 'ask'],
  }),
  ...three('T01', {
    base: vary(tax, { resource: { taxOpening: 'exemption' } }),
    holds: ['the minister exempts', 'allow-with-approval'],
    approved: ['legal-check', 'minister'],
    fails: ['to the police', { recipient: { organ: 'politie' } }, 'deny'],
    unknown: ['use not said', ['recipient.use'], 'ask'],
  }),
  ...three('T02', {
    base: vary(tax, { recipient: { organ: 'citizen', use: 'openness' } }),
    holds: ['a request for openness', 'deny'],
    fails: ['a task of the municipality', { recipient: { organ: 'college', use: 'task' } }, 'allow-with-approval'],
    unknown: ['use not said', ['recipient.use'], 'deny'],
  }),
];
