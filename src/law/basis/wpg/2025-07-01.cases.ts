import { disclosing, type LawCase, sharing, three, vary } from '../law-case.ts';

const to = (recipient: Parameters<typeof vary>[1]['recipient'], context = {}) =>
  vary(disclosing, { recipient: { org: 'ontvanger', commercialDuties: false, ...recipient }, context });
const notNeeded = ['not needed there', { recipient: { necessary: false } }, 'deny'] as const;
const needUnknown = ['need not judged', ['recipient.necessary'], 'ask'] as const;

export const cases: readonly LawCase[] = [
  ...three('P01', {
    base: to({ use: 'close-premises' }),
    holds: ['a report about a drugs property', 'allow'],
    fails: ['others are still in it', { resource: { thirdPartiesRemoved: false } }, 'deny'],
    unknown: ['others not looked at', ['resource.thirdPartiesRemoved'], 'ask'],
  }),
  ...three('P02', {
    base: to({ use: 'public-order' }),
    holds: ['violence at a dwelling', 'allow'],
    fails: notNeeded,
    unknown: needUnknown,
  }),
  ...three('P03', {
    base: to({ organ: 'college', use: 'benefit-check' }, { specialCase: true }),
    holds: ['a special case', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['an ordinary check', { context: { specialCase: false } }, 'deny'],
    unknown: ['special case not judged', ['context.specialCase'], 'ask'],
  }),
  ...three('P04', {
    base: to({ organ: 'housing-association', use: 'nuisance' }, { wpgDecision: true, kind: 'WPG20' }),
    holds: ['hemp in a dwelling', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['no decision', { context: { wpgDecision: false } }, 'deny'],
    unknown: ['decision not said', ['context.wpgDecision'], 'ask'],
  }),
  ...three('P05', {
    base: to({ organ: 'terminal', use: 'drug-extraction' }, { specialCase: true, wpgDecision: false }),
    holds: ['people come for a container', 'allow-with-approval'],
    approved: ['competent-authority'],
    fails: ['neither special case nor decision', { context: { specialCase: false } }, 'deny'],
    unknown: ['special case not judged', ['context.specialCase'], 'ask'],
  }),
  ...three('P06', {
    base: vary(sharing, {
      action: 'hit-no-hit',
      subject: { org: 'politie', organ: 'politie', machine: true },
      resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-8' },
      decision: false,
    }),
    holds: ['a system answers', 'deny'],
    fails: ['an officer answers', { subject: { machine: false } }, 'allow-with-approval'],
    unknown: ['not said who answers', ['subject.machine'], 'ask'],
  }),
  ...three('P07', {
    base: to({ organ: 'bibob-bureau', use: 'bibob-advice' }, { demand: 'request' }),
    holds: ['the Bureau asks', 'allow'],
    fails: ['nobody asked', { context: { demand: 'none' } }, 'deny'],
    unknown: ['request not said', ['context.demand'], 'ask'],
  }),
  ...three('P08', {
    base: vary(to({ organ: 'om' }), { resource: { originRegime: 'WPG-14-removed' } }),
    holds: ['removed data', 'deny'],
    fails: ['working files', { resource: { originRegime: 'WPG-8' } }, 'allow'],
    unknown: ['regime not said', ['resource.originRegime'], 'ask'],
  }),
  ...three('P09', {
    base: to({ organ: 'om', use: 'prosecution' }),
    holds: ['a file for the prosecutor', 'allow'],
    fails: notNeeded,
    unknown: needUnknown,
  }),
  ...three('P09', {
    base: to({ organ: 'om', use: 'prosecution' }),
    holds: ['own data of the police', 'allow'],
    fails: ['the result of a partnership', { resource: { category: 'result' } }, 'deny'],
    unknown: ['where the data come from is not said', ['resource.originOrg'], 'ask'],
  }),
  ...three('P10', {
    base: to({ organ: 'kvk', use: 'register-integrity' }, { specialCase: true }),
    holds: ['a sham company, while the row is off', 'deny'],
    fails: ['an ordinary case', { context: { specialCase: false } }, 'deny'],
    unknown: ['special case not judged', ['context.specialCase'], 'deny'],
  }),
  ...three('P11', {
    base: to({ organ: 'press' }),
    holds: ['a journalist', 'deny'],
    fails: ['the prosecutor', { recipient: { organ: 'om' } }, 'allow'],
    unknown: ['receiver not said', ['recipient.organ'], 'ask'],
  }),
  ...three('P12', {
    base: vary(to({ organ: 'researcher', sector: 'public', use: 'research' }), { resource: { identifiable: false } }),
    holds: ['research', 'allow-with-approval'],
    approved: ['minister'],
    fails: ['someone can be recognised', { resource: { identifiable: true } }, 'deny'],
    unknown: ['not said whether someone can be recognised', ['resource.identifiable'], 'ask'],
  }),
  ...three('P13', {
    base: to({ organ: 'foreign-authority', region: 'EU' }, { foreignChannel: 'police' }),
    holds: ['police of a member state', 'allow'],
    fails: ['no channel', { context: { foreignChannel: 'none' } }, 'deny'],
    unknown: ['region not said', ['recipient.region'], 'ask'],
  }),
  ...three('P14', {
    base: to(
      { organ: 'foreign-authority', region: 'third-country' },
      { foreignChannel: 'police', foreignSafeguard: 'adequacy' },
    ),
    holds: ['a country outside the EU', 'allow-with-approval'],
    approved: ['source-consent'],
    fails: ['no safeguard', { context: { foreignSafeguard: 'none' } }, 'deny'],
    unknown: ['safeguard not said', ['context.foreignSafeguard'], 'ask'],
  }),
  ...three('X01', {
    base: to({ organ: 'foreign-authority', region: 'EU' }, { foreignChannel: 'none' }),
    holds: ['platform to platform', 'deny'],
    fails: ['along the police channel', { context: { foreignChannel: 'police' } }, 'allow'],
    unknown: ['channel not said', ['context.foreignChannel'], 'ask'],
  }),
  ...three('P08b', {
    base: vary(sharing, {
      subject: { org: 'politie', organ: 'politie' },
      resource: { category: 'police', originOrg: 'politie', originRegime: 'WPG-12' },
    }),
    holds: ['what an informant told, to the tax service', 'deny'],
    fails: ['daily police work', { resource: { originRegime: 'WPG-8' } }, 'allow-with-approval'],
    unknown: ['regime not said', ['resource.originRegime'], 'ask'],
  }),
];
