import { disclosing, type LawCase, three, vary } from '../law-case.ts';

const routes = vary(
  disclosing,
  {
    action: 'automated-analysis',
    subject: { org: 'douane', organ: 'douane', designatedFor: ['douane'] },
    context: { purposeCode: 'customs-task', explainable: true },
    resource: {
      category: 'goods',
      originOrg: 'douane',
      originRegime: 'ADW',
      identifiable: false,
      originProxy: false,
    },
    decision: false,
  },
  ['recipient'],
);

export const cases: readonly LawCase[] = [
  ...three('A01', {
    base: vary(routes, { resource: { category: 'person-score' } }, ['resource.identifiable']),
    holds: ['who will commit a crime', 'deny'],
    fails: ['which route is risky', { resource: { category: 'goods', identifiable: false } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('A02', {
    base: routes,
    holds: ['containers and routes', 'allow'],
    fails: ['nobody can explain it', { context: { explainable: false } }, 'deny'],
    unknown: ['explanation not said', ['context.explainable'], 'ask'],
  }),
];
