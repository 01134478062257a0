import type { Bilingual } from '../core/bilingual.ts';
import { rowOn } from './dated-row.ts';

/**
 * Periods are dated data with a source, never numbers in code. A new period is a new row; the old one stays
 * for questions about the past.
 */
export interface Period {
  readonly id: PeriodId;
  readonly validFrom: string;
  readonly count: number;
  readonly unit: 'minutes' | 'days' | 'years';
  readonly source: string;
  readonly label: Bilingual;
  /** `house` periods are the makers' proposal: a partnership may set another; `law` ones stand in an act. */
  readonly standing: 'law' | 'protocol' | 'house';
}

export type PeriodId =
  | 'weigh-within'
  | 'parked'
  | 'closed-kept'
  | 'postponed'
  | 'undo'
  | 'wgs-retention'
  | 'party-answer'
  | 'table-review'
  | 'log-kept'
  | 'approval-answer'
  | 'register-unread'
  | 'register-unfinished'
  | 'round-answer'
  | 'round-token'
  | 'round-skew'
  | 'round-kept'
  | 'round-opening'
  | 'file-unclaimed';

const proposal = 'proposal of the makers';

export const periods: readonly Period[] = [
  {
    id: 'weigh-within',
    validFrom: '2025-01-01',
    count: 14,
    unit: 'days',
    standing: 'house',
    source: proposal,
    label: { nl: 'Een signaal wordt binnen deze tijd gewogen.', en: 'A signal is weighed within this time.' },
  },
  {
    id: 'parked',
    validFrom: '2025-01-01',
    count: 365,
    unit: 'days',
    standing: 'protocol',
    source: 'Model protocol (CCV), weighing 3: kept encrypted for one year, then destroyed',
    label: {
      nl: 'Zo lang blijft een geparkeerd signaal versleuteld bewaard.',
      en: 'A parked signal stays encrypted this long.',
    },
  },
  {
    id: 'closed-kept',
    validFrom: '2025-01-01',
    count: 30,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: AVG 5(1)(e); the protocol is silent about signals that stop earlier`,
    label: {
      nl: 'Zo lang blijft een gestopt of doorverwezen signaal leesbaar.',
      en: 'A stopped or referred signal stays readable this long.',
    },
  },
  {
    id: 'postponed',
    validFrom: '2025-01-01',
    count: 180,
    unit: 'days',
    standing: 'house',
    source: proposal,
    label: {
      nl: 'Wie "niet nu" zegt over een signaal, kijkt uiterlijk na deze tijd opnieuw.',
      en: 'Whoever says "not now" about a signal looks again after this time at the latest.',
    },
  },
  {
    id: 'undo',
    validFrom: '2025-01-01',
    count: 10,
    unit: 'minutes',
    standing: 'house',
    source: proposal,
    label: {
      nl: 'Zo lang kunt u uw laatste stap terugdraaien.',
      en: 'You can take back your last act for this long.',
    },
  },
  {
    id: 'wgs-retention',
    validFrom: '2025-03-01',
    count: 5,
    unit: 'years',
    standing: 'law',
    source: 'WGS 1.8(7)',
    label: {
      nl: 'Uiterlijk dan worden gegevens vernietigd of anoniem, geteld vanaf de eerste verwerking.',
      en: 'Data are destroyed or anonymised by then, counted from the first processing.',
    },
  },
  {
    id: 'party-answer',
    validFrom: '2025-01-01',
    count: 10,
    unit: 'days',
    standing: 'house',
    source: proposal,
    label: {
      nl: 'Binnen deze tijd zegt een partner of hij meedoet.',
      en: 'A partner says within this time whether it takes part.',
    },
  },
  {
    id: 'table-review',
    validFrom: '2025-01-01',
    count: 90,
    unit: 'days',
    standing: 'house',
    source: proposal,
    label: {
      nl: 'Wie "niet nu" zegt, kijkt binnen deze tijd opnieuw.',
      en: 'Whoever says "not now" looks again within this time.',
    },
  },
  {
    id: 'log-kept',
    validFrom: '2025-03-01',
    count: 5,
    unit: 'years',
    standing: 'house',
    source: `${proposal}: WGS 1.8(4) names no term; the decree (BGS) has not been read; 12 months is the least that is told`,
    label: {
      nl: 'Zo lang blijven de logrecords van besluiten en verwerkingen bewaard.',
      en: 'The log records of decisions and processing are kept this long.',
    },
  },
  {
    id: 'approval-answer',
    validFrom: '2025-01-01',
    count: 10,
    unit: 'days',
    standing: 'house',
    source: proposal,
    label: {
      nl: 'Binnen deze tijd antwoordt wie om een akkoord is gevraagd.',
      en: 'Whoever was asked for an approval answers within this time.',
    },
  },
  {
    id: 'register-unread',
    validFrom: '2025-01-01',
    count: 30,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: AVG 5(1)(e); long enough to decide on a draft, or to take a withdrawal back`,
    label: {
      nl: 'Zo lang blijft een inlezing liggen die niemand gebruikt: nog niet besloten, of ingetrokken.',
      en: 'A load that nobody uses lies this long: not decided on yet, or withdrawn.',
    },
  },
  {
    id: 'register-unfinished',
    validFrom: '2025-01-01',
    count: 3,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: AVG 5(1)(e); a weekend, for going on with a file that was half read`,
    label: {
      nl: 'Zo lang blijft liggen wat van een bestand is ingelezen en nooit is voorgelegd.',
      en: 'What was read of a file and never put forward lies this long.',
    },
  },
  {
    id: 'round-answer',
    validFrom: '2025-03-01',
    count: 7,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: an officer of the police must answer (Wpg 23(2)) and has five working days`,
    label: {
      nl: 'Binnen deze tijd antwoordt een deelnemer op een vraag of hij iemand kent; daarna sluit de ronde.',
      en: 'A participant answers within this time whether it knows the subject; then the round closes.',
    },
  },
  {
    id: 'round-token',
    validFrom: '2025-03-01',
    count: 1440,
    unit: 'minutes',
    standing: 'house',
    source: `${proposal}: a day, so that a node that was down still gets the question`,
    label: {
      nl: 'Zo lang mag een vraag onderweg zijn; daarna neemt geen deelnemer haar meer aan.',
      en: 'A question may be under way this long; after that no participant takes it.',
    },
  },
  {
    id: 'round-skew',
    validFrom: '2025-03-01',
    count: 15,
    unit: 'minutes',
    standing: 'house',
    source: `${proposal}: clocks of two nodes that differ`,
    label: {
      nl: 'Zo veel mag de klok van een vrager voorlopen.',
      en: 'The clock of an asker may be ahead by this much.',
    },
  },
  {
    id: 'round-kept',
    validFrom: '2025-03-01',
    count: 30,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: WGS 1.7(8), keep nothing when the answer is no; long enough to open a question for a check`,
    label: {
      nl: 'Zo lang na het sluiten blijft bewaard over wie het ging, als niemand het onderwerp kende. Daarna is de vraag niet meer te openen.',
      en: 'So long after closing it is kept whom it was about, when nobody knew the subject. After that the question cannot be opened any more.',
    },
  },
  {
    id: 'round-opening',
    validFrom: '2025-03-01',
    count: 14,
    unit: 'days',
    standing: 'house',
    source: `${proposal}: as for other work of a data protection officer`,
    label: {
      nl: 'Binnen deze tijd opent de toezichthouder van de vrager een vraag die voor controle is getrokken.',
      en: 'The supervisor of the asker opens a question that was drawn for a check within this time.',
    },
  },
  {
    id: 'file-unclaimed',
    validFrom: '2025-01-01',
    count: 60,
    unit: 'minutes',
    standing: 'house',
    source: `${proposal}: AVG 5(1)(e); a file comes before the line that names it`,
    label: {
      nl: 'Zo lang blijft een bestand liggen dat in geen enkel dossier meer wordt genoemd.',
      en: 'A file that no record names any more lies this long.',
    },
  },
];

/** The period as it holds on a day or at an instant (ISO); before the first row the first row holds. */
export const period = (id: PeriodId, on: string): Period =>
  rowOn(
    periods.filter((one) => one.id === id),
    on,
  );

/** The UTC instant at which a period that starts at `from` (UTC instant) ends. */
export function endOf(id: PeriodId, from: string): string {
  const { count, unit } = period(id, from);
  const end = new Date(from);
  if (unit === 'minutes') end.setTime(end.getTime() + count * 60_000);
  if (unit === 'days') end.setUTCDate(end.getUTCDate() + count);
  if (unit === 'years') end.setUTCFullYear(end.getUTCFullYear() + count);
  return end.toISOString();
}

/** The earliest start of a period that has not ended at `now` (UTC instants). */
export function floorOf(id: PeriodId, now: string): string {
  const { count, unit } = period(id, now);
  const start = new Date(now);
  if (unit === 'minutes') start.setTime(start.getTime() - count * 60_000);
  if (unit === 'days') start.setUTCDate(start.getUTCDate() - count);
  if (unit === 'years') start.setUTCFullYear(start.getUTCFullYear() - count);
  return start.toISOString();
}
