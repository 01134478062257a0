import type { Bilingual } from '../../core/bilingual.ts';

export const weighMessages = {
  title: { nl: 'Signaal wegen', en: 'Weigh a signal' },
  backToInbox: { nl: 'Terug naar het postvak', en: 'Back to the inbox' },
  steps: { nl: 'De vier wegingen', en: 'The four weighings' },
  stepNow: { nl: 'nu', en: 'now' },
  stepLater: { nl: 'straks', en: 'later' },
  signal: { nl: 'Het signaal', en: 'The signal' },
  atHand: { nl: 'Bij de hand', en: 'At hand' },
  terms: { nl: 'Termijnen', en: 'Terms' },
  termLine: { nl: '{label} ({count} {unit})', en: '{label} ({count} {unit})' },
  keys: { nl: 'Bij het wegen', en: 'While weighing' },
  groundTitle: { nl: 'Mag dit?', en: 'Is this allowed?' },
  groundTask: { nl: 'Uw taak: {task}', en: 'Your task: {task}' },
  groundArticle: { nl: 'Grondslag: {article}', en: 'Legal basis: {article}' },
  indicatorsTitle: { nl: 'Wat laat het signaal zien?', en: 'What does the signal show?' },
  indicatorsLead: {
    nl: 'Eerst de situatie, dan de rest. Vink alleen aan wat letterlijk in het signaal staat.',
    en: 'The situation first, then the rest. Tick only what literally stands in the signal.',
  },
  taskTitle: { nl: 'Welke taak raakt dit?', en: 'Which task does this touch?' },
  criteriaTitle: { nl: 'Hoe zwaar is het?', en: 'How heavy is it?' },
  criteriaLead: {
    nl: 'Beantwoord ten minste drie criteria.',
    en: 'Answer at least three criteria.',
  },
  reasonTitle: { nl: 'Uw toelichting', en: 'Your reason' },
  outcomeTitle: { nl: 'Uw besluit', en: 'Your decision' },
  handoverTitle: { nl: 'Overdragen aan het samenwerkingsverband', en: 'Hand over to the partnership' },
  handoverLead: {
    nl: 'De wet vraagt deze redenen op papier. Ze gaan mee met het signaal.',
    en: 'The law asks for these reasons in writing. They go along with the signal.',
  },
  innocent: { nl: 'Kan ook zijn:', en: 'May also be:' },
  words: { nl: 'Woorden uit het signaal', en: 'Words of the signal' },
  takeSelection: { nl: 'Neem selectie over', en: 'Take the selection' },
  selectFirst: {
    nl: 'Selecteer eerst woorden in de tekst van het signaal.',
    en: 'First select words in the text of the signal.',
  },
  wordsStand: { nl: 'Staat in het signaal.', en: 'Stands in the signal.' },
  wordsMissing: { nl: 'Staat niet letterlijk in het signaal.', en: 'Does not literally stand in the signal.' },
  tooOld: {
    nl: 'Te oud: dit kenmerk telt {days} dagen na de ontvangst.',
    en: 'Too old: this indicator counts for {days} days after receipt.',
  },
  needsNow: {
    nl: 'Gekozen: {situations} van de situatie, {others} andere.',
    en: 'Chosen: {situations} of the situation, {others} other.',
  },
  criterionBecause: { nl: 'Waaruit blijkt dat?', en: 'What shows it?' },
  sourceTitle: { nl: 'Bron raadplegen', en: 'Consult a source' },
  sourceLead: {
    nl: 'Leg elke bron vast met de wet en de vraag. Neem alleen over wat nodig is.',
    en: 'Record each source with the act and the question. Take over only what is needed.',
  },
  sourceDone: { nl: 'De bron is vastgelegd.', en: 'The source was recorded.' },
  decided: { nl: 'Dit signaal is gewogen', en: 'This signal has been weighed' },
  nextSignal: { nl: 'Volgend signaal', en: 'Next signal' },
  seeSignal: { nl: 'Bekijk dit signaal', en: 'Look at this signal' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
} as const satisfies { readonly [name: string]: Bilingual };

export const levelTitles: { readonly [level: string]: Bilingual } = {
  situation: { nl: 'Eerst: de situatie', en: 'First: the situation' },
  object: { nl: 'Aan het gebouw of de spullen', en: 'Of the building or goods' },
  process: { nl: 'Wat er gebeurt', en: 'What happens' },
  transaction: { nl: 'Aan een betaling', en: 'Of a payment' },
  business: { nl: 'Aan een bedrijf', en: 'Of a business' },
};

export const strengthWords: { readonly [strength: string]: Bilingual } = {
  weak: { nl: 'telt licht', en: 'counts little' },
  supporting: { nl: 'steunt', en: 'supports' },
  strong: { nl: 'telt zwaar', en: 'counts much' },
};

export const unitWords: { readonly [unit: string]: Bilingual } = {
  minutes: { nl: 'minuten', en: 'minutes' },
  days: { nl: 'dagen', en: 'days' },
  years: { nl: 'jaar', en: 'years' },
};
