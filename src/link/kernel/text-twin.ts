/**
 * Jaro-Winkler and edit distance as the books have them, on bytes. The kernel counts the same with 64 bits at a time.
 */

/** Winkler (1990). Which letter of `a` a letter of `b` takes is the first that is free, in the order of `b`. */
export function jaroWinklerOf(a: Uint8Array, b: Uint8Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const window = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0);
  const isTaken = new Uint8Array(a.length);
  const matched: number[] = [];
  for (const [at, letter] of b.entries()) {
    for (let other = Math.max(0, at - window); other <= Math.min(a.length - 1, at + window); other += 1) {
      if (isTaken[other] || a[other] !== letter) continue;
      isTaken[other] = 1;
      matched.push(letter);
      break;
    }
  }
  if (matched.length === 0) return 0;
  const crossed = [...a].filter((_, at) => isTaken[at]).filter((letter, at) => letter !== matched[at]).length;
  const count = matched.length;
  const jaro = (count / a.length + count / b.length + (count - Math.floor(crossed / 2)) / count) / 3;
  if (jaro <= 0.7) return jaro;
  let prefix = 0;
  while (prefix < Math.min(a.length, b.length, 4) && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Wagner and Fischer (1974); with `isOsa` two neighbours that change places count as one (restricted Damerau). */
export function editsBetween(a: Uint8Array, b: Uint8Array, isOsa: boolean): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + differs);
      const isTurned = isOsa && row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isTurned) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
