import { assert } from '../core/assert.ts';
import { bytesOf, isOutward, kindOf, mostClass, mostLabels, neverThere, sharedBase } from '../link/network/base.ts';
import { type NetworkBuilder, networkBuilder } from '../link/network/builder.ts';
import { Network } from '../link/network/network.ts';
import { Walk } from '../link/network/walk.ts';
import { endsOf, type SourceRecord } from '../steps/entities/source-record.ts';
import { kindNamed, kinds, propertyNamed } from '../steps/entities/vocabulary.ts';
import type { Beside, BesideFacts, BesideFound } from '../steps/shelf.ts';

/**
 * The relations of one load in memory: who stands beside whom, by the numbers of the records. It holds no names and no values. A load
 * does not change, so neither does this; what is judged to be one thing, and which loads are in use, the ledger says at each question.
 */

/** Fields by which the gate is asked: `category:field`. A thing is there when one of them is open, a relation when all are. */
export interface PolicyClass {
  readonly isRelation: boolean;
  readonly fields: readonly string[];
}

export interface LoadNetworkParts {
  readonly bytes: SharedArrayBuffer;
  readonly classes: readonly PolicyClass[];
}

export class LoadNetwork {
  readonly #network: Network;
  readonly #classes: readonly PolicyClass[];
  /** Of one question to the gate each. */
  readonly #masks = new WeakMap<BesideFacts['mayField'], Uint8Array>();

  readonly bytes: number;

  constructor({ bytes, classes }: LoadNetworkParts) {
    this.#network = new Network(sharedBase(bytes));
    this.#classes = classes;
    this.bytes = bytes.byteLength;
  }

  /** As `besideOnShelf` in the step network finds it, from memory. */
  beside(number: number, { mayField, most }: BesideFacts): BesideFound {
    const walk = new Walk(this.#network, { mask: this.#maskOf(mayField) });
    if (!walk.sees(number)) return { links: [], isMore: false };
    // What stands beside it as one number: first whom, then how. The first of each comes in its order.
    const found: number[] = [];
    for (let place = walk.begin(number); place < walk.end; place = walk.next(place)) {
      const word = walk.word(place);
      found.push(walk.target(place) * hows + (placeInOrder[kindOf(word)] ?? 0) * 2 + (isOutward(word) ? 1 : 0));
    }
    const each = Float64Array.from(found).sort();
    const links: Beside[] = [];
    for (const [at, one] of each.entries()) {
      if (one === each[at - 1]) continue;
      if (links.length === most) return { links, isMore: true };
      const how = one % hows;
      const kind = kindsInOrder[how >>> 1] ?? '';
      links.push({ number: (one - how) / hows, kind, isOut: how % 2 === 1 });
    }
    return { links, isMore: false };
  }

  #maskOf(mayField: BesideFacts['mayField']): Uint8Array {
    const known = this.#masks.get(mayField);
    if (known) return known;
    const open = (name: string): boolean => {
      const [category = '', field = ''] = name.split(':');
      return mayField(category, field);
    };
    const made = Uint8Array.from(this.#classes, ({ isRelation, fields }) =>
      (isRelation ? fields.every(open) : fields.some(open)) ? 1 : 0,
    );
    this.#masks.set(mayField, made);
    return made;
  }
}

/** Kinds of relations in the order of their names, as `besideOrder` has them, and where each kind stands there. */
const kindsInOrder = kinds.map(({ name }) => name).toSorted();
const placeInOrder = kinds.map(({ name }) => kindsInOrder.indexOf(name));
const hows = 2 * kinds.length;

/** Makes the network of a load from its records, which come twice, in the order of their numbers: first all, then the relations. */
export class LoadNetworkBuilder {
  readonly #ids = new IdNumbers();
  readonly #classOf = new Map<string, number>();
  readonly #kinds = new Map(kinds.map(({ name }, at) => [name, at]));
  #things = new Uint16Array(1_024).fill(neverThere);
  #numbers = 0;
  #builder: NetworkBuilder | undefined;
  relations = 0;

  /** What the network will take at most, once all records have come the first time. */
  get mostBytes(): number {
    const halves = 2 * this.relations;
    return bytesOf({ nodes: this.#numbers, halves, labels: Math.min(halves, mostLabels) });
  }

  first(record: SourceRecord, number: number): void {
    if (kindNamed(record.kind)?.ends !== undefined) {
      this.relations += 1;
      return;
    }
    this.#ids.put(record.id, number);
    const fields = Object.keys(record.values).flatMap((name) => fieldOf(record.kind, name));
    if (fields.length === 0) return;
    if (number >= this.#things.length) this.#things = widened(this.#things, number);
    this.#things[number] = this.#policyOf({ isRelation: false, fields });
    this.#numbers = Math.max(this.#numbers, number + 1);
  }

  second(record: SourceRecord): void {
    const ends = endsOf(record);
    const names = kindNamed(record.kind)?.ends;
    if (!ends || !names) return;
    const [from, to] = [this.#ids.of(ends.from), this.#ids.of(ends.to)];
    if (from === undefined || to === undefined || Math.max(from, to) >= this.#numbers) return;
    const fields = names.flatMap((name) => fieldOf(record.kind, name));
    this.#rows().addEdge(from, to, this.#kinds.get(record.kind) ?? 0, this.#policyOf({ isRelation: true, fields }));
  }

  done(): LoadNetworkParts {
    const { bytes } = this.#rows().done();
    const classes = [...this.#classOf.keys()].map((key): PolicyClass => {
      const [kind = '', ...fields] = key.split(' ');
      return { isRelation: kind === 'relation', fields };
    });
    return { bytes, classes };
  }

  #rows(): NetworkBuilder {
    if (this.#builder) return this.#builder;
    const made = networkBuilder(this.#numbers);
    for (let number = 0; number < this.#numbers; number += 1) {
      const policy = this.#things[number] ?? neverThere;
      if (policy !== neverThere) made.putNode(number, policy);
    }
    this.#builder = made;
    return made;
  }

  #policyOf({ isRelation, fields }: PolicyClass): number {
    const key = [isRelation ? 'relation' : 'thing', ...[...new Set(fields)].sort()].join(' ');
    const known = this.#classOf.get(key);
    if (known !== undefined) return known;
    assert(this.#classOf.size <= mostClass, 'a vocabulary has few sets of fields');
    this.#classOf.set(key, this.#classOf.size);
    return this.#classOf.size - 1;
  }
}

function widened(held: Uint16Array, number: number): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(Math.ceil((number + 1) * 1.5)).fill(neverThere);
  wider.set(held);
  return wider;
}

const fieldOf = (kind: string, name: string): readonly string[] => {
  const property = propertyNamed(kind, name);
  return property ? [`${property.category}:${property.field}`] : [];
};

const slotWords = 4;
const oddFactors = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;
const mostFilled = 0.7;

/**
 * Numbers of records by their ids, of which 96 bits of a hash are kept: ten million ids in 268 MB, and two that have one hash are not
 * to be met.
 */
export class IdNumbers {
  #slots = new Uint32Array(1_024 * slotWords);
  #mask = 1_023;
  #count = 0;

  /** The first record that has the id counts. */
  put(id: string, number: number): void {
    const [one, two, three] = hashesOf(id);
    const at = this.#placeOf(one, two, three);
    if (this.#slots[at + 3] !== 0) return;
    this.#slots.set([one, two, three, number + 1], at);
    this.#count += 1;
    if (this.#count > this.#mask * mostFilled) this.#grow();
  }

  #grow(): void {
    const held = this.#slots;
    this.#slots = new Uint32Array(held.length * 2);
    this.#mask = this.#slots.length / slotWords - 1;
    for (let at = 0; at < held.length; at += slotWords) {
      const [one = 0, two = 0, three = 0, number = 0] = held.subarray(at, at + slotWords);
      if (number !== 0) this.#slots.set([one, two, three, number], this.#placeOf(one, two, three));
    }
  }

  of(id: string): number | undefined {
    const [one, two, three] = hashesOf(id);
    const held = this.#slots[this.#placeOf(one, two, three) + 3] ?? 0;
    return held === 0 ? undefined : held - 1;
  }

  #placeOf(one: number, two: number, three: number): number {
    const slots = this.#slots;
    for (let slot = (one ^ (two >>> 7)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * slotWords;
      if (slots[at + 3] === 0) return at;
      if (slots[at] === one && slots[at + 1] === two && slots[at + 2] === three) return at;
    }
  }
}

function hashesOf(id: string): readonly [number, number, number] {
  let [one, two, three] = [id.length, 0x9e3779b9, 0x165667b1];
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    one = Math.imul(one ^ code, oddFactors[0]);
    two = Math.imul(two ^ code, oddFactors[1]) ^ (one >>> 15);
    three = Math.imul(three ^ code, oddFactors[2]) ^ (two >>> 13);
  }
  one = Math.imul(one ^ (one >>> 16), oddFactors[1]);
  two = Math.imul(two ^ (two >>> 15), oddFactors[2]);
  three = Math.imul(three ^ (three >>> 16), oddFactors[0]);
  return [one >>> 0, (two ^ (two >>> 13)) >>> 0, (three ^ (three >>> 14)) >>> 0];
}
