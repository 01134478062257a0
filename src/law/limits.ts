import type { Bilingual } from '../core/bilingual.ts';
import { rowOn } from './dated-row.ts';

/** Numbers that a rule looks at, as dated data with a source, never in code. A new number is a new row. */
export interface Limit {
  readonly id: LimitId;
  readonly validFrom: string;
  readonly count: number;
  readonly source: string;
  readonly label: Bilingual;
  /** `house` limits are the makers' proposal: a partnership may set another; `law` ones stand in an act. */
  readonly standing: 'law' | 'house';
}

export type LimitId =
  | 'small-number'
  | 'round-epoch-days'
  | 'round-day'
  | 'round-epoch'
  | 'round-near'
  | 'round-openings'
  | 'round-list-changes';

const proposal = 'proposal of the makers';

/** A limit of question rounds: the act has no numbers for them. */
const ofRounds = (id: LimitId, count: number, source: string, label: Bilingual): Limit => ({
  id,
  validFrom: '2025-03-01',
  count,
  source: `${proposal}: ${source}`,
  standing: 'house',
  label,
});

export const limits: readonly Limit[] = [
  ofRounds('round-epoch-days', 7, 'keys of a week, so that a stolen one opens little', {
    nl: 'Zo veel dagen geldt een sleutel van een deelnemer (7 of 28).',
    en: 'A key of a participant holds for so many days (7 or 28).',
  }),
  ofRounds('round-day', 60, 'WGS 1.8(5); a case asks about a few subjects, a sweep asks about many', {
    nl: 'Zo veel vragen per soort sleutel beantwoordt een deelnemer op een dag voor één andere deelnemer.',
    en: 'A participant answers so many questions of one kind of key in a day for one other participant.',
  }),
  ofRounds('round-epoch', 200, 'as for a day', {
    nl: 'Zo veel vragen per soort sleutel beantwoordt een deelnemer per sleuteltermijn voor één andere deelnemer.',
    en: 'A participant answers so many questions of one kind of key per epoch for one other participant.',
  }),
  ofRounds('round-near', 80, 'percentage of a budget from which somebody looks', {
    nl: 'Vanaf dit deel van het budget (in procenten) krijgt de toezichthouder van de deelnemer een melding.',
    en: 'From this part of the budget (per cent) the supervisor of the participant gets an alert.',
  }),
  ofRounds('round-openings', 20, 'thousandths; a hundred wrong questions escape with a chance of 13 %', {
    nl: 'Van elke duizend vragen worden er zo veel geopend voor controle.',
    en: 'Of every thousand questions so many are opened for a check.',
  }),
  ofRounds('round-list-changes', 10, 'a list that changes name by name may be used to see who asks', {
    nl: 'Verandert een lijst vaker dan dit in één sleuteltermijn, dan krijgt de toezichthouder een melding.',
    en: 'When a list changes more often than this in one epoch, the supervisor gets an alert.',
  }),
  {
    id: 'small-number',
    validFrom: '2018-05-25',
    count: 10,
    source: 'proposal of the makers: AVG overweging 26 names no number; ten is what CBS uses for regional tables',
    standing: 'house',
    label: {
      nl: 'Een aantal kleiner dan dit kan iemand herkenbaar maken. Nul mag wel.',
      en: 'A number smaller than this may make someone recognisable. Zero is allowed.',
    },
  },
];

/** The limit as it holds on a day (ISO); before the first row the first row holds. */
export const limitOn = (id: LimitId, day: string): Limit =>
  rowOn(
    limits.filter((one) => one.id === id),
    day,
  );

/** No cell of a table is so small that somebody can be recognised; an empty cell tells of nobody. */
export function areLargeEnough(counts: readonly number[], day: string): boolean {
  const { count } = limitOn('small-number', day);
  return counts.every((one) => one === 0 || one >= count);
}
