import { approval, choice, computed, type KnownFact, raw, set, text, yesNo } from './fact-kind.ts';
import { gatewayFacts } from './gateway-facts.ts';
import { sureFactNames } from './sure-facts.ts';
import {
  activities,
  categories,
  functions,
  grounds,
  organs,
  originRegimes,
  partnershipKinds,
  personRoles,
  racStatuses,
  relations,
  sectors,
  signalStatuses,
  uses,
} from './terms.ts';

/** In WGS 2.22; `none` means that the act does not open it at all. */
const tiers = ['1', '2', '3', 'staff', 'none'] as const;

export const knownFacts = {
  ...gatewayFacts,
  'subject.org': text('Voor welke organisatie werkt u?', 'Which organisation do you work for?'),
  'subject.organ': choice(organs, 'Voor welk orgaan handelt u?', 'For which organ do you act?'),
  'subject.function': choice(
    functions,
    'Verwerkt u zelf, controleert u, of beheert u het systeem?',
    'Do you process, check legality or maintain the system?',
  ),
  'subject.designatedFor': raw(set('Waarvoor bent u aangewezen?', 'What are you designated for?')),
  'subject.authorisedUntil': raw(text('Tot wanneer bent u bevoegd?', 'Until when are you authorised?')),
  'subject.commercialDuties': yesNo('Doet u ook commercieel werk?', 'Do you also do commercial work?'),
  'subject.sector': choice(
    sectors,
    'Is uw organisatie een overheid of een private partij?',
    'Is your organisation public or private?',
  ),
  'subject.mandate': raw(text('Namens wie handelt u?', 'On whose behalf do you act?')),
  'subject.relationToDataSubject': choice(
    relations,
    'Kent u de persoon om wie het gaat?',
    'Do you know the person concerned?',
  ),
  'subject.machine': yesNo('Handelt hier een computer?', 'Is it a computer that acts?'),
  decision: raw(yesNo('Is dit een besluit over een persoon of zaak?', 'Is this a decision about a person or a case?')),
  'recipient.org': text('Welke organisatie ontvangt de gegevens?', 'Which organisation receives the data?'),
  'recipient.organ': choice(organs, 'Welk orgaan ontvangt de gegevens?', 'Which organ receives the data?'),
  'recipient.sector': choice(
    sectors,
    'Is de ontvanger een overheid of een private partij?',
    'Is the recipient public or private?',
  ),
  'recipient.participantOf': set(
    'Aan welke samenwerkingsverbanden doet de ontvanger mee?',
    'In which partnerships does the recipient take part?',
  ),
  'recipient.involvedInActivity': yesNo(
    'Is de ontvanger betrokken bij deze zaak?',
    'Is the recipient involved in this case?',
  ),
  'recipient.designatedFor': raw(set('Waarvoor is de ontvanger aangewezen?', 'What is the recipient designated for?')),
  'recipient.commercialDuties': yesNo(
    'Doet de ontvanger ook commercieel werk?',
    'Does the recipient also do commercial work?',
  ),
  'recipient.country': text('In welk land zit de ontvanger?', 'In which country is the recipient?'),
  'recipient.taskOrDuty': text(
    'Welke wettelijke taak of plicht heeft de ontvanger hiervoor?',
    'Which statutory task or duty does the recipient have for this?',
  ),
  'recipient.compatible': yesNo(
    'Past die taak bij het doel van het samenwerkingsverband?',
    'Does that task fit the purpose of the partnership?',
  ),
  'recipient.necessary': yesNo(
    'Heeft de ontvanger de gegevens echt nodig?',
    'Does the recipient really need the data?',
  ),
  'recipient.ground': choice(
    grounds,
    'Op welke grond ontvangt de ontvanger dit?',
    'On which ground does the recipient receive this?',
  ),
  'recipient.use': choice(uses, 'Waarvoor wordt het gebruikt?', 'What is it used for?'),
  'context.partnership': text(
    'Binnen welk samenwerkingsverband gebeurt dit?',
    'Within which partnership does this happen?',
  ),
  'context.kind': choice(
    partnershipKinds,
    'Wat voor samenwerkingsverband is dat?',
    'What kind of partnership is that?',
  ),
  'context.otherPartnership': text(
    'Om welk ander samenwerkingsverband gaat het?',
    'Which other partnership is concerned?',
  ),
  'context.otherKind': choice(
    partnershipKinds,
    'Wat voor samenwerkingsverband is het andere?',
    'What kind of partnership is the other one?',
  ),
  'context.activity': choice(activities, 'Bij welke activiteit hoort dit?', 'Which activity is this part of?'),
  'context.caseId': text('Bij welke zaak of taak hoort dit?', 'Which case or task is this part of?'),
  'context.purposeCode': text('Voor welk doel doet u dit?', 'For which purpose do you do this?'),
  'context.signal.status': choice(
    signalStatuses,
    'Is het signaal al beoordeeld door de deelnemers?',
    'Have the participants assessed the signal?',
  ),
  'context.signal.adopted': yesNo(
    'Heeft een deelnemer het signaal zelf opgepakt?',
    'Has a participant adopted the signal?',
  ),
  'context.signal.organisedCrime': yesNo('Kan het gaan om georganiseerde misdaad?', 'Can it be about organised crime?'),
  'context.involvedChosen': yesNo(
    'Is gekozen welke deelnemers betrokken zijn?',
    'Has it been chosen which participants are involved?',
  ),
  'context.racStatus': choice(
    racStatuses,
    'Wat vindt de rechtmatigheidsadviescommissie van deze werkwijze?',
    'What did the lawfulness committee say about this way of working?',
  ),
  'context.dpia': yesNo('Is er een geldige DPIA?', 'Is there a valid DPIA?'),
  'context.bgsCriteria': yesNo('Is voldaan aan de criteria van het BGS?', 'Are the criteria of the decree (BGS) met?'),
  'resource.category': choice(categories, 'Wat voor gegevens zijn het?', 'What kind of data is it?'),
  'resource.originOrg': text('Van welke organisatie komen de gegevens?', 'Which organisation do the data come from?'),
  'resource.originRegime': choice(
    originRegimes,
    'Onder welke wet zijn de gegevens verzameld?',
    'Under which act were the data collected?',
  ),
  'resource.special': raw(
    yesNo('Zitten er bijzondere persoonsgegevens in?', 'Are there special categories of data in it?'),
  ),
  'resource.criminal': raw(yesNo('Zitten er strafrechtelijke gegevens in?', 'Are there criminal data in it?')),
  'resource.taxOrigin': raw(
    yesNo('Zitten er gegevens van de Belastingdienst in?', 'Are there data of the tax service in it?'),
  ),
  'resource.fiodOnly': yesNo(
    'Komen die belastinggegevens alleen van de FIOD?',
    'Do those tax data come from FIOD only?',
  ),
  'resource.personRole': choice(
    personRoles,
    'Over wie gaan de gegevens: de persoon van het signaal, zijn directe kring of een ander?',
    'Whom are the data about: the person of the signal, the direct circle or someone else?',
  ),
  'resource.minor': yesNo('Gaat het om een minderjarige?', 'Is it about a minor?'),
  'resource.firstProcessedAt': raw(
    text('Wanneer zijn de gegevens voor het eerst verwerkt?', 'When were the data first processed?'),
  ),
  'resource.derivedFrom': raw(
    set(
      'Van welke gegevens is dit gemaakt, en waar kwamen die vandaan?',
      'From which data was this made, and where did they come from?',
    ),
  ),
  'resource.lastProcessedAt': raw(
    text('Wanneer zijn de gegevens voor het laatst verwerkt?', 'When were the data last processed?'),
  ),
  'resource.bsn': yesNo('Zit het BSN erbij?', 'Is the BSN among them?'),
  'resource.automated': raw(
    yesNo('Komt dit uit een automatische analyse?', 'Does this come from an automated analysis?'),
  ),
  'resource.identifiable': yesNo('Is iemand te herkennen?', 'Can anyone be recognised?'),
  'resource.secrecyWithoutOpening': raw(
    yesNo(
      'Geldt een zwijgplicht zonder uitzondering voor dit verband?',
      'Is there a secrecy duty without an opening for this partnership?',
    ),
  ),
  'resource.legalHold': yesNo(
    'Moeten de gegevens langer blijven door een wet of een rechtszaak?',
    'Must the data be kept longer because of a statute or a legal claim?',
  ),
  'judgements.necessity': raw(text('Waarom is dit nodig?', 'Why is this necessary?')),
  'judgements.proportionality': raw(
    text('Waarom weegt het doel op tegen de inbreuk?', 'Why does the aim outweigh the intrusion?'),
  ),
  'judgements.subsidiarity': raw(text('Waarom kan het niet lichter?', 'Why is there no lighter way?')),
  'judgements.weightyReasons': choice(
    ['yes', 'no'],
    'Zijn er zwaarwegende redenen om niet te delen?',
    'Are there weighty reasons not to share?',
  ),
  'judgements.minimalFields': yesNo(
    'Deelt u alleen de velden die echt nodig zijn?',
    'Do you share only the fields that are really needed?',
  ),
  'judgements.informPerson': choice(
    ['yes', 'postponed'],
    'Krijgt de persoon bericht, of wordt dat uitgesteld?',
    'Is the person informed, or is that postponed?',
  ),

  ...sureFactNames,

  /** Designated for this partnership and still authorised (WGS 1.8(2)). */
  'subject.designated': computed('subject.designatedFor', 'context.partnership'),
  /** Designated by the own organ: for the organ, for the very task, or for the partnership. */
  'subject.designatedInside': computed('subject.designatedFor', 'subject.org', 'context.caseId'),
  /** The purpose is a task of this organ. */
  'purpose.own': computed('context.purposeCode', 'subject.organ'),
  /** The purpose is that of this partnership (WGS 1.6, 1.8(5)). */
  'purpose.fitsPartnership': computed('context.purposeCode', 'context.kind'),
  /** The purpose is control of legality, in the sense of WGS 1.8(4). */
  'purpose.oversight': computed('context.purposeCode'),
  /** A receiver is named in the question. */
  'recipient.named': computed(),
  /** The receiver is someone of the asker's own organisation. */
  'recipient.colleague': computed('recipient.org', 'subject.org'),
  'recipient.designated': computed('recipient.designatedFor', 'context.partnership'),
  /** Listed for this partnership, whatever the task. */
  'recipient.member': computed('recipient.participantOf', 'context.partnership'),
  /** Listed for this partnership and for a task. */
  'recipient.participant': computed(
    'recipient.participantOf',
    'context.partnership',
    'context.kind',
    'recipient.organ',
    'recipient.taskOrDuty',
  ),
  /** It is known that the receiver is not designated; not knowing it is no bar. */
  'recipient.undesignated': computed(),
  /** A source or participant said no, as a judgement or as an objection (WGS 1.7(1)-(2)). */
  'judgements.objected': computed(),
  /** The receiver supplied the data that are spoken of. */
  'recipient.source': computed('recipient.org', 'resource.originOrg'),
  'resource.tier': {
    type: 'choice',
    allowed: tiers,
    from: ['resource.category', 'resource.originRegime', 'resource.special', 'resource.criminal', 'resource.taxOrigin'],
  },
  'taint.tax': computed('resource.category', 'resource.originRegime', 'resource.taxOrigin'),
  'taint.criminal': computed('resource.category', 'resource.originRegime', 'resource.criminal'),
  'taint.special': computed('resource.category', 'resource.originRegime', 'resource.special'),
  'taint.automated': computed('resource.category', 'resource.automated'),
  /** Five years after the first processing have passed; nothing resets that clock (WGS 1.8(7)). */
  'resource.tooOld': computed('resource.firstProcessedAt'),
  /** The same where the age need not be told: a signal that is known to be too old is not reported. */
  'resource.surelyTooOld': computed(),
  /** The numbers in the table are there, and one of them is too small. */
  'resource.surelyTooFew': computed(),
  /** Somebody said that origin, or what stands in for it, is among the indicators. */
  'resource.surelyOriginProxy': computed(),
  /** Five years after the last processing have passed (Wgpa 9). */
  'resource.untouched': computed('resource.lastProcessedAt'),
  /** A secrecy duty without an opening in WGS 1.5(2) lies on it. */
  'resource.secrecyClosed': computed('resource.originRegime', 'resource.secrecyWithoutOpening'),
  /** Necessity, proportionality and subsidiarity are all written down by a person. */
  'judgements.complete': computed('judgements.necessity', 'judgements.proportionality', 'judgements.subsidiarity'),
  /** A machine is about to decide. */
  'act.machineDecision': computed('subject.machine', 'decision'),

  'approval.competent-authority': approval,
  'approval.source-consent': approval,
  'approval.no-objection': approval,
  'approval.rac': approval,
  'approval.human-review': approval,
  'approval.second-reviewer': approval,
  'approval.person': approval,
  'approval.participants-order': approval,
  'approval.supervisor': approval,
  'approval.minister': approval,
  'approval.legal-check': approval,
} as const satisfies { readonly [name: string]: KnownFact };

export type KnownFacts = typeof knownFacts;
export type FactName = keyof KnownFacts;
/** What a rule may test. */
export type RuleFact = {
  [F in FactName]: KnownFacts[F] extends { readonly raw: true } ? never : F;
}[FactName];
/** The values of a text or choice fact. */
export type FactOf<F extends FactName> = KnownFacts[F] extends { readonly allowed: readonly (infer V)[] } ? V : string;

const table: ReadonlyMap<string, KnownFact> = new Map(Object.entries<KnownFact>(knownFacts));

export const factNames: readonly string[] = [...table.keys()];
export const knownFact = (name: string): KnownFact | undefined => table.get(name);
