/** Of fewer letters, too many words begin with them. */
export const leastToBegin = 3;

/** Words of a load that look like one, each once: first those that differ by a letter, then those that begin with it. */
export function wordsFrom(of: {
  readonly word: string;
  readonly near: readonly string[];
  /** In order already, and no more than the limit. */
  readonly longer: readonly string[];
  readonly limit: number;
}): readonly string[] {
  const near = of.near.filter((one) => one !== of.word).sort();
  return [...new Set([...near.slice(0, of.limit), ...of.longer])];
}
