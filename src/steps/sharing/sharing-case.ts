import { canonical } from '../../core/canonical.ts';
import type { Question } from '../../law/question.ts';

/** What the tests of this step have in common. */
export const joint = 'riec-2.17';

/** The standing task under which an organ takes part. */
export const underOf = (organ: string) => ({
  purpose: joint,
  under: organ === 'riec-rac' ? 'riec-rac-tests' : `${organ}-riec`,
});

export const json = (value: unknown) => JSON.parse(JSON.stringify(value));
export const textOf = (question: Question): string => canonical(json(question));
