import {
  allowed,
  approval,
  asked,
  college,
  denied,
  giver,
  mayor,
  needs,
  now,
  press,
  toPrivate,
  vary,
} from './outside-base.ts';
import type { Scenario } from './scenario.ts';

export const policeGives = giver('politie', 'politie', 'police-task', {
  resource: { category: 'police', originRegime: 'WPG-8', criminal: true },
});

export const closeDrugHouse = vary(policeGives, { recipient: mayor({ use: 'close-premises' }) });
const publicOrder = vary(policeGives, { recipient: mayor({ taskOrDuty: 'Gemeentewet 174a', use: 'public-order' }) });
export const benefitCheck = vary(policeGives, {
  recipient: college({ use: 'benefit-check' }),
  context: { specialCase: true },
});

export const policeToMunicipality: readonly Scenario[] = [
  {
    id: 'S-P01-1',
    story: 'De politie vond 900 hennepplanten in een loods en stuurt de burgemeester een rapport voor een sluiting.',
    question: closeDrugHouse,
    expect: allowed('P01'),
  },
  {
    id: 'S-P01-2',
    story: 'In het rapport voor de sluiting staan nog de namen van de buren die hebben gebeld.',
    question: vary(closeDrugHouse, { resource: { thirdPartiesRemoved: false } }),
    expect: denied(),
  },
  {
    id: 'S-P01-3',
    story: 'Niemand heeft nog gekeken of er namen van anderen in het rapport voor de sluiting staan.',
    question: vary(closeDrugHouse, { resource: { thirdPartiesRemoved: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P01-4',
    story:
      'Bouwtoezicht van het college wil het drugsrapport direct hebben, want "de burgemeester krijgt het toch ook".',
    question: vary(closeDrugHouse, { recipient: { organ: 'college', taskOrDuty: 'Omgevingswet 18.2' } }),
    expect: denied(),
  },
  {
    id: 'S-P01-5',
    story: 'De burgemeester van de buurgemeente wil het rapport ook lezen; het pand staat niet in haar gemeente.',
    question: vary(closeDrugHouse, { recipient: { org: 'gemeente-rietmeer', necessary: false } }),
    expect: denied(),
  },
  {
    id: 'S-P01-6',
    story: 'Een stagiair bij de politie, voor niets aangewezen, stuurt het sluitingsrapport alvast op.',
    question: vary(closeDrugHouse, { subject: { designatedFor: [] } }),
    expect: denied(),
  },
  {
    id: 'S-P01-7',
    story: 'De bevoegdheid van de agent liep in oktober af; hij verstuurt nog een sluitingsrapport.',
    question: vary(closeDrugHouse, { subject: { authorisedUntil: '2026-10-31' } }),
    expect: denied(),
  },
  {
    id: 'S-P01-8',
    story: 'Er is een sluitingsrapport klaar, maar niet bekend is bij welke zaak het hoort.',
    question: vary(closeDrugHouse, { context: { caseId: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P02-1',
    story: 'Een woning is beschoten; de politie geeft de burgemeester de feiten voor een sluiting.',
    question: publicOrder,
    expect: allowed('P02'),
  },
  {
    id: 'S-P02-2',
    story: 'De politie vertelt de burgemeester wat er is gebeurd bij rellen op het plein; hij overweegt een noodbevel.',
    question: vary(publicOrder, { recipient: { taskOrDuty: 'Gemeentewet 172, 175' } }),
    expect: allowed('P02'),
  },
  {
    id: 'S-P02-3',
    story: 'De burgemeester is benieuwd of de nieuwe voorzitter van de voetbalclub bekend is bij de politie.',
    question: vary(publicOrder, { recipient: { taskOrDuty: 'none', necessary: false, use: 'private' } }),
    expect: denied(),
  },
  {
    id: 'S-P02-4',
    story: 'De burgemeester vraagt incidenten op, maar niemand heeft bepaald of hij ze voor de orde nodig heeft.',
    question: vary(publicOrder, { recipient: { necessary: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P03-1',
    story:
      'Bij een inval blijkt een miljoenenhandel van iemand met bijstand; de politie wil dit bij uitzondering melden.',
    question: benefitCheck,
    expect: needs(['competent-authority'], 'P03'),
  },
  {
    id: 'S-P03-2',
    story: 'De sociale dienst wil bij elke aanvraag even bij de politie kijken of er iets bekend is.',
    question: vary(benefitCheck, { context: { specialCase: false } }),
    expect: denied(),
  },
  {
    id: 'S-P03-3',
    story: 'De sociale dienst vraagt een proces-verbaal; niet bekend is of dit een bijzonder geval is.',
    question: vary(benefitCheck, { context: { specialCase: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P03-4',
    story: 'Voor dit bijzondere geval gaf de officier vorige week schriftelijk akkoord.',
    question: vary(benefitCheck, { approvals: [approval('competent-authority')] }),
    expect: allowed('P03'),
  },
  {
    id: 'S-P03-5',
    story: 'De officier zei nee tegen het delen met de sociale dienst; een teamleider wil het toch doen.',
    question: vary(benefitCheck, { approvals: [approval('competent-authority', { given: false })] }),
    expect: denied(),
  },
  {
    id: 'S-P03-6',
    story: 'Het akkoord van de officier voor dit bijzondere geval gold tot vorige week.',
    question: vary(benefitCheck, {
      approvals: [approval('competent-authority', { expiresAt: '2026-11-18T00:00:00.000Z' })],
    }),
    expect: needs(['competent-authority'], 'P03'),
  },
  {
    id: 'S-P03-7',
    story: 'De politie gebruikt het akkoord van een andere bijstandszaak, want "het is dezelfde soort zaak".',
    question: vary(benefitCheck, { approvals: [approval('competent-authority', { scope: 'taak-2026-0001' })] }),
    expect: needs(['competent-authority'], 'P03'),
  },
  {
    id: 'S-P03-8',
    story: 'De zaak heeft haast, dus de sociale dienst vraagt de politie om een gewone controle zonder papierwerk.',
    question: vary(benefitCheck, { context: { specialCase: false }, time: { now, emergency: true } }),
    expect: denied(),
  },
  {
    id: 'S-P03-9',
    story: 'Of dit een bijzonder geval is weet niemand, maar de officier heeft al geweigerd.',
    question: vary(benefitCheck, {
      context: { specialCase: undefined },
      approvals: [approval('competent-authority', { given: false })],
    }),
    expect: denied(),
    note: 'Whatever the open input turns out to be, P03 needs an agreement that was refused: deny, not ask.',
  },
];

const hempInDwelling = vary(policeGives, {
  recipient: toPrivate('housing-association', 'woonstichting-de-dijk', {
    use: 'nuisance',
    taskOrDuty: 'Wpg 20; besluit hennepconvenant',
    compatible: true,
    statuteAllows: true,
  }),
  context: { wpgDecision: true },
});
const warnTerminal = vary(policeGives, {
  recipient: toPrivate('terminal', 'terminal-veenhaven', {
    use: 'drug-extraction',
    taskOrDuty: 'Wpg 19(a)',
    compatible: true,
    statuteAllows: true,
  }),
  context: { specialCase: true },
});

export const policeToPrivate: readonly Scenario[] = [
  {
    id: 'S-P04-1',
    story: 'Voor het hennepconvenant ligt een vastgelegd besluit; de politie wil een adres met kwekerij melden.',
    question: hempInDwelling,
    expect: needs(['competent-authority'], 'P04'),
  },
  {
    id: 'S-P04-2',
    story: 'Het akkoord van de officier voor het melden van dit adres aan de corporatie ligt er.',
    question: vary(hempInDwelling, { approvals: [approval('competent-authority')] }),
    expect: allowed('P04'),
  },
  {
    id: 'S-P04-3',
    story: 'De wijkagent en de corporatie kennen elkaar goed; een besluit voor hun samenwerking is er niet.',
    question: vary(hempInDwelling, { context: { wpgDecision: false } }),
    expect: denied(),
  },
  {
    id: 'S-P04-4',
    story: 'De wijkagent weet niet of er een besluit is voor de samenwerking met de corporatie.',
    question: vary(hempInDwelling, { context: { wpgDecision: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P04-5',
    story: 'De corporatie vraagt alle politiecontacten van al haar huurders, "voor het convenant".',
    question: vary(hempInDwelling, {
      resource: { category: 'bulk' },
      judgements: { minimalFields: false },
      approvals: [approval('competent-authority')],
    }),
    expect: denied(),
  },
  {
    id: 'S-P05-1',
    story: 'De politie wil één terminal waarschuwen voor een groep uithalers die vannacht komt.',
    question: warnTerminal,
    expect: needs(['competent-authority'], 'P05'),
  },
  {
    id: 'S-P05-2',
    story: 'Met de terminal is een samenwerking vastgelegd in een besluit; de politie wil een waarschuwing geven.',
    question: vary(warnTerminal, { context: { specialCase: false, wpgDecision: true } }),
    expect: needs(['competent-authority'], 'P05'),
  },
  {
    id: 'S-P05-3',
    story: 'De terminal wil elke maand een lijstje namen van de politie, zonder besluit en zonder aanleiding.',
    question: vary(warnTerminal, { context: { specialCase: false } }),
    expect: denied(),
  },
  {
    id: 'S-P05-4',
    story: 'De officier gaf akkoord om de terminal voor deze groep te waarschuwen.',
    question: vary(warnTerminal, { approvals: [approval('competent-authority')] }),
    expect: allowed('P05'),
  },
  {
    id: 'S-P05-5',
    story: 'Voor de terminal is geen besluit; of dit een bijzonder geval is, is nog niet beoordeeld.',
    question: vary(warnTerminal, { context: { specialCase: undefined } }),
    expect: asked,
  },
  {
    id: 'S-P05-6',
    story: 'Vannacht is er spoed in de haven; de agent wil de namen nu geven en het akkoord later vragen.',
    question: vary(warnTerminal, { time: { now, emergency: true } }),
    expect: needs(['competent-authority'], 'P05'),
  },
  {
    id: 'S-P06-1',
    story: 'De gemeente wil een koppeling waarmee haar systeem bij de politie ja of nee ophaalt over een naam.',
    question: vary(policeGives, {
      subject: { machine: true },
      action: 'hit-no-hit',
      recipient: college({ use: 'task' }),
      resource: { category: 'hit' },
    }),
    expect: denied('P06'),
  },
  {
    id: 'S-P06-2',
    story: 'Een autoverhuurder mag via een versleutelde koppeling vragen of een klant bij de politie bekend is.',
    question: vary(policeGives, {
      subject: { machine: true },
      action: 'hit-no-hit',
      recipient: toPrivate('private', 'autoverhuur-de-bocht', { use: 'commercial' }),
      resource: { category: 'hit', pseudonymised: true },
    }),
    expect: denied('P06'),
  },
  {
    id: 'S-P11-1',
    story: 'Een journalist vraagt de wijkagent of de wethouder wel eens is aangehouden.',
    question: vary(policeGives, { recipient: press() }),
    expect: denied('P11'),
  },
  {
    id: 'S-P11-2',
    story: 'Een fractievoorzitter wil de politiegegevens van een ondernemer voor het debat van vanavond.',
    question: vary(policeGives, { recipient: toPrivate('political-party', 'partij-voor-veenwijde') }),
    expect: denied('P11'),
  },
  {
    id: 'S-P11-3',
    story: 'Een agent vertelt zijn zus dat haar nieuwe vriend bekend is bij de politie.',
    question: vary(policeGives, {
      subject: { relationToDataSubject: 'family' },
      recipient: toPrivate('citizen', 'zus-van-agent', { use: 'private' }),
    }),
    expect: denied('P11'),
  },
  {
    id: 'S-P11-4',
    story: 'Een krant belt over een inval; bij welke zaak het hoort weet de voorlichter niet.',
    question: vary(policeGives, { recipient: press(), context: { caseId: undefined } }),
    expect: denied('P11'),
  },
];
