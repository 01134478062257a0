import type { Bilingual, Locale } from '../../core/bilingual.ts';
import type { Values } from './fill.ts';

const tags = { nl: 'nl-NL', en: 'en-GB' } as const satisfies { readonly [locale in Locale]: string };
const timeZone = 'Europe/Amsterdam';

/** `23 november 2026`; takes a day or an instant. */
export const dayText = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }).format(new Date(at));

/** `23 nov`, for lines where room is short. */
export const shortDayText = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'short', timeZone }).format(new Date(at));

/** `23 nov 2026`, for a term that may lie in another year. */
export const yearDayText = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeZone }).format(new Date(at));

/** `23 nov 2026 14:05`, in Dutch time. */
export const momentText = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));

/** How near a term is, in words; the tone is for colour beside the words, never instead of them. */
export interface Clock {
  readonly tone: 'calm' | 'soon' | 'late';
  readonly words: Bilingual;
  readonly values: Values;
}

const dayMs = 86_400_000;
const soonDays = 3;

/** From a deadline (UTC instant) and now (UTC instant). */
export function clockOf(deadline: string, now: string): Clock {
  const days = Math.floor((Date.parse(deadline) - Date.parse(now)) / dayMs);
  if (days < -1) return { tone: 'late', words: lateDays, values: { count: -days - 1 } };
  if (days < 0) return { tone: 'late', words: late, values: {} };
  if (days === 0) return { tone: 'soon', words: lastDay, values: {} };
  if (days === 1) return { tone: 'soon', words: oneDay, values: {} };
  return { tone: days <= soonDays ? 'soon' : 'calm', words: daysLeft, values: { count: days } };
}

const lateDays: Bilingual = { nl: '{count} dagen te laat', en: '{count} days late' };
const late: Bilingual = { nl: 'termijn voorbij', en: 'term over' };
const lastDay: Bilingual = { nl: 'laatste dag', en: 'last day' };
const oneDay: Bilingual = { nl: 'nog 1 dag', en: '1 day left' };
const daysLeft: Bilingual = { nl: 'nog {count} dagen', en: '{count} days left' };
