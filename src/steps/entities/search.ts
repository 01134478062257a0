import { present } from '../../core/assert.ts';
import { candidatesOf } from './candidates.ts';
import { scorer } from './score.ts';
import type { Searched, Sight } from './sight.ts';
import { seenOf } from './source-record.ts';
import { type Term, termsOf } from './terms.ts';
import { kinds } from './vocabulary.ts';

/**
 * Finds things by what somebody typed: names with slips, in any order and script, numbers, addresses, days. It orders by how
 * well the words fit and by nothing else; what is said about a person plays no part.
 */

export interface Found<S extends Searched = Sight> {
  readonly sight: S;
  readonly number: number;
  readonly score: number;
  /** Place in `kinds`. */
  readonly kind: number;
}

export interface SearchFacts {
  readonly text: string;
  /** Only this kind of thing. */
  readonly kind?: string;
}

/** What fits, the best first; equal ones in the order of register and record, so that a page goes on where the last one ended. */
export async function search<S extends Searched>(
  sights: readonly S[],
  facts: SearchFacts,
): Promise<readonly Found<S>[]> {
  const terms = termsOf(facts.text);
  if (terms.length === 0) return [];
  const found: Found<S>[] = [];
  for (const sight of sights) found.push(...(await searchOne(sight, terms, facts)));
  return found.toSorted(inOrder);
}

export const inOrder = (one: Found<Searched>, other: Found<Searched>): number =>
  other.score - one.score ||
  (one.sight.source < other.sight.source ? -1 : one.sight.source > other.sight.source ? 1 : one.number - other.number);

async function searchOne<S extends Searched>(
  sight: S,
  terms: readonly Term[],
  { kind }: SearchFacts,
): Promise<readonly Found<S>[]> {
  const { numbers, terms: here } = await candidatesOf(sight, terms);
  const scoreOf = scorer(here);
  const tested = await sight.segment.test(numbers, (record) => {
    if (kind !== undefined && record.kind !== kind) return 0;
    const seen = seenOf(record, sight.mayField);
    const score = seen ? scoreOf(seen) : 0;
    // The score and the kind in one number: nothing else of a record comes out of a test.
    return score === 0 ? 0 : score * kinds.length + (placeOfKind.get(record.kind) ?? 0);
  });
  return numbers.flatMap((number, at) => {
    const told = present(tested[at], 'a test tells a number of each record');
    return told === 0 ? [] : [{ sight, number, score: Math.floor(told / kinds.length), kind: told % kinds.length }];
  });
}

const placeOfKind: ReadonlyMap<string, number> = new Map(kinds.map(({ name }, at) => [name, at]));
