/**
 * How the kernel's memory is laid out, in bytes. One memory holds the program, the texts, the rows and the links; every
 * thread reads the same and writes only in its own part. `kernel.as` and `twin.ts` read exactly this.
 */

/**
 * One record: sixteen words, a cache line; two lines for a plan that compares more. Word 0 is the record's number; the
 * others are what the columns put there.
 */
export const lineWords = 16;
export const mostRowWords = 2 * lineWords;

/** One distinct text: its length in a byte and at most 63 bytes of the alphabet. */
export const entryBytes = 64;
export const longestText = entryBytes - 1;

/** A text's signature: its length in six bits, its first letter in five, and which letters are in it in 21. */
export const signatureLetters = 21;
export const signatureLength = 26;

/**
 * The program's head: comparisons, where they stand, prior, -, bytes of a row; where the words of ordered rows stand by word, bytes
 * of one such column, words of a row with the record's number.
 */
export const headWords = 8;
/** Comparison: levels at, levels, columns (bits of words), weight otherwise, -, the most it adds, shift, -. */
export const comparisonWords = 8;
/** Of a level's number of tests: it is neutral, and says nothing when it holds. */
export const neutralBit = 2 ** 31;
/** Level: tests at, tests, weight, table and word of a frequency, again table and word, -. */
export const levelWords = 8;
/**
 * Test: kind, word, other word, arena, limit (64-bit float, two words), table number, word of the signature. Where no other
 * word is needed, an edit distance has its limit there, and Jaro-Winkler where its table of fewest common letters stands.
 */
export const testWords = 8;

export const testKinds = {
  equal: 1,
  'jaro-winkler': 2,
  osa: 3,
  levenshtein: 4,
  swap: 5,
  cross: 6,
  initial: 7,
  'day-month-swap': 8,
  'same-day-month': 9,
  'same-year': 10,
  'years-apart': 11,
  prefix: 12,
} as const;
export type TestKind = keyof typeof testKinds;

/** Four bits of the pattern for each comparison: 0 unknown, 1 no level holds, 2 the first level, 3 the second, ... */
export const patternBits = 4;
export const mostComparisons = 32 / patternBits;
export const mostLevels = 2 ** patternBits - 2;

/** A byte for every two lengths, when the first letters differ and when they may be the same. */
export const fewestBytes = 2 * entryBytes * entryBytes;

/** Pointers of the texts whose tables stand there, and 256 words of 64 bits for each table. */
export const scratchBytes = (tables: number): number => 64 + tables * 2048;
export const mostTables = 15;
/** Rows that the filter looks at in one call; what passes stands behind the tables, with room for one look more than there are. */
export const filteredRows = 512;
export const seatBytes = scratchBytes(mostTables) + (filteredRows + 4) * 4;
/** The filter looks at four rows at a time, also behind the last. */
export const columnSlack = 16;

/** First record, second record, weight, pattern. */
export const linkBytes = 16;
export const linkWords = linkBytes / 4;
/** Start, middle, end: row numbers. */
export const blockWords = 3;
/** Rows, blocks, block, end of blocks, row to go on with, links at, room, threshold, bounded, -, pairs (64-bit float). */
export const jobBytes = 48;

/** Weights are whole numbers, so that no order of adding and no number of threads can change a sum. */
export const unitsPerBit = 4096;
export const toUnits = (bits: number): number => Math.round(bits * unitsPerBit);
export const toBits = (units: number): number => units / unitsPerBit;

/** Below any weight that can be. */
export const never = -0x40000000;
