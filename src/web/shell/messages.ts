import type { Bilingual } from '../../core/bilingual.ts';

/** What the frame around every page says. */
export const shellMessages = {
  product: { nl: 'Schakel', en: 'Schakel' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  bannerLabel: { nl: 'Let op', en: 'Please note' },
  mainMenu: { nl: 'Hoofdmenu', en: 'Main menu' },
  language: { nl: 'Taal', en: 'Language' },
  dutch: { nl: 'Nederlands', en: 'Nederlands' },
  english: { nl: 'English', en: 'English' },
  signOut: { nl: 'Afmelden', en: 'Sign out' },
  switchUser: { nl: 'Ander persoon', en: 'Other person' },
  help: { nl: 'Hulp', en: 'Help' },
  everywhere: { nl: 'Overal', en: 'Everywhere' },
  openHelp: { nl: 'Hulp en toetsen tonen', en: 'Show help and keys' },
  choosePurposeKey: { nl: 'Doel kiezen', en: 'Choose a purpose' },
  keysTitle: { nl: 'Hulp en toetsen', en: 'Help and keys' },
  keysLead: {
    nl: 'Alles kan ook met Tab, Enter en de muis. Deze toetsen gaan sneller.',
    en: 'Everything also works with Tab, Enter and the mouse. These keys are faster.',
  },
  keysOn: { nl: 'Toetsen van één letter of cijfer gebruiken', en: 'Use keys of one letter or figure' },
  wordsTitle: { nl: 'Woorden', en: 'Words' },

  navInbox: { nl: 'Postvak', en: 'Inbox' },
  navNew: { nl: 'Nieuw signaal', en: 'New signal' },
  navTable: { nl: 'Weegtafel', en: 'Weighing table' },
  navLookUp: { nl: 'Opzoeken', en: 'Look up' },
  navTwins: { nl: 'Dezelfde of niet?', en: 'The same or not?' },
  navRegisters: { nl: 'Registers', en: 'Registers' },
  navCases: { nl: 'Casussen', en: 'Cases' },
  navInvitations: { nl: 'Uitnodigingen', en: 'Invitations' },
  navAskPartners: { nl: 'Vraag deelnemers of zij iemand kennen', en: 'Ask participants whether they know somebody' },
  navQuestions: { nl: 'Vragen van anderen', en: 'Questions of others' },
  navRequests: { nl: 'Vervolgvragen', en: 'Follow-ups' },
  navRoundLists: { nl: 'Registers openstellen', en: 'Open registers' },
  navRoundChecks: { nl: 'Controle vragenrondes', en: 'Check question rounds' },
  navRoundAlerts: { nl: 'Meldingen over vragenrondes', en: 'Alerts about question rounds' },
  navRound: { nl: 'Vragenronde', en: 'Question round' },
  navApprovals: { nl: 'Akkoorden', en: 'Approvals' },
  navLog: { nl: 'Logboek', en: 'Log' },
  navRuleChange: { nl: 'Wat als een regel verandert?', en: 'What if a rule changes?' },
  navPartnerships: { nl: 'Samenwerkingsverbanden', en: 'Partnerships' },
  navAdvisor: { nl: 'Mag ik dit delen?', en: 'May I share this?' },

  purpose: { nl: 'Doel', en: 'Purpose' },
  purposeAs: { nl: '{name}, {role}', en: '{name}, {role}' },
  purposeNone: { nl: 'Nog geen doel gekozen', en: 'No purpose chosen yet' },
  purposeChange: { nl: 'Doel wijzigen', en: 'Change purpose' },
  purposeChoose: { nl: 'Doel kiezen', en: 'Choose purpose' },
  purposeTitle: { nl: 'Waaraan werkt u nu?', en: 'What are you working on now?' },
  purposeLead: {
    nl: 'U kijkt altijd voor een taak of een zaak. Uw keuze staat bij alles wat u bekijkt en doet.',
    en: 'You always look for a task or a case. Your choice stands with everything you see and do.',
  },
  purposeTasks: { nl: 'Uw taken', en: 'Your tasks' },
  purposeUse: { nl: 'Werk voor dit doel', en: 'Work for this purpose' },
  purposeOf: { nl: 'Doel: {purpose}', en: 'Purpose: {purpose}' },
  purposeArticle: { nl: 'Grondslag: {article}', en: 'Legal basis: {article}' },
  purposeChosen: { nl: 'U werkt nu voor: {task}', en: 'You now work for: {task}' },
  noTasks: {
    nl: 'Uw rol heeft hier geen taak. Vraag uw leidinggevende om een aanwijzing.',
    en: 'Your role has no task here. Ask your manager for a designation.',
  },
  gateTitle: {
    nl: 'Zonder doel ziet niemand persoonsgegevens',
    en: 'Without a purpose nobody sees personal data',
  },
  gateLead: {
    nl: 'De wet vraagt vooraf: waarvoor hebt u deze gegevens nodig? Daarom kiest u eerst uw taak. Pas dan haalt Schakel iets op, en dat komt in het logboek.',
    en: 'The law asks beforehand: what do you need these data for? So you choose your task first. Only then does Schakel fetch anything, and that is logged.',
  },
  gateOtherTitle: {
    nl: 'Dit scherm hoort bij een ander doel',
    en: 'This screen belongs to another purpose',
  },
  gateOtherLead: {
    nl: 'U werkt nu voor "{task}". Kies een doel dat bij dit scherm past.',
    en: 'You now work for "{task}". Choose a purpose that fits this screen.',
  },
  gateNotYours: {
    nl: 'Dit scherm hoort niet bij uw rol',
    en: 'This screen does not belong to your role',
  },
  gateNotYoursLead: {
    nl: 'Kies in het menu een scherm dat bij uw taak hoort.',
    en: 'Choose a screen in the menu that belongs to your task.',
  },

  why: { nl: 'Waarom mag ik dit zien?', en: 'Why may I see this?' },
  whyPurpose: { nl: 'U kijkt voor: {purpose}', en: 'You look for: {purpose}' },
  whyTask: { nl: 'Uw taak: {task}', en: 'Your task: {task}' },
  whyUnsigned: {
    nl: 'Geen jurist heeft deze regels al ondertekend.',
    en: 'No lawyer has signed these rules yet.',
  },
  whyLogged: {
    nl: 'Dat u dit bekeek, staat in het logboek.',
    en: 'That you looked at this stands in the log.',
  },
  whyRules: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },

  startTitle: {
    nl: 'Van signaal naar gezamenlijke aanpak, binnen de wet',
    en: 'From signal to joint action, within the law',
  },
  startOne: {
    nl: 'Schakel helpt gemeenten en hun partners tegen georganiseerde misdaad.',
    en: 'Schakel helps municipalities and their partners against organised crime.',
  },
  startTwo: {
    nl: 'U legt een signaal vast, weegt het eerlijk en geeft het alleen door als de wet dat toestaat.',
    en: 'You record a signal, weigh it fairly and only pass it on when the law allows.',
  },
  startThree: {
    nl: 'Alles wat u ziet en doet heeft een doel, een artikel en een regel in het logboek.',
    en: 'Everything you see and do has a purpose, an article and a line in the log.',
  },
  startPartnerships: {
    nl: 'Wat doen deze samenwerkingsverbanden met gegevens?',
    en: 'What do these partnerships do with data?',
  },
  startDemo: {
    nl: 'Dit is een demo. Alle mensen, plekken en signalen zijn verzonnen.',
    en: 'This is a demo. All people, places and signals are invented.',
  },
  startHere: { nl: 'Begin hier', en: 'Start here' },
  startHereLead: {
    nl: '{name}, regisseur van Veenwijde, weegt een signaal',
    en: '{name}, director in Veenwijde, weighs a signal',
  },
  startPath: {
    nl: 'In een kwartier: open een signaal, doe de vier wegingen en draag het over aan het RIEC.',
    en: 'In a quarter of an hour: open a signal, do the four weighings and hand it over to the RIEC.',
  },
  startAs: { nl: 'Werk als {name}', en: 'Work as {name}' },
  startContinue: { nl: 'Ga verder als {name}', en: 'Continue as {name}' },
  startOthers: { nl: 'Of kies een andere rol', en: 'Or choose another role' },
  startOthersLead: {
    nl: 'Zo ziet u dezelfde zaak door andere ogen. Elk orgaan heeft een eigen kluis en ziet alleen wat mag.',
    en: 'See the same matter through other eyes. Each organ has a vault of its own and sees only what it may.',
  },
  startChosen: { nl: 'Dit bent u nu', en: 'This is you now' },
  startAdvisorLead: {
    nl: 'Twijfelt u of u iets mag doorgeven? In hoogstens acht vragen weet u het. Aanmelden hoeft niet.',
    en: 'In doubt whether you may pass something on? In at most eight questions you know. No need to sign in.',
  },
  startProduction: {
    nl: 'Meld u aan via uw eigen organisatie.',
    en: 'Sign in through your own organisation.',
  },
  notFoundTitle: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
  notFoundLead: { nl: 'Kies hierboven een scherm.', en: 'Choose a screen above.' },
  pageTitle: { nl: '{page} · Schakel', en: '{page} · Schakel' },
  tryAgain: { nl: 'Opnieuw proberen', en: 'Try again' },
  brokenTitle: { nl: 'Deze pagina kan niet verder', en: 'This page cannot go on' },
  brokenLead: {
    nl: 'Er is niets verloren wat u al verstuurde. Laad de pagina opnieuw.',
    en: 'Nothing that you sent is lost. Load the page again.',
  },
  reload: { nl: 'Opnieuw laden', en: 'Load again' },

  lists: { nl: 'Lijsten', en: 'Lists' },
  nextRow: { nl: 'Volgende regel', en: 'Next row' },
  previousRow: { nl: 'Vorige regel', en: 'Previous row' },
  nextPage: { nl: 'Volgende pagina', en: 'Next page' },
  firstPage: { nl: 'Terug naar het begin', en: 'Back to the beginning' },
} as const satisfies { readonly [name: string]: Bilingual };

/** The words of the help window: the idea and what it means, at B1. */
export const helpWords: readonly { readonly word: Bilingual; readonly means: Bilingual }[] = [
  {
    word: { nl: 'Signaal', en: 'Signal' },
    means: {
      nl: 'Eén melding of waarneming die nog niet gewogen is.',
      en: 'One report or observation that has not been weighed yet.',
    },
  },
  {
    word: { nl: 'Wegen', en: 'Weighing' },
    means: {
      nl: 'Een besluit over een signaal, met vragen, redenen en een artikel.',
      en: 'A decision on a signal, with questions, reasons and an article.',
    },
  },
  {
    word: { nl: 'Kenmerk', en: 'Indicator' },
    means: {
      nl: 'Iets wat u kunt zien aan een plek, bedrijf of betaling. Nooit iets van een persoon.',
      en: 'Something you can see of a place, business or payment. Never of a person.',
    },
  },
  {
    word: { nl: 'Parkeren', en: 'Parking' },
    means: {
      nl: 'Het signaal gaat op slot en wordt na een jaar vernietigd.',
      en: 'The signal is locked and destroyed after a year.',
    },
  },
  {
    word: { nl: 'RIEC', en: 'RIEC' },
    means: {
      nl: 'Regionaal Informatie- en Expertisecentrum: hier werken overheden samen tegen georganiseerde misdaad.',
      en: 'Regional Information and Expertise Centre: public bodies work together here against organised crime.',
    },
  },
  {
    word: { nl: 'Akkoord', en: 'Approval' },
    means: {
      nl: 'Een ja dat de wet van iemand anders vraagt, voordat u iets mag doen.',
      en: 'A yes that the act asks of somebody else, before you may do something.',
    },
  },
  {
    word: { nl: 'Vragenronde', en: 'Question round' },
    means: {
      nl: 'De vraag aan deelnemers of zij iemand of iets kennen. Zij zeggen ja of nee; namen gaan niet mee.',
      en: 'Asking participants whether they know somebody or something. They say yes or no; no names go along.',
    },
  },
  {
    word: { nl: 'Treffer', en: 'Hit' },
    means: {
      nl: 'Een deelnemer kent mogelijk dezelfde. Een treffer is een kandidaat en moet nog worden nagekeken.',
      en: 'A participant may know the same one. A hit is a candidate and still has to be checked.',
    },
  },
  {
    word: { nl: 'Weegtafel', en: 'Weighing table' },
    means: {
      nl: 'Het overleg waar partners samen beslissen of zij een zaak oppakken.',
      en: 'The meeting where partners decide together whether they take up a case.',
    },
  },
];
