import type { Bilingual } from '../../core/bilingual.ts';
import type { LaneWords } from '../../web/shell/lane-words.ts';
import type { Agreement } from './page-twin-compare.ts';

/** Two records side by side, and the lists of such pairs. */
export const twinMessages = {
  title: { nl: 'Dezelfde of niet?', en: 'The same or not?' },
  lead: {
    nl: 'Paren die iemand bij het opzoeken tegenkwam. Bovenaan staat waar uw oordeel het meest verandert.',
    en: 'Pairs that somebody came across while looking something up. First stands where your verdict changes most.',
  },
  rows: { nl: 'Paren', en: 'Pairs' },
  pairTitle: { nl: '{left} en {right}', en: '{left} and {right}' },
  impactOne: { nl: '1 relatie komt erbij', en: '1 relation would meet' },
  impactMany: { nl: '{count} relaties komen bij elkaar', en: '{count} relations would meet' },
  needsTwo: { nl: 'Van twee leveranciers: twee mensen beslissen', en: 'From two suppliers: two people decide' },
  oneSource: { nl: 'Binnen één register', en: 'Within one register' },
  saidBy: { nl: '{verdict}, zei {name}', en: '{verdict}, said {name}' },

  back: { nl: 'Terug naar de lijst', en: 'Back to the list' },
  notMerged: {
    nl: 'Wat u zegt, voegt niets voorgoed samen. Het kan altijd terug.',
    en: 'What you say merges nothing for good. It can always be taken back.',
  },
  keys: { nl: 'Dit paar', en: 'This pair' },

  compare: { nl: 'Wat is gelijk en wat verschilt', en: 'What agrees and what differs' },
  property: { nl: 'Gegeven', en: 'Property' },
  agreement: { nl: 'Vergelijking', en: 'Comparison' },
  absent: { nl: 'staat er niet', en: 'not there' },
  leftHead: { nl: '{title} ({day})', en: '{title} ({day})' },
  openThing: { nl: 'Open {caption}', en: 'Open {caption}' },
  countLine: {
    nl: '{agree} punten passen, {differ} punten verschillen, {single} staan maar bij één.',
    en: '{agree} points fit, {differ} points differ, {single} stand with one only.',
  },
  waterfall: { nl: 'Hoe zwaar dit telt', en: 'How much this counts' },
  waterfallLead: {
    nl: 'Hoe zeldzamer iets is, hoe meer het zegt dat het gelijk is. Dit gaat over gelijkheid van gegevens, nooit over verdenking.',
    en: 'The rarer something is, the more it says that it agrees. This is about how alike records are, never about suspicion.',
  },
  settle: { nl: 'Wat kan uitsluitsel geven', en: 'What would settle it' },
  settlePerson: {
    nl: 'De geboorteplaats of het BSN in de BRP, als uw taak dat toestaat. Of vraag de leverancier van het register.',
    en: 'The place of birth or the citizen service number in the persons register, if your task allows it. Or ask the supplier of the register.',
  },
  settleCompany: {
    nl: 'Het KVK-nummer: twee nummers zijn twee ondernemingen. Een naam alleen zegt weinig.',
    en: 'The trade register number: two numbers are two companies. A name alone says little.',
  },
  settlePlace: {
    nl: 'Het BAG-nummer. Een toevoeging bij het huisnummer kan een ander pand zijn.',
    en: 'The BAG number. An addition to the house number can be another building.',
  },
  settleOther: { nl: 'Vraag de leverancier van het register.', en: 'Ask the supplier of the register.' },

  relations: { nl: 'Relaties die bij elkaar komen', en: 'Relations that would meet' },
  relationsLead: {
    nl: 'Zegt u dat dit dezelfde is, dan staan deze relaties voortaan op één pagina.',
    en: 'If you say that these are the same, these relations stand on one page from then on.',
  },
  relationsNone: { nl: 'Geen relaties in dit register.', en: 'No relations in this register.' },

  verdict: { nl: 'Wat zegt u?', en: 'What do you say?' },
  verdictAgain: { nl: 'Nu wel te zeggen?', en: 'Can it be said now?' },
  same: { nl: 'Ja, dezelfde', en: 'Yes, the same' },
  different: { nl: 'Nee, twee verschillende', en: 'No, two different ones' },
  unsure: { nl: 'Niet te zeggen', en: 'Cannot be said' },
  hold: { nl: 'Later', en: 'Later' },
  reasonTitle: { nl: '{verdict}: waarom?', en: '{verdict}: why?' },
  reasonLead: {
    nl: 'Schrijf op waarnaar u keek, zodat een ander het kan nagaan.',
    en: 'Write down what you looked at, so that somebody else can check it.',
  },
  twoLead: {
    nl: 'De registers komen van twee leveranciers. "Dezelfde" telt pas als een tweede persoon het bevestigt.',
    en: 'The registers come from two suppliers. "The same" counts once a second person confirms it.',
  },
  judge: { nl: 'Oordeel vastleggen', en: 'Record the verdict' },
  judged: {
    nl: 'Uw oordeel is vastgelegd. Dit is het volgende paar.',
    en: 'Your verdict is recorded. This is the next pair.',
  },
  judgedLast: {
    nl: 'Uw oordeel is vastgelegd. Dit was het laatste paar.',
    en: 'Your verdict is recorded. This was the last pair.',
  },

  standing: { nl: 'Wat er staat', en: 'What stands' },
  standingLine: { nl: '{verdict}, zei {name} op {day}.', en: '{verdict}, said {name} on {day}.' },
  standingReason: { nl: 'Waarom: {reason}', en: 'Why: {reason}' },
  confirmedLine: { nl: 'Bevestigd door {name}.', en: 'Confirmed by {name}.' },
  isOne: { nl: 'Deze gegevens staan nu op één pagina.', en: 'These records now stand on one page.' },
  waitsForOther: {
    nl: 'Een ander dan u moet dit nog bevestigen. Tot dan blijven het er twee.',
    en: 'Somebody other than you still has to confirm this. Until then they stay two.',
  },
  waitsForYou: {
    nl: 'Dit telt pas als een tweede persoon het bevestigt. Kijk zelf, en zeg het als u het ook ziet.',
    en: 'This counts once a second person confirms it. Look for yourself, and say so if you see it too.',
  },
  confirm: { nl: 'Bevestigen als tweede', en: 'Confirm as the second person' },
  confirmed: { nl: 'Bevestigd. De twee staan nu op één pagina.', en: 'Confirmed. The two now stand on one page.' },
  undo: { nl: 'Oordeel terugnemen', en: 'Take the verdict back' },
  undoLead: {
    nl: 'Daarna staan de twee weer los, zoals voordat er iets werd gezegd. Wat gezegd is, blijft in de geschiedenis.',
    en: 'Then the two stand apart again, as before anything was said. What was said stays in the history.',
  },
  undone: {
    nl: 'Het oordeel is teruggenomen. De twee staan weer los.',
    en: 'The verdict was taken back. The two stand apart again.',
  },
  history: { nl: 'Geschiedenis', en: 'History' },
} as const satisfies { readonly [name: string]: Bilingual };

/** How two values compare, in words. */
export const agreementWords: { readonly [A in Agreement]: Bilingual } = {
  same: { nl: 'Gelijk', en: 'The same' },
  respelled: { nl: 'Zelfde, anders geschreven', en: 'The same, written otherwise' },
  initials: { nl: 'Past: afgekort', en: 'Fits: shortened' },
  partly: { nl: 'Deels gelijk', en: 'Partly the same' },
  swapped: { nl: 'Dag en maand omgewisseld', en: 'Day and month swapped' },
  different: { nl: 'Verschilt', en: 'Differs' },
  single: { nl: 'Staat maar bij één', en: 'With one only' },
};

export const twinLaneWords: readonly [LaneWords, ...LaneWords[]] = [
  {
    name: 'open',
    label: { nl: 'Te beoordelen', en: 'To judge' },
    empty: {
      title: { nl: 'Er ligt geen paar open', en: 'No pair is open' },
      lead: {
        nl: 'Komt u bij het opzoeken twee gegevens tegen die over dezelfde kunnen gaan? Open er een en kies "Leg naast elkaar".',
        en: 'Do you come across two records that may be about the same? Open one and choose "Put side by side".',
      },
    },
  },
  {
    name: 'second',
    label: { nl: 'Wacht op tweede persoon', en: 'Waits for a second person' },
    empty: {
      title: { nl: 'Niets wacht op een tweede persoon', en: 'Nothing waits for a second person' },
      lead: {
        nl: 'Komen twee gegevens van twee leveranciers, dan beslissen twee mensen. Wat de eerste zei, staat dan hier.',
        en: 'If two records come from two suppliers, two people decide. What the first said then stands here.',
      },
    },
  },
  {
    name: 'unsure',
    label: { nl: 'Niet te zeggen', en: 'Cannot be said' },
    empty: {
      title: { nl: 'Geen paar is onzeker', en: 'No pair is uncertain' },
      lead: {
        nl: 'Kon iemand het niet zeggen, dan staat het paar hier tot iemand meer weet.',
        en: 'If somebody could not say, the pair stands here until somebody knows more.',
      },
    },
  },
  {
    name: 'hold',
    label: { nl: 'Later', en: 'Later' },
    empty: {
      title: { nl: 'Niets is uitgesteld', en: 'Nothing was put off' },
      lead: {
        nl: 'Wat u nu niet wilt beoordelen, zet u hier met "Later".',
        en: 'What you do not want to judge now comes here with "Later".',
      },
    },
  },
  {
    name: 'done',
    label: { nl: 'Gedaan', en: 'Done' },
    empty: {
      title: { nl: 'Nog niets beoordeeld', en: 'Nothing judged yet' },
      lead: {
        nl: 'Hier staat wat dezelfde is of juist niet. U kunt elk oordeel terugnemen.',
        en: 'Here stands what is the same or is not. You can take each verdict back.',
      },
    },
  },
];
