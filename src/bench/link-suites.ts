import { readIdentifier } from '../link/clean/identifiers.ts';
import type { Clusters } from '../link/cluster.ts';
import type { PersonRecord } from '../sim/registers/person-register.ts';

/** People of one household who look alike and are not one: what must not be merged, and what must not be lost by that. */
export const suites = ['twins', 'namesakes', 'partners'] as const;

export interface SuiteQuality {
  /** Pairs of records of two people of one household, and how many of them came together. */
  readonly different: number;
  readonly merged: number;
  /** Those of them that both have a number that can be right, and not the same. */
  readonly mergedAgainstNumber: number;
  /** Pairs of records of one of them, and how many did not come together. */
  readonly same: number;
  readonly missed: number;
}

/** Judges the pairs within the households of a suite; `clusters` in the order of `records`. */
export function suiteQuality(records: readonly PersonRecord[], clusters: Clusters): SuiteQuality {
  const households = new Map<number, number[]>();
  for (const [at, { household, suite }] of records.entries()) {
    if (suite !== '') households.set(household, [...(households.get(household) ?? []), at]);
  }
  const found = { different: 0, merged: 0, mergedAgainstNumber: 0, same: 0, missed: 0 };
  for (const [one, other, isTogether] of pairsOf(households.values(), clusters)) {
    const [a, b] = [records[one], records[other]];
    if (!a || !b || a.suite !== b.suite) continue;
    if (a.person === b.person) {
      found.same += 1;
      found.missed += Number(!isTogether);
      continue;
    }
    found.different += 1;
    found.merged += Number(isTogether);
    found.mergedAgainstNumber += Number(isTogether && numbersDiffer(a, b));
  }
  return found;
}

function* pairsOf(
  groups: Iterable<readonly number[]>,
  clusters: Clusters,
): Generator<readonly [one: number, other: number, isTogether: boolean]> {
  for (const group of groups) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) yield [one, other, clusters[one] === clusters[other]];
    }
  }
}

function numbersDiffer(a: PersonRecord, b: PersonRecord): boolean {
  const [one, other] = [a, b].map(({ fields }) => readIdentifier('bsn', fields.bsn));
  return one?.valid === 'yes' && other?.valid === 'yes' && one.normal !== other.normal;
}
