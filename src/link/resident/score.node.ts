import { present } from '../../core/assert.ts';
import { encoderOf, signatureOf } from '../alphabet.ts';
import { rarityIn } from '../compare-few.ts';
import { type Explanation, explain } from '../explain.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { entryBytes, mostTables, scratchBytes } from '../kernel/layout.ts';
import { openWasm, sharedMemory } from '../kernel/wasm.node.ts';
import { fillMemory, type MemoryMap, mapMemory, tableAlphabet } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type Weights, writeProgram } from '../program.ts';
import { type ReadyModel, weightsOf } from '../ready-model.ts';
import { packedDate } from '../slots.ts';
import type { Column, Dictionary, Table } from '../table.ts';
import { type GatheredGroup, type Gatherer, rawOf, type Side } from './group-rows.ts';
import type { Group, GroupColumn, ResidentColumns, Values } from './resident-columns.ts';

/** Records that are explained at once. */
export const mostExplained = 64;

export interface Weighed {
  readonly number: number;
  /** In units of the kernel. */
  readonly weight: number;
  readonly pattern: number;
}

/** A list of values in the kernel's memory, with room for those of the record that is asked about. */
interface HeldValues {
  readonly dictionary: Dictionary;
  /** Numbers of records with each code, in each column. */
  readonly known: number;
  guests: number;
}

interface HeldGroup {
  readonly gathered: GatheredGroup;
  /** Words of a row that it fills, for each of its raw texts one after the other. */
  readonly words: Uint32Array;
  readonly slots: readonly number[];
}

/** Rows in the kernel's memory: the one that is asked about, and those that it is held against. */
export class ResidentScorer {
  readonly #gatherer: Gatherer;
  readonly #plan: Plan;
  readonly #table: Table;
  readonly #weights: Weights;
  readonly #map: MemoryMap;
  readonly #kernel: Kernel;
  readonly #scratch: number;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #numbers: Int32Array;
  readonly #lists: ReadonlyMap<Values, HeldValues>;
  readonly #groups: readonly HeldGroup[];
  readonly #encode: ReturnType<typeof encoderOf>;
  readonly bytes: number;
  /** Of no use but that what was fetched is not left out. */
  fetched = 0;

  constructor({ plan, slots, groups }: ResidentColumns, gatherer: Gatherer, model: ReadyModel) {
    this.#gatherer = gatherer;
    this.#plan = plan;
    this.#lists = listsOf(groups);
    this.#table = tableOf(gatherer, this.#lists);
    const alphabet = tableAlphabet(plan, this.#table);
    this.#encode = encoderOf(alphabet);
    const map = mapMemory({ plan, table: this.#table, ordered: 0, samples: 1, workers: 1, room: 0 });
    const memory = sharedMemory(map.bytes);
    fillMemory(memory.buffer, map, { plan, table: this.#table, alphabet });
    this.#weights = {
      prior: -Math.log2(Math.max(2, gatherer.records)),
      comparisons: weightsOf(plan, model),
      rarity: raritiesOf(this.#table, { model, records: gatherer.records }),
    };
    writeProgram(memory.buffer, map, { plan, table: this.#table, weights: this.#weights });
    this.#map = map;
    this.#kernel = openWasm(memory, map.program);
    this.#scratch = present(map.workers[0], 'a map has at least one seat').scratch;
    this.#kernel.use(map.program, this.#scratch);
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
    this.#groups = gatherer.groups.filter(({ place }) => place >= 0).map((gathered) => this.#heldGroup(gathered));
    this.bytes = map.bytes + this.#groups.reduce((sum, { words }) => sum + words.byteLength, 0) + slots.words * 4;
  }

  #heldGroup(gathered: GatheredGroup): HeldGroup {
    const { columns } = gathered.group;
    const slots = columns.flatMap(({ slot }) => wordsOf(slot));
    if (!gathered.raw) return { gathered, slots, words: new Uint32Array() };
    const words = new Uint32Array(gathered.counts.length * slots.length);
    let at = 0;
    for (let place = 0; place < gathered.codes.length; place += 1) {
      const column = present(columns[place % columns.length], 'codes stand by column');
      for (const word of this.#wordsFor(column, gathered.codes.at(place))) {
        words[at] = word;
        at += 1;
      }
    }
    return { gathered, slots, words };
  }

  /** What a value puts in a row. */
  #wordsFor({ slot, values }: GroupColumn, code: number, guest?: string): readonly number[] {
    const words: number[] = [];
    if (slot.code !== undefined) words.push(code);
    if (slot.signature !== undefined) {
      const entry = this.#entryOf(values, code);
      words.push(signatureOf(this.#bytes, entry + 1, this.#bytes[entry] ?? 0));
    }
    if (slot.date !== undefined) words.push(packedDate(guest ?? values.texts[code] ?? ''));
    return words;
  }

  #entryOf(values: Values, code: number): number {
    const arena = this.#map.arenas.get(present(this.#lists.get(values), 'every column has a list').dictionary);
    return present(arena, 'a text with a signature stands in the memory') + code * entryBytes;
  }

  /** Puts the record that is asked about in its row. */
  take(row: readonly string[], side: Side): void {
    for (const held of this.#lists.values()) held.guests = 0;
    const from = this.#map.rows / 4;
    for (const { gathered, words, slots } of this.#groups) {
      const { group, raw } = gathered;
      const text = rawOf(group[side], row);
      const known = raw ? raw.find(text) : -1;
      const own =
        known >= 0 ? words.subarray(known * slots.length, (known + 1) * slots.length) : this.#guest(group, text);
      for (const [at, slot] of slots.entries()) this.#words[from + slot] = own[at] ?? 0;
    }
  }

  /** Of a text that no record has: its values may be in no list, and stand behind it then for as long as it is asked about. */
  #guest({ columns }: Group, raw: string): readonly number[] {
    return columns.flatMap((one) => {
      const text = one.column.clean(raw);
      const known = one.values.find(text);
      if (known >= 0 || one.values.isOwnCode) return this.#wordsFor(one, known >= 0 ? known : unknownCode, text);
      const held = present(this.#lists.get(one.values), 'every column has a list');
      const code = held.known + held.guests;
      held.guests += 1;
      const arena = this.#map.arenas.get(held.dictionary);
      if (arena !== undefined) {
        const entry = arena + code * entryBytes;
        this.#bytes[entry] = this.#encode(text, this.#bytes, entry + 1);
        // The kernel keeps what it made of a text by where that text stands.
        this.#bytes.fill(0, this.#scratch, this.#scratch + scratchBytes(mostTables));
      }
      return this.#wordsFor(one, code, text);
    });
  }

  /**
   * Looks where the words of some records stand. A register does not fit the cache, and these looks wait for memory together, where
   * those of the scoring would wait one after the other.
   */
  fetch(numbers: Uint32Array): void {
    const { width, rows } = this.#gatherer;
    let sum = 0;
    for (const number of numbers) sum += rows.at(number * width);
    for (const { gathered, words, slots } of this.#groups)
      if (words.length >= fewestFetched)
        for (const number of numbers) sum += words[rows.at(number * width + gathered.place) * slots.length] ?? 0;
    this.fetched = sum;
  }

  #put(number: number, place: number): number {
    const { width, rows } = this.#gatherer;
    const from = this.#map.rows / 4 + place * this.#map.rowWords;
    for (const { gathered, words, slots } of this.#groups) {
      const held = rows.at(number * width + gathered.place);
      if (!gathered.raw) {
        this.#words[from + (slots[0] ?? 0)] = held;
        continue;
      }
      const start = held * slots.length;
      for (let at = 0; at < slots.length; at += 1) this.#words[from + (slots[at] ?? 0)] = words[start + at] ?? 0;
    }
    return from * 4;
  }

  weigh(number: number): Weighed {
    this.#kernel.weigh(this.#map.rows, this.#put(number, 1), this.#map.pairs);
    const at = this.#map.pairs / 4;
    return { number, weight: this.#numbers[at] ?? 0, pattern: (this.#words[at + 1] ?? 0) >>> 0 };
  }

  /** Takes the weights of some apart, step by step; at most `mostExplained`. */
  explained(weighed: readonly Weighed[]): readonly Explanation[] {
    for (const [at, { number }] of weighed.entries()) this.#put(number, at + 1);
    for (const name of this.#weights.rarity.keys()) this.#tellCodes(name, weighed.length + 1);
    const links = {
      count: weighed.length,
      a: new Uint32Array(weighed.length),
      b: Uint32Array.from(weighed, (_, at) => at + 1),
      weight: Int32Array.from(weighed, ({ weight }) => weight),
      pattern: Uint32Array.from(weighed, ({ pattern }) => pattern),
    };
    return weighed.map((_, at) => explain({ plan: this.#plan, table: this.#table, weights: this.#weights }, links, at));
  }

  /** Whoever explains reads codes column by column. */
  #tellCodes(name: string, rows: number): void {
    const { codes } = present(
      this.#table.columns.find((column) => column.name === name),
      'rarity is of a column that is there',
    );
    const slot = this.#groups
      .flatMap(({ gathered }) => gathered.group.columns)
      .find(({ column }) => column.name === name)?.slot;
    for (let row = 0; row < rows; row += 1)
      codes[row] = this.#words[this.#map.rows / 4 + row * this.#map.rowWords + (slot?.code ?? 0)] ?? 0;
  }
}

/** Words of a group that fit the cache need no fetching. */
const fewestFetched = 2 ** 16;

/** Beyond all codes that a record can have. */
const unknownCode = 2 ** 32 - 1;

const wordsOf = ({ code, signature, date }: GroupColumn['slot']): readonly number[] =>
  [code, signature, date].filter((word) => word !== undefined);

/** Lists with room behind: a record that is asked about brings at most one new value for each column. */
function listsOf(groups: readonly Group[]): ReadonlyMap<Values, HeldValues> {
  const uses = new Map<Values, number>();
  for (const { values } of groups.flatMap(({ columns }) => columns)) uses.set(values, (uses.get(values) ?? 0) + 1);
  return new Map(
    [...uses].map(([values, count]) => {
      const room = values.isOwnCode ? [] : Array.from({ length: count }, () => '');
      return [values, { dictionary: { texts: [...values.texts, ...room] }, known: values.texts.length, guests: 0 }];
    }),
  );
}

/** A table with the rows that are compared at a time, and with the counts of all records. */
function tableOf({ groups }: Gatherer, lists: ReadonlyMap<Values, HeldValues>): Table {
  const columns = groups.flatMap((gathered) =>
    gathered.group.columns.map(({ column, values }, at): Column => {
      const { dictionary } = present(lists.get(values), 'every column has a list');
      return {
        name: column.name,
        dictionary,
        codes: new Uint32Array(mostExplained + 1),
        counts: [values.isOwnCode ? new Uint32Array(1) : countsOf(gathered, { at, values: dictionary.texts.length })],
      };
    }),
  );
  const ids = Array.from({ length: mostExplained + 1 }, (_, row) => String(row));
  return { ids, sizes: [ids.length], columns };
}

function countsOf(
  { group, counts, codes }: GatheredGroup,
  { at, values }: { readonly at: number; readonly values: number },
): Uint32Array {
  const found = new Uint32Array(values);
  for (let raw = 0; raw < counts.length; raw += 1) {
    const code = codes.at(raw * group.columns.length + at);
    found[code] = (found[code] ?? 0) + counts.at(raw);
  }
  return found;
}

function raritiesOf(
  { columns }: Table,
  { model, records }: { readonly model: ReadyModel; readonly records: number },
): ReadonlyMap<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  for (const { name, counts } of columns) {
    const expected = (model.chances[name] ?? 0) * records;
    if (expected === 0) continue;
    const [of = new Uint32Array()] = counts;
    found.set(
      name,
      Float64Array.from(of, (count, code) => (code === 0 || count === 0 ? 0 : rarityIn(expected, count))),
    );
  }
  return found;
}
