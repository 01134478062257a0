import { names, values, yesNo } from './fact-statement.ts';

/** The data themselves, what people judged about them, and whose yes there is. */
export const dataStatements = {
  'resource.category': values(
    ['Het gaat om deze gegevens:', 'It is about these data:'],
    ['Het gaat om andere gegevens dan:', 'It is about other data than:'],
  ),
  'resource.originOrg': names(
    ['De gegevens komen van:', 'The data come from:'],
    ['De gegevens komen van een ander dan:', 'The data come from another than:'],
  ),
  'resource.originRegime': values(
    ['De gegevens zijn van deze soort:', 'The data are of this kind:'],
    ['De gegevens zijn van een andere soort dan:', 'The data are of another kind than:'],
  ),
  'resource.fiodOnly': yesNo(
    ['De belastinggegevens komen alleen van de FIOD.', 'The tax data come from FIOD only.'],
    ['De belastinggegevens komen niet alleen van de FIOD.', 'The tax data come not from FIOD only.'],
  ),
  'resource.personRole': values(
    ['De gegevens gaan over:', 'The data are about:'],
    ['De gegevens gaan over een ander dan:', 'The data are about another than:'],
  ),
  'resource.minor': yesNo(
    ['Het gaat om een minderjarige.', 'It is about a minor.'],
    ['Het gaat niet om een minderjarige.', 'It is not about a minor.'],
  ),
  'resource.bsn': yesNo(['Het BSN zit erbij.', 'The BSN is among them.'], ['Het BSN zit er niet bij.', 'No BSN.']),
  'resource.identifiable': yesNo(
    ['Er is iemand te herkennen.', 'Someone can be recognised.'],
    ['Niemand is te herkennen.', 'Nobody can be recognised.'],
  ),
  'resource.legalHold': yesNo(
    ['De gegevens moeten blijven door een wet of een rechtszaak.', 'A statute or legal claim keeps the data.'],
    ['Geen wet of rechtszaak vraagt dat de gegevens blijven.', 'No statute or legal claim keeps the data.'],
  ),
  'resource.tier': values(
    ['De gegevens horen bij deze groep:', 'The data belong to this tier:'],
    ['De gegevens horen bij een andere groep dan:', 'The data belong to another tier than:'],
  ),
  'resource.tooOld': yesNo(
    [
      'De gegevens zijn langer dan vijf jaar geleden voor het eerst verwerkt.',
      'The data were first processed more than five years ago.',
    ],
    [
      'De gegevens zijn niet langer dan vijf jaar geleden voor het eerst verwerkt.',
      'The data were first processed no more than five years ago.',
    ],
  ),
  'resource.surelyTooOld': yesNo(
    ['Het is zeker dat de gegevens ouder zijn dan vijf jaar.', 'It is certain that the data are over five years old.'],
    ['Het is niet zeker dat de gegevens ouder zijn dan vijf jaar.', 'It is not certain that they are that old.'],
  ),
  'resource.surelyTooFew': yesNo(
    [
      'Er staat een aantal in dat zo klein is dat iemand te herkennen kan zijn.',
      'A number in it is so small that somebody may be recognised.',
    ],
    [
      'Er staat zeker geen te klein aantal in, of de aantallen zijn niet gegeven.',
      'No number is known to be too small.',
    ],
  ),
  'resource.surelyOriginProxy': yesNo(
    [
      'Afkomst of nationaliteit is een kenmerk, of iets wat daarvoor in de plaats komt.',
      'Origin or nationality is an indicator, or something that stands in for it.',
    ],
    [
      'Het is niet zeker dat afkomst of nationaliteit een kenmerk is.',
      'It is not certain that origin or nationality is an indicator.',
    ],
  ),
  'resource.untouched': yesNo(
    ['De gegevens zijn vijf jaar niet gebruikt.', 'The data were not used for five years.'],
    ['De gegevens zijn in de laatste vijf jaar gebruikt.', 'The data were used in the last five years.'],
  ),
  'resource.secrecyClosed': yesNo(
    ['Er geldt een zwijgplicht zonder uitzondering.', 'A secrecy duty without an opening lies on them.'],
    ['Er geldt geen zwijgplicht die delen uitsluit.', 'No secrecy duty that rules out sharing lies on them.'],
  ),
  'resource.thirdPartiesRemoved': yesNo(
    ['De gegevens van andere mensen zijn weggehaald.', 'Data of other people have been removed.'],
    ['De gegevens van andere mensen staan er nog in.', 'Data of other people have not been removed.'],
  ),
  'resource.pseudonymised': yesNo(
    ['De namen zijn vervangen door een code.', 'Names have been replaced by a code.'],
    ['De namen zijn niet vervangen door een code.', 'Names have not been replaced by a code.'],
  ),
  'resource.inCase': yesNo(
    ['De gegevens zitten al rechtmatig in de zaak.', 'The data are lawfully in the case already.'],
    ['De gegevens zitten nog niet rechtmatig in de zaak.', 'The data are not lawfully in the case yet.'],
  ),
  'resource.icovGroup': values(
    ['De persoon valt in deze groep:', 'The person falls in this group:'],
    ['De persoon valt in een andere groep dan:', 'The person falls in another group than:'],
    {
      none: yesNo(
        ['De persoon valt in geen van de vier groepen van iCOV.', 'The person falls in none of the four iCOV groups.'],
        ['De persoon valt in een van de vier groepen van iCOV.', 'The person falls in one of the four iCOV groups.'],
      ),
    },
  ),
  'resource.secrecyGround': values(
    ['De zwijgplicht mag opzij, want:', 'The secrecy duty may give way, because:'],
    ['De zwijgplicht mag niet opzij op deze grond:', 'The secrecy duty may not give way on this ground:'],
  ),
  'resource.taxOpening': values(
    ['De geheimhouding van de Belastingdienst kent hier een uitzondering:', 'Tax secrecy has an exception here:'],
    ['De geheimhouding van de Belastingdienst kent niet deze uitzondering:', 'Tax secrecy has not this exception:'],
  ),
  'resource.listed': yesNo(
    ['Het besluit bij de wet noemt deze gegevens.', 'The decree under the act lists these data.'],
    ['Het besluit bij de wet noemt deze gegevens niet.', 'The decree under the act does not list these data.'],
  ),
  'resource.singleEntity': yesNo(
    ['Er is één bedrijf of instelling te herkennen.', 'A single company or institution can be recognised.'],
    ['Geen enkel bedrijf of instelling is te herkennen.', 'No company or institution can be recognised.'],
  ),
  'resource.profiling': yesNo(
    ['Er wordt van mensen een profiel gemaakt.', 'People are profiled.'],
    ['Er wordt van niemand een profiel gemaakt.', 'Nobody is profiled.'],
  ),
  'resource.smallNumbersChecked': yesNo(
    [
      'Er is gecontroleerd dat geen aantal zo klein is dat iemand te herkennen is.',
      'It was checked that no number is so small that someone can be recognised.',
    ],
    ['Kleine aantallen zijn niet gecontroleerd.', 'Small numbers were not checked.'],
  ),
  'resource.originProxy': yesNo(
    [
      'Afkomst of nationaliteit is een kenmerk, of iets dat daarvoor in de plaats komt.',
      'Origin or nationality, or something that stands in for it, is an indicator.',
    ],
    ['Afkomst en nationaliteit zijn geen kenmerk.', 'Origin and nationality are no indicator.'],
  ),
  'resource.own': yesNo(
    ['De gegevens zijn van de eigen organisatie van de gever.', 'The data are those of the giver’s own organisation.'],
    ['De gegevens zijn niet van de gever zelf.', 'The data are not the giver’s own.'],
  ),
  'resource.adviceSurelyExpired': yesNo(
    ['Het is zeker dat het Bibob-advies te oud is.', 'It is certain that the Bibob advice is too old.'],
    ['Het is niet zeker dat het Bibob-advies te oud is.', 'It is not certain that the Bibob advice is too old.'],
  ),
  'resource.adviceExpired': yesNo(
    ['Het Bibob-advies is ouder dan vijf jaar.', 'The Bibob advice is older than five years.'],
    ['Het Bibob-advies is niet ouder dan vijf jaar.', 'The Bibob advice is not older than five years.'],
  ),
  'taint.tax': yesNo(
    ['Er zitten gegevens van de Belastingdienst in.', 'There are data of the tax service in it.'],
    ['Er zitten geen gegevens van de Belastingdienst in.', 'There are no data of the tax service in it.'],
  ),
  'taint.criminal': yesNo(
    ['Er zitten strafrechtelijke gegevens in.', 'There are criminal data in it.'],
    ['Er zitten geen strafrechtelijke gegevens in.', 'There are no criminal data in it.'],
  ),
  'taint.special': yesNo(
    ['Er zitten bijzondere persoonsgegevens in.', 'There are special categories of data in it.'],
    ['Er zitten geen bijzondere persoonsgegevens in.', 'There are no special categories of data in it.'],
  ),
  'taint.automated': yesNo(
    ['Het komt uit een analyse door een computer.', 'It comes from an analysis by a computer.'],
    ['Het komt niet uit een analyse door een computer.', 'It does not come from an analysis by a computer.'],
  ),
  'judgements.weightyReasons': values(
    ['De bron zegt:', 'The source says:'],
    ['De bron zegt iets anders dan:', 'The source says something else than:'],
    {
      yes: yesNo(
        ['De bron heeft een zwaarwegende reden om niet te delen.', 'The source has a weighty reason not to share.'],
        ['De bron heeft geen zwaarwegende reden genoemd.', 'The source named no weighty reason not to share.'],
      ),
      no: yesNo(
        ['De bron heeft geen zwaarwegende reden om niet te delen.', 'The source has no weighty reason not to share.'],
        ['De bron heeft een zwaarwegende reden om niet te delen.', 'The source has a weighty reason not to share.'],
      ),
    },
  ),
  'judgements.minimalFields': yesNo(
    ['Alleen de gegevens die echt nodig zijn, gaan mee.', 'Only the data that are really needed go along.'],
    ['Er gaan meer gegevens mee dan nodig is.', 'More data go along than needed.'],
  ),
  'judgements.informPerson': values(
    ['Over bericht aan de persoon is besloten:', 'About informing the person was decided:'],
    ['Over bericht aan de persoon is iets anders besloten dan:', 'About informing the person something else than:'],
  ),
  'judgements.circleReason': yesNo(
    ['Voor elke persoon staat opgeschreven waarom die erbij hoort.', 'It is written for each person why they belong.'],
    ['Niet voor elke persoon staat opgeschreven waarom die erbij hoort.', 'It is not written for each person.'],
  ),
  'judgements.strictlyNecessary': yesNo(
    ['Het kan echt niet zonder deze gegevens.', 'It is really impossible without these data.'],
    ['Het kan ook zonder deze gegevens.', 'It is possible without these data.'],
  ),
  'judgements.justifiedDoubt': yesNo(
    ['Er is een goede reden om aan het gegeven te twijfelen.', 'There is good reason to doubt it.'],
    ['Er is geen goede reden om aan het gegeven te twijfelen.', 'There is no good reason to doubt it.'],
  ),
  'judgements.objected': yesNo(
    ['Een deelnemer heeft bezwaar.', 'A participant objects.'],
    ['Geen deelnemer heeft bezwaar.', 'No participant objects.'],
  ),
  'judgements.complete': yesNo(
    [
      'Een mens heeft opgeschreven waarom het nodig is, waarom het in verhouding staat en waarom het niet met minder kan.',
      'A person wrote down why it is necessary, why it is proportionate and why there is no lighter way.',
    ],
    ['De redenen zijn niet volledig opgeschreven.', 'The reasons were not written down in full.'],
  ),
  'approval.competent-authority': yesNo(
    [
      'Het bevoegd gezag gaat akkoord: de burgemeester of de officier van justitie.',
      'The competent authority agrees: the mayor or the public prosecutor.',
    ],
    ['Het bevoegd gezag heeft niet ingestemd.', 'The competent authority did not agree.'],
  ),
  'approval.source-consent': yesNo(
    ['Elke deelnemer die de gegevens gaf, stemt in.', 'Every participant that supplied the data consents.'],
    ['Wie de gegevens gaf, heeft niet ingestemd.', 'Whoever supplied the data did not consent.'],
  ),
  'approval.no-objection': yesNo(
    ['De deelnemers hebben gezegd dat niemand bezwaar heeft.', 'The participants said that nobody objects.'],
    ['De deelnemers hebben nog niet gezegd dat niemand bezwaar heeft.', 'They did not say yet that nobody objects.'],
  ),
  'approval.rac': yesNo(
    [
      'De rechtmatigheidsadviescommissie (RAC) heeft het getoetst.',
      'The lawfulness advisory committee (RAC) tested it.',
    ],
    ['De rechtmatigheidsadviescommissie (RAC) heeft het niet getoetst.', 'The committee (RAC) did not test it.'],
  ),
  'approval.human-review': yesNo(
    ['Een mens heeft de uitkomst beoordeeld, met naam.', 'A named person reviewed the outcome.'],
    ['Geen mens heeft de uitkomst beoordeeld.', 'No person reviewed the outcome.'],
  ),
  'approval.second-reviewer': yesNo(
    ['Een tweede beoordelaar gaat akkoord.', 'A second reviewer agrees.'],
    ['Een tweede beoordelaar heeft er niet naar gekeken.', 'No second reviewer looked at it.'],
  ),
  'approval.person': yesNo(
    ['De persoon om wie het gaat, geeft toestemming.', 'The person concerned consents.'],
    ['De persoon om wie het gaat, gaf geen toestemming.', 'The person concerned did not consent.'],
  ),
  'approval.participants-order': yesNo(
    ['De deelnemers gaven samen een opdracht op schrift.', 'The participants gave a written order together.'],
    ['De deelnemers gaven geen opdracht op schrift.', 'The participants gave no written order.'],
  ),
  'approval.supervisor': yesNo(
    ['De toezichthouder die de wet noemt, gaat akkoord.', 'The supervisor that the act names agrees.'],
    ['De toezichthouder is niet akkoord gegaan.', 'The supervisor did not agree.'],
  ),
  'approval.minister': yesNo(
    ['De minister gaat op schrift akkoord.', 'The minister agrees in writing.'],
    ['De minister is niet akkoord gegaan.', 'The minister did not agree.'],
  ),
  'approval.legal-check': yesNo(
    [
      'De privacyjurist van de organisatie heeft de voorwaarden op schrift getoetst.',
      'The privacy lawyer of the organisation tested the conditions in writing.',
    ],
    ['De privacyjurist heeft de voorwaarden niet getoetst.', 'The privacy lawyer did not test the conditions.'],
  ),
} as const;
