import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const sharingRefusals = {
  'no-such-approval': hidden,
  'no-such-data': hidden,
  'question-wrong': {
    status: 400,
    title: { nl: 'De vraag aan de poort is niet te lezen.', en: 'The question to the gate cannot be read.' },
    next: {
      nl: 'Begin opnieuw met "Mag ik dit delen?" en stuur de vraag vandaar.',
      en: 'Start again with "May I share this?" and send the question from there.',
    },
  },
  'unknown-organ': {
    status: 400,
    title: { nl: 'Deze deelnemer kennen we niet.', en: 'We do not know this participant.' },
    next: { nl: 'Kies een deelnemer uit de lijst.', en: 'Choose a participant from the list.' },
  },
  'not-theirs-to-give': {
    status: 422,
    title: { nl: 'Deze deelnemer mag dit akkoord niet geven.', en: 'This participant may not give this approval.' },
    next: {
      nl: 'Vraag het wie het volgens de wet mag geven; de adviseur noemt die.',
      en: 'Ask whoever may give it by law; the advisor names them.',
    },
  },
  'recorded-not-asked': {
    status: 422,
    title: { nl: 'Dit akkoord geeft iemand buiten Schakel.', en: 'Somebody outside Schakel gives this approval.' },
    next: {
      nl: 'Vraag het zelf en leg het antwoord hier vast, met het stuk dat het laat zien.',
      en: 'Ask for it yourself and record the answer here, with the document that shows it.',
    },
  },
  'own-review': {
    status: 403,
    title: { nl: 'U bent niet uw eigen tweede beoordelaar.', en: 'You are not your own second reviewer.' },
    next: { nl: 'Laat een collega dit beoordelen.', en: 'Let a colleague judge this.' },
  },
  'lawyer-only': {
    status: 403,
    title: { nl: 'Deze toets doet de privacyjurist.', en: 'The privacy lawyer does this test.' },
    next: { nl: 'Laat de privacyjurist van uw organisatie antwoorden.', en: 'Let the privacy lawyer answer.' },
  },
  'answered-before': {
    status: 409,
    title: { nl: 'Deze vraag is al beantwoord.', en: 'This request has been answered already.' },
    next: {
      nl: 'Een gegeven akkoord kunt u nog intrekken. Voor iets nieuws vraagt de ander opnieuw.',
      en: 'An approval that was given can be revoked. For something new the other asks again.',
    },
  },
  'not-given': {
    status: 409,
    title: { nl: 'Er is niets om in te trekken.', en: 'There is nothing to revoke.' },
    next: { nl: 'Alleen een gegeven akkoord kunt u intrekken.', en: 'Only an approval that was given can be revoked.' },
  },
  'end-date-passed': {
    status: 400,
    title: { nl: 'Die dag is al voorbij.', en: 'That day has passed.' },
    next: { nl: 'Kies een dag na vandaag, of laat de dag leeg.', en: 'Choose a day after today, or leave it empty.' },
  },
  'other-receiver': {
    status: 422,
    title: {
      nl: 'De ontvanger is een ander dan die in de vraag aan de poort.',
      en: 'The receiver is another than the one in the question to the gate.',
    },
    next: {
      nl: 'Stel de vraag opnieuw voor deze ontvanger.',
      en: 'Ask the question anew for this receiver.',
    },
  },
  'receiver-missing': {
    status: 400,
    title: { nl: 'Er staat geen ontvanger bij.', en: 'No receiver is named.' },
    next: {
      nl: 'Kies een deelnemer, of noem de organisatie buiten Schakel.',
      en: 'Choose a participant, or name the organisation outside Schakel.',
    },
  },
  'nothing-may-go': {
    status: 422,
    title: { nl: 'Dit is geen vraag om iets te verstrekken.', en: 'This is not a question about giving something.' },
    next: {
      nl: 'Kies bij "Mag ik dit delen?" wat u wilt geven en aan wie.',
      en: 'Choose at "May I share this?" what you want to give and to whom.',
    },
  },
  'evidence-wrong': {
    status: 400,
    title: { nl: 'Dit is geen SHA-256.', en: 'This is no SHA-256.' },
    next: { nl: 'Vul 64 cijfers en letters a tot en met f in.', en: 'Enter 64 digits and letters a to f.' },
  },
  'term-not-over': {
    status: 409,
    title: { nl: 'De termijn is nog niet voorbij.', en: 'The term is not over yet.' },
    next: { nl: 'Wacht tot de laatste dag die erbij staat.', en: 'Wait until the last day that is shown.' },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
