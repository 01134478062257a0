import type { Subject } from '../question.ts';
import { mayor, official, privateThird, riec, riecData, riecSignal } from './bases.ts';
import { merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const citizen: Subject = {
  ...official('none', 'citizen', riec),
  designatedFor: [],
  sector: 'private',
  mandate: 'none',
};

const signals: readonly Scenario[] = [
  {
    id: 'S-R01-1',
    story: 'De gemeente meldt een loods waar mogelijk een netwerk drugs laat maken.',
    question: riecSignal,
    expect: { effect: 'allow', rules: ['R01'] },
  },
  {
    id: 'S-R01-2',
    story: 'De gemeente meldt een signaal, maar zegt niet of het om georganiseerde misdaad kan gaan.',
    question: merge(riecSignal, { context: { signal: { organisedCrime: undefined } } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R01-3',
    story: 'Het signaal voldoet niet aan de criteria van het besluit, maar "het voelt niet goed".',
    question: merge(riecSignal, { context: { bgsCriteria: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R03-1',
    story: 'Het signaal is gemeld maar nog niet beoordeeld; een analist verzamelt alvast gegevens.',
    question: merge(riecData, { action: 'collect', context: { signal: { status: 'reported' } } }),
    expect: { effect: 'deny', rules: ['R03'] },
  },
  {
    id: 'S-R03-2',
    story: 'De gemeente levert vergunninggegevens voordat de deelnemers het signaal hebben gewogen.',
    question: merge(riecData, { context: { signal: { status: 'reported' } } }),
    expect: { effect: 'deny', rules: ['R03'] },
  },
  {
    id: 'S-R03-3',
    story: 'Het signaal is beoordeeld, maar nog niet is gekozen wie er meedoet; men deelt alvast met iedereen.',
    question: merge(riecData, { context: { involvedChosen: false } }),
    expect: { effect: 'deny', rules: ['R03'] },
    note: 'C1 holds the choice of the involved participants (2.23(5)), so C1 is missing.',
  },
  {
    id: 'S-R35-1',
    story: 'Een gewone geluidsoverlast loopt al jaren; het RIEC zou "lekker snel" helpen.',
    question: merge(riecSignal, { context: { signal: { organisedCrime: false } } }),
    expect: { effect: 'deny', rules: ['R35'] },
  },
  {
    id: 'S-R35-2',
    story: 'De IND-gegevens zijn alleen nodig om iemand zonder papieren te vinden.',
    question: merge(riecData, {
      subject: official('ind', 'ind', riec),
      context: { signal: { organisedCrime: false } },
      resource: { category: 'residence-status', originOrg: 'ind' },
    }),
    expect: { effect: 'deny', rules: ['R35'] },
  },
  {
    id: 'S-R38-1',
    story: 'Een boer mailt zijn vermoeden met namen rechtstreeks aan het RIEC.',
    question: merge(riecSignal, {
      subject: citizen,
      context: { purposeCode: 'report-suspicion', signal: { adopted: false } },
      resource: { originOrg: 'none' },
    }),
    expect: { effect: 'deny', rules: ['R38'] },
  },
  {
    id: 'S-R38-2',
    story: 'Een adviseur stuurt de tip van een postbedrijf door zonder dat de gemeente er zelf iets mee deed.',
    question: merge(riecSignal, { context: { signal: { adopted: false } } }),
    expect: { effect: 'deny', rules: ['R38'] },
  },
  {
    id: 'S-R38-3',
    story: 'Het is onduidelijk of een deelnemer de tip zelf heeft opgepakt.',
    question: merge(riecSignal, { context: { signal: { adopted: undefined } } }),
    expect: { effect: 'ask' },
  },
];

const tierOne: readonly Scenario[] = [
  {
    id: 'S-R02-1',
    story: 'Het signaal is beoordeeld: de gemeente deelt gegevens over de woning in het casusoverleg.',
    question: merge(riecData, { resource: { category: 'housing' } }),
    expect: { effect: 'allow', rules: ['R02'] },
  },
  {
    id: 'S-R02-2',
    story: 'Voor een scan van een vakantiepark deelt de gemeente bedrijfsgegevens.',
    question: merge(riecData, { context: { activity: 'scan' }, resource: { category: 'company' } }),
    expect: { effect: 'allow', rules: ['R02'] },
  },
  {
    id: 'S-R02-3',
    story: 'Of het signaal al is beoordeeld, weet de adviseur niet.',
    question: merge(riecData, { context: { signal: { status: undefined } } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R02-4',
    story: 'De gegevens gaan ook naar een deelnemer die niet betrokken is; "dan is iedereen op de hoogte".',
    question: merge(riecData, { recipient: { involvedInActivity: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R02-5',
    story: 'De gemeente deelt gegevens over een buurman die toevallig in het dossier staat.',
    question: merge(riecData, { resource: { personRole: 'other' } }),
    expect: { effect: 'deny' },
    note: '2.22(1) opens data about the person of the signal and the direct circle, nobody else.',
  },
  {
    id: 'S-R02-6',
    story: 'Niemand weet over wie deze gegevens precies gaan.',
    question: merge(riecData, { resource: { personRole: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R02-7',
    story: 'De gemeente deelt in de zaak met een bank, want die heeft vaak nuttige informatie.',
    question: merge(riecData, {
      recipient: privateThird('bank-poldergeld', 'bank', 'legal-duty', 'Wwft 3'),
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-R02-8',
    story: 'Of de ontvangende deelnemer bij de zaak betrokken is, is niet bekend.',
    question: merge(riecData, { recipient: { involvedInActivity: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-R13-1',
    story: 'De sociale dienst deelt uitkeringsgegevens van een katvanger in een drugszaak.',
    question: merge(riecData, { resource: { category: 'income', originRegime: 'PW' } }),
    expect: { effect: 'allow', rules: ['R13'] },
  },
  {
    id: 'S-R13-2',
    story: 'De sociale dienst wil het RIEC laten meekijken bij een gewone bijstandsfraude.',
    question: merge(riecData, {
      context: { signal: { organisedCrime: false } },
      resource: { category: 'income', originRegime: 'PW' },
    }),
    expect: { effect: 'deny', rules: ['R35'] },
  },
  {
    id: 'S-R14-1',
    story: 'Een Wmo-consulent wil een zorgdossier inbrengen, want de zorgaanbieder lijkt crimineel.',
    question: merge(riecData, {
      resource: { category: 'care', originRegime: 'WMO', special: true, specialCategories: ['care'] },
    }),
    expect: { effect: 'deny', rules: ['R14'] },
  },
  {
    id: 'S-R14-2',
    story: 'Een jeugdconsulent deelt het jeugddossier van de zoon van een verdachte.',
    question: merge(riecData, {
      resource: {
        category: 'care',
        originRegime: 'JEUGDWET',
        special: true,
        specialCategories: ['care'],
        personRole: 'direct-circle',
        minor: true,
      },
    }),
    expect: { effect: 'deny', rules: ['R14'] },
  },
  {
    id: 'S-R15-1',
    story: 'De burgemeester deelt de horecavergunning en de weigering van vorig jaar.',
    question: merge(riecData, { subject: mayor }),
    expect: { effect: 'allow', rules: ['R15'] },
  },
  {
    id: 'S-R15-2',
    story: 'De burgemeester deelt dat een pand eerder is gesloten.',
    question: merge(riecData, { subject: mayor, resource: { category: 'supervision' } }),
    expect: { effect: 'allow', rules: ['R15'] },
  },
  {
    id: 'S-R17-1',
    story: 'UWV deelt het dienstverband van een stroman in een beoordeelde zaak.',
    question: merge(riecData, {
      subject: official('uwv', 'uwv', riec),
      resource: { category: 'income', originOrg: 'uwv', originRegime: 'SUWI' },
    }),
    expect: { effect: 'allow', rules: ['R17'] },
  },
  {
    id: 'S-R18-1',
    story: 'De IND deelt de verblijfsstatus van een man die een netwerk aanstuurt.',
    question: merge(riecData, {
      subject: official('ind', 'ind', riec),
      resource: { category: 'residence-status', originOrg: 'ind' },
    }),
    expect: { effect: 'allow', rules: ['R18'] },
  },
  {
    id: 'S-R19-1',
    story: 'De Arbeidsinspectie deelt eerdere boetes van een uitzendbureau dat mensen uitbuit.',
    question: merge(riecData, {
      subject: official('arbeidsinspectie', 'nla', riec),
      resource: { category: 'supervision', originOrg: 'arbeidsinspectie' },
    }),
    expect: { effect: 'allow', rules: ['R19'] },
  },
  {
    id: 'S-R20-1',
    story: 'Een inspecteur van de NVWA wil keuringsrapporten delen; de opsporing van de NVWA doet toch ook mee.',
    question: merge(riecData, {
      subject: official('nvwa', 'nvwa', riec),
      resource: { category: 'supervision', originOrg: 'nvwa' },
    }),
    expect: { effect: 'deny', rules: ['R20'] },
  },
  {
    id: 'S-R34-1',
    story: 'De SVB wil pensioengegevens inbrengen en is "al jaren partner" van het RIEC.',
    question: merge(riecData, {
      subject: official('svb', 'svb', riec),
      resource: { category: 'income', originOrg: 'svb', originRegime: 'SUWI' },
    }),
    expect: { effect: 'deny', rules: ['R34'] },
  },
  {
    id: 'S-R34-2',
    story: 'De KvK levert uit zichzelf gegevens over verdachte bestuurders aan het RIEC.',
    question: merge(riecData, {
      subject: official('kvk', 'kvk', 'kvk'),
      resource: { category: 'company', originOrg: 'kvk', originRegime: 'HRW' },
    }),
    expect: { effect: 'deny', rules: ['R34'] },
  },
  {
    id: 'S-R34-3',
    story: 'De RDW geeft kentekens van een autohandelaar, want de zaak is door iedereen goedgekeurd.',
    question: merge(riecData, {
      subject: official('rdw', 'rdw', riec),
      resource: { category: 'vehicles', originOrg: 'rdw' },
    }),
    expect: { effect: 'deny', rules: ['R34'] },
  },
  {
    id: 'S-R34-4',
    story: 'Het COA wil delen welke bewoners met een verdachte omgaan.',
    question: merge(riecData, {
      subject: official('coa', 'coa', riec),
      resource: { category: 'housing', originOrg: 'coa' },
    }),
    expect: { effect: 'deny', rules: ['R34'] },
  },
  {
    id: 'S-R36-1',
    story: 'De gemeente geeft door wie er in het RIEC mag werken en hoe die medewerker is gescreend.',
    question: merge(riecData, {
      context: { caseId: 'autorisatie-2026', activity: 'none', signal: { status: 'none' }, caseState: 'none' },
      resource: { category: 'staff', personRole: 'employee' },
    }),
    expect: { effect: 'allow', rules: ['R36'] },
  },
  {
    id: 'S-R36-2',
    story: 'Bij de gegevens van medewerkers zet de gemeente ook wie er lang ziek is.',
    question: merge(riecData, {
      context: { caseId: 'autorisatie-2026', activity: 'none', signal: { status: 'none' }, caseState: 'none' },
      resource: { category: 'health', personRole: 'employee', special: true, specialCategories: ['health'] },
    }),
    expect: { effect: 'deny', rules: ['R10'] },
  },
];

export const riecDataScenarios: readonly Scenario[] = [...signals, ...tierOne];
