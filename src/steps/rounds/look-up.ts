import type { Context } from '../step.ts';
import type { EvaluatedStretch } from './matching.ts';
import { type Asked, type Candidate, candidatesOf, countIn, elementsOf, type Frame, stretchesOf } from './question.ts';
import type { RoundFile } from './schema.ts';
import type { AskedSubject } from './subject.ts';
import { matchingOf } from './with-matching.ts';

export interface LookUp {
  readonly epoch?: string;
  readonly evaluated?: readonly Frame[];
  readonly subjects: readonly AskedSubject[];
  readonly seed: string;
  readonly files: readonly RoundFile[];
}

export type LookedUp = { readonly candidates: readonly Candidate[] } | { readonly fault: string };

/** What was answered about the keys of one kind, and the files of the holder in which it is looked up. */
type Answered = EvaluatedStretch & { readonly files: readonly RoundFile[] };

/**
 * Takes the blinding off and looks in the filters of the epoch in which the holder answered. A sentinel that is not found
 * means another key or a spoiled answer: then nothing of it counts, also no "no".
 */
export function lookedUp(of: LookUp, context: Context): LookedUp {
  const asked = elementsOf(of.subjects, { seed: of.seed, digest: context.digest });
  const answered = answeredOf(of, asked);
  if ('fault' in answered) return answered;
  const { stretches } = answered;
  if (stretches.length === 0) return { candidates: [] };
  const outcome = matchingOf(context).tags({ seed: of.seed, stretches });
  if ('fault' in outcome) return { fault: outcome.fault.kind };
  const isFound: boolean[] = [];
  for (const [at, { first, inputs, files }] of stretches.entries()) {
    const inFiles = files.map((file) => matchingOf(context).find(file, outcome.tags[at] ?? []));
    if (inFiles.includes(undefined)) return { fault: 'no-filter' };
    for (const [place] of inputs.entries()) {
      const isThere = inFiles.some((found) => found?.[place] === true);
      isFound[first + place] = isThere;
      if (asked[first + place]?.subject === undefined && !isThere) return { fault: 'sentinel-missing' };
    }
  }
  return { candidates: candidatesOf(asked, (at) => isFound[at] === true) };
}

function answeredOf(
  { epoch, evaluated = [], files }: LookUp,
  asked: readonly Asked[],
): { readonly stretches: readonly Answered[] } | { readonly fault: string } {
  const stretches: Answered[] = [];
  for (const { keySpec, first, inputs } of stretchesOf(asked)) {
    const frame = evaluated.find((one) => one.keySpec === keySpec);
    // The holder has nobody who can be found by this kind of key, and says so by having no filter of it.
    if (!frame) continue;
    const own = files.filter((one) => one.keySpec === keySpec && one.epoch === epoch);
    if (countIn(frame.elements) !== inputs.length) return { fault: 'wrong-length' };
    if (!own.some(({ kind }) => kind === 'filter')) return { fault: 'no-filter' };
    stretches.push({ first, inputs, evaluated: frame.elements, files: own });
  }
  return { stretches };
}
