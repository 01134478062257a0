import type { Bilingual } from '../../core/bilingual.ts';
import { newestOn } from '../../law/activate.ts';
import type { Rule, RulePack } from '../../law/rule.ts';

/** A day on which the slider can stand. */
export interface Stop {
  /** ISO day. */
  readonly on: string;
  readonly when: 'past' | 'today' | 'coming';
  /** Acts of which a version starts on this day. */
  readonly starts: readonly Bilingual[];
  /** Acts of which this program knows no version yet on this day. */
  readonly notYet: readonly Bilingual[];
}

/** The days on which a version of an act starts, and today among them. */
export function stopsOf(days: readonly string[], packs: readonly RulePack[], today: string): readonly Stop[] {
  return [...new Set([...days, today])].sort().map((on) => ({
    on,
    when: on === today ? 'today' : on < today ? 'past' : 'coming',
    starts: titlesOf(packs.filter(({ validFrom }) => validFrom === on)),
    notYet: titlesOf(packs.filter(({ id }) => !packs.some((one) => one.id === id && one.validFrom <= on))),
  }));
}

/** Each act once, though it may have several versions. */
const titlesOf = (packs: readonly RulePack[]): readonly Bilingual[] => [
  ...new Map(packs.map(({ id, title }) => [id, title])).values(),
];

/** Where the slider stands for a day: there, or on the last stop before it, because the rules of that day began there. */
export function stopAt(stops: readonly Stop[], on: string): number {
  const found = stops.findLastIndex((stop) => stop.on <= on);
  return found < 0 ? 0 : found;
}

/** A rule that can be left out. */
export interface RuleChoice {
  readonly rule: Rule;
  /** Decisions of the period that it carried. */
  readonly used: number;
}

/** Rules that hold on a day: first those that carried most. */
export function rulesOn(
  packs: readonly RulePack[],
  on: string,
  used: { readonly [rule: string]: number },
): readonly RuleChoice[] {
  return newestOn(packs, on)
    .flatMap(({ rules }) => rules)
    .map((rule) => ({ rule, used: used[rule.id] ?? 0 }))
    .toSorted((a, b) => b.used - a.used || (a.rule.id < b.rule.id ? -1 : 1));
}

/** By number, by article and by the words of its sentence, in either language. */
export function findRules(choices: readonly RuleChoice[], text: string): readonly RuleChoice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ rule }) => {
    const places = rule.basis.map(({ act, article }) => `${act} ${article}`).join(' ');
    const whole = `${rule.id} ${places} ${rule.sentence.nl} ${rule.sentence.en}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
