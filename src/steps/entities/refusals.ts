import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const entityRefusals = {
  'no-such-register': hidden,
  'no-such-record': hidden,
  'no-such-pair': hidden,
  'no-such-dispute': hidden,
  'draft-waits': {
    status: 409,
    title: {
      nl: 'Van dit register wacht al een inlezing op een besluit.',
      en: 'A load of this register is already waiting for a decision.',
    },
    next: {
      nl: 'Aanvaard die inlezing of wijs haar af, en lees dan opnieuw in.',
      en: 'Accept or reject that load, then load again.',
    },
  },
  'registers-full': {
    status: 409,
    title: {
      nl: 'Uw organisatie heeft al 200 registers in gebruik. Meer kan niet.',
      en: 'Your organisation has 200 registers in use already. There is no room for more.',
    },
    next: {
      nl: 'Lees het in bij een register dat er al is, of neem eerst een register terug dat niemand meer gebruikt.',
      en: 'Load it into a register that is there already, or first take back a register that nobody uses any more.',
    },
  },
  'loaded-before': {
    status: 409,
    title: { nl: 'Deze inlezing is al eens voorgelegd.', en: 'This load was put forward before.' },
    next: { nl: 'Kijk bij het register wat ermee is gebeurd.', en: 'Look at the register what became of it.' },
  },
  'changed-meanwhile': {
    status: 409,
    title: {
      nl: 'Het register is intussen veranderd; het verschil dat u zag, klopt niet meer.',
      en: 'The register has changed meanwhile; the difference that you saw is no longer right.',
    },
    next: { nl: 'Wijs deze inlezing af en lees opnieuw in.', en: 'Reject this load and load again.' },
  },
  'not-a-draft': {
    status: 409,
    title: { nl: 'Over deze inlezing is al besloten.', en: 'This load was already decided on.' },
    next: { nl: 'Kijk bij het register wat er is besloten.', en: 'Look at the register what was decided.' },
  },
  'load-over': {
    status: 409,
    title: { nl: 'De laatste dag van deze inlezing is voorbij.', en: 'The last day of this load has passed.' },
    next: { nl: 'Lees het register opnieuw in.', en: 'Load the register again.' },
  },
  'not-accepted': {
    status: 409,
    title: { nl: 'Deze inlezing is niet in gebruik.', en: 'This load is not in use.' },
    next: { nl: 'Kies een inlezing die aanvaard is.', en: 'Choose a load that was accepted.' },
  },
  'purpose-not-its-own': {
    status: 422,
    title: {
      nl: 'Dit register noemt een doel dat uw organisatie niet heeft.',
      en: 'This register names a purpose that your organisation does not have.',
    },
    next: { nl: 'Kies alleen doelen van uw eigen taken.', en: 'Choose only purposes of your own tasks.' },
  },
  'no-ground-for-category': {
    status: 403,
    title: {
      nl: 'In deze inlezing staan gegevens waarvoor geen grond is.',
      en: 'This load holds data for which there is no ground.',
    },
    next: {
      nl: 'Laat de kolommen weg die hieronder staan, en lees opnieuw in.',
      en: 'Leave out the columns named below, and load again.',
    },
  },
  'no-ground-to-ask': {
    status: 403,
    title: {
      nl: 'Voor deze vraag aan de basisregistratie is geen grond. Er is niets gevraagd.',
      en: 'There is no ground for this question to the base register. Nothing was asked.',
    },
    next: {
      nl: 'Geen grond is er voor wat hieronder staat. Vraag een jurist onder welke taak dit wel mag.',
      en: 'There is no ground for what stands below. Ask a lawyer under which task this is allowed.',
    },
  },
  'question-of-another': {
    status: 422,
    title: {
      nl: 'Deze vraag past niet bij de basisregistratie die u noemt. Er is niets gevraagd.',
      en: 'This question does not fit the base register that you name. Nothing was asked.',
    },
    next: {
      nl: 'Vraag elke basisregistratie naar wat zij zelf heeft, op het nummer waarop zij zoekt, en noem de wet waaronder zij valt.',
      en: 'Ask each base register for what it holds itself, by the number it looks for, and name the act under which it comes.',
    },
  },
  'term-too-long': {
    status: 422,
    title: {
      nl: 'De laatste dag ligt in het verleden of te ver weg.',
      en: 'The last day lies in the past or too far away.',
    },
    next: {
      nl: 'Kies een dag na vandaag en binnen vijf jaar na de eerste verwerking.',
      en: 'Choose a day after today and within five years of the first processing.',
    },
  },
  'same-record': {
    status: 422,
    title: { nl: 'Dit is twee keer hetzelfde gegeven.', en: 'This is the same record twice.' },
    next: { nl: 'Kies twee verschillende gegevens.', en: 'Choose two different records.' },
  },
  'judged-already': {
    status: 409,
    title: { nl: 'Hierover staat al een oordeel.', en: 'A verdict already stands here.' },
    next: { nl: 'Neem dat oordeel eerst terug.', en: 'Take that verdict back first.' },
  },
  'nothing-to-confirm': {
    status: 409,
    title: { nl: 'Hier wacht niets op een tweede persoon.', en: 'Nothing here waits for a second person.' },
    next: { nl: 'Kijk in de lijst wat er wel wacht.', en: 'Look in the list what does wait.' },
  },
  'second-must-be-other': {
    status: 403,
    title: {
      nl: 'De tweede persoon moet een ander zijn dan wie het eerst zei.',
      en: 'The second person must be another than who said it first.',
    },
    next: { nl: 'Vraag een collega om mee te kijken.', en: 'Ask a colleague to look along.' },
  },
  'nothing-to-undo': {
    status: 409,
    title: { nl: 'Hier staat geen oordeel om terug te nemen.', en: 'No verdict stands here to take back.' },
    next: { nl: 'Er hoeft niets te gebeuren.', en: 'Nothing needs to be done.' },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
