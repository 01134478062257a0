import type { Bilingual } from '../../core/bilingual.ts';

/** One thing and everything that registers say of it. */
export const thingMessages = {
  back: { nl: 'Terug naar opzoeken', en: 'Back to looking up' },
  names: { nl: 'Ook geschreven als: {names}', en: 'Also written as: {names}' },
  oneGrade: { nl: 'Alles hier heeft één oordeel. {grade}.', en: 'Everything here has one grade. {grade}.' },
  gradeRange: { nl: 'Van {best} tot {worst}.', en: 'From {best} to {worst}.' },
  keys: { nl: 'Deze pagina', en: 'This page' },
  around: { nl: 'Wat staat eromheen?', en: 'What stands around it?' },
  given: { nl: 'Wie kreeg hier iets van', en: 'Who got something of this' },
  givenLead: {
    nl: 'Blijkt een feit onjuist, dan horen deelnemers dat vanzelf. Wie buiten Schakel staat, moet u het zelf zeggen.',
    en: 'When a fact turns out wrong, participants hear of it by themselves. Whoever is outside Schakel, you must tell.',
  },
  givenLine: { nl: '{to}, op {day}', en: '{to}, on {day}' },
  givenOutside: { nl: '{to}, op {day}: zelf zeggen', en: '{to}, on {day}: tell them yourself' },

  facts: { nl: 'Wat de registers zeggen', en: 'What the registers say' },
  contradiction: { nl: 'Registers spreken elkaar tegen', en: 'Registers contradict each other' },
  contradictionLead: {
    nl: 'Hiervan kan er maar één kloppen. Schakel kiest niet: kijk zelf, of betwist wat niet klopt.',
    en: 'Only one of these can be right. Schakel does not choose: look for yourself, or dispute what is wrong.',
  },
  contradictionCount: {
    nl: 'Op {count} punten spreken registers elkaar tegen.',
    en: 'Registers contradict each other on {count} points.',
  },
  contradictionOne: {
    nl: 'Op één punt spreken registers elkaar tegen: {property}.',
    en: 'Registers contradict each other on one point: {property}.',
  },
  saidLine: {
    nl: '{title}, stand van {day}. Oordeel {grade}. Wordt gewist op {expires}.',
    en: '{title}, as of {day}. Grade {grade}. Erased on {expires}.',
  },
  taxLine: { nl: 'Komt (deels) van de Belastingdienst.', en: 'Comes (partly) from the tax service.' },
  criminalLine: { nl: 'Strafrechtelijk gegeven.', en: 'Criminal data.' },

  dispute: { nl: 'Betwisten', en: 'Dispute' },
  disputeOf: { nl: 'Betwisten: {property}, {value}', en: 'Dispute: {property}, {value}' },
  disputeTitle: { nl: 'Klopt dit niet?', en: 'Is this wrong?' },
  disputeLead: {
    nl: '{source} zegt: {property} is {value}. Het feit blijft staan, maar iedereen ziet dat het betwist wordt. Later zegt iemand wat eruit kwam.',
    en: '{source} says: {property} is {value}. The fact stays, but everybody sees that it is disputed. Later somebody says what came of it.',
  },
  disputeSend: { nl: 'Betwisting vastleggen', en: 'Record the dispute' },
  disputeDone: { nl: 'De betwisting staat bij het feit.', en: 'The dispute stands with the fact.' },
  disputed: { nl: 'Betwist', en: 'Disputed' },
  disputedBy: { nl: 'Betwist door {name} op {day}.', en: 'Disputed by {name} on {day}.' },
  disputeReason: { nl: 'Waarom: {reason}', en: 'Why: {reason}' },
  disputeShould: { nl: 'Zou moeten zijn: {should}', en: 'Should be: {should}' },
  settle: { nl: 'Afdoen', en: 'Settle' },
  settleOf: { nl: 'Afdoen: {property}, {value}', en: 'Settle: {property}, {value}' },
  settleTitle: { nl: 'Wat kwam eruit?', en: 'What came of it?' },
  settleLead: {
    nl: 'Het oordeel komt bij het feit te staan. De betwisting blijft leesbaar.',
    en: 'The outcome will stand with the fact. The dispute stays readable.',
  },
  settleSend: { nl: 'Uitkomst vastleggen', en: 'Record the outcome' },
  settleDone: { nl: 'De uitkomst staat bij het feit.', en: 'The outcome stands with the fact.' },
  corrected: { nl: 'Onjuist gebleken op {day}', en: 'Found wrong on {day}' },
  kept: { nl: 'Betwist, maar juist bevonden op {day}', en: 'Disputed, but found right on {day}' },

  relations: { nl: 'Relaties', en: 'Relations' },
  relationsNone: {
    nl: 'In de registers die u mag zien, staat geen relatie.',
    en: 'The registers that you may see hold no relation.',
  },
  relationsMore: {
    nl: 'Er zijn meer relaties. Hier staan de eerste 100.',
    en: 'There are more relations. These are the first 100.',
  },
  otherUnknown: { nl: 'iets wat u hier niet kunt openen', en: 'something that you cannot open here' },
  thisOne: { nl: 'deze', en: 'this one' },
  role: { nl: 'als {role}', en: 'as {role}' },
  share: { nl: 'aandeel {percentage}%', en: 'share {percentage}%' },
  between: { nl: 'van {start} tot {end}', en: 'from {start} until {end}' },
  since: { nl: 'sinds {start}', en: 'since {start}' },
  until: { nl: 'tot {end}', en: 'until {end}' },
  noDates: { nl: 'geen data bekend', en: 'no dates known' },

  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  timelineNone: { nl: 'Er zijn geen dagen bekend.', en: 'No days are known.' },
  timelineSpan: { nl: 'Van {from} tot {to}', en: 'From {from} to {to}' },
  asTable: { nl: 'Als tabel tonen', en: 'Show as a table' },
  asStrip: { nl: 'Als tijdlijn tonen', en: 'Show as a timeline' },
  when: { nl: 'Wanneer', en: 'When' },
  what: { nl: 'Wat', en: 'What' },
  whoSays: { nl: 'Wie zegt het', en: 'Who says it' },
  relationWith: { nl: '{kind}: {other}', en: '{kind}: {other}' },

  records: { nl: 'Waaruit dit bestaat', en: 'What this is made of' },
  recordsOne: {
    nl: 'Dit komt uit één gegeven van één register.',
    en: 'This comes from one record of one register.',
  },
  recordsMany: {
    nl: 'Collega’s zeiden dat deze {count} gegevens over dezelfde gaan. Dat kan altijd weer uit elkaar.',
    en: 'Colleagues said that these {count} records are about the same. They can always be taken apart again.',
  },
  recordLine: { nl: '{caption}, uit {title}', en: '{caption}, from {title}' },
  joinLine: { nl: '{left} en {right} (gezegd op {day})', en: '{left} and {right} (said on {day})' },
  split: { nl: 'Bekijken of losmaken', en: 'Look or take apart' },

  alike: { nl: 'Lijkt hierop', en: 'Looks like this' },
  alikeLead: {
    nl: 'Deze gegevens kunnen over dezelfde gaan. Dat gaat over gelijke namen en nummers, nooit over verdenking. U zegt of het zo is.',
    en: 'These records may be about the same one. That is about equal names and numbers, never about suspicion. You say whether it is so.',
  },
  compare: { nl: 'Leg naast elkaar', en: 'Put side by side' },
  compareTitle: { nl: 'Gaat een ander gegeven over dezelfde?', en: 'Is another record about the same?' },
  compareLead: {
    nl: 'Zoek het andere gegeven. Daarna ziet u de twee naast elkaar en zegt u of het dezelfde is. Er wordt niets vanzelf samengevoegd.',
    en: 'Find the other record. Then you see the two side by side and say whether they are the same. Nothing is merged by itself.',
  },
  compareField: { nl: 'Zoek het andere gegeven', en: 'Find the other record' },
  compareNone: { nl: 'Geen ander gegeven gevonden.', en: 'No other record found.' },
  compareChoose: { nl: 'Leg ernaast', en: 'Put beside' },
  compareOf: { nl: 'Leg ernaast: {caption}', en: 'Put beside: {caption}' },
  compareDone: { nl: 'De twee liggen naast elkaar.', en: 'The two lie side by side.' },

  why: { nl: 'Waarom ziet u dit?', en: 'Why do you see this?' },
  whyPurpose: { nl: 'Doel', en: 'Purpose' },
  whyTask: { nl: 'Uw taak', en: 'Your task' },
  whyGround: { nl: 'Grond voor {title}', en: 'Ground for {title}' },
  whyRules: { nl: 'Regels: {rules}', en: 'Rules: {rules}' },
  whyLogged: {
    nl: 'Dat u dit bekeek, staat in het logboek.',
    en: 'That you looked at this stands in the log.',
  },
} as const satisfies { readonly [name: string]: Bilingual };
