const dayMs = 86_400_000;
const isoForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Milliseconds since 1970. A day without a time is its first moment, or its last when it ends something. */
export function instantMs(text: string | undefined, edge: 'start' | 'end' = 'start'): number | undefined {
  if (text === undefined || !isoForm.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  // The engine takes 31 February for 3 March.
  if (text.slice(8, 10) > '28' && !isDay(text.slice(0, 10))) return undefined;
  return edge === 'end' && text.length === 10 ? ms + dayMs - 1 : ms;
}

export function fiveYearsAfter(ms: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() + 5);
}

/** A moment that lies in the future is a mistake when it should be past; a day of slack for clocks and zones. */
export const isPast = (ms: number | undefined, now: number): ms is number => ms !== undefined && ms <= now + dayMs;

/** A day that the calendar has, as `2026-11-23`. */
export const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
