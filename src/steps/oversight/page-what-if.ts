import type { RuleChange } from './page-log-answers.ts';

/** What is compared, as it stands in the address. */
export interface ChangeSearch {
  readonly from: string;
  readonly to: string;
  /** ISO day as of which the rules are read. */
  readonly on: string;
  readonly without: readonly string[];
}

const dayMs = 86_400_000;
/** Without a choice: so many days until today. */
const usualDays = 30;
export const mostRules = 20;

export const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);

/** What makes no sense in the address falls back to the last month, today, and no rule left out. */
export function changeSearchIn(query: ReadonlyMap<string, string>, today: string): ChangeSearch {
  const dayAt = (name: string, otherwise: string): string => {
    const held = query.get(name);
    return isDay(held) ? held : otherwise;
  };
  const to = dayAt('to', today);
  const rules = (query.get('without') ?? '').split(',').filter((rule) => /^[\w-]{1,40}$/.test(rule));
  return {
    from: dayAt('from', dayBefore(to, usualDays)),
    to,
    on: dayAt('on', today),
    without: [...new Set(rules)].slice(0, mostRules),
  };
}

/** Of how many the answer would differ, and of how many only the rules on which it rests. */
export function sumOf({ counts }: Pick<RuleChange, 'counts'>): {
  readonly answers: number;
  readonly rulesOnly: number;
} {
  let [answers, rulesOnly] = [0, 0];
  for (const [change, count] of Object.entries(counts)) {
    const [was, would] = change.split(' > ');
    if (was === would) rulesOnly += count;
    else answers += count;
  }
  return { answers, rulesOnly };
}
