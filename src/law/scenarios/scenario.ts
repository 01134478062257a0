import type { ApprovalKind, Effect, Question } from '../question.ts';

/** One examined situation: what an official asks, and what the law answers. */
export interface Scenario {
  readonly id: string;
  /** Dutch, one line. */
  readonly story: string;
  readonly question: Question;
  readonly expect: {
    readonly effect: Effect;
    /** Rows of the rule table that must carry the answer; others may be named besides. */
    readonly rules?: readonly string[];
    readonly missingApprovals?: readonly ApprovalKind[];
  };
  /** Where the table leaves room, the reading that was chosen. */
  readonly note?: string;
}
