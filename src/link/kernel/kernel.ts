/**
 * What both twins can do. Pointers are bytes from the start of the memory they were opened on. Texts are entries, rows and
 * jobs as in `layout.ts`.
 */
export interface Kernel {
  /** Where the program stands, and memory for this thread alone, all zero at first. */
  use(program: number, scratch: number): void;
  /** Similarity from 0 to 1 (Winkler 1990: boost 0.1 for each of four letters, above 0.7). Two empty texts: 0. */
  jaroWinkler(a: number, b: number): number;
  /** Insertions, deletions and replacements. */
  levenshtein(a: number, b: number): number;
  /** The same with neighbours that change places as one edit (optimal string alignment). */
  osa(a: number, b: number): number;
  /** From two signatures: never below the similarity. */
  jaroWinklerBound(a: number, b: number): number;
  /** From two signatures: never above the distance. */
  editsBound(a: number, b: number): number;
  /** Puts rows in the order of a list of `count` row numbers. */
  gather(rows: number, order: number, count: number, out: number): void;
  /** The pattern of each of `count` pairs of row numbers. */
  patterns(rows: number, pairs: number, count: number, out: number): void;
  /** Writes weight and pattern of two rows, given by where they stand: two words. */
  weigh(a: number, b: number, out: number): void;
  /** The links of a job; the number of them. What is left of the job stands in the job. */
  score(job: number): number;
}
