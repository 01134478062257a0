import { type LawCase, resultToThird, sharing, three, vary } from '../law-case.ts';

const result = vary(resultToThird, {
  recipient: {
    org: 'politie',
    organ: 'politie',
    participantOf: ['riec-voorbeeldregio'],
    taskOrDuty: 'Politiewet 2012 3',
  },
  approvals: [],
});
const elsewhere = vary(sharing, {
  recipient: { org: 'politie-noord', organ: 'politie', participantOf: ['riec-noord'], necessary: true },
  context: { otherPartnership: 'riec-noord', otherKind: 'RIEC' },
});
const toHousing = vary(resultToThird, {
  recipient: {
    org: 'voorbeeldwonen',
    organ: 'housing-association',
    taskOrDuty: 'Woningwet 45',
    ground: 'legitimate-interest',
    use: 'end-misuse',
    commercialDuties: false,
  },
  approvals: [],
});
const bibobHelp = vary(sharing, {
  subject: { organ: 'burgemeester' },
  recipient: { use: 'bibob-support', necessary: true },
  context: { purposeCode: 'bibob-own-research' },
  resource: { category: 'permits', originRegime: 'BIBOB', secrecyWithoutOpening: false },
});

export const resultCases: readonly LawCase[] = [
  ...three('R22', {
    base: result,
    holds: ['an ordinary result to a participant', 'allow-with-approval'],
    approved: ['no-objection'],
    fails: ['for a task that does not fit', { recipient: { compatible: false } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R23', {
    base: vary(sharing, { action: 'intervene' }),
    holds: ['agreeing who does what', 'allow-with-approval'],
    approved: ['no-objection'],
    fails: ['with someone who is not involved', { recipient: { involvedInActivity: false } }, 'deny'],
    unknown: ['involvement not said', ['recipient.involvedInActivity'], 'ask'],
  }),
  ...three('R24', {
    base: elsewhere,
    holds: ['basic data to another RIEC', 'allow'],
    fails: ['the receiver is in neither', { recipient: { participantOf: [] } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R25', {
    base: vary(elsewhere, {
      subject: { org: 'om', organ: 'om' },
      resource: { category: 'judicial', originOrg: 'om', originRegime: 'WJSG' },
    }),
    holds: ['prosecution data to another RIEC', 'allow-with-approval'],
    approved: ['source-consent'],
    fails: ['to a ZVH', { context: { otherKind: 'ZVH' } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R26', {
    base: vary(result, {
      recipient: {
        org: 'gemeente-veenwijde',
        organ: 'burgemeester',
        taskOrDuty: 'Opiumwet 13b',
        use: 'close-premises',
      },
      subject: { org: 'riec-bureau', organ: 'bureau' },
    }),
    holds: ['closing premises', 'allow-with-approval'],
    approved: ['no-objection'],
    fails: [
      'for a benefit check, with criminal data',
      { recipient: { use: 'benefit-check' }, resource: { criminal: true } },
      'deny',
    ],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R27', {
    base: vary(resultToThird, { recipient: { organ: 'kvk', use: 'register-integrity' }, approvals: [] }),
    holds: ['a front company', 'allow-with-approval'],
    approved: ['no-objection', 'rac'],
    fails: ['the criteria of the decree are not met', { context: { bgsCriteria: false } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R28', {
    base: toHousing,
    holds: ['address and measure', 'allow-with-approval'],
    approved: ['no-objection', 'rac'],
    fails: ['tax data in it', { resource: { taxOrigin: true, fiodOnly: false } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R29', {
    base: vary(toHousing, {
      recipient: {
        org: 'voorbeeldbank',
        organ: 'bank',
        taskOrDuty: 'Wwft 3',
        ground: 'legal-duty',
        use: 'due-diligence',
      },
      context: { routeConsidered: true },
    }),
    holds: ['after looking at FEC and FIU', 'allow-with-approval'],
    approved: ['no-objection', 'rac'],
    fails: ['the bank does not need it', { recipient: { necessary: false } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R30', {
    base: vary(sharing, { action: 'automated-analysis' }),
    holds: ['patterns over files', 'deny'],
    fails: ['no personal data at all', { resource: { category: 'statistics' } }, 'deny'],
    unknown: ['category not said', ['resource.category'], 'deny'],
  }),
  ...three('R31', {
    base: vary(sharing, { action: 'joint-analysis', resource: { inCase: true } }),
    holds: ['links within one case', 'allow'],
    fails: ['data from outside the case', { resource: { inCase: false } }, 'deny'],
    unknown: ['not said whether it is in the case', ['resource.inCase'], 'ask'],
  }),
  ...three('R32', {
    base: vary(bibobHelp, { recipient: { use: 'task' } }),
    holds: ['a Bibob advice as crime information', 'deny'],
    fails: ['to help with the Bibob test', { recipient: { use: 'bibob-support' } }, 'allow'],
    unknown: ['use not said', ['recipient.use'], 'ask'],
  }),
  ...three('R33', {
    base: bibobHelp,
    holds: ['a partner helps with the Bibob test', 'allow'],
    fails: ['for the joint purpose', { context: { purposeCode: 'riec-2.17' } }, 'deny'],
    unknown: ['need of the receiver not judged', ['recipient.necessary'], 'ask'],
  }),
  ...three('R37', {
    base: vary(sharing, {
      action: 'publish',
      context: { purposeCode: 'public-explanation' },
      resource: { category: 'area', identifiable: false, smallNumbersChecked: true },
    }),
    holds: ['a scan without persons', 'allow'],
    fails: ['someone can be recognised', { resource: { identifiable: true } }, 'deny'],
    unknown: ['small numbers not checked', ['resource.smallNumbersChecked'], 'ask'],
  }),
];
