import { type TickPart, who } from './interview-part.ts';
import { ofContext, ofReceiver, ofResource, tick } from './interview-tick.ts';
import type { Told } from './interview-told.ts';
import type { PartnershipContext } from './question.ts';

/** What is ticked about the data and about the matter. The order is the order on the screen. */

/** What is in the data: the category does not tell. */
export const dataTicks: readonly TickPart[] = [
  ofResource('taxOrigin', {
    question: 'data',
    whoKnows: who.source,
    nl: 'Er zitten gegevens van de Belastingdienst of de Douane in.',
    en: 'There are data of the tax service or customs in it.',
  }),
  ofResource('criminal', {
    question: 'data',
    whoKnows: who.source,
    nl: 'Er zitten gegevens over strafbare feiten in.',
    en: 'There are data about offences in it.',
  }),
  ofResource('special', {
    question: 'data',
    whoKnows: who.source,
    nl: 'Er zit iets in over gezondheid, afkomst, geloof of seksualiteit.',
    en: 'There is something in it about health, origin, religion or sexuality.',
  }),
  ofResource('automated', {
    question: 'data',
    whoKnows: who.source,
    nl: 'Het komt uit een analyse door een computer.',
    en: 'It comes from an analysis by a computer.',
  }),
  ofResource('identifiable', {
    question: 'data',
    whoKnows: who.you,
    nl: 'Er is iemand in te herkennen.',
    en: 'Somebody can be recognised in it.',
  }),
  ofResource('singleEntity', {
    question: 'data',
    whoKnows: who.you,
    nl: 'Er is één bedrijf of instelling in te herkennen.',
    en: 'A single company or institution can be recognised in it.',
  }),
  ofResource('originProxy', {
    question: 'data',
    whoKnows: who.you,
    nl: 'Afkomst of nationaliteit is een kenmerk, of iets wat daarvoor in de plaats komt.',
    en: 'Origin or nationality is an indicator, or something that stands in for it.',
  }),
  ofResource('profiling', {
    question: 'data',
    whoKnows: who.you,
    nl: 'Er wordt een profiel van mensen gemaakt.',
    en: 'People are being profiled.',
  }),
  ofResource('minor', {
    question: 'data',
    whoKnows: who.you,
    nl: 'Het gaat over iemand onder de achttien.',
    en: 'It is about someone under eighteen.',
  }),
];

const signal = (yes: PartnershipContext['signal'], no: PartnershipContext['signal']): readonly [Told, Told] => [
  { context: { ...(yes ? { signal: yes } : {}) } },
  { context: { ...(no ? { signal: no } : {}) } },
];

/** What is known of the case or the signal. */
export const matterTicks: readonly TickPart[] = [
  tick(
    'organisedCrime',
    ['context.signal.organisedCrime'],
    {
      question: 'matter',
      whoKnows: who.you,
      nl: 'Het kan gaan om georganiseerde misdaad.',
      en: 'It can be about organised crime.',
    },
    signal({ organisedCrime: true }, { organisedCrime: false }),
  ),
  tick(
    'adopted',
    ['context.signal.adopted'],
    {
      question: 'matter',
      whoKnows: who.you,
      nl: 'Een deelnemer heeft het signaal zelf opgepakt.',
      en: 'A participant has adopted the signal.',
    },
    signal({ adopted: true }, { adopted: false }),
  ),
  ofContext('involvedChosen', {
    question: 'matter',
    whoKnows: who.desk,
    nl: 'Er is gekozen welke deelnemers bij de zaak horen.',
    en: 'It has been chosen which participants belong to the case.',
  }),
  ofReceiver('involvedInActivity', {
    question: 'matter',
    whoKnows: who.director,
    nl: 'De ontvanger hoort bij deze zaak.',
    en: 'The recipient is involved in this case.',
  }),
  ofResource('inCase', {
    question: 'matter',
    whoKnows: who.director,
    nl: 'De gegevens zitten al rechtmatig in de zaak.',
    en: 'The data are lawfully in the case already.',
  }),
  ofContext('order', {
    question: 'matter',
    whoKnows: who.desk,
    nl: 'Een deelnemer heeft hierom gevraagd.',
    en: 'A participant asked for this.',
  }),
  ofContext('hit', {
    question: 'matter',
    whoKnows: who.desk,
    nl: 'De persoon bleek daar bekend te zijn.',
    en: 'The person turned out to be known there.',
  }),
  ofContext('misuseSuspected', {
    question: 'matter',
    whoKnows: who.you,
    nl: 'Er is een vermoeden van misbruik van het systeem.',
    en: 'Misuse of the system is suspected.',
  }),
  ofReceiver('dataSubject', {
    question: 'matter',
    whoKnows: who.you,
    nl: 'De ontvanger is de persoon om wie het gaat, of de gemachtigde.',
    en: 'The recipient is the person concerned, or acts for that person.',
  }),
];
