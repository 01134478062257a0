import {
  allowed,
  approval,
  asked,
  bureauBibob,
  denied,
  giver,
  mayor,
  needs,
  police,
  prosecutor,
  to,
  vary,
} from './outside-base.ts';
import { benefitCheck, closeDrugHouse, policeGives } from './police-municipality.ts';
import type { Scenario } from './scenario.ts';

const research = vary(policeGives, {
  recipient: to('researcher', 'universiteit-rietmeer', 'Wpg 22', { use: 'research' }),
  resource: {
    identifiable: false,
    pseudonymised: true,
    smallNumbersChecked: true,
    counts: [140, 85, 61],
    personRole: 'none',
  },
});
const toBelgium = vary(policeGives, {
  recipient: to('foreign-authority', 'politie-belgie', 'Richtlijn (EU) 2023/977', {
    region: 'EU',
    country: 'BE',
    use: 'investigation',
  }),
  context: { foreignChannel: 'police' },
  resource: { originRegime: 'WPG-9' },
});
const toThirdCountry = vary(policeGives, {
  recipient: to('foreign-authority', 'politie-buiten-de-eu', 'Verdrag rechtshulp', {
    region: 'third-country',
    country: 'AE',
    use: 'investigation',
  }),
  context: { foreignChannel: 'police', foreignSafeguard: 'safeguards' },
  resource: { originRegime: 'WPG-9' },
});

export const policeElsewhere: readonly Scenario[] = [
  {
    id: 'S-P07-1',
    story: 'Het Landelijk Bureau Bibob vraagt de politie om gegevens voor een advies over een hotel.',
    question: vary(policeGives, { recipient: bureauBibob(), context: { demand: 'request' } }),
    expect: allowed('P07'),
    note: 'Action disclose: a request under Bibob 27 is a statutory duty, but not a formal demand of an investigator.',
  },
  {
    id: 'S-P07-2',
    story: 'De politie stuurt het Bureau uit zichzelf een map over een ondernemer; er is niets gevraagd.',
    question: vary(policeGives, { recipient: bureauBibob() }),
    expect: denied(),
  },
  {
    id: 'S-P07-3',
    story: 'De politie wil het Bureau gegevens geven; niet duidelijk is of het Bureau erom vroeg.',
    question: vary(policeGives, { recipient: bureauBibob(), context: { demand: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P08-1',
    story: 'Voor een sluiting haalt de politie een zaak uit de verwijderde bestanden van zes jaar geleden.',
    question: vary(closeDrugHouse, { resource: { originRegime: 'WPG-14-removed' } }),
    expect: denied('P08'),
  },
  {
    id: 'S-P08-2',
    story: 'De sociale dienst krijgt met akkoord van de officier gegevens die al verwijderd waren.',
    question: vary(benefitCheck, {
      resource: { originRegime: 'WPG-14-removed' },
      approvals: [approval('competent-authority')],
    }),
    expect: denied('P08'),
  },
  {
    id: 'S-P08-3',
    story: 'Het Bureau Bibob vraagt ook de gegevens die de politie al uit het werkbestand had verwijderd.',
    question: vary(policeGives, {
      recipient: bureauBibob(),
      context: { demand: 'request' },
      resource: { originRegime: 'WPG-14-removed' },
    }),
    expect: denied('P08'),
  },
  {
    id: 'S-P09-1',
    story: 'De recherche geeft de officier de uitkomst van het onderzoek, zodat hij kan vervolgen.',
    question: vary(policeGives, { recipient: prosecutor(), resource: { originRegime: 'WPG-9' } }),
    expect: allowed('P09'),
  },
  {
    id: 'S-P09-2',
    story: 'De recherche wil iets aan de officier geven, maar weet niet uit welk soort bestand het komt.',
    question: vary(policeGives, { recipient: prosecutor(), resource: { originRegime: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P10-1',
    story: 'De politie wil de KvK laten weten dat een bedrijf een lege huls is; de officier vindt het goed.',
    question: vary(policeGives, {
      recipient: to('kvk', 'kvk', 'Handelsregisterwet 2', { use: 'register-integrity' }),
      context: { specialCase: true },
      approvals: [approval('competent-authority')],
    }),
    expect: denied(),
    note: 'P10 is confidence L and off everywhere.',
  },
  {
    id: 'S-P12-1',
    story: 'Een universiteit onderzoekt drugsgeweld; in het boek staan alleen tabellen zonder personen.',
    question: research,
    expect: needs(['minister'], 'P12'),
  },
  {
    id: 'S-P12-2',
    story: 'De minister gaf toestemming voor het onderzoek van de universiteit.',
    question: vary(research, { approvals: [approval('minister')] }),
    expect: allowed('P12'),
  },
  {
    id: 'S-P12-3',
    story: 'De onderzoeker wil in zijn boek drie verdachten herkenbaar beschrijven.',
    question: vary(research, {
      resource: { identifiable: true, counts: undefined },
      approvals: [approval('minister')],
    }),
    expect: denied(),
    note: 'resource.identifiable is read as: can anyone be recognised in the results (Wpg 22).',
  },
  {
    id: 'S-P12-4',
    story: 'Niet bekend is of iemand te herkennen is in de uitkomst van het onderzoek.',
    question: vary(research, { resource: { identifiable: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P13-1',
    story: 'De politie stuurt Belgische collega’s via SIENA gegevens over een smokkelaar.',
    question: toBelgium,
    expect: allowed('P13'),
  },
  {
    id: 'S-P13-2',
    story: 'Een rechercheur appt een Belgische collega die hij van een cursus kent de gegevens van een smokkelaar.',
    question: vary(toBelgium, { context: { foreignChannel: 'none' } }),
    expect: denied(),
  },
  {
    id: 'S-P13-3',
    story: 'De gegevens moeten naar België, maar langs welk kanaal weet de rechercheur niet.',
    question: vary(toBelgium, { context: { foreignChannel: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P14-1',
    story: 'De politie wil, met waarborgen, gegevens die deels uit Duitsland komen geven aan een land buiten de EU.',
    question: toThirdCountry,
    expect: needs(['source-consent'], 'P14'),
    note: 'P14 names one approver: the member state the data came from. That is read as source-consent.',
  },
  {
    id: 'S-P14-2',
    story: 'Duitsland stemde in met het doorgeven van zijn gegevens aan het land buiten de EU.',
    question: vary(toThirdCountry, { approvals: [approval('source-consent')] }),
    expect: allowed('P14'),
  },
  {
    id: 'S-P14-3',
    story: 'Een land zonder verdrag of waarborgen vraagt dringend om politiegegevens.',
    question: vary(toThirdCountry, {
      context: { foreignSafeguard: 'none' },
      approvals: [approval('source-consent')],
    }),
    expect: denied(),
  },
  {
    id: 'S-P14-4',
    story: 'Nog niet uitgezocht is waarop het doorgeven aan het land buiten de EU steunt.',
    question: vary(toThirdCountry, {
      context: { foreignSafeguard: undefined },
      approvals: [approval('source-consent')],
    }),
    expect: asked,
  },
];

const suspicious = giver('fiu', 'fiu-nederland', 'fiu-task', {
  recipient: police(),
  context: { fiuDeclared: true },
  resource: { category: 'financial', originRegime: 'WWFT' },
});

export const fiuGives: readonly Scenario[] = [
  {
    id: 'S-P22-1',
    story: 'De FIU verklaarde een reeks transacties verdacht en geeft ze aan de politie.',
    question: suspicious,
    expect: allowed('P22'),
  },
  {
    id: 'S-P22-2',
    story: 'De FIU geeft verdacht verklaarde transacties over valse facturen aan de FIOD.',
    question: vary(suspicious, { recipient: to('fiod', 'fiod', 'Wet BOD 3', { use: 'investigation' }) }),
    expect: allowed('P22'),
  },
  {
    id: 'S-P22-3',
    story: 'De recherche wil ook de transacties die de FIU nog niet verdacht heeft verklaard.',
    question: vary(suspicious, { context: { fiuDeclared: false } }),
    expect: denied(),
  },
  {
    id: 'S-P22-4',
    story: 'Van een transactie is niet bekend of de FIU haar al verdacht heeft verklaard.',
    question: vary(suspicious, { context: { fiuDeclared: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P22-5',
    story: 'De gemeente vraagt de FIU om verdachte transacties van een horecabaas.',
    question: vary(suspicious, { recipient: mayor({ use: 'permit-decision', taskOrDuty: 'Alcoholwet 3' }) }),
    expect: denied(),
  },
];
