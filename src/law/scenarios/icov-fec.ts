import {
  fec,
  fecCase,
  fecData,
  fecPoliceToBank,
  fecResultToBank,
  fromPolice,
  icov,
  icovCase,
  icovReport,
  official,
  participant,
  privateThird,
  publicThird,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', icovCase);
const reviewed = approve('human-review', icovCase);
const agreed = approve('competent-authority', fecCase);

const relations = merge(icovReport, { resource: { category: 'relations-report', icovGroup: 'relation' } });

/** A report on a trend in a region, on coded persons and without names in the outcome. */
const trend = merge(icovReport, {
  resource: {
    category: 'trend-report',
    identifiable: false,
    pseudonymised: true,
    taxOrigin: true,
    personRole: 'none',
    icovGroup: undefined,
    smallNumbersChecked: true,
  },
});

/** From that trend back to the persons behind the codes. */
const relink = merge(icovReport, {
  action: 're-identify',
  resource: { category: 'trend-report', pseudonymised: true },
});

/** Joint findings of iCOV for a municipality outside it. */
const findings = merge(icovReport, {
  recipient: publicThird('gemeente-veenwijde', 'college', 'Invorderingswet 1990'),
  context: { provisionKind: 'resultaat-aan-gemeente' },
  resource: { category: 'result', taxOrigin: false, criminal: true, automated: false, derivedFrom: [fromPolice] },
});

const icovScenarios: readonly Scenario[] = [
  {
    id: 'S-I01-1',
    story: 'Het OM vroeg een vermogensoverzicht van een man met onverklaarbaar bezit; beoordeeld en geen bezwaar.',
    question: merge(icovReport, { approvals: [noObjection, reviewed] }),
    expect: { effect: 'allow', rules: ['I01'] },
  },
  {
    id: 'S-I01-2',
    story: 'Het vermogensoverzicht rolde net uit de computer en het OM wil het meteen hebben.',
    question: icovReport,
    expect: { effect: 'allow-with-approval', rules: ['I01'], missingApprovals: ['human-review', 'no-objection'] },
  },
  {
    id: 'S-I01-3',
    story: 'Niemand vroeg om het overzicht; een analist stuurt het uit eigen beweging.',
    question: merge(icovReport, { context: { order: false }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-I01-4',
    story: 'Of een deelnemer het overzicht heeft gevraagd, is niet te vinden.',
    question: merge(icovReport, { context: { order: undefined }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-I01-5',
    story: 'De beoordeling door een mens hoorde bij een ander rapport over dezelfde man.',
    question: merge(icovReport, { approvals: [noObjection, { ...reviewed, scope: 'icov-2026-099' }] }),
    expect: { effect: 'allow-with-approval', rules: ['I01'], missingApprovals: ['human-review'] },
  },
  {
    id: 'S-I01-6',
    story: 'Een bank vraagt bij iCOV een vermogensoverzicht van een klant.',
    question: merge(icovReport, {
      recipient: privateThird('bank-poldergeld', 'bank', 'legitimate-interest', 'AVG 6(1)(f)'),
      approvals: [noObjection, reviewed, approve('rac', icovCase)],
    }),
    expect: { effect: 'deny', rules: ['G05'] },
  },
  {
    id: 'S-I02-1',
    story: 'Het OM krijgt een overzicht van zakelijke relaties rond een schuldenaar; beoordeeld en geen bezwaar.',
    question: merge(relations, { approvals: [noObjection, reviewed] }),
    expect: { effect: 'allow', rules: ['I02'] },
  },
  {
    id: 'S-I02-2',
    story: 'Het relatieoverzicht is beoordeeld, maar de bronnen zijn nog niet gevraagd.',
    question: merge(relations, { approvals: [reviewed] }),
    expect: { effect: 'allow-with-approval', rules: ['I02'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-I02-3',
    story: 'Een deelnemer maakt bezwaar tegen het relatieoverzicht; het OM zegt dat het haast heeft.',
    question: merge(relations, { approvals: [{ ...noObjection, given: false }, reviewed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-I03-1',
    story: 'Het OM krijgt een trendrapport over autohandel in een regio, zonder namen en beoordeeld door een mens.',
    question: merge(trend, { approvals: [reviewed] }),
    expect: { effect: 'allow', rules: ['I03'] },
  },
  {
    id: 'S-I03-2',
    story: 'Het trendrapport is klaar, maar nog door niemand beoordeeld.',
    question: trend,
    expect: { effect: 'allow-with-approval', rules: ['I03'], missingApprovals: ['human-review'] },
  },
  {
    id: 'S-I03-3',
    story: 'De analist koos de kenmerken pas nadat hij de uitkomsten had gezien.',
    question: merge(trend, { context: { presetIndicators: false }, approvals: [reviewed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-I03-4',
    story: 'Voor het trendrapport werden gewone namen gebruikt in plaats van codes.',
    question: merge(trend, { resource: { pseudonymised: false }, approvals: [reviewed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-I04-1',
    story: 'De trend wijst op een verhoogd risico; het OM wil weten wie het zijn.',
    question: relink,
    expect: { effect: 'allow-with-approval', rules: ['I04'], missingApprovals: ['human-review', 'no-objection'] },
  },
  {
    id: 'S-I04-2',
    story: 'Beoordeeld door een mens en zonder bezwaar: de namen achter het verhoogde risico komen terug.',
    question: merge(relink, { approvals: [noObjection, reviewed] }),
    expect: { effect: 'allow', rules: ['I04'] },
  },
  {
    id: 'S-I04-3',
    story: 'De trend laat niets bijzonders zien, maar de analist is benieuwd naar de namen.',
    question: merge(relink, { context: { raisedRisk: false }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-I04-4',
    story: 'Of de trend op een verhoogd risico wijst, heeft niemand opgeschreven.',
    question: merge(relink, { context: { raisedRisk: undefined }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-I05-1',
    story: 'Een gemeente bestelt zelf bij iCOV een vermogensoverzicht van een vastgoedeigenaar.',
    question: merge(icovReport, {
      recipient: publicThird('gemeente-veenwijde', 'college', 'Invorderingswet 1990'),
      approvals: [noObjection, reviewed, approve('rac', icovCase), approve('source-consent', icovCase)],
    }),
    expect: { effect: 'deny', rules: ['I05'] },
  },
  {
    id: 'S-I05-2',
    story: 'Een gemeente bestelt bij iCOV een relatieoverzicht; de andere gemeente doet dat toch ook.',
    question: merge(relations, {
      recipient: publicThird('gemeente-rietmeer', 'college', 'Invorderingswet 1990'),
      approvals: [noObjection, reviewed],
    }),
    expect: { effect: 'deny', rules: ['I05'] },
  },
  {
    id: 'S-I06-1',
    story: 'Een agent brengt bij iCOV een bekende Nederlander in uit nieuwsgierigheid.',
    question: merge(icovReport, {
      action: 'provide',
      subject: official('politie', 'politie', icov),
      resource: { category: 'identity', originOrg: 'politie', taxOrigin: false, automated: false, icovGroup: 'none' },
    }),
    expect: { effect: 'deny', rules: ['I06'] },
  },
  {
    id: 'S-I06-2',
    story: 'Het OM wil een vermogensoverzicht van iemand die in geen van de vier groepen valt.',
    question: merge(icovReport, { resource: { icovGroup: 'none' }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'deny', rules: ['I06'] },
  },
  {
    id: 'S-I06-3',
    story: 'In welke groep deze persoon valt, staat niet in de aanvraag.',
    question: merge(icovReport, { resource: { icovGroup: undefined }, approvals: [noObjection, reviewed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-I07-1',
    story: 'Een gemeente kan met een bevinding van iCOV een schuld innen; er is nog niets geregeld.',
    question: findings,
    expect: {
      effect: 'allow-with-approval',
      rules: ['I07'],
      missingApprovals: ['no-objection', 'rac', 'source-consent'],
    },
  },
  {
    id: 'S-I07-2',
    story: 'Geen bezwaar, de commissie toetste en de politie stemde in: de gemeente krijgt de bevinding.',
    question: merge(findings, {
      approvals: [noObjection, approve('rac', icovCase), approve('source-consent', icovCase)],
    }),
    expect: { effect: 'allow', rules: ['I07'] },
  },
  {
    id: 'S-I07-3',
    story: 'Alles is akkoord, maar de gemeente kan geen taak noemen waarvoor zij de bevinding nodig heeft.',
    question: merge(findings, {
      recipient: { taskOrDuty: 'none' },
      approvals: [noObjection, approve('rac', icovCase), approve('source-consent', icovCase)],
    }),
    expect: { effect: 'deny' },
  },
];

/** A transaction that the FIU declared suspicious. */
const transaction = merge(fecData, {
  subject: official('fiu-nederland', 'fiu', fec),
  context: { fiuDeclared: true },
  resource: { category: 'financial', originOrg: 'fiu-nederland', originRegime: 'WWFT' },
});

const atTheBank = merge(fecResultToBank, {
  subject: { ...official('bank-poldergeld', 'bank', fec), sector: 'private' },
  recipient: { use: 'commercial', compatible: false },
});

const fecScenarios: readonly Scenario[] = [
  {
    id: 'S-F01-1',
    story: 'De AFM deelt in het signalenoverleg wat nodig is om een signaal over een beleggingsclub te wegen.',
    question: fecData,
    expect: { effect: 'allow', rules: ['F01'] },
  },
  {
    id: 'S-F01-2',
    story: 'Het signaal voldoet niet aan de criteria van het besluit, maar iedereen is nieuwsgierig.',
    question: merge(fecData, { context: { bgsCriteria: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-F01-3',
    story: 'De Belastingdienst deelt in het signalenoverleg met het OM wat zij van een constructie weet.',
    question: merge(fecData, {
      subject: official('belastingdienst', 'belastingdienst', fec),
      resource: { category: 'tax', originOrg: 'belastingdienst', originRegime: 'AWR', taxOrigin: true },
    }),
    expect: { effect: 'allow', rules: ['F01'] },
  },
  {
    id: 'S-F02-1',
    story: 'Op verzoek van het OM leggen de deelnemers hun gegevens over een witwasconstructie bij elkaar.',
    question: merge(fecData, { action: 'joint-analysis', context: { activity: 'casus' } }),
    expect: { effect: 'allow', rules: ['F02'] },
  },
  {
    id: 'S-F02-2',
    story: 'Niemand vroeg om de analyse; een analist begint er maar vast aan.',
    question: merge(fecData, { action: 'joint-analysis', context: { activity: 'casus', order: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-F02-3',
    story: 'Het FEC wil de analyse voortaan automatisch over alle bestanden laten lopen.',
    question: merge(fecData, {
      action: 'automated-analysis',
      context: { activity: 'casus' },
      resource: { automated: true },
    }),
    expect: { effect: 'deny' },
    note: 'Automated analysis in the FEC waits for a decree under 2.5(2), which the BGS is not based on.',
  },
  {
    id: 'S-F03-1',
    story: 'De politie wil de naam van een verdachte delen met een aangewezen bank; het gezag is nog niet gevraagd.',
    question: fecPoliceToBank,
    expect: { effect: 'allow-with-approval', rules: ['F03'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-F03-2',
    story: 'De officier is akkoord: de aangewezen bank krijgt de naam van de verdachte.',
    question: merge(fecPoliceToBank, { approvals: [agreed] }),
    expect: { effect: 'allow', rules: ['F03'] },
  },
  {
    id: 'S-F03-3',
    story: 'De bank staat niet in het besluit en er is geen apart besluit; de officier is wel akkoord.',
    question: merge(fecPoliceToBank, { context: { decreeNames: false, wpgDecision: false }, approvals: [agreed] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-F03-4',
    story: 'Of het besluit deze bank en deze verwerking noemt, is niet nagekeken.',
    question: merge(fecPoliceToBank, { context: { decreeNames: undefined }, approvals: [agreed] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-F03-5',
    story: 'De FIOD deelt in de taskforce politiegegevens over een verdachte met de aangewezen bank.',
    question: merge(fecPoliceToBank, {
      subject: official('fiod', 'fiod', fec),
      resource: { originOrg: 'fiod' },
    }),
    expect: { effect: 'allow-with-approval', rules: ['F03'], missingApprovals: ['competent-authority'] },
    note: 'Police data of the FIOD are no tax-service data in the sense of 1.5(4): G04 does not stand in the way.',
  },
  {
    id: 'S-F04-1',
    story: 'De Nederlandsche Bank deelt een toezichtsrapport over een trustkantoor; haar wet laat dat toe.',
    question: merge(fecData, {
      subject: official('dnb', 'dnb', fec),
      resource: { category: 'supervision', originOrg: 'dnb', originRegime: 'WFT' },
    }),
    expect: { effect: 'allow', rules: ['F04'] },
  },
  {
    id: 'S-F04-2',
    story: 'Dit toezichtsrapport valt onder een buitenlandse zwijgplicht zonder uitzondering.',
    question: merge(fecData, {
      subject: official('dnb', 'dnb', fec),
      resource: { category: 'supervision', originOrg: 'dnb', originRegime: 'WFT', secrecyWithoutOpening: true },
    }),
    expect: { effect: 'deny', rules: ['G11'] },
  },
  {
    id: 'S-F05-1',
    story: 'De bankmedewerker uit de taskforce tipt de afdeling zakelijke kredieten over een klant.',
    question: merge(atTheBank, {
      recipient: { designatedFor: [], commercialDuties: true },
      approvals: [approve('no-objection', fecCase)],
    }),
    expect: { effect: 'deny', rules: ['F05'] },
  },
  {
    id: 'S-F05-2',
    story: 'Een aangewezen collega bij de bank zonder verkooptaken wil er de rente van de klant op baseren.',
    question: merge(atTheBank, { approvals: [approve('no-objection', fecCase)] }),
    expect: { effect: 'deny', rules: ['F05'] },
  },
  {
    id: 'S-F06-1',
    story: 'De FIU deelt een verdachte transactie met het OM in het FEC.',
    question: transaction,
    expect: { effect: 'allow', rules: ['F06'] },
  },
  {
    id: 'S-F06-2',
    story: 'De FIU brengt een verdachte transactie in bij iCOV.',
    question: merge(transaction, {
      subject: { designatedFor: [icov] },
      recipient: participant('openbaar-ministerie', 'om', 'Wet RO 124', icov),
      context: {
        partnership: icov,
        kind: 'iCOV',
        activity: 'casus',
        caseId: icovCase,
        purposeCode: 'icov-2.10',
      },
      resource: { icovGroup: 'unexplained-wealth' },
    }),
    expect: { effect: 'allow', rules: ['F06'] },
  },
  {
    id: 'S-F06-3',
    story: 'De FIU ziet een zwaarwegende reden om de transactie nog niet te delen.',
    question: merge(transaction, {
      judgements: { weightyReasons: 'yes', weightyReasonsText: 'Een buitenlandse FIU vroeg om stilte.' },
    }),
    expect: { effect: 'deny', rules: ['G10'] },
  },
  {
    id: 'S-F07-1',
    story: 'Het FEC geeft een bank een lijst met 300 namen om alle klanten automatisch te doorzoeken.',
    question: merge(fecPoliceToBank, {
      context: { decreeNames: false },
      resource: { category: 'bulk' },
      approvals: [agreed],
    }),
    expect: { effect: 'deny', rules: ['F07'] },
  },
  {
    id: 'S-F07-2',
    story: 'De bank staat wel in het besluit, dus een lijst met alle verdachten van dit jaar "moet ook kunnen".',
    question: merge(fecPoliceToBank, { resource: { category: 'bulk' }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['F07'] },
  },
];

export const icovFecScenarios: readonly Scenario[] = [...icovScenarios, ...fecScenarios];
