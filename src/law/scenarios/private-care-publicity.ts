import {
  allowed,
  approval,
  asked,
  college,
  denied,
  police,
  press,
  privateGiver,
  prosecutor,
  riecId,
  to,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

const farmer = privateGiver('citizen', 'boer-de-wit', 'report-suspicion', {
  action: 'report-offence',
  recipient: police(),
  context: { offence: 'other' },
  resource: { category: 'signal' },
});
const terminal = privateGiver('terminal', 'terminal-veenhaven', 'own-protection', {
  action: 'report-offence',
  recipient: police(),
  context: { offence: 'other' },
  resource: { category: 'identity', criminal: true },
});
const postal = privateGiver('postal-company', 'pakketpost-rietmeer', 'own-protection', {
  action: 'answer-demand',
  recipient: prosecutor({ taskOrDuty: 'Sv 126nd', use: 'investigation' }),
  context: { demand: 'valid-demand' },
  resource: { category: 'contact' },
});
const bank = privateGiver('bank', 'voorbeeldbank', 'wwft-duties', {
  resource: { category: 'financial', originRegime: 'WWFT' },
});
const unusual = vary(bank, {
  action: 'report-offence',
  recipient: to('fiu', 'fiu-nederland', 'Wwft 13'),
});
const phenomenon = privateGiver('trade-association', 'brancheclub-autoverhuur', 'report-suspicion', {
  recipient: police({ use: 'task' }),
  resource: { category: 'indicators', identifiable: false, personRole: 'none' },
});

export const privateParties: readonly Scenario[] = [
  {
    id: 'S-V01-1',
    story: 'Een boer ziet ’s nachts onbekende busjes bij zijn schuur en belt de politie.',
    question: farmer,
    expect: allowed('V01'),
  },
  {
    id: 'S-V01-2',
    story: 'Een chauffeur ruikt chemicaliën bij een loods en meldt dat bij de gemeente.',
    question: vary(farmer, {
      subject: { org: 'chauffeur-bakker', designatedFor: ['chauffeur-bakker'] },
      recipient: college({ taskOrDuty: 'Gemeentewet 125' }),
      resource: { originOrg: 'chauffeur-bakker' },
    }),
    expect: allowed('V01'),
  },
  {
    id: 'S-V01-3',
    story: 'Een inwoner stuurt de naam en foto van een "verdachte" buurman naar de krant.',
    question: vary(farmer, { recipient: press({ use: 'make-known' }) }),
    expect: denied(),
  },
  {
    id: 'S-V02-1',
    story: 'Een terminal betrapt een uithaler op het terrein en doet aangifte met de beelden van dat moment.',
    question: terminal,
    expect: allowed('V02'),
  },
  {
    id: 'S-V02-2',
    story: 'De terminal wil bij de aangifte een week beeld van alle bezoekers meegeven.',
    question: vary(terminal, { resource: { category: 'bulk' }, judgements: { minimalFields: false } }),
    expect: denied(),
  },
  {
    id: 'S-V02-3',
    story: 'Niemand heeft gekeken of de beelden bij de aangifte alleen het voorval laten zien.',
    question: vary(terminal, { judgements: { minimalFields: undefined } }),
    expect: asked,
  },
  {
    id: 'S-V03-1',
    story: 'Een terminal stuurt andere terminals een lijst met namen van uithalers om te weren.',
    question: vary(terminal, {
      action: 'disclose',
      recipient: toPrivate('terminal', 'terminal-zuidkade', { use: 'security' }),
      resource: { category: 'blacklist' },
    }),
    expect: denied('V03'),
  },
  {
    id: 'S-V03-2',
    story: 'Autoverhuurders willen een gedeelde lijst van foute huurders; "het is tegen drugs, dus het mag".',
    question: privateGiver('private', 'autoverhuur-de-bocht', 'own-protection', {
      recipient: toPrivate('private', 'autoverhuur-zuid', { use: 'security', necessary: true, compatible: true }),
      resource: { category: 'blacklist', criminal: true },
    }),
    expect: denied('V03'),
  },
  {
    id: 'S-V04-1',
    story: 'Een sorteercentrum maakt een pakket open omdat het naar hennep ruikt en geeft de inhoud aan de politie.',
    question: vary(postal, {
      action: 'report-offence',
      recipient: police(),
      context: { demand: 'none', offence: 'other' },
      resource: { category: 'mail-content' },
    }),
    expect: denied('V04'),
  },
  {
    id: 'S-V04-2',
    story: 'Het RIEC vraagt een postbedrijf om pakketten uit de regio eens te openen.',
    question: vary(postal, {
      action: 'disclose',
      recipient: to('bureau', riecId, 'WGS 2.17', { participantOf: [riecId] }),
      context: { demand: 'request' },
      resource: { category: 'mail-content' },
    }),
    expect: denied('V04'),
  },
  {
    id: 'S-V05-1',
    story: 'Het OM vordert de afzender en ontvanger van één pakket; het postbedrijf geeft precies dat.',
    question: postal,
    expect: allowed('V05'),
  },
  {
    id: 'S-V05-2',
    story: 'Een agent vraagt aan de balie wie er veel pakketten krijgt; een vordering heeft hij niet.',
    question: vary(postal, { recipient: police(), context: { demand: 'request' } }),
    expect: denied(),
  },
  {
    id: 'S-V05-3',
    story: 'Gevorderd is één pakket; het postbedrijf geeft alle zendingen van de hele straat.',
    question: vary(postal, { resource: { category: 'bulk' }, judgements: { minimalFields: false } }),
    expect: denied(),
  },
  {
    id: 'S-V05-4',
    story: 'Het postbedrijf kreeg een papier van de politie, maar weet niet of het een vordering is.',
    question: vary(postal, { context: { demand: undefined } }),
    expect: asked,
  },
  {
    id: 'S-V06-1',
    story: 'Een bank ziet grote stortingen van contant geld en meldt die bij de FIU.',
    question: unusual,
    expect: allowed('V06'),
  },
  {
    id: 'S-V06-2',
    story: 'De bank vertelt haar klant netjes dat zij hem bij de FIU heeft gemeld.',
    question: vary(bank, {
      recipient: toPrivate('citizen', 'klant', { dataSubject: true, use: 'openness' }),
    }),
    expect: denied(),
    note: 'Wwft 23 (no tipping off) is named only as basis of V07; here the default carries the answer.',
  },
  {
    id: 'S-V07-1',
    story: 'Een bankmedewerker wil de gemeente laten weten wie er vreemde rekeningen heeft.',
    question: vary(bank, { recipient: college({ taskOrDuty: 'Gemeentewet 160' }) }),
    expect: denied('V07'),
  },
  {
    id: 'S-V07-2',
    story: 'Een bank wil klantgegevens aan het RIEC geven voor het misdaadbeeld van de streek.',
    question: vary(bank, { recipient: to('bureau', riecId, 'WGS 2.17', { participantOf: [riecId] }) }),
    expect: denied('V07'),
  },
  {
    id: 'S-V07-3',
    story: 'De gemeente vraagt de bank om rekeningen van een verdachte horecabaas; een zaaknummer is er niet genoemd.',
    question: vary(bank, {
      recipient: college({ taskOrDuty: 'Gemeentewet 125' }),
      context: { demand: 'request', caseId: undefined },
    }),
    expect: denied('V07'),
  },
  {
    id: 'S-V08-1',
    story: 'Twee banken willen hun klantgegevens samen doorzoeken op witwassen.',
    question: vary(bank, {
      recipient: toPrivate('bank', 'andere-bank', {
        use: 'due-diligence',
        taskOrDuty: 'Wwft 3',
        ground: 'legal-duty',
        compatible: true,
      }),
    }),
    expect: denied('V08'),
  },
  {
    id: 'S-V09-1',
    story: 'Een corporatie vermoedt dat een huis leeg staat voor een plantage en wil dat aan de gemeente melden.',
    question: privateGiver('housing-association', 'woonstichting-de-dijk', 'own-protection', {
      recipient: college({ taskOrDuty: 'Huisvestingswet 2014 33', use: 'end-misuse' }),
      resource: { category: 'housing' },
      approvals: [approval('legal-check')],
    }),
    expect: denied(),
    note: 'V09 is confidence L and off everywhere.',
  },
  {
    id: 'S-V10-1',
    story: 'Een branchevereniging vertelt de politie hoe stromannen auto’s huren, zonder namen.',
    question: phenomenon,
    expect: allowed('V10'),
  },
  {
    id: 'S-V10-2',
    story: 'De branchevereniging legt het RIEC een nieuwe werkwijze uit; er staan geen personen in.',
    question: vary(phenomenon, {
      recipient: to('bureau', riecId, 'WGS 2.17', { participantOf: [riecId] }),
    }),
    expect: allowed('V10'),
  },
  {
    id: 'S-V10-3',
    story: 'In het verhaal van de branchevereniging zijn drie huurders te herkennen.',
    question: vary(phenomenon, { resource: { identifiable: true, personRole: 'other' } }),
    expect: denied(),
  },
  {
    id: 'S-V10-4',
    story: 'Een branchevereniging wil een werkwijze delen; of iemand te herkennen is, is niet nagekeken.',
    question: vary(phenomenon, { resource: { identifiable: undefined } }),
    expect: asked,
  },
];
