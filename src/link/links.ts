/** Pairs of records that may be one, each once, in the order of their records. Weights in kernel units. */
export interface Links {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Int32Array;
  readonly pattern: Uint32Array;
}

/** Collects links in any order. */
export interface LinkGatherer {
  /** Words as the kernel writes them: first, second, weight, pattern. */
  add(words: Uint32Array): void;
  /** What was added so far, in that order; the gatherer is empty afterwards. */
  words(): Uint32Array;
  /** Sorted, each pair once: whatever the order they came in, the same bytes. `records` is one more than the last record. */
  done(records: number): Links;
}

export function linkGatherer(): LinkGatherer {
  const parts: Uint32Array[] = [];
  const words = (): Uint32Array => {
    const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts.splice(0)) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };
  return {
    add: (more) => parts.push(more.slice()),
    words,
    done: (records) => unique(bucketed(bucketed(words(), 1, records), 0, records)),
  };
}

/** A stable sort by one of the two records. */
function bucketed(words: Uint32Array, field: 0 | 1, records: number): Uint32Array {
  const starts = new Uint32Array(records + 1);
  for (let at = field; at < words.length; at += 4) {
    const next = (words[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 4) {
    const bucket = words[at + field] ?? 0;
    const place = starts[bucket] ?? 0;
    starts[bucket] = place + 1;
    for (let word = 0; word < 4; word += 1) sorted[place * 4 + word] = words[at + word] ?? 0;
  }
  return sorted;
}

function unique(words: Uint32Array): Links {
  const isAgain = (at: number): boolean => at > 0 && words[at] === words[at - 4] && words[at + 1] === words[at - 3];
  let count = 0;
  for (let at = 0; at < words.length; at += 4) if (!isAgain(at)) count += 1;
  const [a, b, weight, pattern] = [
    new Uint32Array(count),
    new Uint32Array(count),
    new Int32Array(count),
    new Uint32Array(count),
  ];
  let link = 0;
  for (let at = 0; at < words.length; at += 4) {
    if (isAgain(at)) continue;
    a[link] = words[at] ?? 0;
    b[link] = words[at + 1] ?? 0;
    weight[link] = words[at + 2] ?? 0;
    pattern[link] = words[at + 3] ?? 0;
    link += 1;
  }
  return { count, a, b, weight, pattern };
}

/** The chance of a weight in bits. */
export const chanceOfBits = (bits: number): number => 1 / (1 + 2 ** -bits);
