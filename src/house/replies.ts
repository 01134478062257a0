import { assert } from '../core/assert.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { Entry } from '../core/event.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { citationText } from '../law/juriconnect.ts';
import type { OrganProfile } from '../law/partnership.ts';
import type { Answer, MissingApproval } from '../law/question.ts';
import type { Context } from '../steps/step.ts';
import { houseRefusals } from './refusals.ts';

const refuse = refuser(houseRefusals);

/** Without the ledger's own number: it counts what others did too. */
export interface Receipt {
  readonly at: string;
  readonly streams: readonly string[];
  readonly types: readonly string[];
  /** What the gate said about it. */
  readonly rules: readonly string[];
  readonly articles: readonly string[];
  /** The key had been used before; nothing was done again. */
  readonly repeated: boolean;
}

/** Stands beside every answer that shows something: the reader may know why. */
export interface Why {
  readonly purpose: string;
  readonly under: string;
  readonly rules: readonly string[];
  readonly articles: readonly string[];
  readonly sentence: Bilingual;
  readonly signed: boolean;
  /** While rules are used that no lawyer signed. */
  readonly banner?: Bilingual;
}

export const whyOf = (answer: Answer, context: Context): Why => ({
  purpose: context.purpose,
  under: context.under,
  rules: answer.ruleIds,
  articles: answer.citations.map(citationText),
  sentence: answer.explanation,
  signed: answer.signed,
  ...(answer.banner ? { banner: answer.banner } : {}),
});

export const receiptOf = (entries: readonly Entry[], repeated: boolean): Receipt => {
  const first = entries[0];
  assert(first, 'a receipt is for at least one entry');
  return {
    at: first.at,
    streams: [...new Set(entries.map((entry) => entry.stream))],
    types: entries.map((entry) => entry.type),
    rules: first.rules,
    articles: first.articles,
    repeated,
  };
};

export const purposesOf = (codes: readonly string[]): readonly Bilingual[] =>
  codes.map((code) => ({
    nl: `Dit kan onder het doel: ${code}.`,
    en: `This can be done under the purpose: ${code}.`,
  }));

/** Who gives it, and who of several has not answered yet. */
function giverOf({ who, from = [] }: MissingApproval, organs: readonly OrganProfile[]): Bilingual {
  const named = from.map((org) => organs.find((one) => one.org === org)?.name ?? { nl: org, en: org });
  if (named.length === 0) return who;
  return {
    nl: `${who.nl} Nog geen akkoord van: ${named.map(({ nl }) => nl).join(', ')}.`,
    en: `${who.en} No approval yet of: ${named.map(({ en }) => en).join(', ')}.`,
  };
}

/** From the gate's answer to a refusal that helps. */
export function refusalOf(answer: Answer, organs: readonly OrganProfile[]): Refusal {
  const more = { rules: answer.ruleIds, articles: answer.citations.map(citationText) };
  if (answer.effect === 'allow-with-approval') {
    return refuse('approval-missing', {
      ...more,
      missing: [answer.explanation, ...answer.missingApprovals.map((one) => giverOf(one, organs))],
    }).refusal;
  }
  if (answer.effect === 'ask') {
    return refuse('input-missing', { ...more, missing: answer.missingInputs.map((one) => one.question) }).refusal;
  }
  return refuse('law-says-no', { ...more, missing: [answer.explanation, ...answer.alternatives] }).refusal;
}
