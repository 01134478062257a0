import { TextCodes } from '../text-codes.ts';
import { type Group, joinedHash, type KeyPart, type ResidentColumns } from './resident-columns.ts';

/** Whether a row is one of the register or one that is asked about: they can have their cells in other places. */
export type Side = 'cells' | 'askedCells';

/** The raw text of a group: its cells as they stand, joined with a space. */
export function rawOf(cells: readonly number[], row: readonly string[]): string {
  const [first = 0] = cells;
  return cells.length === 1 ? (row[first] ?? '') : cells.map((cell) => row[cell] ?? '').join(' ');
}

/** What the records are, column by column, while they come in. */
export interface GatheredGroup {
  readonly group: Group;
  /** Distinct raw texts; without any when the code of its only column stands in the row itself. */
  readonly raw: TextCodes | undefined;
  /** How many records have each. */
  readonly counts: Numbers;
  /** Codes of the columns of each raw text, one after the other. */
  readonly codes: Numbers;
  /** Place of its number in the row of a record. */
  readonly place: number;
}

/** Hashes of one part of the keys: for each raw text of its group, or for each record where every record has another. */
export interface GatheredPart extends KeyPart {
  readonly hashes: Numbers;
  readonly isByRecord: boolean;
}

/** A list of numbers that grows. */
export class Numbers {
  #held: Uint32Array;
  length = 0;

  constructor(room = 1_024) {
    this.#held = new Uint32Array(Math.max(16, room));
  }

  at(place: number): number {
    return this.#held[place] ?? 0;
  }

  push(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new Uint32Array(Math.ceil(this.length * 1.3));
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length] = value;
    this.length += 1;
  }

  /** Gives the room back. */
  drop(): void {
    this.#held = new Uint32Array();
    this.length = 0;
  }

  addOne(place: number): void {
    this.#held[place] = (this.#held[place] ?? 0) + 1;
  }
}

/** Takes records one by one and keeps a few numbers of each. */
export class Gatherer {
  readonly #columns: ResidentColumns;
  readonly groups: readonly GatheredGroup[];
  readonly parts: readonly GatheredPart[];
  /** Numbers of a record. */
  readonly width: number;
  readonly rows: Numbers;
  records = 0;

  /** `expected` records: a guess that saves copying. */
  constructor(columns: ResidentColumns, expected: number) {
    this.#columns = columns;
    let place = 0;
    this.groups = columns.groups.map((group) => {
      const isKept = group.columns.length > 0;
      const made = {
        group,
        raw: isKept && !isDirect(group) ? new TextCodes() : undefined,
        counts: new Numbers(),
        codes: new Numbers(),
        place: isKept ? place : -1,
      };
      if (isKept) place += 1;
      return made;
    });
    this.width = place;
    this.rows = new Numbers(expected * place);
    this.parts = columns.parts.map((part) => {
      const isByRecord = this.groups[part.group]?.raw === undefined;
      return { ...part, isByRecord, hashes: new Numbers(isByRecord ? expected : 0) };
    });
  }

  add(row: readonly string[]): void {
    const raws = this.groups.map(({ group }) => rawOf(group.cells, row));
    for (const [at, gathered] of this.groups.entries()) {
      if (gathered.place >= 0) this.rows.push(this.#numberOf(gathered, at, raws[at] ?? ''));
    }
    for (const { isByRecord, group, hashes, hashOf } of this.parts)
      if (isByRecord) hashes.push(hashOf(raws[group] ?? ''));
    this.records += 1;
  }

  #numberOf({ group, raw, counts, codes }: GatheredGroup, at: number, text: string): number {
    const [only] = group.columns;
    if (!raw) return only ? only.values.codeOf(only.column.clean(text)) : 0;
    const number = raw.codeOf(text);
    if (number === counts.length) {
      counts.push(0);
      for (const { column, values } of group.columns) codes.push(values.codeOf(column.clean(text)));
      for (const part of this.parts) if (part.group === at) part.hashes.push(part.hashOf(text));
    }
    counts.addOne(number);
    return number;
  }

  /** The hashes of a pass, for each record. */
  hashesOf(pass: readonly number[]): Uint32Array {
    const hashes = new Uint32Array(this.records);
    for (const [at, place] of pass.entries()) {
      const part = this.parts[place];
      const group = part && this.groups[part.group];
      if (!part || !group) continue;
      for (let record = 0; record < hashes.length; record += 1) {
        const own = part.hashes.at(part.isByRecord ? record : this.rows.at(record * this.width + group.place));
        hashes[record] = at === 0 ? own : joinedHash(hashes[record] ?? 0, own);
      }
    }
    return hashes;
  }

  /** Hashes of the keys of a record that is asked about, one for each pass. */
  keysOf(row: readonly string[], side: Side): readonly number[] {
    const hashes = this.parts.map(({ group, hashOf }) => {
      const own = this.groups[group];
      return own ? hashOf(rawOf(own.group[side], row)) : 0;
    });
    return this.#columns.passes.map((pass) =>
      pass.map((place) => hashes[place] ?? 0).reduce((one, other) => joinedHash(one, other)),
    );
  }

  /** What only the making of the blocks needed. */
  dropParts(): void {
    for (const part of this.parts) if (part.isByRecord) part.hashes.drop();
  }
}

/** Its only word in a row is a code made of the value itself. */
const isDirect = ({ columns: [only, ...more] }: Group): boolean =>
  only !== undefined &&
  more.length === 0 &&
  only.slot.signature === undefined &&
  only.slot.date === undefined &&
  only.values.isOwnCode;
