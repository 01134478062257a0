import type { Recipient } from '../question.ts';
import {
  fromPolice,
  otherZvh,
  participant,
  privateThird,
  publicThird,
  riec,
  zvh,
  zvhCare,
  zvhCase,
  zvhData,
  zvhPolice,
} from './bases.ts';
import { approve, merge } from './build.ts';
import type { Scenario } from './scenario.ts';

const agreed = approve('competent-authority', zvhCase);
const decided = approve('participants-order', zvhCase, { org: 'gemeente-veenwijde', organ: 'burgemeester' });
const rietmeerConsents = approve('source-consent', zvhCase, { org: 'gemeente-rietmeer', organ: 'college' });

const toInstitution: Recipient = { ...participant('ggz-polderland', 'ggz', 'Wvggz 8:1', zvh), sector: 'private' };

/** Is somebody known in a neighbouring house? */
const known = merge(zvhData, {
  action: 'hit-no-hit',
  recipient: {
    ...participant('gemeente-noordkust', 'college', 'Wmo 2015 2.3.1', otherZvh),
    involvedInActivity: false,
  },
  context: { otherPartnership: otherZvh, otherKind: 'ZVH' },
  resource: { category: 'identity', originRegime: 'AVG', special: false, specialCategories: [] },
});

/** The person is known there; more data follow. */
const afterHit = merge(known, {
  action: 'provide',
  recipient: { involvedInActivity: true },
  context: { hit: true },
  resource: {
    category: 'care',
    originOrg: 'gemeente-rietmeer',
    originRegime: 'WMO',
    special: true,
    specialCategories: ['care'],
  },
});

/** What the house found out about a person, for the RIEC. */
const toRiec = merge(zvhData, {
  action: 'give-result',
  recipient: participant('politie', 'politie', 'Politiewet 2012 3', riec),
  context: { otherPartnership: riec, otherKind: 'RIEC' },
  resource: {
    category: 'result',
    originOrg: zvh,
    originRegime: 'AVG',
    criminal: true,
    special: false,
    specialCategories: [],
    derivedFrom: [fromPolice],
  },
});

/** A head teacher joins the meeting once. */
const guest = merge(zvhData, {
  recipient: {
    ...publicThird('basisschool-de-rietpluim', 'other-public', 'Leerplichtwet 1969 21'),
    involvedInActivity: true,
  },
  resource: { category: 'contact', originRegime: 'AVG', special: false, specialCategories: [] },
});

const careAndPolice: readonly Scenario[] = [
  {
    id: 'S-Z01-1',
    story: 'De gemeente deelt Wmo-gegevens in een aangenomen zaak over een verwarde man die zijn buren bedreigt.',
    question: zvhData,
    expect: { effect: 'allow', rules: ['Z01'] },
  },
  {
    id: 'S-Z01-2',
    story: 'De gemeente deelt dat het gezin een uitkering heeft; de zaak is aangenomen.',
    question: merge(zvhData, {
      resource: { category: 'income', originRegime: 'PW', special: false, specialCategories: [] },
    }),
    expect: { effect: 'allow', rules: ['Z01'] },
  },
  {
    id: 'S-Z01-3',
    story: 'De zaak is aangemeld maar nog niet aangenomen; de consulent deelt alvast het zorgdossier.',
    question: merge(zvhData, { context: { caseState: 'submitted' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z01-4',
    story: 'De consulent weet niet of de zaak is aangenomen.',
    question: merge(zvhData, { context: { caseState: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-Z01-5',
    story: 'De zaak voldoet niet aan de criteria van het besluit, maar het gezin "heeft hulp nodig".',
    question: merge(zvhData, { context: { bgsCriteria: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z01-6',
    story: 'De GGD is niet bij deze zaak betrokken, maar krijgt de Wmo-gegevens ter informatie.',
    question: merge(zvhData, { recipient: { involvedInActivity: false } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z01-7',
    story: 'De gemeente gebruikt het Zorg- en Veiligheidshuis met het doel van het RIEC: een drugsbende aanpakken.',
    question: merge(zvhData, { context: { purposeCode: 'riec-2.17' } }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z02-1',
    story: 'Een behandelaar wil uit het dossier delen; de patiënt wil dat niet en niets verplicht hem.',
    question: merge(zvhCare, { resource: { secrecyGround: 'none' } }),
    expect: { effect: 'deny', rules: ['Z02'] },
  },
  {
    id: 'S-Z02-2',
    story: 'Een jeugdhulpverlener deelt uit het jeugddossier, want "veiligheid gaat voor"; een grond is er niet.',
    question: merge(zvhCare, {
      subject: { org: 'jeugdhulp-waterland', organ: 'care-provider', mandate: 'care-provider' },
      resource: {
        category: 'care',
        originOrg: 'jeugdhulp-waterland',
        originRegime: 'JEUGDWET',
        specialCategories: ['care'],
        minor: true,
        secrecyGround: 'none',
      },
    }),
    expect: { effect: 'deny', rules: ['Z02'] },
  },
  {
    id: 'S-Z02-3',
    story: 'Een behandelaar wil delen, maar zegt niet waarom zijn zwijgplicht opzij mag.',
    question: merge(zvhCare, { resource: { secrecyGround: undefined } }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-Z03-1',
    story: 'De patiënt stemt uitdrukkelijk in: de behandelaar deelt het crisisplan.',
    question: merge(zvhCare, {
      resource: { secrecyGround: 'explicit-consent' },
      approvals: [approve('person', zvhCase)],
    }),
    expect: { effect: 'allow', rules: ['Z03'] },
  },
  {
    id: 'S-Z03-2',
    story: 'Een wet staat toe dat de behandelaar dit gegeven deelt.',
    question: merge(zvhCare, { resource: { secrecyGround: 'statute' } }),
    expect: { effect: 'allow', rules: ['Z03'] },
  },
  {
    id: 'S-Z03-3',
    story: 'De behandelaar deelt omdat goede zorg voor deze patiënt dat nodig maakt, en schrijft dat op.',
    question: zvhCare,
    expect: { effect: 'allow', rules: ['Z03'] },
  },
  {
    id: 'S-Z04-1',
    story: 'De politie wil meldingen over huiselijk geweld delen; het gezag is nog niet gevraagd.',
    question: zvhPolice,
    expect: { effect: 'allow-with-approval', rules: ['Z04'], missingApprovals: ['competent-authority'] },
  },
  {
    id: 'S-Z04-2',
    story: 'De officier is akkoord: de meldingen gaan naar de betrokken deelnemers.',
    question: merge(zvhPolice, { resource: { originRegime: 'WPG-13' }, approvals: [agreed] }),
    expect: { effect: 'allow', rules: ['Z04'] },
  },
  {
    id: 'S-Z04-3',
    story: 'De officier weigert; de wijkagent wil de meldingen toch noemen.',
    question: merge(zvhPolice, { approvals: [{ ...agreed, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z05-1',
    story: 'De politie wil in het Zorg- en Veiligheidshuis delen uit een gericht onderzoek; het gezag zegt ja.',
    question: merge(zvhPolice, { resource: { originRegime: 'WPG-9' }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['Z05'] },
  },
  {
    id: 'S-Z05-2',
    story: 'Een informant vertelde iets over het gezin; de wijkagent wil het noemen.',
    question: merge(zvhPolice, { resource: { originRegime: 'WPG-12' }, approvals: [agreed] }),
    expect: { effect: 'deny', rules: ['Z05'] },
  },
];

const beyondTheHouse: readonly Scenario[] = [
  {
    id: 'S-Z06-1',
    story: 'De gemeente vraagt of de man ook in het naburige Zorg- en Veiligheidshuis bekend is: ja of nee.',
    question: known,
    expect: { effect: 'allow', rules: ['Z06'] },
  },
  {
    id: 'S-Z06-2',
    story: 'De gemeente stuurt bij die vraag meteen de zorgindicatie mee.',
    question: merge(known, {
      resource: { category: 'care', originRegime: 'WMO', special: true, specialCategories: ['care'] },
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z07-1',
    story: 'De man is daar bekend; het andere huis wil de zorggegevens van Rietmeer, dat nog niet is gevraagd.',
    question: afterHit,
    expect: { effect: 'allow-with-approval', rules: ['Z07'], missingApprovals: ['source-consent'] },
  },
  {
    id: 'S-Z07-2',
    story: 'Rietmeer, dat de zorggegevens gaf, stemt in met delen na de treffer.',
    question: merge(afterHit, { approvals: [rietmeerConsents] }),
    expect: { effect: 'allow', rules: ['Z07'] },
  },
  {
    id: 'S-Z07-3',
    story: 'Na de treffer deelt de gemeente gewone gegevens over de woning.',
    question: merge(afterHit, {
      resource: { category: 'housing', originRegime: 'AVG', special: false, specialCategories: [] },
    }),
    expect: { effect: 'allow', rules: ['Z07'] },
    note: 'C6 is asked for special and criminal data only (2.28(4)).',
  },
  {
    id: 'S-Z07-4',
    story: 'De man bleek daar niet bekend, maar men deelt de zorggegevens toch, "voor het geval dat".',
    question: merge(afterHit, { context: { hit: false }, approvals: [rietmeerConsents] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z07-5',
    story: 'Of de vraag een treffer gaf, is niet genoteerd.',
    question: merge(afterHit, { context: { hit: undefined }, approvals: [rietmeerConsents] }),
    expect: { effect: 'ask' },
  },
  {
    id: 'S-Z08-1',
    story: 'Uit de zaak blijkt een drugsnetwerk; het RIEC heeft het resultaat nodig, de politie moet nog instemmen.',
    question: toRiec,
    expect: { effect: 'allow-with-approval', rules: ['Z08'], missingApprovals: ['source-consent'] },
  },
  {
    id: 'S-Z08-2',
    story: 'De politie, van wie de gegevens zijn, stemt in: het RIEC krijgt het resultaat.',
    question: merge(toRiec, { approvals: [approve('source-consent', zvhCase)] }),
    expect: { effect: 'allow', rules: ['Z08'] },
  },
  {
    id: 'S-Z08-3',
    story: 'De behandelaar stemt in dat ook zijn medische gegevens naar het RIEC gaan.',
    question: merge(toRiec, {
      resource: {
        originRegime: 'medical',
        criminal: false,
        special: true,
        specialCategories: ['health'],
        derivedFrom: [
          {
            ...fromPolice,
            category: 'health',
            originOrg: 'ggz-polderland',
            originRegime: 'medical',
            criminal: false,
            special: true,
          },
        ],
      },
      approvals: [approve('source-consent', zvhCase, { org: 'ggz-polderland', organ: 'ggz' })],
    }),
    expect: { effect: 'deny' },
    note: 'A RIEC may not process health data (2.21(1)), so the result cannot be necessary for 2.17.',
  },
  {
    id: 'S-Z08-4',
    story: 'Het RIEC heeft het resultaat niet nodig; de politie stemt wel in.',
    question: merge(toRiec, { recipient: { necessary: false }, approvals: [approve('source-consent', zvhCase)] }),
    expect: { effect: 'deny' },
  },
];

const insideTheHouse: readonly Scenario[] = [
  {
    id: 'S-Z09-1',
    story: 'Een consulent opent een gesloten zaak om te zien hoe het gezin er toen aan toe was.',
    question: merge(zvhData, { action: 'browse', context: { caseState: 'closed' } }),
    expect: { effect: 'deny', rules: ['Z09'] },
  },
  {
    id: 'S-Z09-2',
    story: 'De GGD wil nog een resultaat uit een zaak die in juni is gesloten; iedereen vindt het goed.',
    question: merge(zvhData, {
      action: 'give-result',
      context: { caseState: 'closed' },
      resource: { category: 'result', originOrg: zvh, originRegime: 'AVG', special: false, specialCategories: [] },
      approvals: [approve('no-objection', zvhCase)],
    }),
    expect: { effect: 'deny', rules: ['Z09'] },
  },
  {
    id: 'S-Z10-1',
    story: 'Een schooldirecteur schuift een keer aan; de publieke deelnemers besloten daar nog niet over.',
    question: guest,
    expect: { effect: 'allow-with-approval', rules: ['Z10'], missingApprovals: ['participants-order'] },
    note: 'The decision of the public participants (2.31(9)) is taken as the approval `participants-order`.',
  },
  {
    id: 'S-Z10-2',
    story: 'De publieke deelnemers besloten dat de schooldirecteur bij dit onderdeel mag zijn.',
    question: merge(guest, { approvals: [decided] }),
    expect: { effect: 'allow', rules: ['Z10'] },
  },
  {
    id: 'S-Z10-3',
    story: 'De corporatie schuift aan en krijgt het hele dossier op tafel.',
    question: merge(guest, {
      recipient: privateThird(
        'woonstichting-polderthuis',
        'housing-association',
        'legitimate-interest',
        'Woningwet 45',
      ),
      judgements: { minimalFields: false },
      approvals: [decided],
    }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z10-4',
    story: 'De publieke deelnemers wezen de komst van de schooldirecteur af; de gespreksleider laat hem toch binnen.',
    question: merge(guest, { approvals: [{ ...decided, given: false }] }),
    expect: { effect: 'deny' },
  },
  {
    id: 'S-Z11-1',
    story: 'Een systeem rekent zelf uit wie bovenaan de lijst met zaken komt.',
    question: merge(zvhData, {
      action: 'automated-analysis',
      resource: {
        category: 'supervision',
        originRegime: 'AVG',
        special: false,
        specialCategories: [],
        automated: true,
      },
    }),
    expect: { effect: 'deny', rules: ['Z11'] },
  },
  {
    id: 'S-Z12-1',
    story: 'Een GGZ-instelling die niet bij de zaak zit, vraagt de gegevens op "omdat zij hem misschien kent".',
    question: merge(zvhData, {
      recipient: { ...toInstitution, involvedInActivity: false },
      resource: { category: 'contact', originRegime: 'AVG', special: false, specialCategories: [] },
    }),
    expect: { effect: 'deny', rules: ['Z12'] },
  },
  {
    id: 'S-Z12-2',
    story: 'Of de GGZ-instelling voor deze zaak is gevraagd, weet niemand.',
    question: merge(zvhData, {
      recipient: { ...toInstitution, involvedInActivity: undefined },
      resource: { category: 'contact', originRegime: 'AVG', special: false, specialCategories: [] },
    }),
    expect: { effect: 'ask' },
  },
];

export const zvhScenarios: readonly Scenario[] = [...careAndPolice, ...beyondTheHouse, ...insideTheHouse];
