import { disclosing, given, type LawCase, sharing, three, vary } from '../law-case.ts';

const municipal = vary(disclosing, {
  subject: { org: 'gemeente-veenwijde', organ: 'college', designatedFor: ['gemeente-veenwijde'] },
  recipient: { org: 'gemeente-veenwijde', organ: 'burgemeester', statuteAllows: true, compatible: true },
  context: { purposeCode: 'municipal-enforcement' },
  resource: { category: 'housing', originOrg: 'gemeente-veenwijde', originRegime: 'AVG' },
});
const street = vary(municipal, {
  recipient: { org: 'politie', organ: 'politie' },
  resource: { category: 'bulk', originRegime: 'BRP' },
});
const trade = vary(disclosing, {
  subject: { org: 'voorbeeldbranche', organ: 'trade-association', designatedFor: [] },
  recipient: { org: 'politie', organ: 'politie' },
  context: { purposeCode: 'report-suspicion' },
  resource: { category: 'indicators', originOrg: 'voorbeeldbranche', originRegime: 'AVG', identifiable: false },
});
const pressed = vary(municipal, {
  action: 'report-offence',
  recipient: { org: 'politie', organ: 'politie' },
  context: { purposeCode: 'integrity', offence: 'none' },
  resource: { category: 'staff', personRole: 'employee', secrecyGround: 'none' },
});

export const cases: readonly LawCase[] = [
  ...three('P17', {
    base: street,
    holds: ['a whole street', 'deny'],
    fails: ['to a colleague', { recipient: { org: 'gemeente-veenwijde', organ: 'burgemeester' } }, 'deny'],
    unknown: ['receiver not said', ['recipient.organ'], 'deny'],
  }),
  ...three('P19', {
    base: municipal,
    holds: ['the act of the other department allows it', 'allow-with-approval'],
    approved: ['legal-check'],
    fails: ['no act allows it', { recipient: { statuteAllows: false } }, 'deny'],
    unknown: ['act not looked at', ['recipient.statuteAllows'], 'ask'],
  }),
  ...three('P21', {
    base: vary(street, { resource: { originRegime: 'CAMERA' } }),
    holds: ['all number plates', 'deny'],
    fails: [
      'one dwelling, within the municipality',
      { resource: { category: 'housing' }, recipient: { org: 'gemeente-veenwijde', organ: 'burgemeester' } },
      'allow-with-approval',
    ],
    unknown: ['regime not said', ['resource.originRegime'], 'deny'],
  }),
  ...three('V09', {
    base: vary(municipal, {
      subject: { org: 'voorbeeldwonen', organ: 'housing-association', designatedFor: [] },
      context: { purposeCode: 'own-protection' },
      resource: { originOrg: 'voorbeeldwonen' },
    }),
    holds: ['misuse of a dwelling, while the row is off', 'deny'],
    fails: ['criminal data in it', { resource: { criminal: true } }, 'deny'],
    unknown: ['purpose not said', ['context.purposeCode'], 'deny'],
  }),
  ...three('V10', {
    base: trade,
    holds: ['how it is done, without names', 'allow'],
    fails: ['someone can be recognised', { resource: { identifiable: true } }, 'deny'],
    unknown: ['not said whether someone can be recognised', ['resource.identifiable'], 'ask'],
  }),
  ...three('N01', {
    base: vary(municipal, { recipient: { org: 'kennis', organ: 'citizen', use: 'private' } }),
    holds: ['for a friend', 'deny'],
    fails: ['making an order known', { recipient: { use: 'make-known' }, resource: { category: 'permits' } }, 'allow'],
    unknown: ['use not said', ['recipient.use'], 'deny'],
  }),
  ...three('N04', {
    base: pressed,
    holds: ['the employee still has to agree', 'allow-with-approval'],
    approved: ['person'],
    fails: ['about someone else', { resource: { personRole: 'other' } }, 'deny'],
    unknown: ['person not said', ['resource.personRole'], 'ask'],
  }),
  ...three('A03', {
    base: vary(sharing, {
      action: 'automated-analysis',
      subject: { org: 'icov-bureau', organ: 'bureau', designatedFor: ['icov'] },
      context: {
        partnership: 'icov',
        kind: 'iCOV',
        purposeCode: 'icov-2.10',
        activity: 'none',
        order: true,
        presetIndicators: true,
      },
      resource: {
        category: 'trend-report',
        originRegime: 'AWR',
        pseudonymised: true,
        identifiable: false,
        originProxy: true,
      },
      recipient: { participantOf: ['icov'] },
      approvals: given('human-review'),
    }),
    holds: ['a stand-in for nationality', 'deny'],
    fails: ['no such indicator', { resource: { originProxy: false } }, 'allow'],
    unknown: ['indicators not looked at', ['resource.originProxy'], 'ask'],
  }),
  {
    rule: 'N05',
    shows: 'holds',
    title: 'for trade',
    question: vary(sharing, { recipient: { use: 'commercial' } }),
    effect: 'deny',
    ruleIds: ['N05'],
  },
  {
    rule: 'N05',
    shows: 'does-not-hold',
    title: 'for a task',
    question: vary(sharing, { recipient: { use: 'task' } }),
    effect: 'allow',
  },
  {
    rule: 'N05',
    shows: 'does-not-hold',
    title: 'not said what for',
    question: sharing,
    effect: 'allow',
  },
  {
    rule: 'A03b',
    shows: 'holds',
    title: 'a district that stands in for origin',
    question: vary(sharing, { resource: { originProxy: true } }),
    effect: 'deny',
    ruleIds: ['A03b'],
  },
  {
    rule: 'A03b',
    shows: 'does-not-hold',
    title: 'no such indicator',
    question: vary(sharing, { resource: { originProxy: false } }),
    effect: 'allow',
  },
  {
    rule: 'A03b',
    shows: 'does-not-hold',
    title: 'not said, where nobody asks for it',
    question: sharing,
    effect: 'allow',
  },
  {
    rule: 'O01b',
    shows: 'holds',
    title: 'a village of two',
    question: vary(sharing, { resource: { counts: [140, 2] } }),
    effect: 'deny',
    ruleIds: ['O01b'],
  },
  {
    rule: 'O01b',
    shows: 'does-not-hold',
    title: 'no number that small',
    question: vary(sharing, { resource: { counts: [140, 12, 0] } }),
    effect: 'allow',
  },
  {
    rule: 'O01b',
    shows: 'does-not-hold',
    title: 'no numbers told',
    question: sharing,
    effect: 'allow',
  },
  ...three('A04', {
    base: vary(sharing, { action: 'hit-no-hit', resource: { category: 'bulk' } }),
    holds: ['two registers against each other', 'deny'],
    fails: ['one person', { resource: { category: 'identity' } }, 'allow'],
    unknown: ['category not said', ['resource.category'], 'ask'],
  }),
];
