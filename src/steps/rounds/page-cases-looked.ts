import type { Problem } from '../../web/kit/problem.ts';
import type { CaseAnswer } from '../../web/shell/case-answer.ts';

export interface LookedIn<R, T, W> {
  /** Cases that were looked in: those that answered, and no case that stands in the list but was not asked. */
  readonly looked: readonly { readonly row: R; readonly list: T; readonly why: W }[];
  readonly failed: readonly { readonly row: R; readonly problem: Problem }[];
}

/** A case that refuses hides no other: each look was written, so each answer is shown. */
export function splitCases<R extends { readonly key: string }, T, W>(
  rows: readonly R[],
  answers: ReadonlyMap<string, CaseAnswer<T, W>>,
): LookedIn<R, T, W> {
  const asked = rows.flatMap((row) => {
    const reply = answers.get(row.key);
    return reply ? [{ row, reply }] : [];
  });
  return {
    looked: asked.flatMap(({ row, reply }) =>
      'good' in reply ? [{ row, list: reply.good.answer, why: reply.good.why }] : [],
    ),
    failed: asked.flatMap(({ row, reply }) => ('problem' in reply ? [{ row, problem: reply.problem }] : [])),
  };
}
