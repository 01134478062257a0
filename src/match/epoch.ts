/** How long a holder's keys live: a week, or four. */
export type EpochDays = 7 | 28;

export interface Epoch {
  /** First day, which is also its name: `2026-11-23`. Always a Monday. */
  readonly from: string;
  /** First day on which its filters may no longer be asked. */
  readonly until: string;
}

const dayMillis = 86_400_000;
/** 1970-01-05, the first Monday of the epoch of the clock. */
const firstMonday = 4;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMillis);
const dayOf = (number: number): string => new Date(number * dayMillis).toISOString().slice(0, 10);

/** The epoch that a day lies in. Everybody counts from the same Monday, so nobody has to be told. */
export function epochOf(day: string, days: EpochDays): Epoch {
  const from = Math.floor((dayNumber(day) - firstMonday) / days) * days + firstMonday;
  return { from: dayOf(from), until: dayOf(from + days) };
}
