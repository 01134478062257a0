import { names, values, yesNo } from './fact-statement.ts';

/** In which partnership and case it happens, and what was settled beforehand. */
export const caseStatements = {
  'context.partnership': names(
    ['Het gebeurt in dit samenwerkingsverband:', 'It happens in this partnership:'],
    ['Het gebeurt in een ander samenwerkingsverband dan:', 'It happens in another partnership than:'],
    {
      none: yesNo(
        ['Het gebeurt buiten een samenwerkingsverband om.', 'It happens outside a partnership.'],
        ['Het gebeurt binnen een samenwerkingsverband.', 'It happens within a partnership.'],
      ),
    },
  ),
  'context.kind': names(
    ['Het gebeurt binnen:', 'It happens within:'],
    ['Het gebeurt niet binnen:', 'It does not happen within:'],
    {
      none: yesNo(
        ['Het gebeurt buiten een samenwerkingsverband om.', 'It happens outside a partnership.'],
        ['Het gebeurt binnen een samenwerkingsverband.', 'It happens within a partnership.'],
      ),
    },
  ),
  'context.otherPartnership': names(
    ['Het andere samenwerkingsverband is:', 'The other partnership is:'],
    ['Het andere samenwerkingsverband is niet:', 'The other partnership is not:'],
    {
      none: yesNo(
        ['Er is geen ander samenwerkingsverband genoemd.', 'No other partnership is named.'],
        ['Het andere samenwerkingsverband is met naam genoemd.', 'The other partnership is named.'],
      ),
    },
  ),
  'context.otherKind': names(
    ['Het andere samenwerkingsverband is:', 'The other partnership is:'],
    ['Het andere samenwerkingsverband is niet:', 'The other partnership is not:'],
    {
      none: yesNo(
        ['Er is geen ander samenwerkingsverband genoemd.', 'No other partnership is named.'],
        ['Het andere samenwerkingsverband is met naam genoemd.', 'The other partnership is named.'],
      ),
    },
  ),
  'context.otherNamed': yesNo(
    ['Het gaat ook om een ander samenwerkingsverband.', 'Another partnership is concerned as well.'],
    ['Er is geen ander samenwerkingsverband bij betrokken.', 'No other partnership is concerned.'],
  ),
  'context.activity': values(
    ['De activiteit is:', 'The activity is:'],
    ['De activiteit is een andere dan:', 'The activity is another than:'],
  ),
  'context.caseId': values(
    ['Het hoort bij deze zaak of taak:', 'It belongs to this case or task:'],
    ['Het hoort bij een andere zaak of taak dan:', 'It belongs to another case or task than:'],
    {
      none: yesNo(
        ['Er is geen zaak of taak genoemd.', 'No case or task is named.'],
        ['Het hoort bij een zaak of een taak.', 'It belongs to a case or a task.'],
      ),
    },
  ),
  'context.purposeCode': values(
    ['Het doel is:', 'The purpose is:'],
    ['Het doel is een ander dan:', 'The purpose is another than:'],
    {
      none: yesNo(
        ['Er is geen doel genoemd.', 'No purpose is named.'],
        ['Het doel is vooraf genoemd.', 'The purpose is named beforehand.'],
      ),
    },
  ),
  'context.signal.status': values(
    ['Het signaal is:', 'The signal is:'],
    ['Het signaal is niet:', 'The signal is not:'],
    {
      qualified: yesNo(
        [
          'De deelnemers hebben het signaal beoordeeld en het past bij het samenwerkingsverband.',
          'The participants assessed the signal and it fits the partnership.',
        ],
        [
          'De deelnemers hebben nog geen signaal beoordeeld dat past.',
          'The participants assessed no signal that fits.',
        ],
      ),
    },
  ),
  'context.signal.adopted': yesNo(
    ['Een deelnemer heeft het signaal zelf opgepakt.', 'A participant adopted the signal.'],
    ['Geen deelnemer heeft het signaal opgepakt.', 'No participant adopted the signal.'],
  ),
  'context.signal.organisedCrime': yesNo(
    ['Het kan gaan om georganiseerde misdaad.', 'It can be about organised crime.'],
    ['Het kan niet gaan om georganiseerde misdaad.', 'It cannot be about organised crime.'],
  ),
  'context.involvedChosen': yesNo(
    ['Er is gekozen welke deelnemers bij de zaak betrokken zijn.', 'It was chosen which participants are involved.'],
    [
      'Er is nog niet gekozen welke deelnemers betrokken zijn.',
      'It was not chosen yet which participants are involved.',
    ],
  ),
  'context.racStatus': values(
    [
      'Van de rechtmatigheidsadviescommissie (RAC) is er dit:',
      'The lawfulness advisory committee (RAC) said about it:',
    ],
    [
      'De rechtmatigheidsadviescommissie (RAC) is niet zo ver als:',
      'The lawfulness advisory committee (RAC) did not come to:',
    ],
  ),
  'context.dpia': yesNo(
    [
      'De gevolgen voor mensen zijn vooraf onderzocht (geldige DPIA).',
      'The effects on people were examined beforehand (valid DPIA).',
    ],
    ['De gevolgen voor mensen zijn niet onderzocht (geen geldige DPIA).', 'The effects on people were not examined.'],
  ),
  'context.bgsCriteria': yesNo(
    ['Er is voldaan aan de criteria van het besluit bij de WGS (BGS).', 'The criteria of the decree (BGS) are met.'],
    [
      'Er is niet voldaan aan de criteria van het besluit bij de WGS (BGS).',
      'The criteria of the decree (BGS) are not met.',
    ],
  ),
  'context.caseState': values(['De zaak is:', 'The case is:'], ['De zaak is niet:', 'The case is not:'], {
    none: yesNo(['Er is geen zaak.', 'There is no case.'], ['Er is een zaak.', 'There is a case.']),
  }),
  'context.demand': values(['Er ligt:', 'There is:'], ['Er ligt iets anders dan:', 'There is something else than:'], {
    'valid-demand': yesNo(
      ['Er ligt een geldige vordering.', 'There is a valid demand.'],
      ['Er ligt geen geldige vordering.', 'There is no valid demand.'],
    ),
  }),
  'context.wpgDecision': yesNo(
    [
      'Er is een vastgelegd besluit voor deze samenwerking (Wpg 20).',
      'A written decision for this cooperation is in force (Wpg 20).',
    ],
    [
      'Er is geen vastgelegd besluit voor deze samenwerking (Wpg 20).',
      'No written decision for this cooperation is in force (Wpg 20).',
    ],
  ),
  'context.specialCase': yesNo(
    [
      'Het is een bijzonder geval, met een zwaarwegend algemeen belang.',
      'It is a special case, with a weighty public interest.',
    ],
    ['Het is geen bijzonder geval.', 'It is no special case.'],
  ),
  'context.order': yesNo(
    ['Een deelnemer heeft hierom gevraagd.', 'A participant asked for this.'],
    ['Geen deelnemer heeft hierom gevraagd.', 'No participant asked for this.'],
  ),
  'context.presetIndicators': yesNo(
    ['De kenmerken stonden vooraf vast.', 'The indicators were set beforehand.'],
    ['De kenmerken stonden vooraf niet vast.', 'The indicators were not set beforehand.'],
  ),
  'context.raisedRisk': yesNo(
    ['De analyse wijst op een verhoogd risico voor het doel.', 'The analysis points to a raised risk for the purpose.'],
    ['De analyse wijst niet op een verhoogd risico.', 'The analysis does not point to a raised risk.'],
  ),
  'context.decreeNames': yesNo(
    ['Het besluit bij de wet noemt deze ontvanger.', 'The decree under the act names this recipient.'],
    ['Het besluit bij de wet noemt deze ontvanger niet.', 'The decree under the act does not name this recipient.'],
  ),
  'context.jointWeighing': yesNo(
    ['Politie, OM en burgemeester hebben dit samen gewogen.', 'Police, prosecution and mayor weighed this together.'],
    ['Politie, OM en burgemeester hebben dit niet samen gewogen.', 'They did not weigh this together.'],
  ),
  'context.hit': yesNo(
    ['De persoon bleek daar bekend te zijn.', 'The person turned out to be known there.'],
    ['De persoon bleek daar niet bekend te zijn.', 'The person turned out not to be known there.'],
  ),
  'context.routeConsidered': yesNo(
    ['Eerst is gekeken of het via het FEC of de FIU kan.', 'The route through FEC or FIU was considered first.'],
    ['Er is niet gekeken of het via het FEC of de FIU kan.', 'The route through FEC or FIU was not considered.'],
  ),
  'context.apLicence': yesNo(
    ['De Autoriteit Persoonsgegevens heeft een vergunning gegeven.', 'The data protection authority gave a licence.'],
    ['De Autoriteit Persoonsgegevens heeft geen vergunning gegeven.', 'The data protection authority gave no licence.'],
  ),
  'context.brpAuthorised': yesNo(
    [
      'Het autorisatiebesluit noemt deze organisatie, deze taak en deze velden.',
      'The authorisation decree covers this organisation, task and fields.',
    ],
    ['Het autorisatiebesluit dekt dit niet.', 'The authorisation decree does not cover this.'],
  ),
  'context.offence': values(['Er is:', 'There is:'], ['Er is niet:', 'There is not:'], {
    none: yesNo(
      ['Er is geen vermoeden van een strafbaar feit.', 'No offence is suspected.'],
      ['Er is een vermoeden van een strafbaar feit.', 'An offence is suspected.'],
    ),
  }),
  'context.identityVerified': yesNo(
    ['Het staat vast wie het verzoek doet.', 'It is certain who makes the request.'],
    ['Het staat niet vast wie het verzoek doet.', 'It is not certain who makes the request.'],
  ),
  'context.explainable': yesNo(
    ['De uitkomst is uit te leggen.', 'The outcome can be explained.'],
    ['De uitkomst is niet uit te leggen.', 'The outcome cannot be explained.'],
  ),
  'context.fiuDeclared': yesNo(
    ['De FIU heeft de transactie verdacht verklaard.', 'The FIU declared the transaction suspicious.'],
    ['De FIU heeft de transactie niet verdacht verklaard.', 'The FIU did not declare the transaction suspicious.'],
  ),
  'context.misuseSuspected': yesNo(
    ['Er is een vermoeden van misbruik van het systeem.', 'Misuse of the system is suspected.'],
    ['Er is geen vermoeden van misbruik van het systeem.', 'No misuse of the system is suspected.'],
  ),
  'context.bibobKnownVia': values(
    ['De ontvanger weet van het Bibob-advies:', 'The recipient knows of the Bibob advice:'],
    ['De ontvanger weet anders van het Bibob-advies dan:', 'The recipient knows of the Bibob advice otherwise than:'],
  ),
  'context.bibobSamePerson': yesNo(
    ['Het gaat om dezelfde persoon.', 'It is about the same person.'],
    ['Het gaat om een andere persoon.', 'It is about another person.'],
  ),
  'context.bibobOwnPower': yesNo(
    ['De ontvanger zou deze gegevens ook zelf kunnen krijgen.', 'The recipient could get these data itself as well.'],
    ['De ontvanger zou deze gegevens niet zelf kunnen krijgen.', 'The recipient could not get these data itself.'],
  ),
  'context.foreignChannel': values(
    ['De gegevens gaan via dit vaste kanaal:', 'The data go along this fixed channel:'],
    ['De gegevens gaan via een ander kanaal dan:', 'The data go along another channel than:'],
    {
      none: yesNo(
        ['De gegevens gaan niet via een vast kanaal.', 'The data do not go along a fixed channel.'],
        ['De gegevens gaan via een vast kanaal.', 'The data go along a fixed channel.'],
      ),
    },
  ),
  'context.foreignSafeguard': values(
    ['De gegevens zijn daar zo beschermd:', 'The data are protected there by this:'],
    ['De gegevens zijn daar niet zo beschermd:', 'The data are not protected there by this:'],
  ),
  'context.fraudProtocol': yesNo(
    ['Er is een vastgesteld protocol.', 'There is an established protocol.'],
    ['Er is geen vastgesteld protocol.', 'There is no established protocol.'],
  ),
  'context.fraudConviction': yesNo(
    ['Er is een gerechtvaardigde overtuiging van fraude.', 'There is a justified conviction of fraud.'],
    ['Er is geen gerechtvaardigde overtuiging van fraude.', 'There is no justified conviction of fraud.'],
  ),
  'context.fraudRulesMet': yesNo(
    ['Er is voldaan aan de regels voor belastinggegevens.', 'The rules for tax data are met.'],
    ['Er is niet voldaan aan de regels voor belastinggegevens.', 'The rules for tax data are not met.'],
  ),
} as const;
