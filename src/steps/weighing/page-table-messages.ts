import type { Bilingual } from '../../core/bilingual.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

export const tableMessages = {
  title: b('Weegtafel', 'Weighing table'),
  lead: b(
    'Hier beoordelen en besluiten de partners samen. Eerst telt het signaal, nooit de persoon.',
    'Here the partners assess and decide together. The signal counts, never the person.',
  ),
  rows: b('Signalen aan tafel', 'Signals at the table'),
  backToList: b('Terug naar de weegtafel', 'Back to the weighing table'),
  placeUnknown: b('Plek niet genoemd', 'Place not named'),
  textGone: b('De tekst is vernietigd.', 'The text was destroyed.'),
  offeredBy: b('van {organ}', 'from {organ}'),
  offeredOn: b('aangeboden {day}', 'offered {day}'),
  reviewOn: b('opnieuw bekijken op {day}', 'look again on {day}'),
  reviewLate: b('had op {day} terug moeten zijn', 'was due back on {day}'),
  gradeShort: b('bron {grade}', 'source {grade}'),

  sent: b('Wat is meegestuurd', 'What was sent along'),
  sentLead: b('{organ} stuurde dit mee, en niet meer dan dit.', '{organ} sent this along, and no more than this.'),
  seen: b('Wat er is gezien', 'What was seen'),
  indicators: b('Kenmerken', 'Indicators'),
  indicatorsNone: b('Er zijn geen kenmerken meegestuurd.', 'No indicators were sent along.'),
  innocent: b('Kan ook onschuldig zijn', 'May also be innocent'),
  strengthWeak: b('licht', 'weak'),
  strengthSupporting: b('ondersteunend', 'supporting'),
  strengthStrong: b('sterk', 'strong'),
  whyShared: b('Waarom de gemeente dit deelt', 'Why the municipality shares this'),
  facts: b('Herkomst en termijn', 'Origin and term'),
  destroyBefore: b('Uiterlijk vernietigd op', 'Destroyed by'),
  history: b('Tijdlijn', 'Timeline'),
  act: b('Wat nu?', 'What now?'),

  assess: b('Beoordelen', 'Assess'),
  assessLead: b(
    'Eerst de vraag of het past (WGS 2.17), daarna vier toetsen (WGS 2.23 lid 3). Pas na een ja mogen partners gegevens verzamelen.',
    'First the question whether it fits (WGS 2.17), then four tests (WGS 2.23(3)). Only after a yes may partners collect data.',
  ),
  fitTitle: b('Eerst het doel', 'First the purpose'),
  fitLead: b(
    'Het doel is: georganiseerde misdaad tegengaan. Alleen overlast of een enkele overtreding past niet.',
    'The purpose is to counter organised crime. Mere nuisance or one single offence does not fit.',
  ),
  testsTitle: b('Dan de vier toetsen', 'Then the four tests'),
  testsLead: b('Schrijf kort wat u zag en waarom dat telt.', 'Write briefly what you saw and why it counts.'),
  kindHint: b(
    'Bijvoorbeeld: een plek, een bedrijf, een geldstroom of een werkwijze.',
    'For example: a place, a business, a money flow or a way of working.',
  ),
  extentHint: b(
    'Hoeveel meldingen, wat voor, en hoe groot? Bijvoorbeeld: twee meldingen over één schuur.',
    'How many reports, of what kind, and how large? For example: two reports about one barn.',
  ),
  weightHint: b(
    'Hoe ernstig is het, en wat is er al gedaan? Bijvoorbeeld: vorig jaar gecontroleerd, niets gevonden.',
    'How serious is it, and what was done before? For example: checked last year, nothing found.',
  ),
  matchingHint: b('Vraag het aan tafel. Is er maar één? Vul dan 1 in.', 'Ask at the table. Only one? Then fill in 1.'),
  theirReason: b('Toelichting van de gemeente', 'Explanation by the municipality'),
  involvedTitle: b('Tot slot: alleen wie het moet weten', 'Last: only who needs to know'),
  involvedLead: b(
    'Alleen wie u hier kiest, kan straks partij zijn in een casus (WGS 2.23 lid 5).',
    'Only those you choose here can become a party to a case (WGS 2.23(5)).',
  ),
  involvedMany: b(
    'Dit zijn {count} deelnemers. Kunt u van iedereen uitleggen waarom die dit moet weten? Haal anders iemand weg.',
    'These are {count} participants. Can you explain for each why they need to know? If not, take one away.',
  ),
  assessed: b(
    'De beoordeling is vastgelegd. Nu kan de weegtafel besluiten.',
    'The assessment was recorded. Now the table can decide.',
  ),
  assessAgain: b('Opnieuw beoordelen', 'Assess again'),
  assessNotYou: b(
    'Een accountmanager of casusregisseur beoordeelt dit signaal. Daarna besluit de weegtafel.',
    'A liaison or case director assesses this signal. Then the weighing table decides.',
  ),

  decide: b('Besluit nemen', 'Decide'),
  decideTitle: b('Besluit van de weegtafel', 'Decision of the weighing table'),
  decideLead: b(
    'De tafel besluit, de secretaris legt vast. De gemeente die het signaal bracht, krijgt de uitkomst vanzelf terug.',
    'The table decides, the secretary records. The municipality that brought the signal gets the outcome by itself.',
  ),
  notAdmissible: b(
    'Dit signaal past niet bij het doel. Een casus kan dus niet. Kies een andere route, of pak het niet op.',
    'This signal does not fit the purpose. So a case is not possible. Choose another route, or do not take it up.',
  ),
  laterLead: b(
    'Kies een dag uiterlijk {day}. Dan staat het signaal vanzelf weer bovenaan deze lijst.',
    'Choose a day no later than {day}. Then the signal is on top of this list again.',
  ),
  decideNotYou: b(
    'De casusregisseur of een lid van de weegtafel legt het besluit vast. U ziet het hier zodra het er is.',
    'The case director or a member of the weighing table records the decision. You see it here as soon as it is there.',
  ),
  presentFirst: b('Aan tafel', 'At the table'),
  decidedCase: b('Besloten: gezamenlijke casus. Open nu de casus.', 'Decided: joint case. Open the case now.'),
  decidedLater: b(
    'Besloten: niet nu. Het signaal komt terug op de gekozen dag.',
    'Decided: not now. The signal comes back on the chosen day.',
  ),
  decidedDeclined: b(
    'Besloten: niet oppakken. De gemeente krijgt bericht.',
    'Decided: not taken up. The municipality is told.',
  ),
  decidedOther: b(
    'Besloten: andere route. De gemeente krijgt bericht.',
    'Decided: another route. The municipality is told.',
  ),

  caseOpened: b('Op dit signaal is een casus geopend.', 'A case was opened on this signal.'),
  goToCase: b('Naar de casus', 'To the case'),
  openCase: b('Open de casus', 'Open the case'),
  openCaseLead: b(
    'De tafel koos voor een gezamenlijke casus. Leg nu het doel, de partijen en de barrières vast.',
    'The table chose a joint case. Now record the goal, the parties and the barriers.',
  ),
  openCaseNotYou: b(
    'De tafel koos voor een gezamenlijke casus. De casusregisseur opent die.',
    'The table chose a joint case. The case director opens it.',
  ),
  doneDeclined: b(
    'De tafel pakte dit niet op. U hoeft niets meer te doen. De gegevens verdwijnen op de laatste dag.',
    'The table did not take this up. Nothing more to do. The data go on the last day.',
  ),
  doneOther: b('De tafel koos een andere route: {route}.', 'The table chose another route: {route}.'),
  doneLater: b(
    'De tafel kijkt opnieuw op {day}. Is er nieuws? Beoordeel of besluit dan eerder.',
    'The table looks again on {day}. Is there news? Then assess or decide earlier.',
  ),
  doneDestroyed: b(
    'De gegevens zijn vernietigd. Alleen het logboek zonder persoonsgegevens blijft.',
    'The data were destroyed. Only the log without personal data remains.',
  ),
  result: b('Wat is vastgelegd', 'What was recorded'),
  keys: b('Bij dit signaal', 'With this signal'),
} as const satisfies { readonly [name: string]: Bilingual };

/** Lists of the table in the order of the work; each empty one says who makes something appear. */
export const tableLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'offered',
    label: b('Aangeboden', 'Offered'),
    empty: {
      title: b('Geen nieuwe signalen', 'No new signals'),
      lead: b(
        'Hier komt een signaal binnen als een gemeente bij weging 3 kiest voor het samenwerkingsverband. U beoordeelt het daarna.',
        'A signal arrives here when a municipality chooses the partnership at weighing 3. Then you assess it.',
      ),
    },
  },
  {
    name: 'assessed',
    label: b('Beoordeeld', 'Assessed'),
    empty: {
      title: b('Niets wacht op een besluit', 'Nothing waits for a decision'),
      lead: b(
        'Hier staat een signaal zodra het past bij het doel en de vier toetsen zijn gedaan. De weegtafel besluit dan.',
        'A signal stands here once it fits the purpose and the four tests are done. Then the table decides.',
      ),
    },
  },
  {
    name: 'later',
    label: b('Niet nu', 'Not now'),
    empty: {
      title: b('Niets uitgesteld', 'Nothing postponed'),
      lead: b(
        'Zegt de tafel "niet nu", dan staat het signaal hier tot de dag waarop u opnieuw kijkt.',
        'When the table says "not now", the signal stands here until the day you look again.',
      ),
    },
  },
  {
    name: 'case',
    label: b('Casus', 'Case'),
    empty: {
      title: b('Nog geen besluit tot een casus', 'No decision on a case yet'),
      lead: b(
        'Kiest de tafel voor een gezamenlijke casus, dan staat het signaal hier. De casusregisseur opent de casus.',
        'When the table chooses a joint case, the signal stands here. The case director opens the case.',
      ),
    },
  },
  {
    name: 'declined',
    label: b('Niet opgepakt', 'Not taken up'),
    empty: {
      title: b('Niets geweigerd', 'Nothing declined'),
      lead: b(
        'Hier staat wat de tafel niet oppakt, met de reden. De gemeente kan haar eigen taak blijven doen.',
        'Here stands what the table does not take up, with the reason. The municipality can go on with its own task.',
      ),
    },
  },
  {
    name: 'other-route',
    label: b('Andere route', 'Other route'),
    empty: {
      title: b('Geen andere routes', 'No other routes'),
      lead: b(
        'Kan een andere dienst dit beter? Dan kiest de tafel een andere route en staat het signaal hier.',
        'Can another service do this better? Then the table chooses another route and the signal stands here.',
      ),
    },
  },
  {
    name: 'not-admissible',
    label: b('Past niet bij het doel', 'Does not fit the purpose'),
    empty: {
      title: b('Niets valt buiten het doel', 'Nothing falls outside the purpose'),
      lead: b(
        'Past een signaal volgens de beoordeling niet bij het doel? Dan staat het hier tot de tafel besluit.',
        'Does a signal not fit the purpose according to the assessment? Then it stands here until the table decides.',
      ),
    },
  },
];
