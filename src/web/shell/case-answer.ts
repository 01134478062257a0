import type { Problem } from '../kit/problem.ts';

/** What one case answered and why the reader may see it, or why it did not answer. */
export type CaseAnswer<T, W> =
  | { readonly good: { readonly answer: T; readonly why: W } }
  | { readonly problem: Problem };
