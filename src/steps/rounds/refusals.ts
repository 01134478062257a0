import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const roundRefusals = {
  'no-such-round': hidden,
  'no-such-question': hidden,
  'no-such-follow-up': hidden,
  'no-such-list': hidden,
  'case-not-running': {
    status: 409,
    title: { nl: 'Deze casus loopt hier niet.', en: 'This case does not run here.' },
    next: {
      nl: 'Vraag onder een casus waaraan u meedoet en die nog open is.',
      en: 'Ask under a case in which you take part and that is still open.',
    },
  },
  'nobody-to-ask': {
    status: 409,
    title: {
      nl: 'Er is geen deelnemer aan wie u dit mag vragen.',
      en: 'There is no participant whom you may ask this.',
    },
    next: {
      nl: 'Kijk bij de casus wie er meedoen, of vraag de casusregisseur wie er bij moet.',
      en: 'Look at the case who takes part, or ask the case director who should join.',
    },
  },
  'nothing-to-ask-by': {
    status: 422,
    title: {
      nl: 'Met deze gegevens is niet te vragen: er is geen enkele sleutel van te maken.',
      en: 'Nothing can be asked with these data: no key can be made of them.',
    },
    next: {
      nl: 'Vul een nummer in, of een achternaam met voorletter en volledige geboortedatum.',
      en: 'Enter a number, or a surname with an initial and a complete date of birth.',
    },
  },
  'too-many-keys': {
    status: 422,
    title: { nl: 'Dit is te veel voor één ronde.', en: 'This is too much for one round.' },
    next: { nl: 'Verdeel de onderwerpen over meer rondes.', en: 'Divide the subjects over more rounds.' },
  },
  'not-waiting': {
    status: 409,
    title: { nl: 'Hierover is al beslist.', en: 'This was already decided.' },
    next: { nl: 'Kijk bij de ronde wat er is gebeurd.', en: 'Look at the round what happened.' },
  },
  'other-person': {
    status: 409,
    title: { nl: 'Wie vraagt, kijkt niet zelf mee.', en: 'Whoever asks does not approve it as well.' },
    next: {
      nl: 'Laat een collega meekijken die ook in deze casus werkt.',
      en: 'Have a colleague look who also works in this case.',
    },
  },
  'asked-before': {
    status: 409,
    title: { nl: 'Deze vraag is al eens binnengekomen.', en: 'This question came in before.' },
    next: { nl: 'De vrager begint een nieuwe ronde.', en: 'The asker starts a new round.' },
  },
  'answered-before': {
    status: 409,
    title: { nl: 'Deze deelnemer heeft al geantwoord.', en: 'This participant has answered already.' },
    next: { nl: 'Kijk bij de ronde naar het eerste antwoord.', en: 'Look at the round for the first answer.' },
  },
  'not-asked-here': {
    status: 409,
    title: {
      nl: 'Deze vraag is niet aan deze deelnemer gesteld.',
      en: 'This question was not put to this participant.',
    },
    next: { nl: 'Controleer de deelnemers van de ronde.', en: 'Check the participants of the round.' },
  },
  'one-regime': {
    status: 422,
    title: {
      nl: 'Registers onder verschillende wetten gaan niet samen open.',
      en: 'Registers under different acts do not open together.',
    },
    next: {
      nl: 'Sluit eerst het andere register, of stel dit niet open. Zo blijft duidelijk onder welke wet u antwoordt.',
      en: 'Close the other register first, or do not open this one. So it stays clear under which act you answer.',
    },
  },
  'register-not-in-use': {
    status: 409,
    title: { nl: 'Dit register is hier niet in gebruik.', en: 'This register is not in use here.' },
    next: { nl: 'Laat eerst iemand de inlezing aanvaarden.', en: 'First have somebody accept the load.' },
  },
  'opened-before': {
    status: 409,
    title: { nl: 'Dit register staat al open.', en: 'This register is open already.' },
    next: { nl: 'U hoeft niets te doen.', en: 'You need not do anything.' },
  },
  'nothing-open': {
    status: 409,
    title: { nl: 'Er staat hier niets open om uit te antwoorden.', en: 'Nothing is open here to answer from.' },
    next: {
      nl: 'Stel eerst een register open, of antwoord dat u niet meedoet aan deze vraag.',
      en: 'Open a register first, or say that you do not answer this question.',
    },
  },
  'filter-not-trusted': {
    status: 422,
    title: { nl: 'Dit filter is niet van deze deelnemer.', en: 'This filter is not of this participant.' },
    next: { nl: 'De deelnemer stuurt zijn filter opnieuw.', en: 'The participant sends its filter again.' },
  },
  'no-hit': {
    status: 409,
    title: { nl: 'Deze deelnemer kent dit onderwerp niet.', en: 'This participant does not know this subject.' },
    next: { nl: 'Vraag alleen verder na een treffer.', en: 'Ask further only after a hit.' },
  },
  'field-not-allowed': {
    status: 403,
    title: { nl: 'Niet al deze gegevens mogen mee.', en: 'Not all of these details may go along.' },
    next: {
      nl: 'Laat weg wat hieronder staat, en verstrek de rest.',
      en: 'Leave out what stands below, and give the rest.',
    },
  },
  'not-what-was-asked': {
    status: 422,
    title: { nl: 'Dit is niet gevraagd.', en: 'This was not asked.' },
    next: { nl: 'Verstrek alleen de gevraagde gegevens.', en: 'Give only the details that were asked for.' },
  },
  'not-drawn': {
    status: 409,
    title: { nl: 'Deze vraag is niet getrokken voor controle.', en: 'This question was not drawn for a check.' },
    next: { nl: 'Kijk in de lijst met getrokken vragen.', en: 'Look in the list of drawn questions.' },
  },
  'term-not-over': {
    status: 409,
    title: { nl: 'De termijn is nog niet om.', en: 'The term is not over yet.' },
    next: { nl: 'Wacht tot de laatste dag.', en: 'Wait for the last day.' },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
