import { given, type LawCase, resultToThird, three, vary } from '../law-case.ts';

const report = vary(resultToThird, {
  subject: { org: 'icov-bureau', organ: 'bureau', designatedFor: ['icov'] },
  recipient: { org: 'politie', organ: 'politie', participantOf: ['icov'], taskOrDuty: 'Politiewet 2012 3' },
  context: { partnership: 'icov', kind: 'iCOV', purposeCode: 'icov-2.10', activity: 'none', order: true },
  resource: { category: 'wealth-report', originRegime: 'AWR', icovGroup: 'unexplained-wealth', taxOrigin: true },
  approvals: [],
});
const trend = vary(report, {
  context: { presetIndicators: true },
  resource: { category: 'trend-report', pseudonymised: true, identifiable: false, automated: true, originProxy: false },
});

export const cases: readonly LawCase[] = [
  ...three('I01', {
    base: report,
    holds: ['wealth without known income', 'allow-with-approval'],
    approved: ['no-objection'],
    fails: ['nobody ordered it', { context: { order: false } }, 'deny'],
    unknown: ['order not said', ['context.order'], 'ask'],
  }),
  ...three('I02', {
    base: vary(report, { resource: { category: 'relations-report', icovGroup: 'relation' } }),
    holds: ['business relations', 'allow-with-approval'],
    approved: ['no-objection'],
    fails: ['about nobody of the four groups', { resource: { icovGroup: 'none' } }, 'deny'],
    unknown: ['order not said', ['context.order'], 'ask'],
  }),
  ...three('I03', {
    base: vary(trend, { approvals: given('human-review') }),
    holds: ['a trend, reviewed', 'allow'],
    fails: ['indicators chosen afterwards', { context: { presetIndicators: false } }, 'deny'],
    unknown: ['indicators not said', ['context.presetIndicators'], 'ask'],
  }),
  ...three('I03', {
    base: vary(trend, { action: 'automated-analysis' }, ['recipient']),
    holds: ['the analysis itself', 'allow'],
    fails: ['with names', { resource: { pseudonymised: false } }, 'deny'],
    unknown: ['not said whether names are in it', ['resource.pseudonymised'], 'ask'],
  }),
  ...three('I04', {
    base: vary(trend, { action: 're-identify', context: { raisedRisk: true } }),
    holds: ['raised risk', 'allow-with-approval'],
    approved: ['no-objection', 'human-review'],
    fails: ['no raised risk', { context: { raisedRisk: false } }, 'deny'],
    unknown: ['risk not judged', ['context.raisedRisk'], 'ask'],
  }),
  ...three('I05', {
    base: vary(report, {
      recipient: { org: 'gemeente-veenwijde', organ: 'college', taskOrDuty: 'Participatiewet 7' },
      context: { decreeNames: false },
    }),
    holds: ['a municipality orders a report', 'deny'],
    fails: ['the decree names it', { context: { decreeNames: true } }, 'allow-with-approval'],
    unknown: ['decree not looked at', ['context.decreeNames'], 'ask'],
  }),
  ...three('I06', {
    base: vary(report, { resource: { icovGroup: 'none' } }),
    holds: ['curiosity', 'deny'],
    fails: ['a debtor', { resource: { icovGroup: 'debtor' } }, 'allow-with-approval'],
    unknown: ['group not said', ['resource.icovGroup'], 'ask'],
  }),
  ...three('I07', {
    base: vary(report, {
      recipient: { org: 'gemeente-veenwijde', organ: 'college', participantOf: [], taskOrDuty: 'Participatiewet 7' },
      resource: { category: 'result' },
    }),
    holds: ['guidance for a municipality', 'allow-with-approval'],
    approved: ['no-objection', 'rac'],
    fails: ['no need', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need not judged', ['recipient.necessary'], 'ask'],
  }),
];
