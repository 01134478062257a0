import type { Bilingual } from '../../core/bilingual.ts';
import type { Answer, Effect } from '../../law/question.ts';
import type { RetentionCode } from '../../law/rule.ts';

/** What the advisor says around the questions and on the card. */
export const advisorMessages = {
  title: { nl: 'Mag ik dit delen?', en: 'May I share this?' },
  lead: {
    nl: 'In hoogstens acht vragen ziet u of het mag, op welk artikel, en wat u eerst moet regelen.',
    en: 'In at most eight questions you see whether it is allowed, under which article, and what to arrange first.',
  },
  private: {
    nl: 'U hoeft geen namen in te vullen. Niets van wat u kiest verlaat deze pagina.',
    en: 'You need not enter any names. Nothing that you choose leaves this page.',
  },
  unsigned: {
    nl: 'Let op: een regel die iets toestaat, telt hier pas als een jurist hem tekende. Een nee kan dus daaraan liggen.',
    en: 'Please note: a rule that allows something counts here only once a lawyer signed it. A no may come from that.',
  },
  progress: { nl: 'Vraag {number} van hoogstens 8', en: 'Question {number} of at most 8' },
  choose: { nl: 'Kies een antwoord.', en: 'Choose an answer.' },
  chooseOrUnknown: {
    nl: 'Kies een antwoord, of kies “Dat weet ik niet”.',
    en: 'Choose an answer, or choose “I do not know”.',
  },
  tickSomething: {
    nl: 'Vink aan wat waar is, of kies “Niets hiervan”.',
    en: 'Tick what is true, or choose “None of these”.',
  },
  unknown: { nl: 'Dat weet ik niet', en: 'I do not know' },
  ticksLegend: { nl: 'Vink aan wat waar is', en: 'Tick what is true' },
  ticksHelp: {
    nl: 'Wat u niet aanvinkt, telt als niet waar.',
    en: 'What you do not tick counts as not true.',
  },
  otherGroup: { nl: 'Andere groep', en: 'Other group' },
  noneOfThese: { nl: 'Niets hiervan', en: 'None of these' },
  restUnknown: {
    nl: 'Wat ik niet aanvink, weet ik niet zeker',
    en: 'What I do not tick, I am not sure of',
  },
  such: { nl: 'Bijvoorbeeld:', en: 'For instance:' },
  next: { nl: 'Volgende', en: 'Next' },
  back: { nl: 'Vorige', en: 'Back' },
  otherChoice: { nl: 'Andere keuze', en: 'Other choice' },
  otherChoiceFor: { nl: 'Andere keuze bij: {asked}', en: 'Other choice for: {asked}' },

  soFar: { nl: 'Uw antwoorden', en: 'Your answers' },
  soFarEmpty: {
    nl: 'Hier ziet u straks wat u koos. U kunt elk antwoord nog wijzigen.',
    en: 'Here you will see what you chose. You can still change every answer.',
  },
  change: { nl: 'Wijzig', en: 'Change' },
  changeOf: { nl: 'Wijzig het antwoord op: {question}', en: 'Change the answer to: {question}' },
  isTrue: { nl: 'Waar:', en: 'True:' },
  isFalse: { nl: 'Niet waar:', en: 'Not true:' },
  isUnknown: { nl: 'Niet bekend:', en: 'Not known:' },

  keys: { nl: 'Mag ik dit delen?', en: 'May I share this?' },
  keyNext: { nl: 'Volgende', en: 'Next' },
  keyBack: { nl: 'Vorige', en: 'Back' },
  keyPrint: { nl: 'Afdrukken', en: 'Print' },
  keyAgain: { nl: 'Opnieuw', en: 'Start again' },
} as const satisfies { readonly [name: string]: Bilingual };

/** The effect as a word. The colour and the sign beside it only underline what the word says. */
export const effectWords: { readonly [E in Effect]: Bilingual } = {
  allow: { nl: 'Ja', en: 'Yes' },
  'allow-with-approval': { nl: 'Ja, na akkoord', en: 'Yes, after approval' },
  deny: { nl: 'Nee', en: 'No' },
  ask: { nl: 'Nog niet te zeggen', en: 'It cannot be said yet' },
};

export const dutyWords: { readonly [D in Answer['duty']]: Bilingual } = {
  may: { nl: 'U mag dit doen. U hoeft het niet.', en: 'You may do this. You need not.' },
  must: { nl: 'U moet dit doen.', en: 'You must do this.' },
};
/** With an approval still to come. */
export const laterDutyWords: { readonly [D in Answer['duty']]: Bilingual } = {
  may: { nl: 'Is het akkoord er, dan mag u dit doen.', en: 'Once the approval is there, you may do this.' },
  must: { nl: 'Is het akkoord er, dan moet u dit doen.', en: 'Once the approval is there, you must do this.' },
};

export const alternativeTitles: { readonly [E in Effect]: Bilingual } = {
  allow: { nl: 'Wat ook kan', en: 'What else is possible' },
  'allow-with-approval': { nl: 'Wat ook kan', en: 'What else is possible' },
  deny: { nl: 'Wat wel kan', en: 'What is possible' },
  ask: { nl: 'Wat u nu kunt doen', en: 'What you can do now' },
};

export const obligationTitles: { readonly [E in Effect]: Bilingual } = {
  allow: { nl: 'Waar u zich aan houdt als u het doet', en: 'What you keep to when you do it' },
  'allow-with-approval': { nl: 'Waar u zich aan houdt als u het doet', en: 'What you keep to when you do it' },
  deny: { nl: 'Wat u nog moet doen', en: 'What you still have to do' },
  ask: { nl: 'Wat u nog moet doen', en: 'What you still have to do' },
};

export const ruleTitles: { readonly [E in Effect]: Bilingual } = {
  allow: { nl: 'Op welke artikelen', en: 'Under which articles' },
  'allow-with-approval': { nl: 'Op welke artikelen', en: 'Under which articles' },
  deny: { nl: 'Welke artikelen spelen', en: 'Which articles play a part' },
  ask: { nl: 'Welke artikelen spelen', en: 'Which articles play a part' },
};

export const cardMessages = {
  answer: { nl: 'Het antwoord', en: 'The answer' },
  approvals: { nl: 'Wie moet eerst akkoord geven', en: 'Who must agree first' },
  stillToAnswer: { nl: 'Nog geen akkoord van: {names}', en: 'No approval yet of: {names}' },
  inputs: { nl: 'Wat nog niet bekend is', en: 'What is not known yet' },
  whoKnows: { nl: 'Wie dit weet: {who}', en: 'Who knows this: {who}' },
  near: { nl: 'Wat het dichtst in de buurt komt', en: 'What comes nearest' },
  unmet: { nl: 'Dit past niet:', en: 'This does not fit:' },
  fields: { nl: 'Wat mee mag', en: 'What may go along' },
  fieldsLead: {
    nl: 'Deel hiervan alleen wat echt nodig is.',
    en: 'Of these share only what is really needed.',
  },
  retention: { nl: 'Hoe lang bewaren', en: 'How long to keep' },
  destroyBy: { nl: 'Uiterlijk op {day} moet het weg zijn.', en: 'It must be gone by {day} at the latest.' },
  rulesOf: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },
  newWindow: { nl: '(opent in een nieuw venster)', en: '(opens in a new window)' },
  answers: { nl: 'Wat u antwoordde', en: 'What you answered' },
  law: {
    nl: 'Zoals de wet luidt op {day}.',
    en: 'As the law reads on {day}.',
  },
  packVersion: { nl: 'Regelversie: {version}', en: 'Version of the rules: {version}' },
  sure: {
    nl: 'Zekerheid: hoog. De makers lazen de wettekst zelf.',
    en: 'Certainty: high. The makers read the text of the act itself.',
  },
  lessSure: {
    nl: 'Zekerheid: redelijk. Een jurist moet dit nog nalezen.',
    en: 'Certainty: fair. A lawyer still has to check this.',
  },
  print: { nl: 'Afdrukken', en: 'Print' },
  again: { nl: 'Opnieuw', en: 'Start again' },
  keep: { nl: 'Bewaar bij de zaak', en: 'Keep with the case' },
  askApproval: { nl: 'Vraag het akkoord', en: 'Ask for the approval' },
  reasonLead: {
    nl: 'Geen regel staat dit toe, dus het antwoord blijft nee. Wilt u weten of een regel het ook verbiedt?',
    en: 'No rule allows this, so the answer stays no. Do you want to know whether a rule also forbids it?',
  },
  reason: { nl: 'Beantwoord nog een vraag', en: 'Answer one more question' },
} as const satisfies { readonly [name: string]: Bilingual };

/** Terms in words (law.md 3.0). */
export const retentionWords: { readonly [R in RetentionCode]: Bilingual } = {
  T5F: {
    nl: 'Niet langer dan nodig, en hoogstens vijf jaar na het eerste gebruik van de gegevens.',
    en: 'No longer than needed, and at most five years after the first use of the data.',
  },
  T5L: {
    nl: 'Hoogstens vijf jaar na het laatste gebruik van de gegevens.',
    en: 'At most five years after the last use of the data.',
  },
  BIB5: { nl: 'Hoogstens vijf jaar (Wet Bibob).', en: 'At most five years (Wet Bibob).' },
  OWN: {
    nl: 'Zo lang als de eigen wet en selectielijst van de ontvanger zeggen.',
    en: 'As long as the recipient’s own act and retention list say.',
  },
  WPG: {
    nl: 'Zo lang als de Wet politiegegevens toestaat.',
    en: 'As long as the police data act allows.',
  },
  '0': { nl: 'Niet bewaren.', en: 'Do not keep it.' },
  ANON: {
    nl: 'Er staan geen persoonsgegevens in. Er is geen termijn.',
    en: 'There are no personal data in it. There is no term.',
  },
};
