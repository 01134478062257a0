import type { Organ, PartnershipKind } from '../question.ts';
import type { Condition } from '../rule.ts';
import { say } from './row.ts';

/** Conditions of rows that rest on another act than the WGS. */

/** No WGS partnership: the act itself, or a cooperation under a decision of the police (Wpg 20(1)). */
export const beside: readonly PartnershipKind[] = ['none', 'WPG20'];
export const municipality: readonly Organ[] = ['college', 'burgemeester', 'heffingsambtenaar'];
/** Who decides with the Bibob act in hand; other competent bodies are not organs here yet. */
export const bibobBodies: readonly Organ[] = ['college', 'burgemeester', 'provinciebestuur'];

export const named: Condition = { not: { fact: 'context.caseId', is: 'none' } };
/** The giver acts within the own task, for a case, through someone designated, with the fewest fields. */
export const ownGround: readonly Condition[] = [
  { fact: 'purpose.own', is: true },
  { fact: 'subject.designatedInside', is: true },
  named,
  { fact: 'judgements.minimalFields', is: true },
];
/** What others brought to a partnership, and what it made of that, never leaves along this road. */
export const ownData: Condition = {
  all: [
    { fact: 'resource.own', is: true },
    { not: { fact: 'resource.category', in: ['result', 'hit', 'bulk', 'person-score'] } },
  ],
};
/** Somebody looks it up, or the keeper of the register gives it to whoever is named. */
export const lookedUpOrGivenBy = (keeper: Organ): Condition => ({
  any: [
    { fact: 'recipient.named', is: false },
    { fact: 'subject.organ', is: keeper },
  ],
});
export const neededThere: Condition = { fact: 'recipient.necessary', is: true };
export const validDemand: Condition = { fact: 'context.demand', is: 'valid-demand' };
/** Police data that may leave at all: never informants', never what is removed (Wpg 14(2)). */
export const policeDataThatMayGo: Condition = {
  fact: 'resource.originRegime',
  in: ['WPG-8', 'WPG-9', 'WPG-10-1-a', 'WPG-10-1-c', 'WPG-13'],
};
export const offenceSuspected: Condition = { fact: 'context.offence', in: ['official', 'other'] };

export const gatewayDuties = {
  log: say(
    'De poort legt vast wie dit gaf, aan wie en op welk artikel.',
    'The gate records who gave this, to whom and under which article.',
  ),
  ownTerm: say(
    'De ontvanger bewaart dit volgens zijn eigen wet en selectielijst.',
    'The recipient keeps this under its own act and retention list.',
  ),
  onlyAsked: say('Geef niet meer dan is gevraagd.', 'Give no more than was asked for.'),
};
export const formalDemand = say(
  'Vraag de politie of de officier om een vordering op schrift (Sv 126nc en verder).',
  'Ask the police or the prosecutor for a written demand (Sv 126nc and on).',
);
export const fewerPeople = say(
  'Geef alleen gegevens over de persoon of het adres van een zaak, op een wettelijke grond.',
  'Only give data about the person or address of a case, on a statutory ground.',
);
