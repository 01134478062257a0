import { present } from '../core/assert.ts';
import { type Alphabet, alphabetOf, encoderOf, signatureOf } from './alphabet.ts';
import type { Kernel } from './kernel/kernel.ts';
import {
  blockWords,
  columnSlack,
  comparisonWords,
  entryBytes,
  fewestBytes,
  headWords,
  jobBytes,
  levelWords,
  linkBytes,
  seatBytes,
  testWords,
} from './kernel/layout.ts';
import { fewestShared } from './kernel/twin.ts';
import type { Portion } from './passes.ts';
import { limitOf, needsText, type Plan } from './plan.ts';
import { packedDate, rowWordsOf, type Slots, slotsOf } from './slots.ts';
import { columnNamed, type Dictionary, type Table } from './table.ts';

/** Where everything stands, in bytes. */
export interface MemoryMap {
  readonly bytes: number;
  readonly program: number;
  readonly programBytes: number;
  /** Texts of each list of values that a test reads. */
  readonly arenas: ReadonlyMap<Dictionary, number>;
  /** For each limit of Jaro-Winkler, the fewest letters in common for every two lengths. */
  readonly fewest: ReadonlyMap<number, number>;
  /** What rarity adds, for each value of each column that a level names. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly rowWords: number;
  /** Rows in the records' own order. */
  readonly rows: number;
  /** Rows in the order of the blocks of a portion. */
  readonly ordered: number;
  /** The same, a word of all rows at a time, the second word first; so many bytes for each. */
  readonly columns: number;
  readonly columnBytes: number;
  /** Words of a row in use. */
  readonly words: number;
  readonly order: number;
  readonly blocks: number;
  readonly pairs: number;
  readonly patterns: number;
  readonly workers: readonly { readonly job: number; readonly scratch: number; readonly out: number }[];
  /** Links that one worker can hold. */
  readonly room: number;
}

export interface MemoryNeeds {
  readonly plan: Plan;
  readonly table: Table;
  /** The most rows of any portion. */
  readonly ordered: number;
  /** Pairs in one sample. */
  readonly samples: number;
  readonly workers: number;
  readonly room: number;
}

/** Plans the memory. Everything stands on eight bytes. */
export function mapMemory({ plan, table, ...needs }: MemoryNeeds): MemoryMap {
  let at = 1024;
  const take = (bytes: number): number => {
    const place = at;
    at += Math.ceil(bytes / 64) * 64;
    return place;
  };
  const levels = plan.comparisons.flatMap((comparison) => comparison.levels);
  const tests = levels.flatMap((level) => level.when);
  const programBytes =
    4 * (headWords + plan.comparisons.length * comparisonWords + levels.length * levelWords + tests.length * testWords);
  const program = take(programBytes);
  const arenas = new Map<Dictionary, number>();
  for (const { is, column } of tests) {
    const { dictionary } = columnNamed(table, column);
    if (needsText.has(is) && !arenas.has(dictionary))
      arenas.set(dictionary, take(dictionary.texts.length * entryBytes));
  }
  const limits = new Set(tests.filter(({ is }) => is === 'jaro-winkler').map(limitOf));
  const fewest = new Map([...limits].map((limit) => [limit, take(fewestBytes)]));
  const frequencies = new Map<string, number>();
  for (const column of levels.flatMap(({ rarity = [] }) => rarity)) {
    if (frequencies.has(column)) continue;
    frequencies.set(column, take(columnNamed(table, column).dictionary.texts.length * 4));
  }
  const slots = slotsOf(plan);
  const rowWords = rowWordsOf(slots);
  const columnBytes = Math.ceil((needs.ordered * 4 + columnSlack) / 64) * 64;
  const map = {
    program,
    programBytes,
    rowWords,
    arenas,
    fewest,
    frequencies,
    rows: take(table.ids.length * rowWords * 4),
    ordered: take(needs.ordered * rowWords * 4),
    columns: take((slots.words - 1) * columnBytes),
    columnBytes,
    words: slots.words,
    order: take(needs.ordered * 4),
    // Each block has two rows at least.
    blocks: take((needs.ordered / 2) * blockWords * 4),
    pairs: take(needs.samples * 8),
    patterns: take(needs.samples * 4),
    workers: Array.from({ length: needs.workers }, () => ({
      job: take(jobBytes),
      scratch: take(seatBytes),
      out: take(needs.room * linkBytes),
    })),
    room: needs.room,
  };
  return { ...map, bytes: at };
}

/**
 * Writes texts and rows. The program comes later, when the weights are known. A part of a table brings the alphabet of the
 * whole, so that its letters are the same.
 */
export function fillMemory(
  memory: ArrayBufferLike,
  map: MemoryMap,
  { plan, table, alphabet = tableAlphabet(plan, table) }: { plan: Plan; table: Table; alphabet?: Alphabet },
): void {
  const bytes = new Uint8Array(memory);
  const slots = slotsOf(plan);
  const encode = encoderOf(alphabet);
  const signatures = new Map<Dictionary, Uint32Array>();
  for (const [dictionary, arena] of map.arenas) {
    const held = new Uint32Array(dictionary.texts.length);
    for (const [code, text] of dictionary.texts.entries()) {
      const entry = arena + code * entryBytes;
      const length = encode(text, bytes, entry + 1);
      bytes[entry] = length;
      held[code] = signatureOf(bytes, entry + 1, length);
    }
    signatures.set(dictionary, held);
  }
  for (const [limit, at] of map.fewest) bytes.set(fewestShared(limit), at);
  const words = new Uint32Array(memory, map.rows, table.ids.length * map.rowWords);
  fillRows(words, { table, slots, signatures, rowWords: map.rowWords });
}

/** The alphabet of all texts whose letters the plan compares. */
export function tableAlphabet({ comparisons }: Pick<Plan, 'comparisons'>, table: Table): Alphabet {
  const tests = comparisons.flatMap(({ levels }) => levels.flatMap(({ when }) => when));
  const read = new Set(
    tests.flatMap(({ is, column }) => (needsText.has(is) ? [columnNamed(table, column).dictionary] : [])),
  );
  return alphabetOf(textCounts(read, table));
}

function* textCounts(read: ReadonlySet<Dictionary>, { columns }: Table): Generator<readonly [string, number]> {
  for (const { dictionary, counts } of columns) {
    if (!read.has(dictionary)) continue;
    for (const [code, text] of dictionary.texts.entries()) {
      yield [text, counts.reduce((sum, of) => sum + (of[code] ?? 0), 0)];
    }
  }
}

function fillRows(
  words: Uint32Array,
  about: {
    readonly table: Table;
    readonly slots: Slots;
    readonly signatures: ReadonlyMap<Dictionary, Uint32Array>;
    readonly rowWords: number;
  },
): void {
  const { table, slots, signatures, rowWords } = about;
  const records = table.ids.length;
  const fills: { readonly word: number; readonly codes: Uint32Array; readonly wordOf: Uint32Array | undefined }[] = [];
  for (const [name, slot] of slots.of) {
    const { codes, dictionary } = columnNamed(table, name);
    if (slot.code !== undefined) fills.push({ word: slot.code, codes, wordOf: undefined });
    if (slot.signature !== undefined) fills.push({ word: slot.signature, codes, wordOf: signatures.get(dictionary) });
    if (slot.date === undefined) continue;
    const dates = new Uint32Array(dictionary.texts.length);
    for (const [code, text] of dictionary.texts.entries()) dates[code] = packedDate(text);
    fills.push({ word: slot.date, codes, wordOf: dates });
  }
  // Some rows at a time, so that they are still in the cache when the next column comes.
  for (let from = 0; from < records; from += rowsAtOnce) {
    const to = Math.min(records, from + rowsAtOnce);
    for (let record = from; record < to; record += 1) words[record * rowWords] = record;
    for (const { word, codes, wordOf } of fills) {
      for (let record = from; record < to; record += 1) {
        const code = codes[record] ?? 0;
        words[record * rowWords + word] = wordOf ? (wordOf[code] ?? 0) : code;
      }
    }
  }
}

const rowsAtOnce = 4096;

/** Puts the rows of a portion in the order of its blocks, so that the kernel reads them one after the other. */
export function gatherRows(
  memory: ArrayBufferLike,
  map: MemoryMap,
  { kernel, portion }: { readonly kernel: Kernel; readonly portion: Portion },
): void {
  const words = new Uint32Array(memory);
  words.set(portion.order, map.order / 4);
  words.set(portion.blocks, map.blocks / 4);
  kernel.gather(map.rows, map.order, portion.order.length, map.ordered);
}

export const arenaOf = (map: MemoryMap, table: Table, column: string): number =>
  present(map.arenas.get(columnNamed(table, column).dictionary), 'every text that a test reads has been written');
