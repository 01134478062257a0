import type { Bilingual } from '../core/bilingual.ts';
import { gdpr } from './basis/citation.ts';
import type { RuleFact } from './known-facts.ts';
import type { Action } from './question.ts';
import type { Rule } from './rule.ts';
import { actions } from './terms.ts';

/**
 * Inputs without which the gate never allows. Each becomes a forbid that is possible exactly as long as the
 * input is unknown and never holds: the fast path and Cedar need no exception for it.
 */
const personal = actions.filter((action) => action !== 'publish');
const joint: readonly Action[] = [
  'report-signal',
  'collect',
  'provide',
  'hit-no-hit',
  'joint-analysis',
  'automated-analysis',
  'give-result',
  'reprocess',
  're-identify',
  'intervene',
  'feedback',
];
const known: readonly Action[] = [
  'provide',
  'hit-no-hit',
  'joint-analysis',
  'automated-analysis',
  'give-result',
  'reprocess',
  're-identify',
  'intervene',
  'export',
];
const received: readonly Action[] = ['provide', 'give-result', 'export'];
/** Acts on the ground of an act beside the partnership. */
const outward: readonly Action[] = ['disclose', 'report-offence', 'answer-demand', 'tip', 'report-error'];

const required: readonly {
  readonly fact: RuleFact | 'resource.firstProcessedAt';
  readonly for: readonly Action[];
}[] = [
  { fact: 'subject.org', for: actions },
  { fact: 'subject.organ', for: actions },
  { fact: 'context.purposeCode', for: actions },
  { fact: 'resource.category', for: actions },
  { fact: 'context.caseId', for: personal },
  { fact: 'context.partnership', for: joint },
  { fact: 'context.kind', for: [...joint, ...outward] },
  { fact: 'context.activity', for: ['collect', 'provide', 'joint-analysis', 'automated-analysis'] },
  { fact: 'recipient.org', for: [...received, 'hit-no-hit', 'disclose'] },
  { fact: 'recipient.organ', for: [...received, 'hit-no-hit', ...outward] },
  { fact: 'recipient.sector', for: [...received, 'hit-no-hit', 'disclose'] },
  { fact: 'recipient.taskOrDuty', for: received },
  { fact: 'resource.originOrg', for: known },
  { fact: 'resource.originRegime', for: [...known, 'report-signal', 'disclose', 'answer-demand', 'browse'] },
  { fact: 'resource.firstProcessedAt', for: known },
];

const alternative: Bilingual = {
  nl: 'Vul het ontbrekende gegeven in en stel de vraag opnieuw.',
  en: 'Fill in what is missing and ask again.',
};

export const requiredInputs: readonly Rule[] = required.map((input) => ({
  id: `IN-${input.fact}`,
  effect: 'forbid',
  actions: input.for,
  when: { open: input.fact },
  duty: 'may',
  retention: '0',
  basis: [gdpr('5', '1(a), 2')],
  sentence: {
    nl: 'Zonder dit gegeven is niet te zeggen of het mag.',
    en: 'Without this it cannot be said whether it is allowed.',
  },
  obligations: [],
  alternatives: [alternative],
  confidence: 'M',
}));
