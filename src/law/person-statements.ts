import { names, values, yesNo } from './fact-statement.ts';

/** Who acts, who receives, and what for: statements of the facts about them. */
export const personStatements = {
  'subject.org': names(
    ['Wie dit doet, werkt bij:', 'Whoever does this works for:'],
    ['Wie dit doet, werkt ergens anders dan bij:', 'Whoever does this works elsewhere than for:'],
  ),
  'subject.organ': names(
    ['Dit orgaan handelt:', 'This organ acts:'],
    ['Een ander orgaan handelt dan:', 'Another organ acts than:'],
  ),
  'subject.function': values(
    ['Wie dit doet, heeft deze taak:', 'Whoever does this has this duty:'],
    ['Wie dit doet, heeft een andere taak dan:', 'Whoever does this has another duty than:'],
  ),
  'subject.commercialDuties': yesNo(
    ['Wie dit doet, doet ook commercieel werk.', 'Whoever does this also does commercial work.'],
    ['Wie dit doet, doet geen commercieel werk.', 'Whoever does this does no commercial work.'],
  ),
  'subject.sector': values(
    ['Wie dit doet, hoort bij:', 'Whoever does this belongs to:'],
    ['Wie dit doet, hoort niet bij:', 'Whoever does this does not belong to:'],
    {
      public: yesNo(
        ['Wie dit doet, werkt voor een overheid.', 'Whoever does this works for a public body.'],
        ['Wie dit doet, werkt niet voor een overheid.', 'Whoever does this does not work for a public body.'],
      ),
      private: yesNo(
        [
          'Wie dit doet, werkt voor een bedrijf of andere private organisatie.',
          'Whoever does this works for a company or other private organisation.',
        ],
        ['Wie dit doet, werkt voor een overheid.', 'Whoever does this works for a public body.'],
      ),
    },
  ),
  'subject.relationToDataSubject': values(
    ['Wie dit doet, kent de persoon om wie het gaat. Het is:', 'Whoever does this knows the person concerned. It is:'],
    ['Wie dit doet, kent de persoon niet als:', 'Whoever does this does not know the person as:'],
    {
      none: yesNo(
        [
          'Wie dit doet, kent de persoon om wie het gaat niet.',
          'Whoever does this does not know the person concerned.',
        ],
        ['Wie dit doet, kent de persoon om wie het gaat.', 'Whoever does this knows the person concerned.'],
      ),
    },
  ),
  'subject.machine': yesNo(
    ['Een computer doet dit, geen mens.', 'A computer does this, not a person.'],
    ['Een mens doet dit, geen computer.', 'A person does this, not a computer.'],
  ),
  'subject.designated': yesNo(
    [
      'Wie dit doet, is voor dit samenwerkingsverband aangewezen en mag dit werk nu doen.',
      'Whoever does this is designated for this partnership and may do this work now.',
    ],
    [
      'Wie dit doet, is voor dit samenwerkingsverband niet aangewezen, of niet meer.',
      'Whoever does this is not, or no longer, designated for this partnership.',
    ],
  ),
  'subject.designatedInside': yesNo(
    [
      'Wie dit doet, is hiervoor aangewezen door de eigen organisatie.',
      'Whoever does this is designated for it by their own organisation.',
    ],
    [
      'Wie dit doet, is hiervoor niet aangewezen door de eigen organisatie.',
      'Whoever does this is not designated for it by their own organisation.',
    ],
  ),
  'purpose.own': yesNo(
    ['Het doel hoort bij een eigen wettelijke taak.', 'The purpose belongs to a statutory task of one’s own.'],
    ['Het doel hoort niet bij een eigen wettelijke taak.', 'The purpose belongs to no statutory task of one’s own.'],
  ),
  'purpose.fitsPartnership': yesNo(
    ['Het gebeurt voor het doel van het samenwerkingsverband.', 'It is done for the purpose of the partnership.'],
    ['Het gebeurt voor een ander doel dan dat van het samenwerkingsverband.', 'It is done for another purpose.'],
  ),
  'purpose.oversight': yesNo(
    ['Het doel is controleren of alles rechtmatig ging.', 'The purpose is to check that all was lawful.'],
    ['Het doel is niet controleren of alles rechtmatig ging.', 'The purpose is not to check that all was lawful.'],
  ),
  'act.machineDecision': yesNo(
    ['Een computer zou hier beslissen.', 'A computer would decide here.'],
    ['Een mens beslist, geen computer.', 'A person decides, not a computer.'],
  ),
  'recipient.named': yesNo(
    ['Er is een ontvanger.', 'There is a recipient.'],
    ['Er is geen ontvanger: de gegevens blijven waar ze zijn.', 'There is no recipient: the data stay where they are.'],
  ),
  'recipient.org': names(
    ['De ontvanger werkt bij:', 'The recipient works for:'],
    ['De ontvanger werkt ergens anders dan bij:', 'The recipient works elsewhere than for:'],
  ),
  'recipient.organ': names(
    ['De ontvanger is:', 'The recipient is:'],
    ['De ontvanger is iemand anders dan:', 'The recipient is someone else than:'],
  ),
  'recipient.sector': values(
    ['De ontvanger hoort bij:', 'The recipient belongs to:'],
    ['De ontvanger hoort niet bij:', 'The recipient does not belong to:'],
    {
      public: yesNo(
        ['De ontvanger is een overheid.', 'The recipient is a public body.'],
        ['De ontvanger is geen overheid.', 'The recipient is not a public body.'],
      ),
      private: yesNo(
        [
          'De ontvanger is een bedrijf of andere private organisatie.',
          'The recipient is a company or other private organisation.',
        ],
        ['De ontvanger is een overheid.', 'The recipient is a public body.'],
      ),
    },
  ),
  'recipient.participantOf': names(
    ['De ontvanger doet mee in:', 'The recipient takes part in:'],
    ['De ontvanger doet niet mee in:', 'The recipient does not take part in:'],
  ),
  'recipient.involvedInActivity': yesNo(
    ['De ontvanger is bij deze zaak betrokken.', 'The recipient is involved in this case.'],
    ['De ontvanger is niet bij deze zaak betrokken.', 'The recipient is not involved in this case.'],
  ),
  'recipient.commercialDuties': yesNo(
    ['De ontvanger doet ook commercieel werk.', 'The recipient also does commercial work.'],
    ['De ontvanger doet geen commercieel werk.', 'The recipient does no commercial work.'],
  ),
  'recipient.country': names(
    ['De ontvanger zit in dit land:', 'The recipient is in this country:'],
    ['De ontvanger zit in een ander land dan:', 'The recipient is in another country than:'],
  ),
  'recipient.taskOrDuty': values(
    ['De ontvanger heeft deze taak of plicht:', 'The recipient has this task or duty:'],
    ['De ontvanger heeft een andere taak of plicht dan:', 'The recipient has another task or duty than:'],
    {
      none: yesNo(
        [
          'De ontvanger heeft hiervoor geen wettelijke taak of plicht.',
          'The recipient has no statutory task or duty for this.',
        ],
        [
          'De ontvanger heeft hiervoor een wettelijke taak of plicht.',
          'The recipient has a statutory task or duty for this.',
        ],
      ),
    },
  ),
  'recipient.compatible': yesNo(
    ['De taak van de ontvanger past bij het doel.', 'The task of the recipient fits the purpose.'],
    ['De taak van de ontvanger past niet bij het doel.', 'The task of the recipient does not fit the purpose.'],
  ),
  'recipient.necessary': yesNo(
    ['De ontvanger heeft de gegevens echt nodig.', 'The recipient really needs the data.'],
    ['De ontvanger heeft de gegevens niet echt nodig.', 'The recipient does not really need the data.'],
  ),
  'recipient.ground': values(
    ['De ontvanger mag dit krijgen op deze grond:', 'The recipient may receive this on this ground:'],
    ['De ontvanger krijgt dit niet op deze grond:', 'The recipient does not receive this on this ground:'],
  ),
  'recipient.use': values(
    ['De ontvanger gebruikt het hiervoor:', 'The recipient uses it for this:'],
    ['De ontvanger gebruikt het voor iets anders dan:', 'The recipient uses it for something else than:'],
  ),
  'recipient.region': values(
    ['De ontvanger zit:', 'The recipient is:'],
    ['De ontvanger zit ergens anders dan:', 'The recipient is elsewhere than:'],
  ),
  'recipient.statuteAllows': yesNo(
    [
      'De ontvanger mag deze gegevens volgens zijn eigen wet verzamelen.',
      'The recipient may collect these data under its own act.',
    ],
    [
      'De eigen wet van de ontvanger staat niet toe dat hij deze gegevens verzamelt.',
      'The recipient’s own act does not let it collect these data.',
    ],
  ),
  'recipient.dataSubject': yesNo(
    [
      'De ontvanger is de persoon om wie het gaat, of iemand die namens die persoon mag vragen.',
      'The recipient is the person concerned, or someone who may ask for that person.',
    ],
    ['De ontvanger is niet de persoon om wie het gaat.', 'The recipient is not the person concerned.'],
  ),
  'recipient.colleague': yesNo(
    ['De ontvanger werkt bij dezelfde organisatie.', 'The recipient works for the same organisation.'],
    ['De ontvanger werkt bij een andere organisatie.', 'The recipient works for another organisation.'],
  ),
  'recipient.designated': yesNo(
    ['De ontvanger is voor dit samenwerkingsverband aangewezen.', 'The recipient is designated for this partnership.'],
    [
      'De ontvanger is niet voor dit samenwerkingsverband aangewezen.',
      'The recipient is not designated for this partnership.',
    ],
  ),
  'recipient.member': yesNo(
    ['De ontvanger hoort bij dit samenwerkingsverband.', 'The recipient belongs to this partnership.'],
    ['De ontvanger hoort niet bij dit samenwerkingsverband.', 'The recipient does not belong to this partnership.'],
  ),
  'recipient.participant': yesNo(
    [
      'De ontvanger doet met deze taak mee in het samenwerkingsverband.',
      'The recipient takes part in the partnership with this task.',
    ],
    [
      'De ontvanger doet met deze taak niet mee in het samenwerkingsverband.',
      'The recipient does not take part in the partnership with this task.',
    ],
  ),
  'recipient.undesignated': yesNo(
    ['Het is bekend dat de ontvanger niet is aangewezen.', 'It is known that the recipient is not designated.'],
    ['Het is niet bekend dat de ontvanger niet is aangewezen.', 'It is not known that the recipient is undesignated.'],
  ),
  'recipient.source': yesNo(
    ['De ontvanger gaf deze gegevens zelf.', 'The recipient supplied these data itself.'],
    ['De ontvanger gaf deze gegevens niet zelf.', 'The recipient did not supply these data itself.'],
  ),
  'recipient.memberOfOther': yesNo(
    ['De ontvanger doet mee in het andere samenwerkingsverband.', 'The recipient takes part in the other partnership.'],
    [
      'De ontvanger doet niet mee in het andere samenwerkingsverband.',
      'The recipient does not take part in the other partnership.',
    ],
  ),
} as const;
