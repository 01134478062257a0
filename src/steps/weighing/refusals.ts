import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const weighingRefusals = {
  'no-such-signal': hidden,
  'not-in-this-stage': {
    status: 409,
    title: { nl: 'Deze stap past nu niet bij het signaal.', en: 'This step does not fit the signal now.' },
    next: {
      nl: 'Open het signaal opnieuw; daar staat welke weging aan de beurt is.',
      en: 'Open the signal again; it shows which weighing is next.',
    },
  },
  'no-ground': {
    status: 422,
    title: { nl: 'Zonder grondslag gaat u niet verder.', en: 'Without a ground you do not go on.' },
    next: {
      nl: 'Kies "stoppen", "doorverwijzen" of "parkeren", of vraag uw jurist of er wel een grondslag is.',
      en: 'Choose "stop", "refer" or "park", or ask your lawyer whether there is a ground.',
    },
  },
  'situation-first': {
    status: 422,
    title: {
      nl: 'Er ontbreekt een kenmerk van de situatie.',
      en: 'An indicator of the situation is missing.',
    },
    next: {
      nl: 'Kies eerst ten minste één kenmerk van de plek of situatie en daarna één ander. Lukt dat niet? Kies dan "stoppen".',
      en: 'First choose at least one indicator of the place or situation, then one other. Not possible? Then choose "stop".',
    },
  },
  'unknown-indicator': {
    status: 422,
    title: { nl: 'Dit kenmerk staat niet in een pakket.', en: 'This indicator stands in no pack.' },
    next: { nl: 'Kies een kenmerk uit de lijst.', en: 'Choose an indicator from the list.' },
  },
  'indicator-expired': {
    status: 422,
    title: {
      nl: 'Er blijven te weinig kenmerken over die nog tellen.',
      en: 'Too few indicators are left that still count.',
    },
    next: {
      nl: 'Een kenmerk telt niet meer als de waarneming te lang geleden is. Kies andere kenmerken, of kies "stoppen".',
      en: 'An indicator no longer counts when the observation is too long ago. Choose others, or choose "stop".',
    },
  },
  'words-not-in-signal': {
    status: 422,
    title: { nl: 'Deze woorden staan niet in het signaal.', en: 'These words are not in the signal.' },
    next: {
      nl: 'Neem de woorden letterlijk over uit het signaal of de opmerking.',
      en: 'Copy the words literally from the signal or its remark.',
    },
  },
  'no-municipal-task': {
    status: 422,
    title: { nl: 'Dit is geen taak van de gemeente.', en: 'This is not a task of the municipality.' },
    next: {
      nl: 'Kies "doorverwijzen" en noem de instantie die er wel over gaat.',
      en: 'Choose "refer" and name the body that is competent.',
    },
  },
  'refer-to-missing': {
    status: 422,
    title: { nl: 'U verwijst door, maar niet naar wie.', en: 'You refer, but not to whom.' },
    next: {
      nl: 'Vul in naar welke instantie of gemeente het gaat.',
      en: 'Enter the body or municipality it goes to.',
    },
  },
  'not-our-territory': {
    status: 422,
    title: {
      nl: 'Deze plek ligt volgens het signaal in een andere gemeente.',
      en: 'According to the signal this place is in another municipality.',
    },
    next: {
      nl: 'Kies "doorverwijzen" en noem de andere gemeente.',
      en: 'Choose "refer" and name the other municipality.',
    },
  },
  'department-missing': {
    status: 422,
    title: {
      nl: 'Er staat niet bij welke afdeling het oppakt.',
      en: 'The department that takes it up is missing.',
    },
    next: { nl: 'Vul de afdeling in.', en: 'Enter the department.' },
  },
  'not-heavy-enough': {
    status: 422,
    title: { nl: 'Geen enkel criterium is vervuld.', en: 'No criterion is met.' },
    next: {
      nl: 'Kies "parkeren", of leg bij ten minste één criterium uit waaruit het blijkt.',
      en: 'Choose "park", or show what meets at least one criterion.',
    },
  },
  'partnership-incomplete': {
    status: 422,
    title: {
      nl: 'Voor het samenwerkingsverband ontbreekt nog iets.',
      en: 'Something is still missing for the partnership.',
    },
    next: {
      nl: 'Vul het samenwerkingsverband, het thema, het verband met georganiseerde misdaad, de verhouding tot het doel en "niet met minder" in.',
      en: 'Enter the partnership, the theme, the link with organised crime, the proportionality and the subsidiarity.',
    },
  },
  'not-a-participant': {
    status: 422,
    title: {
      nl: 'Uw organisatie doet niet mee aan dat samenwerkingsverband, of het thema hoort er niet bij.',
      en: 'Your organ does not take part in that partnership, or the theme is not one of its.',
    },
    next: {
      nl: 'Kies een samenwerkingsverband en thema waaraan u deelneemt.',
      en: 'Choose a partnership and theme in which you take part.',
    },
  },
  'second-person-needed': {
    status: 403,
    title: { nl: 'Een tweede persoon moet dit doen.', en: 'A second person must do this.' },
    next: {
      nl: 'Vraag een collega met dezelfde taak om het signaal te openen.',
      en: 'Ask a colleague with the same task to open the signal.',
    },
  },
  'related-signal-needed': {
    status: 422,
    title: {
      nl: 'Er is geen nieuw signaal dat hierbij hoort.',
      en: 'There is no new signal that belongs to this one.',
    },
    next: {
      nl: 'Leg eerst het nieuwe signaal vast. Het moet na het parkeren zijn binnengekomen.',
      en: 'First record the new signal. It must have come in after the parking.',
    },
  },
  'too-old': {
    status: 422,
    title: { nl: 'Dit signaal is ouder dan vijf jaar.', en: 'This signal is older than five years.' },
    next: {
      nl: 'Vernietig het, of maak het anoniem (WGS 1.8(7)).',
      en: 'Destroy it or make it anonymous (WGS 1.8(7)).',
    },
  },
  'term-not-over': {
    status: 409,
    title: { nl: 'De termijn is nog niet om.', en: 'The term is not over yet.' },
    next: {
      nl: 'Wacht tot de datum die bij het signaal staat.',
      en: 'Wait until the date shown with the signal.',
    },
  },
  'nothing-to-undo': {
    status: 409,
    title: {
      nl: 'Er is niets dat u nog kunt terugdraaien.',
      en: 'There is nothing that you can still take back.',
    },
    next: {
      nl: 'U kunt alleen uw eigen laatste stap terugdraaien, binnen tien minuten, en niet als die al naar een partner is gestuurd.',
      en: 'You can only take back your own last act, within ten minutes, and not when it was sent to a partner.',
    },
  },
  'not-the-desk': hidden,
  'involved-not-participants': {
    status: 422,
    title: {
      nl: 'Een van de gekozen partijen is geen deelnemer.',
      en: 'One of the chosen parties is not a participant.',
    },
    next: {
      nl: 'Kies alleen deelnemers van dit samenwerkingsverband.',
      en: 'Choose only participants of this partnership.',
    },
  },
  'assess-first': {
    status: 409,
    title: { nl: 'Dit signaal is nog niet beoordeeld.', en: 'This signal has not been assessed yet.' },
    next: {
      nl: 'Doe eerst de vier toetsen van WGS 2.23(3) en kies wie het moet weten.',
      en: 'First do the four tests of WGS 2.23(3) and choose who needs to know.',
    },
  },
  'review-date-missing': {
    status: 422,
    title: { nl: 'Bij "niet nu" hoort een datum.', en: '"Not now" needs a date.' },
    next: {
      nl: 'Kies een dag, uiterlijk over negentig dagen, waarop de tafel opnieuw kijkt.',
      en: 'Choose a day, at most ninety days ahead, on which the table looks again.',
    },
  },
  'route-missing': {
    status: 422,
    title: { nl: 'Er staat niet bij welke andere route.', en: 'The other route is missing.' },
    next: {
      nl: 'Noem de instantie of het overleg dat het overneemt.',
      en: 'Name the body or meeting that takes over.',
    },
  },
} as const satisfies { readonly [code: string]: RefusalKind };
