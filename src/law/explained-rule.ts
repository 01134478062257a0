import type { Bilingual } from '../core/bilingual.ts';
import { isSigned } from './activate.ts';
import { givers } from './approval-givers.ts';
import { addressOf, citationText, pageOf } from './juriconnect.ts';
import type { Action, Citation } from './question.ts';
import { retentionWords } from './retention-words.ts';
import { columnsOf, type RowColumns } from './row-columns.ts';
import type { Rule, RulePack } from './rule.ts';

/** A rule as people read it, with where it stands in the law and who signed it. */
export interface ExplainedRule {
  readonly id: string;
  readonly packId: string;
  readonly effect: Rule['effect'];
  /** `must`: who has the data gives them when they are needed; `may`: it is allowed. */
  readonly duty: Rule['duty'];
  readonly actions: readonly Action[];
  readonly sentence: Bilingual;
  readonly columns: RowColumns;
  /** Who gives each approval that is needed. */
  readonly approvers: readonly Bilingual[];
  readonly obligations: readonly Bilingual[];
  /** What is lawful instead. */
  readonly alternatives: readonly Bilingual[];
  readonly retention: Bilingual;
  readonly citations: readonly ExplainedCitation[];
  /** How sure the makers are of the text: read, recalled, or a lead only. */
  readonly confidence: Rule['confidence'];
  /** Absent: nobody signed, as of the day. The name of the person stands in the signature file. */
  readonly signed?: { readonly on: string; readonly office?: string };
  readonly toSign: Bilingual;
}

export interface ExplainedCitation {
  readonly text: string;
  /** Where a person reads it. */
  readonly page?: string;
  /** Juriconnect, CELEX or ECLI. */
  readonly address?: string;
}

export function explained(rule: Rule, { pack, on }: { readonly pack: RulePack; readonly on: string }): ExplainedRule {
  const { id, effect, duty, actions, sentence, obligations, alternatives, confidence, signed } = rule;
  return {
    id,
    packId: pack.id,
    effect,
    duty,
    actions,
    sentence,
    columns: columnsOf(rule),
    approvers: (rule.approvals ?? []).map((kind) => givers[kind].who),
    obligations,
    alternatives,
    retention: retentionWords[rule.retention],
    citations: rule.basis.map(citationOf),
    confidence,
    ...(signed && isSigned(rule, on)
      ? { signed: { on: signed.on, ...(signed.office ? { office: signed.office } : {}) } }
      : {}),
    toSign: pack.signatory,
  };
}

function citationOf(citation: Citation): ExplainedCitation {
  const [page, address] = [pageOf(citation), addressOf(citation)];
  return { text: citationText(citation), ...(page ? { page } : {}), ...(address ? { address } : {}) };
}
