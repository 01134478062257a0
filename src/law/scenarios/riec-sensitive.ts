import {
  college,
  official,
  participant,
  privateThird,
  riec,
  riecCase,
  riecData,
  taxService,
  toTaxService,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

/** Tax data of the national tax service. */
const tax = merge(riecData, {
  subject: taxService,
  resource: {
    category: 'tax',
    originOrg: 'belastingdienst',
    originRegime: 'AWR',
    taxOrigin: true,
    taxOpening: 'statute',
  },
});

/** The prosecution service gives data about convictions. */
const judicial = merge(riecData, {
  subject: official('openbaar-ministerie', 'om', riec),
  resource: { category: 'judicial', originOrg: 'openbaar-ministerie', originRegime: 'WJSG', criminal: true },
});

/** Supervision of a brothel shows sexual exploitation by a criminal network. */
const sexual = merge(riecData, {
  resource: { category: 'sexual', special: true, specialCategories: ['sexual'] },
});

export const riecSensitiveScenarios: readonly Scenario[] = [
  {
    id: 'S-R04-1',
    story: 'De Belastingdienst deelt aangiftegegevens in een beoordeelde zaak; dat is zelfs een plicht.',
    question: tax,
    expect: { effect: 'allow', rules: ['R04'] },
  },
  {
    id: 'S-R04-2',
    story: 'De Douane deelt in een scan van de haven wat zij van een importeur weet.',
    question: merge(tax, {
      subject: official('douane', 'douane', riec),
      context: { activity: 'scan' },
      resource: { originOrg: 'douane', originRegime: 'ADW' },
    }),
    expect: { effect: 'allow', rules: ['R04'] },
    note: 'Customs is read as part of the rijksbelastingdienst (2.19(1)(b)), as the table does.',
  },
  {
    id: 'S-R04-3',
    story: 'De Belastingdienst levert alvast gegevens; het signaal wordt morgen pas besproken.',
    question: merge(tax, { context: { signal: { status: 'reported' } } }),
    expect: { effect: 'deny', rules: ['R03'] },
  },
  {
    id: 'S-R04-4',
    story: 'De Belastingdienst ziet een zwaarwegende reden om niet te delen; de gemeente vindt dat onzin.',
    question: merge(tax, {
      judgements: { weightyReasons: 'yes', weightyReasonsText: 'Delen verstoort een lopend boekenonderzoek.' },
    }),
    expect: { effect: 'deny', rules: ['G10'] },
  },
  {
    id: 'S-R04-5',
    story: 'De RIEC-zaak gaat ook een bank aan, dus de Belastingdienst stuurt haar de aangifte mee.',
    question: merge(tax, { recipient: privateThird('bank-poldergeld', 'bank', 'legal-duty', 'Wwft 3') }),
    expect: { effect: 'deny' },
    note: 'The bank is no participant of a RIEC; whether G04 (private participant) is named besides is left open.',
  },
  {
    id: 'S-R04-6',
    story: 'De gemeente geeft belastinggegevens door die zij vorig jaar van de Belastingdienst kreeg.',
    question: merge(tax, { subject: college }),
    expect: { effect: 'deny' },
    note: 'R04 opens the tax service’s own giving, R16 municipal tax data; second-hand tax data match no row.',
  },
  {
    id: 'S-R09-1',
    story: 'Het OM deelt eerdere veroordelingen van de verdachte in het casusoverleg.',
    question: judicial,
    expect: { effect: 'allow', rules: ['R09'] },
  },
  {
    id: 'S-R09-2',
    story: 'Het OM deelt strafgegevens voor een scan van een winkelstraat.',
    question: merge(judicial, { context: { activity: 'scan' } }),
    expect: { effect: 'allow', rules: ['R09'] },
  },
  {
    id: 'S-R09-3',
    story: 'Een gemeente heeft nog een kopie van een vonnis en voegt die toe aan de zaak.',
    question: merge(judicial, { subject: college }),
    expect: { effect: 'deny' },
    note: 'Judicial data come in through the prosecution service only (2.22(1)(a)2, Wjsg).',
  },
  {
    id: 'S-R10-1',
    story: 'In het verslag van de wijkagent staat dat de verdachte verward is en medicijnen slikt.',
    question: merge(riecData, {
      subject: official('politie', 'politie', riec),
      recipient: toTaxService,
      resource: { category: 'health', originOrg: 'politie', special: true, specialCategories: ['health'] },
    }),
    expect: { effect: 'deny', rules: ['R10'] },
  },
  {
    id: 'S-R10-2',
    story: 'Een gemeente wil een medische verklaring delen; de betrokkene vindt het zelf goed.',
    question: merge(riecData, {
      resource: { category: 'health', originRegime: 'medical', special: true, specialCategories: ['health'] },
      approvals: [approve('person', riecCase)],
    }),
    expect: { effect: 'deny', rules: ['R10'] },
  },
  {
    id: 'S-R11-1',
    story: 'De toezichthouder ziet seksuele uitbuiting door een netwerk; zonder dit gegeven komt de zaak niet verder.',
    question: sexual,
    expect: { effect: 'allow-with-approval', rules: ['R11'], missingApprovals: ['second-reviewer'] },
  },
  {
    id: 'S-R11-2',
    story: 'Een tweede beoordelaar is het eens dat dit gegeven echt nodig is.',
    question: merge(sexual, { approvals: [approve('second-reviewer', riecCase)] }),
    expect: { effect: 'allow', rules: ['R11'] },
  },
  {
    id: 'S-R11-3',
    story: 'Iemands seksuele voorkeur staat in het dossier; nodig is het niet, wel "volledig".',
    question: merge(sexual, {
      judgements: { strictlyNecessary: false },
      approvals: [approve('second-reviewer', riecCase)],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R11-4',
    story: 'Niemand heeft opgeschreven of het echt niet zonder dit gegeven kan.',
    question: merge(sexual, {
      judgements: { strictlyNecessary: undefined },
      approvals: [approve('second-reviewer', riecCase)],
    }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R12-1',
    story: 'Een analist wil de afkomst van de familie vermelden, want "dat is bij dit netwerk relevant".',
    question: merge(riecData, {
      resource: { category: 'ethnicity', special: true, specialCategories: ['ethnicity'] },
    }),
    expect: { effect: 'deny', rules: ['R12'] },
  },
  {
    id: 'S-R12-2',
    story: 'De gemeente wil delen dat de verdachte bestuurder van een kerk is en daar veel komt.',
    question: merge(riecData, { resource: { category: 'religion', special: true, specialCategories: ['religion'] } }),
    expect: { effect: 'deny', rules: ['R12'] },
  },
  {
    id: 'S-R12-3',
    story: 'De politie wil gezichtsbeelden als biometrisch gegeven in de zaak zetten.',
    question: merge(riecData, {
      subject: official('politie', 'politie', riec),
      recipient: toTaxService,
      resource: {
        category: 'biometric',
        originOrg: 'politie',
        special: true,
        specialCategories: ['biometric'],
      },
    }),
    expect: { effect: 'deny', rules: ['R12'] },
  },
  {
    id: 'S-R16-1',
    story: 'De heffingsambtenaar deelt toeristenbelasting van een park waar een netwerk zit.',
    question: merge(riecData, {
      subject: official('gemeente-veenwijde', 'heffingsambtenaar', riec),
      resource: { category: 'tax', originRegime: 'AWR', taxOpening: 'statute' },
    }),
    expect: { effect: 'allow', rules: ['R16'] },
  },
  {
    id: 'S-R21-1',
    story: 'De gemeente deelt gegevens over de vrouw van de verdachte; waarom zij erbij hoort staat opgeschreven.',
    question: merge(riecData, { resource: { category: 'company', personRole: 'direct-circle' } }),
    expect: { effect: 'allow', rules: ['R21'] },
  },
  {
    id: 'S-R21-2',
    story: 'De hele familie van de verdachte gaat mee, zonder uitleg per persoon.',
    question: merge(riecData, {
      resource: { category: 'company', personRole: 'direct-circle' },
      judgements: { circleReason: false },
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R21-3',
    story: 'Of per familielid is opgeschreven waarom het erbij hoort, is niet bekend.',
    question: merge(riecData, {
      resource: { category: 'company', personRole: 'direct-circle' },
      judgements: { circleReason: undefined },
    }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R21-4',
    story: 'De politie deelt in een scan zware gegevens over de zwager van de verdachte.',
    question: merge(riecData, {
      subject: official('politie', 'politie', riec),
      recipient: participant('gemeente-veenwijde', 'burgemeester', 'Opiumwet 13b', riec),
      context: { activity: 'scan' },
      resource: {
        category: 'police',
        originOrg: 'politie',
        originRegime: 'WPG-9',
        criminal: true,
        personRole: 'direct-circle',
      },
      approvals: [approve('competent-authority', riecCase)],
    }),
    expect: { effect: 'deny', rules: ['R07'] },
  },
  {
    id: 'S-R21-5',
    story: 'De politie deelt een melding over de broer van de verdachte; het gezag is nog niet gevraagd.',
    question: merge(riecData, {
      subject: official('politie', 'politie', riec),
      recipient: participant('gemeente-veenwijde', 'burgemeester', 'Opiumwet 13b', riec),
      resource: {
        category: 'police',
        originOrg: 'politie',
        originRegime: 'WPG-8',
        criminal: true,
        personRole: 'direct-circle',
      },
    }),
    expect: { effect: 'allow-with-approval', missingApprovals: ['competent-authority'] },
    note: 'R21 says "same tier rule": for tier 2 police data about the circle C3 still holds.',
  },
];
