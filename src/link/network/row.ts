/** Who stands beside one node: in the order of the words of the labels, and then of the targets. */
export interface Row {
  readonly targets: Uint32Array;
  readonly labels: Uint16Array;
}

export interface RowChange {
  readonly target: number;
  readonly label: number;
  readonly isAdded: boolean;
}

interface Touched {
  readonly target: number;
  readonly label: number;
  readonly before: number;
  count: number;
}

/** The row after these changes, one after the other. Taking away what is not there changes nothing. */
export function mergedRow(row: Row, changes: readonly RowChange[], words: Uint32Array): Row {
  const touched = new Map<number, Touched>();
  for (const { target, label, isAdded } of changes) {
    const key = label * 2 ** 32 + target;
    let its = touched.get(key);
    if (!its) {
      const before = timesIn(row, { target, label }, words);
      its = { target, label, before, count: before };
      touched.set(key, its);
    }
    its.count = Math.max(0, its.count + (isAdded ? 1 : -1));
  }
  const sorted = [...touched.values()].sort((a, b) => wordOf(words, a) - wordOf(words, b) || a.target - b.target);
  const length = sorted.reduce((sum, { before, count }) => sum + count - before, row.targets.length);
  const merged = { targets: new Uint32Array(length), labels: new Uint16Array(length) };
  let [from, at] = [0, 0];
  const copyTo = (place: number): void => {
    merged.targets.set(row.targets.subarray(from, place), at);
    merged.labels.set(row.labels.subarray(from, place), at);
    at += place - from;
  };
  for (const its of sorted) {
    const place = placeIn(row, its, words);
    copyTo(place);
    from = place + its.before;
    merged.targets.fill(its.target, at, at + its.count);
    merged.labels.fill(its.label, at, at + its.count);
    at += its.count;
  }
  copyTo(row.targets.length);
  return merged;
}

const wordOf = (words: Uint32Array, { label }: { readonly label: number }): number => words[label] ?? 0;

interface Place {
  readonly target: number;
  readonly label: number;
}

/** Where the first of these stands or would stand. */
function placeIn({ targets, labels }: Row, { target, label }: Place, words: Uint32Array): number {
  const word = words[label] ?? 0;
  let [low, high] = [0, targets.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const its = words[labels[middle] ?? 0] ?? 0;
    if (its < word || (its === word && (targets[middle] ?? 0) < target)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function timesIn(row: Row, sought: Place, words: Uint32Array): number {
  let at = placeIn(row, sought, words);
  const first = at;
  while (row.targets[at] === sought.target && row.labels[at] === sought.label) at += 1;
  return at - first;
}
