import {
  fromPolice,
  fromRietmeer,
  fromTaxService,
  official,
  otherRiec,
  participant,
  privateThird,
  publicThird,
  riec,
  riecCase,
  riecData,
  riecPolice,
  riecResult,
  toMayor,
  toPolice,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const noObjection = approve('no-objection', riecCase);
const rac = approve('rac', riecCase);
const policeConsent = approve('source-consent', riecCase);

/** Police data in a case of this RIEC, for a neighbouring RIEC that fights the same network. */
const policeToOtherRiec = merge(riecPolice, {
  subject: official('gemeente-veenwijde', 'college', riec),
  recipient: participant('gemeente-noordkust', 'burgemeester', 'Opiumwet 13b', otherRiec),
  context: { otherPartnership: otherRiec, otherKind: 'RIEC' },
});

/** A result that rests on police data, for the trade register. */
const toTradeRegister = merge(riecResult, {
  recipient: { ...publicThird('kvk', 'kvk', 'Handelsregisterwet 2007 38a'), use: 'register-integrity' },
  context: { provisionKind: 'resultaat-aan-kvk' },
  resource: { criminal: true, derivedFrom: [fromPolice] },
});

/** Address and measure, for the landlord. */
const toLandlord = merge(riecResult, {
  recipient: {
    ...privateThird('woonstichting-polderthuis', 'housing-association', 'legitimate-interest', 'AVG 6(1)(f)'),
    use: 'end-misuse',
  },
  context: { provisionKind: 'resultaat-aan-corporatie' },
  resource: { derivedFrom: [fromRietmeer] },
});
const rietmeerConsents = approve('source-consent', riecCase, { org: 'gemeente-rietmeer', organ: 'college' });

/** A result that rests on police data, for a bank that must do customer due diligence. */
const toBank = merge(riecResult, {
  recipient: { ...privateThird('bank-poldergeld', 'bank', 'legal-duty', 'Wwft 3'), use: 'due-diligence' },
  context: { provisionKind: 'resultaat-aan-bank', routeConsidered: true },
  resource: { criminal: true, derivedFrom: [fromPolice] },
});

/** The report of a scan of an industrial estate. */
const scanReport = merge(riecResult, {
  action: 'publish',
  recipient: { ...publicThird('publiek', 'none', 'none'), use: 'make-known' },
  context: { activity: 'scan' },
  resource: { category: 'area', identifiable: false, personRole: 'none', smallNumbersChecked: true },
});

const inside: readonly Scenario[] = [
  {
    id: 'S-R22-1',
    story: 'De bronnen hebben geen bezwaar: de Belastingdienst krijgt het resultaat voor de invordering.',
    question: merge(riecResult, { approvals: [noObjection] }),
    expect: { effect: 'allow', rules: ['R22'] },
  },
  {
    id: 'S-R22-2',
    story: 'De Belastingdienst vraagt het resultaat; de bronnen zijn nog niet gevraagd.',
    question: riecResult,
    expect: { effect: 'allow-with-approval', rules: ['R22'], missingApprovals: ['no-objection'] },
    note: 'C4 is read as a recorded answer of the sources, not as their silence.',
  },
  {
    id: 'S-R22-3',
    story: 'De bron ziet een zwaarwegende reden en wil niet dat het resultaat naar de Belastingdienst gaat.',
    question: merge(riecResult, { approvals: [{ ...noObjection, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R22-4',
    story: 'Een wethouder wil het resultaat gebruiken voor een Wmo-besluit; het college is toch deelnemer.',
    question: merge(riecResult, {
      recipient: participant('gemeente-rietmeer', 'college', 'Wmo 2015 2.3.5', riec),
      approvals: [noObjection],
    }),
    expect: { effect: 'deny' },
    note: 'The college takes part for the tasks of 2.19(1)(i) only; the Wmo is not among them.',
  },
  {
    id: 'S-R22-5',
    story: 'De gewone inspectie van de NVWA vraagt het resultaat voor een bedrijfscontrole.',
    question: merge(riecResult, {
      recipient: participant('nvwa', 'nvwa', 'Wet dieren 8.1', riec),
      approvals: [noObjection],
    }),
    expect: { effect: 'deny' },
    note: 'The NVWA takes part for Wet BOD 3 only (2.19(1)(l)).',
  },
  {
    id: 'S-R23-1',
    story: 'Politie en burgemeester spreken af wie wat doet; de politie krijgt de gegevens voor haar deel.',
    question: merge(riecResult, { action: 'intervene', recipient: toPolice, approvals: [noObjection] }),
    expect: { effect: 'allow', rules: ['R23'] },
  },
  {
    id: 'S-R23-2',
    story: 'De politie krijgt gegevens voor haar deel van het plan; de bronnen moeten nog antwoorden.',
    question: merge(riecResult, { action: 'intervene', recipient: toPolice }),
    expect: { effect: 'allow-with-approval', rules: ['R23'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-R26-1',
    story: 'De burgemeester gebruikt het resultaat bij haar besluit om een drugspand te sluiten.',
    question: merge(riecResult, {
      recipient: { ...toMayor, use: 'close-premises' },
      subject: official('politie', 'politie', riec),
      approvals: [noObjection],
    }),
    expect: { effect: 'allow', rules: ['R26'] },
  },
  {
    id: 'S-R26-2',
    story: 'De burgemeester wil het resultaat voor een sluiting; de bronnen zijn nog niet gevraagd.',
    question: merge(riecResult, {
      recipient: { ...toMayor, use: 'close-premises' },
      subject: official('politie', 'politie', riec),
    }),
    expect: { effect: 'allow-with-approval', rules: ['R26'], missingApprovals: ['no-objection'] },
  },
  {
    id: 'S-R26-3',
    story: 'Het college wil het resultaat gebruiken om zelf een drugspand te sluiten.',
    question: merge(riecResult, {
      recipient: {
        ...participant('gemeente-veenwijde', 'college', 'Opiumwet 13b', riec),
        use: 'close-premises',
      },
      subject: official('politie', 'politie', riec),
      approvals: [noObjection],
    }),
    expect: { effect: 'deny' },
    note: 'Opiumwet 13b is a task of the mayor (2.19(1)(h)), not of the college.',
  },
  {
    id: 'S-R24-1',
    story: 'Een ander RIEC pakt hetzelfde netwerk aan en krijgt de vergunninggegevens.',
    question: merge(riecData, {
      recipient: participant('gemeente-noordkust', 'burgemeester', 'Opiumwet 13b', otherRiec),
      context: { otherPartnership: otherRiec, otherKind: 'RIEC' },
    }),
    expect: { effect: 'allow', rules: ['R24'] },
  },
  {
    id: 'S-R24-2',
    story: 'Een ander RIEC krijgt alvast vergunninggegevens; het signaal is nog niet beoordeeld.',
    question: merge(riecData, {
      recipient: participant('gemeente-noordkust', 'burgemeester', 'Opiumwet 13b', otherRiec),
      context: { otherPartnership: otherRiec, otherKind: 'RIEC', signal: { status: 'reported' } },
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R25-1',
    story: 'Een ander RIEC wil de politiegegevens uit de zaak; de politie is nog niet gevraagd.',
    question: policeToOtherRiec,
    expect: { effect: 'allow-with-approval', rules: ['R25'], missingApprovals: ['source-consent'] },
    note: 'The data are in the RIEC already, so C6 is asked and not once more C3.',
  },
  {
    id: 'S-R25-2',
    story: 'De politie stemt in: haar gegevens gaan naar het andere RIEC.',
    question: merge(policeToOtherRiec, { approvals: [policeConsent] }),
    expect: { effect: 'allow', rules: ['R25'] },
  },
  {
    id: 'S-R25-3',
    story: 'De gemeente stemt in met doorgeven van politiegegevens aan het andere RIEC, namens de politie.',
    question: merge(policeToOtherRiec, {
      approvals: [{ ...policeConsent, by: 'u-college-9', org: 'gemeente-veenwijde', organ: 'college' }],
    }),
    expect: { effect: 'allow-with-approval', rules: ['R25'], missingApprovals: ['source-consent'] },
    note: 'Only the supplier consents (2.20(2)): the police supplied, the municipality cannot speak for them.',
  },
  {
    id: 'S-R25-4',
    story: 'De politie weigert doorgeven aan het andere RIEC.',
    question: merge(policeToOtherRiec, { approvals: [{ ...policeConsent, given: false }] }),
    expect: { effect: 'deny' },
  },
];

const outside: readonly Scenario[] = [
  {
    id: 'S-R27-1',
    story: 'De KvK kan met het resultaat een lege bv uit het register halen; er is nog niets geregeld.',
    question: toTradeRegister,
    expect: {
      effect: 'allow-with-approval',
      rules: ['R27'],
      missingApprovals: ['no-objection', 'rac', 'source-consent'],
    },
  },
  {
    id: 'S-R27-2',
    story: 'Geen bezwaar, de commissie toetste en de politie stemt in: de KvK krijgt het resultaat.',
    question: merge(toTradeRegister, { approvals: [noObjection, rac, policeConsent] }),
    expect: { effect: 'allow', rules: ['R27'] },
  },
  {
    id: 'S-R27-3',
    story: 'De deelnemers zijn akkoord met de KvK; de commissie zou "vast" ook akkoord zijn.',
    question: merge(toTradeRegister, { approvals: [noObjection, policeConsent] }),
    expect: { effect: 'allow-with-approval', rules: ['R27'], missingApprovals: ['rac'] },
  },
  {
    id: 'S-R27-4',
    story: 'Alles is akkoord, maar de KvK valt buiten de criteria van het besluit.',
    question: merge(toTradeRegister, {
      context: { bgsCriteria: false },
      approvals: [noObjection, rac, policeConsent],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R27-5',
    story: 'In het resultaat zitten gegevens van politie en OM; alleen de politie stemde in.',
    question: merge(toTradeRegister, {
      resource: {
        derivedFrom: [
          fromPolice,
          {
            ...fromPolice,
            id: 'item-0309',
            category: 'judicial',
            originOrg: 'openbaar-ministerie',
            originRegime: 'WJSG',
          },
        ],
      },
      approvals: [noObjection, rac, policeConsent],
    }),
    expect: { effect: 'allow-with-approval', rules: ['R27'], missingApprovals: ['source-consent'] },
    note: '1.7(3) asks the consent of the participants that supplied: of each of them.',
  },
  {
    id: 'S-R28-1',
    story: 'De corporatie moet weten dat een woning een stashhuis was; de bron stemde in, de rest moet nog.',
    question: merge(toLandlord, { approvals: [rietmeerConsents] }),
    expect: { effect: 'allow-with-approval', rules: ['R28'], missingApprovals: ['no-objection', 'rac'] },
    note: 'C6 is given, so it does not matter whether it also binds ordinary data.',
  },
  {
    id: 'S-R28-2',
    story: 'In het stuk voor de corporatie zit ook wat de huurder aan de Belastingdienst opgaf.',
    question: merge(toLandlord, {
      resource: { taxOrigin: true, derivedFrom: [fromRietmeer, fromTaxService] },
      approvals: [noObjection, rac, rietmeerConsents],
    }),
    expect: { effect: 'deny', rules: ['G05'] },
  },
  {
    id: 'S-R28-3',
    story: 'Alles is akkoord: de corporatie krijgt het adres en de maatregel, meer niet.',
    question: merge(toLandlord, { approvals: [noObjection, rac, rietmeerConsents] }),
    expect: { effect: 'allow', rules: ['R28'] },
  },
  {
    id: 'S-R28-4',
    story: 'De corporatie krijgt voor het gemak het hele verslag van het casusoverleg.',
    question: merge(toLandlord, {
      judgements: { minimalFields: false },
      approvals: [noObjection, rac, rietmeerConsents],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R29-1',
    story: 'Een bank moet klantonderzoek doen; FEC en FIU boden geen uitweg en er is nog niets geregeld.',
    question: toBank,
    expect: {
      effect: 'allow-with-approval',
      rules: ['R29'],
      missingApprovals: ['no-objection', 'rac', 'source-consent'],
    },
  },
  {
    id: 'S-R29-2',
    story: 'De adviseur stuurt het resultaat meteen naar de bank; aan FEC en FIU dacht niemand.',
    question: merge(toBank, {
      context: { routeConsidered: false },
      approvals: [noObjection, rac, policeConsent],
    }),
    expect: { effect: 'deny' },
    note: 'With criminal data only R29 could open this, and R29 asks that FEC and FIU were considered first.',
  },
  {
    id: 'S-R29-3',
    story: 'Of eerst naar FEC en FIU is gekeken, staat nergens.',
    question: merge(toBank, {
      context: { routeConsidered: undefined },
      approvals: [noObjection, rac, policeConsent],
    }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R29-4',
    story: 'De bank wil het resultaat, met belastinggegevens, om zelf geen schade te lijden.',
    question: merge(toBank, {
      recipient: { ground: 'legitimate-interest', taskOrDuty: 'AVG 6(1)(f)' },
      resource: { taxOrigin: true, derivedFrom: [fromPolice, fromTaxService] },
      approvals: [noObjection, rac, policeConsent],
    }),
    expect: { effect: 'deny', rules: ['G05'] },
  },
  {
    id: 'S-R29-5',
    story: 'De bank heeft het resultaat met belastinggegevens nodig voor haar plicht; alle vier de vinkjes staan er.',
    question: merge(toBank, {
      resource: {
        criminal: false,
        taxOrigin: true,
        derivedFrom: [fromTaxService],
      },
      approvals: [
        noObjection,
        rac,
        approve('source-consent', riecCase, { org: 'belastingdienst', organ: 'belastingdienst' }),
      ],
    }),
    expect: { effect: 'allow', rules: ['G06'] },
    note: '1.7(6) closes the ground of legitimate interest only; a named legal duty stays open (G06).',
  },
  {
    id: 'S-R37-1',
    story: 'Het RIEC publiceert de gebiedsscan; niemand is te herkennen en kleine aantallen zijn weg.',
    question: scanReport,
    expect: { effect: 'allow', rules: ['R37'] },
  },
  {
    id: 'S-R37-2',
    story: 'In de scan staat één garagebedrijf in een dorp met één garage.',
    question: merge(scanReport, { resource: { identifiable: true, personRole: 'subject' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R37-3',
    story: 'De scan is klaar; naar kleine aantallen heeft nog niemand gekeken.',
    question: merge(scanReport, { resource: { smallNumbersChecked: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R37-4',
    story: 'De controle op kleine aantallen is overgeslagen vanwege de persconferentie.',
    question: merge(scanReport, { resource: { smallNumbersChecked: false } }),
    expect: { effect: 'deny' },
  },
];

export const riecResultScenarios: readonly Scenario[] = [...inside, ...outside];
