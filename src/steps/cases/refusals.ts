import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const caseRefusals = {
  'no-such-case': hidden,
  'no-such-invitation': hidden,
  'no-such-record': hidden,
  'no-such-subject': hidden,
  'table-decides-first': {
    status: 409,
    title: {
      nl: 'De weegtafel heeft nog niet besloten tot een casus.',
      en: 'The weighing table has not decided on a case yet.',
    },
    next: { nl: 'Breng het signaal eerst aan tafel.', en: 'Bring the signal to the table first.' },
  },
  'case-opened-before': {
    status: 409,
    title: { nl: 'Op dit signaal is al een casus geopend.', en: 'A case was already opened on this signal.' },
    next: {
      nl: 'Ga verder in die casus; hij staat bij het signaal.',
      en: 'Go on in that case; it stands with the signal.',
    },
  },
  'other-theme': {
    status: 422,
    title: {
      nl: 'Deze signalen horen niet bij één samenwerkingsverband en thema.',
      en: 'These signals do not belong to one partnership and theme.',
    },
    next: { nl: 'Open per thema een eigen casus.', en: 'Open a case of its own for each theme.' },
  },
  'parties-not-involved': {
    status: 422,
    title: {
      nl: 'Een partij is niet gekozen als betrokken deelnemer.',
      en: 'A party was not chosen as an involved participant.',
    },
    next: {
      nl: 'Kies alleen partijen die bij de beoordeling als betrokken zijn genoemd.',
      en: 'Choose only parties named as involved in the assessment.',
    },
  },
  'end-date-passed': {
    status: 422,
    title: {
      nl: 'De einddatum ligt niet in de toekomst, of ligt na de uiterste bewaardatum.',
      en: 'The end date is not in the future, or lies after the latest retention date.',
    },
    next: {
      nl: 'Kies een dag na vandaag en voor de uiterste bewaardatum.',
      en: 'Choose a day after today and before the latest retention date.',
    },
  },
  'unknown-barrier': {
    status: 422,
    title: {
      nl: 'Een barrière staat niet in het pakket van dit thema, of de eigenaar is geen partij.',
      en: 'A barrier is not in the pack of this theme, or its owner is no party.',
    },
    next: {
      nl: 'Kies een barrière uit het barrièremodel en een partij als eigenaar.',
      en: 'Choose a barrier from the barrier model and a party as owner.',
    },
  },
  'not-a-party': hidden,
  'answered-before': {
    status: 409,
    title: { nl: 'Deze uitnodiging is al beantwoord.', en: 'This invitation was answered before.' },
    next: {
      nl: 'Neem contact op met de casusregisseur als uw antwoord verandert.',
      en: 'Contact the case director when your answer changes.',
    },
  },
  'case-closed': {
    status: 409,
    title: { nl: 'Deze casus is gesloten.', en: 'This case is closed.' },
    next: {
      nl: 'Een nieuw signaal begint weer bij de weging.',
      en: 'A new signal starts again with weighing.',
    },
  },
  'term-not-over': {
    status: 409,
    title: { nl: 'De termijn is nog niet om.', en: 'The term is not over yet.' },
    next: {
      nl: 'Wacht tot de uiterste bewaardatum van de casus.',
      en: 'Wait until the last retention day of the case.',
    },
  },
  'subject-named-before': {
    status: 409,
    title: { nl: 'Dit staat al bij deze casus.', en: 'This stands with this case already.' },
    next: {
      nl: 'Kijk bij de onderwerpen van de casus. Klopt het daar niet, haal het er dan eerst uit.',
      en: 'Look at the subjects of the case. When it is wrong there, take it out first.',
    },
  },
  'too-many-subjects': {
    status: 409,
    title: {
      nl: 'Bij deze casus staan al te veel onderwerpen.',
      en: 'Too many subjects stand with this case already.',
    },
    next: {
      nl: 'Haal eruit wat niet meer nodig is, of vraag de casusregisseur de casus te splitsen.',
      en: 'Take out what is not needed any more, or ask the case director to split the case.',
    },
  },
  'unknown-result': {
    status: 422,
    title: { nl: 'Deze resultaatcode kennen we niet.', en: 'We do not know this result code.' },
    next: {
      nl: 'Kies een resultaat uit de lijst van het thema.',
      en: 'Choose a result from the list of the theme.',
    },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
