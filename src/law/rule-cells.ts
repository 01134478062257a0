import type { Bilingual } from '../core/bilingual.ts';
import type { Clause } from './clauses.ts';
import { categoryWords } from './data-words.ts';
import { type Cell, type Line, line, note, plain, strong } from './document.ts';
import type { ExplainedRule } from './explained-rule.ts';
import type { RuleHere } from './explanation.ts';
import { everyone } from './row-columns.ts';

/** Cells of the tables that show rules. */

const says = {
  must: { nl: 'Moet, als het nodig is', en: 'Must, when needed' },
  may: { nl: 'Mag', en: 'May' },
  'unsigned-permit': {
    nl: 'Geldt nog niet: niemand heeft deze regel getekend',
    en: 'Not in force yet: nobody signed this rule',
  },
  'low-confidence': {
    nl: 'Geldt niet: het is nog niet zeker of de wet dit zegt',
    en: 'Not in force: it is not sure yet that the act says so',
  },
  conditions: { nl: 'Wat er nodig is', en: 'What is needed' },
  when: { nl: 'Wanneer dit geldt', en: 'When this holds' },
  usual: {
    nl: 'Alles wat onder “Wat altijd eerst moet” staat.',
    en: 'All that stands under “What must always come first”.',
  },
  approval: { nl: 'Hier moet eerst iemand akkoord geven:', en: 'Somebody must agree first:' },
  duties: { nl: 'Daarbij hoort:', en: 'With it goes:' },
  forWhom: { nl: 'Voor wie het geldt:', en: 'Whom it binds:' },
  goesTo: { nl: 'Het gaat naar:', en: 'It goes to:' },
  public: { nl: 'Het publiek', en: 'The public' },
  collectedUnder: { nl: 'Verzameld als:', en: 'Collected as:' },
  usedFor: { nl: 'Gebruikt voor:', en: 'Used for:' },
  anyData: { nl: 'Gegevens die voor dit doel nodig zijn', en: 'Data that this purpose needs' },
} as const satisfies { readonly [name: string]: Bilingual };

export function ruleCell({ rule, asksUsual, conditions, leftOut }: RuleHere, tellsReceiver = false): Cell {
  const { to } = rule.columns;
  const clauses: readonly Clause[] = [
    ...(tellsReceiver && to.length > 0 ? [{ text: says.goesTo, parts: to.map((text) => ({ text })) }] : []),
    ...(asksUsual ? [{ text: says.usual }] : []),
    ...conditions,
    ...(rule.approvers.length > 0 ? [{ text: says.approval, parts: rule.approvers.map((text) => ({ text })) }] : []),
    ...(rule.obligations.length > 0 ? [{ text: says.duties, parts: rule.obligations.map((text) => ({ text })) }] : []),
  ];
  return [
    ...(leftOut ? [strong(says[leftOut])] : []),
    line(rule.sentence),
    ...articles(rule),
    ...(clauses.length > 0 ? [{ kind: 'folded', summary: says.conditions, clauses } as const] : []),
  ];
}

export function dutyCell({ rule }: RuleHere): Cell {
  return [line(says[rule.duty])];
}

export function forbidCell({ rule, from, conditions }: RuleHere): Cell {
  const clauses: readonly Clause[] = [
    ...(from.includes(everyone) ? [] : [{ text: says.forWhom, parts: from.map((text) => ({ text })) }]),
    ...conditions,
  ];
  return [
    line(rule.sentence),
    ...articles(rule),
    ...(clauses.length > 0 ? [{ kind: 'folded', summary: says.when, clauses } as const] : []),
  ];
}

/** The id first: it is what people name when they ask about a rule. */
function articles({ id, citations }: ExplainedRule): readonly Line[] {
  return [note(plain(id)), ...citations.map(({ text, page }) => note(plain(text), page))];
}

export function dataCell({ columns, actions }: ExplainedRule): Cell {
  const { categories, regimes, tiers } = columns.data;
  const kinds = categories.length > 0 ? categories : tiers;
  if (kinds.length === 0 && regimes.length === 0) {
    return [line(actions.includes('give-result') ? categoryWords.result : says.anyData)];
  }
  return [
    ...listed(kinds),
    ...(regimes.length === 0
      ? []
      : kinds.length === 0
        ? listed(regimes)
        : [note(says.collectedUnder), ...listed(regimes)]),
  ];
}

/** Where no receiver is named: the public, or else what is done. */
export function receiverCell({ columns, actions }: ExplainedRule): Cell {
  const otherwise = actions.includes('publish') ? [says.public] : columns.acts;
  return [
    ...listed(columns.to.length > 0 ? columns.to : otherwise),
    ...(columns.use.length > 0 ? [note(says.usedFor), ...listed(columns.use)] : []),
  ];
}

export const listed = (labels: readonly Bilingual[]): Cell => {
  const [only] = labels;
  if (!only) return [];
  return labels.length === 1 ? [line(only)] : [{ kind: 'items', items: labels }];
};
