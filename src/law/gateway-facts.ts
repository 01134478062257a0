import { choice, computed, raw, text, yesNo } from './fact-kind.ts';
import {
  bibobRoutes,
  caseStates,
  demands,
  foreignChannels,
  icovGroups,
  offences,
  regions,
  secrecyGrounds,
  taxOpenings,
  transferSafeguards,
} from './terms.ts';

/** Facts that single partnerships and the acts beside the WGS ask for. Part of `knownFacts`. */
export const gatewayFacts = {
  'recipient.region': choice(
    regions,
    'Zit de ontvanger in Nederland, in de EU of daarbuiten?',
    'Is the recipient in the Netherlands, in the EU or outside it?',
  ),
  'recipient.statuteAllows': yesNo(
    'Mag de ontvanger deze gegevens volgens zijn eigen wet verzamelen?',
    'May the recipient collect these data under its own act?',
  ),
  'recipient.dataSubject': yesNo(
    'Is de ontvanger de persoon om wie het gaat, of zijn gemachtigde?',
    'Is the recipient the person concerned, or acting for that person?',
  ),
  'context.caseState': choice(
    caseStates,
    'Is de zaak aangemeld, aangenomen of gesloten?',
    'Has the case been submitted, accepted or closed?',
  ),
  'context.demand': choice(
    demands,
    'Ligt er een geldige vordering, een verzoek of geen van beide?',
    'Is there a valid demand, a request or neither?',
  ),
  'context.wpgDecision': yesNo(
    'Geldt er een vastgelegd besluit voor deze samenwerking (Wpg 20(2))?',
    'Is a written decision for this cooperation in force (Wpg 20(2))?',
  ),
  'context.specialCase': yesNo(
    'Is dit een bijzonder geval, met een zwaarwegend algemeen belang (Wpg 19, WGS 1.8(7))?',
    'Is this a special case, with a weighty public interest (Wpg 19, WGS 1.8(7))?',
  ),
  'context.order': yesNo(
    'Heeft een deelnemer hierom gevraagd of dit opgedragen?',
    'Did a participant request or order this?',
  ),
  'context.presetIndicators': yesNo('Stonden de kenmerken vooraf vast?', 'Were the indicators set beforehand?'),
  'context.raisedRisk': yesNo(
    'Wijst de analyse op een verhoogd risico voor het doel?',
    'Does the analysis point to a raised risk for the purpose?',
  ),
  'context.decreeNames': yesNo(
    'Noemt het besluit deze ontvanger en deze verwerking?',
    'Does the decree name this recipient and this processing?',
  ),
  'context.jointWeighing': yesNo(
    'Hebben politie, OM en burgemeester dit samen gewogen?',
    'Did police, prosecution and mayor weigh this together?',
  ),
  'context.hit': yesNo('Bleek de persoon daar bekend te zijn?', 'Did the person turn out to be known there?'),
  'context.routeConsidered': yesNo(
    'Is eerst gekeken of het via het FEC of de FIU kan?',
    'Was the route through FEC or FIU considered first?',
  ),
  'context.apLicence': yesNo(
    'Heeft de Autoriteit Persoonsgegevens een vergunning gegeven?',
    'Did the data protection authority give a licence?',
  ),
  'context.brpAuthorised': yesNo(
    'Noemt het autorisatiebesluit deze organisatie, deze taak en deze velden?',
    'Does the authorisation decree cover this organisation, this task and these fields?',
  ),
  'context.offence': choice(
    offences,
    'Is er een vermoeden van een strafbaar feit, en is dat een ambtsmisdrijf?',
    'Is an offence suspected, and is it one by an official?',
  ),
  'context.identityVerified': yesNo('Staat vast wie de aanvrager is?', 'Is it certain who the applicant is?'),
  'context.explainable': yesNo('Kunt u de uitkomst uitleggen?', 'Can you explain the outcome?'),
  'context.fiuDeclared': yesNo(
    'Heeft de FIU de transactie verdacht verklaard?',
    'Did the FIU declare the transaction suspicious?',
  ),
  'context.misuseSuspected': yesNo(
    'Is er een vermoeden van misbruik van het systeem?',
    'Is misuse of the system suspected?',
  ),
  'context.bibobKnownVia': choice(
    bibobRoutes,
    'Hoe weet de ontvanger van het Bibob-advies?',
    'How does the recipient know of the Bibob advice?',
  ),
  'context.bibobSamePerson': yesNo('Gaat het om dezelfde persoon?', 'Is it about the same person?'),
  'context.bibobOwnPower': yesNo(
    'Zou de ontvanger deze gegevens ook zelf kunnen krijgen?',
    'Could the recipient get these data itself as well?',
  ),
  'context.foreignChannel': choice(
    foreignChannels,
    'Via welk kanaal gaan de gegevens naar het buitenland?',
    'Along which channel do the data go abroad?',
  ),
  'context.foreignSafeguard': choice(
    transferSafeguards,
    'Waarop steunt de doorgifte buiten de EU?',
    'On what does the transfer outside the EU rest?',
  ),
  'context.fraudProtocol': yesNo('Is er een vastgesteld protocol?', 'Is there an established protocol?'),
  'context.fraudConviction': yesNo(
    'Is er een gerechtvaardigde overtuiging van fraude?',
    'Is there a justified conviction of fraud?',
  ),
  'context.fraudRulesMet': yesNo(
    'Is voldaan aan de regels van het besluit voor belastinggegevens?',
    'Are the rules of the decree for tax data met?',
  ),
  'resource.thirdPartiesRemoved': yesNo(
    'Zijn de gegevens van andere mensen weggehaald?',
    'Have data of other people been removed?',
  ),
  'resource.pseudonymised': yesNo('Zijn de namen vervangen door een code?', 'Have names been replaced by a code?'),
  'resource.inCase': yesNo(
    'Zitten deze gegevens al rechtmatig in de zaak?',
    'Are these data lawfully in the case already?',
  ),
  'resource.icovGroup': choice(
    icovGroups,
    'In welke van de vier groepen van iCOV valt de persoon?',
    'In which of the four groups of iCOV does the person fall?',
  ),
  'resource.secrecyGround': choice(
    secrecyGrounds,
    'Waarom mag de zwijgplicht hier opzij?',
    'Why may the secrecy duty give way here?',
  ),
  'resource.taxOpening': choice(
    taxOpenings,
    'Welke uitzondering op de geheimhouding van de Belastingdienst geldt?',
    'Which exception to tax secrecy applies?',
  ),
  'resource.listed': yesNo(
    'Noemt het besluit bij de wet deze gegevens?',
    'Does the decree under the act list these data?',
  ),
  'resource.singleEntity': yesNo(
    'Is één bedrijf of instelling te herkennen?',
    'Can a single company or institution be recognised?',
  ),
  'resource.profiling': yesNo('Wordt van mensen een profiel gemaakt?', 'Are people being profiled?'),
  'resource.smallNumbersChecked': yesNo(
    'Is gecontroleerd dat geen aantal zo klein is dat iemand te herkennen is?',
    'Was it checked that no number is so small that someone can be recognised?',
  ),
  'resource.originProxy': yesNo(
    'Is afkomst of nationaliteit, of iets dat daarvoor in de plaats komt, een kenmerk?',
    'Is origin or nationality, or something that stands in for it, an indicator?',
  ),
  'resource.adviceGivenAt': raw(text('Wanneer is het Bibob-advies gegeven?', 'When was the Bibob advice given?')),
  'judgements.circleReason': yesNo(
    'Staat voor elke persoon opgeschreven waarom hij erbij hoort?',
    'Is it written down for each person why that person belongs in it?',
  ),
  'judgements.strictlyNecessary': yesNo(
    'Kan het echt niet zonder deze gegevens?',
    'Is it really impossible without these data?',
  ),
  'judgements.justifiedDoubt': yesNo(
    'Is er goede reden om aan het gegeven te twijfelen?',
    'Is there good reason to doubt it?',
  ),

  /** The question names another partnership. */
  'context.otherNamed': computed(),
  /** The receiver takes part in the other partnership that is named. */
  'recipient.memberOfOther': computed('recipient.participantOf', 'context.otherPartnership'),
  /** The data come from the giver's own organisation: what a partnership made goes out under the WGS only. */
  'resource.own': computed('resource.originOrg', 'subject.org'),
  /** The same where nobody has to say how old it is. */
  'resource.adviceSurelyExpired': computed(),
  /** The Bibob advice is older than five years. */
  'resource.adviceExpired': computed('resource.adviceGivenAt'),
} as const;
