import type { Bilingual } from '../../core/bilingual.ts';
import type { PeriodId } from '../../law/periods.ts';
import type { Stage } from './view.ts';

/** One of the four weighings as a reader meets it: its name, question, and what to have at hand. */
export interface WeighingGuide {
  readonly id: 'first' | 'competence' | 'territory' | 'weight';
  /** Command of the chain that records it. */
  readonly command: string;
  readonly number: string;
  readonly name: Bilingual;
  readonly submit: Bilingual;
  readonly short: Bilingual;
  readonly points: readonly Bilingual[];
  readonly articles: readonly string[];
  readonly periods: readonly PeriodId[];
}

export const weighings: readonly WeighingGuide[] = [
  {
    id: 'first',
    command: 'weighing.first',
    number: '1',
    name: { nl: 'weging 1', en: 'weighing 1' },
    submit: { nl: 'Weging 1 vastleggen', en: 'Record weighing 1' },
    short: { nl: 'Ondermijning?', en: 'Undermining?' },
    points: [
      {
        nl: 'Begin bij de plek. Zonder kenmerk van de situatie gaat u niet verder.',
        en: 'Start with the place. Without an indicator of the situation you do not go on.',
      },
      {
        nl: 'Kies daarna ten minste één ander kenmerk.',
        en: 'Then choose at least one other indicator.',
      },
      {
        nl: 'Bij elk kenmerk staan de woorden uit het signaal. Past een gewone verklaring beter? Vink het dan niet aan.',
        en: 'Each indicator carries words of the signal. Does an ordinary explanation fit better? Then do not tick it.',
      },
      {
        nl: 'Het gaat nooit om wie iemand is.',
        en: 'It is never about who somebody is.',
      },
    ],
    articles: ['AVG 6(1)(e)', 'AVG 5(1)(b)-(c)', 'Modelprotocol, weging 1'],
    periods: ['weigh-within', 'closed-kept', 'undo'],
  },
  {
    id: 'competence',
    command: 'weighing.competence',
    number: '2A',
    name: { nl: 'weging 2A', en: 'weighing 2A' },
    submit: { nl: 'Weging 2A vastleggen', en: 'Record weighing 2A' },
    short: { nl: 'Onze taak?', en: 'Our task?' },
    points: [
      {
        nl: 'Noem de taak of bevoegdheid die de gemeente hier heeft.',
        en: 'Name the task or power that the municipality has here.',
      },
      {
        nl: 'Hoort het bij politie, jeugdzorg of een ander? Verwijs door.',
        en: 'Does it belong to the police, youth care or another? Refer it.',
      },
    ],
    articles: ['Gemeentewet 160, 172', 'Opiumwet 13b', 'Modelprotocol, weging 2A'],
    periods: ['closed-kept', 'undo'],
  },
  {
    id: 'territory',
    command: 'weighing.territory',
    number: '2B',
    name: { nl: 'weging 2B', en: 'weighing 2B' },
    submit: { nl: 'Weging 2B vastleggen', en: 'Record weighing 2B' },
    short: { nl: 'Onze gemeente?', en: 'Our municipality?' },
    points: [
      {
        nl: 'Kijk naar de plek in het signaal, niet naar waar iemand woont.',
        en: 'Look at the place in the signal, not at where somebody lives.',
      },
      {
        nl: 'Ligt het ergens anders? Verwijs door naar die gemeente.',
        en: 'Is it elsewhere? Refer it to that municipality.',
      },
    ],
    articles: ['Gemeentewet 160, 172', 'Modelprotocol, weging 2B'],
    periods: ['closed-kept', 'undo'],
  },
  {
    id: 'weight',
    command: 'weighing.weight',
    number: '3',
    name: { nl: 'weging 3', en: 'weighing 3' },
    submit: { nl: 'Weging 3 vastleggen', en: 'Record weighing 3' },
    short: { nl: 'Hoe zwaar, wie?', en: 'How heavy, who?' },
    points: [
      {
        nl: 'Beantwoord ten minste drie criteria. Schrijf op waaruit het blijkt.',
        en: 'Answer at least three criteria. Write down what shows it.',
      },
      {
        nl: 'Twijfelt u, of is het te licht? Parkeer het. Het gaat op slot.',
        en: 'In doubt, or too light? Park it. It is locked.',
      },
      {
        nl: 'Overdragen mag alleen als het om georganiseerde misdaad kan gaan, en als het niet met minder kan.',
        en: 'Handing over is only allowed when it may be organised crime, and when less will not do.',
      },
      {
        nl: 'Alleen de tekst, de plek en uw redenen gaan mee. De melder niet.',
        en: 'Only the text, the place and your reasons go along. The reporter does not.',
      },
    ],
    articles: ['WGS 2.17', 'WGS 2.22', 'WGS 2.23(1)', 'AVG 5(1)(e)', 'Modelprotocol, weging 3'],
    periods: ['parked', 'closed-kept'],
  },
];

const byStage: { readonly [stage in Stage]?: WeighingGuide['id'] } = {
  received: 'first',
  triaged: 'competence',
  competent: 'territory',
  territorial: 'weight',
  researching: 'weight',
};

/** The weighing whose turn it is; none when the signal has been dealt with. */
export const weighingAt = (stage: Stage): WeighingGuide | undefined =>
  weighings.find((one) => one.id === byStage[stage]);
