import { given, type LawCase, sharing, three, vary } from '../law-case.ts';

const police = vary(sharing, {
  subject: { org: 'politie', organ: 'politie' },
  resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-9' },
});
const prosecution = vary(sharing, {
  subject: { org: 'om', organ: 'om' },
  resource: { category: 'judicial', originOrg: 'om', originRegime: 'WJSG' },
});
const benefit = vary(sharing, { resource: { category: 'income', originRegime: 'PW' } });
const mayor = vary(sharing, { subject: { organ: 'burgemeester' }, resource: { category: 'permits' } });
const municipalTax = vary(sharing, {
  subject: { organ: 'heffingsambtenaar' },
  resource: { category: 'tax', originRegime: 'AWR' },
});
const from = (organ: 'uwv' | 'ind' | 'nla', resource: Parameters<typeof vary>[1]['resource']) =>
  vary(sharing, { subject: { org: organ, organ }, resource: { originOrg: organ, ...resource } });
const notJudged = ['judgements.weightyReasons'];
const signalOf = (change: Parameters<typeof vary>[1]) =>
  vary(
    sharing,
    {
      ...change,
      action: 'report-signal',
      context: { activity: 'intake', ...change.context },
      resource: { category: 'signal', special: false, criminal: false, taxOrigin: false, automated: false },
    },
    ['recipient'],
  );

export const supplyCases: readonly LawCase[] = [
  ...three('R06', {
    base: police,
    holds: ['targeted investigation in a case meeting', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['by a municipality', { subject: { organ: 'college' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R07', {
    base: vary(police, { context: { activity: 'scan' } }),
    holds: ['heavy police data in a scan', 'deny'],
    fails: ['in a knelpunt', { context: { activity: 'knelpunt' } }, 'allow-with-approval'],
    unknown: ['activity not said', ['context.activity'], 'ask'],
  }),
  ...three('R08', {
    base: vary(police, { resource: { originRegime: 'WPG-12' } }),
    holds: ['an informant', 'deny'],
    fails: ['daily police work', { resource: { originRegime: 'WPG-8' } }, 'allow-with-approval'],
    unknown: ['regime not said', ['resource.originRegime'], 'ask'],
  }),
  ...three('R09', {
    base: prosecution,
    holds: ['prosecution data in a case', 'allow'],
    fails: ['passed on by the college', { subject: { organ: 'college' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R10', {
    base: vary(sharing, { resource: { category: 'health' } }),
    holds: ['health of the person', 'deny'],
    fails: ['housing', { resource: { category: 'housing' } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('R10', {
    base: vary(sharing, { action: 'report-signal', resource: { category: 'signal', special: true, automated: false } }),
    holds: ['what a neighbour is said to have, in a signal', 'deny'],
    fails: ['nothing of the kind in it', { resource: { special: false } }, 'allow'],
    unknown: ['nobody looked for it', ['resource.special'], 'ask'],
  }),
  ...three('R11b', {
    base: vary(sharing, {
      resource: { specialCategories: ['sexual'], special: true },
      judgements: { strictlyNecessary: false },
      approvals: given('second-reviewer'),
    }),
    holds: ['sexuality in a file on housing', 'deny'],
    fails: ['nothing of the kind', { resource: { specialCategories: [], special: false } }, 'allow'],
    unknown: ['need not judged', ['judgements.strictlyNecessary'], 'deny'],
  }),
  ...three('R11', {
    base: vary(sharing, {
      subject: { org: 'nla', organ: 'nla' },
      resource: { category: 'sexual', originOrg: 'nla' },
      judgements: { strictlyNecessary: true },
    }),
    holds: ['exploitation in a case', 'allow-with-approval'],
    approved: ['second-reviewer'],
    fails: ['it can be done without', { judgements: { strictlyNecessary: false } }, 'deny'],
    unknown: ['strict necessity not judged', ['judgements.strictlyNecessary'], 'ask'],
  }),
  ...three('R12', {
    base: vary(sharing, { resource: { category: 'religion' } }),
    holds: ['religion of the person', 'deny'],
    fails: ['housing', { resource: { category: 'housing' } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
  ...three('R13', {
    base: benefit,
    holds: ['income next to a benefit', 'allow'],
    fails: ['under the youth act', { resource: { originRegime: 'JEUGDWET' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R14', {
    base: vary(sharing, { resource: { category: 'care', originRegime: 'WMO', secrecyWithoutOpening: false } }),
    holds: ['a support file', 'deny'],
    fails: ['a dwelling', { resource: { category: 'housing', originRegime: 'AVG' } }, 'allow'],
    unknown: ['category and regime not said', ['resource.category', 'resource.originRegime'], 'ask'],
  }),
  ...three('R15', {
    base: mayor,
    holds: ['permits of the mayor', 'allow'],
    fails: ['not involved', { recipient: { involvedInActivity: false } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R16', {
    base: municipalTax,
    holds: ['municipal tax in a case', 'allow'],
    fails: ['by the college itself', { subject: { organ: 'college' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R17', {
    base: from('uwv', { category: 'income', originRegime: 'SUWI' }),
    holds: ['employment data', 'allow'],
    fails: ['health in it', { resource: { category: 'health' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R18', {
    base: from('ind', { category: 'residence-status' }),
    holds: ['residence status in a case', 'allow'],
    fails: ['origin instead of status', { resource: { category: 'ethnicity' } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R19', {
    base: from('nla', { category: 'supervision' }),
    holds: ['an inspection', 'allow'],
    fails: ['no qualified signal', { context: { signal: { status: 'reported', organisedCrime: true } } }, 'deny'],
    unknown: ['weighty reasons not judged', notJudged, 'ask'],
  }),
  ...three('R20', {
    base: vary(sharing, { subject: { org: 'nvwa', organ: 'nvwa' }, resource: { category: 'supervision' } }),
    holds: ['the ordinary inspection', 'deny'],
    fails: ['the investigation service', { subject: { organ: 'nvwa-iod' } }, 'allow'],
    unknown: ['organ not said', ['subject.organ'], 'ask'],
  }),
  ...three('R21', {
    base: vary(sharing, { resource: { personRole: 'direct-circle' }, judgements: { circleReason: true } }),
    holds: ['the partner of the person, with a reason', 'allow'],
    fails: ['no reason for this person', { judgements: { circleReason: false } }, 'deny'],
    unknown: ['reason not said', ['judgements.circleReason'], 'ask'],
  }),
  ...three('R21', {
    base: vary(police, {
      resource: { originRegime: 'WPG-8', personRole: 'direct-circle' },
      judgements: { circleReason: true },
    }),
    holds: ['police data on the circle need the authority', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['police data from the college', { subject: { organ: 'college' } }, 'deny'],
    unknown: ['whom it is about is not said', ['resource.personRole'], 'ask'],
  }),
  ...three('R34', {
    base: vary(sharing, { subject: { org: 'kvk', organ: 'kvk' } }),
    holds: ['the trade register', 'deny'],
    fails: ['a participant', { subject: { organ: 'uwv' } }, 'allow'],
    unknown: ['organ not said', ['subject.organ'], 'ask'],
  }),
  ...three('R35', {
    base: signalOf({ context: { signal: { adopted: true, organisedCrime: false } } }),
    holds: ['ordinary nuisance', 'deny'],
    fails: ['organised crime', { context: { signal: { adopted: true, organisedCrime: true } } }, 'allow'],
    unknown: ['link not judged', ['context.signal.organisedCrime'], 'ask'],
  }),
  ...three('R36', {
    base: vary(sharing, { resource: { category: 'staff' }, recipient: { organ: 'bureau' } }, ['context.signal']),
    holds: ['who has access', 'allow'],
    fails: ['to someone outside', { recipient: { participantOf: [] } }, 'deny'],
    unknown: ['membership not said', ['recipient.participantOf'], 'ask'],
  }),
  ...three('R38', {
    base: signalOf({
      subject: { org: 'voorbeeldhaven', organ: 'terminal' },
      context: { signal: { adopted: false, organisedCrime: true } },
    }),
    holds: ['a terminal tips the bureau', 'deny'],
    fails: [
      'a participant adopted it',
      { subject: { organ: 'college' }, context: { signal: { adopted: true, organisedCrime: true } } },
      'allow',
    ],
    unknown: ['adoption not said', ['context.signal.adopted'], 'deny'],
  }),
];
