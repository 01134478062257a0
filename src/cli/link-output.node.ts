import { hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeCsvCell } from '../house/sheet.node.ts';
import type { BoundPlan } from '../link/bind.ts';
import { clusterNumbers, confidenceOf } from '../link/confidence.ts';
import { explain, ranked, waterfall } from '../link/explain.ts';
import type { KeptPasses, Linked } from '../link/link.node.ts';
import { defaults } from '../link/plan.ts';
import type { Table } from '../link/table.ts';
import { CommandFault } from './command.ts';

export interface Result {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly linked: Linked;
}

/** Pairs from this many bits on are explained: a chance of one in nine, so that a person also sees what was just not joined. */
const explainedBits = -3;

export const csvLine = (cells: readonly string[]): string => `${cells.map(writeCsvCell).join(',')}\n`;

/** A file that is there whole or not at all. */
export interface LineFile {
  add(line: string): void;
  /** Puts it in its place; the number of lines under the heading. */
  done(): number;
  /** As if nothing had been written; after `done` it does nothing. */
  drop(): void;
}

export function lineFile(path: string): LineFile {
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  let [text, count, isOpen] = ['', -1, true];
  const close = (): void => {
    closeSync(file);
    isOpen = false;
  };
  return {
    add(line) {
      text += line;
      count += 1;
      if (text.length < 1 << 16) return;
      writeSync(file, text);
      text = '';
    },
    done() {
      writeSync(file, text);
      close();
      renameSync(part, path);
      return count;
    },
    drop() {
      if (!isOpen) return;
      close();
      rmSync(part, { force: true });
    },
  };
}

/** Gives the number of lines under the heading. */
export function writeLines(path: string, lines: Iterable<string>): number {
  const file = lineFile(path);
  try {
    for (const line of lines) file.add(line);
    return file.done();
  } finally {
    file.drop();
  }
}

/** What is read must not be what is written. Throws a `CommandFault`. */
export function checkOut(out: string, inputs: readonly string[]): void {
  const same = inputs.find((input) => realPath(input) === realPath(out));
  if (same === undefined) return;
  throw new CommandFault('usage', {
    what: {
      nl: `Het antwoord zou over ${basename(same)} heen komen.`,
      en: `The answer would be written over ${basename(same)}.`,
    },
    todo: { nl: 'Noem met --out een ander bestand.', en: 'Name another file with --out.' },
  });
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** Every record once, in the order of the file. With two files a last column says which of the two. */
export function* clusterLines({ bound: { plan }, table, linked }: Result): Generator<string> {
  const isSplit = table.sizes.length > 1;
  yield csvLine(['id', 'cluster', 'confidence', ...(isSplit ? ['file'] : [])]);
  const numbers = clusterNumbers(linked.clusters);
  const confidence = confidenceOf(linked.clusters, linked.links, { ...defaults, ...plan });
  const said = new Map<number, string>();
  const [first = 0] = table.sizes;
  for (let record = 0; record < table.ids.length; record += 1) {
    const sure = confidence[record] ?? 0;
    // The same few values come again and again, and a number is slow to write.
    const text = said.get(sure) ?? sure.toFixed(4);
    if (said.size < mostSaid) said.set(sure, text);
    const file = isSplit ? (record < first ? ',1' : ',2') : '';
    yield `${writeCsvCell(table.ids.at(record) ?? '')},${numbers[record]},${text}${file}\n`;
  }
}

const mostSaid = 10_000;

/** The pairs in the order in which somebody should look at them, each with its waterfall. */
export function* pairLines({ bound: { plan }, table, linked }: Result): Generator<string> {
  yield csvLine(['rank', 'id_a', 'id_b', 'chance', 'bits', 'same_cluster', 'uitleg', 'explanation']);
  const facts = { plan, table, weights: linked.model.weights };
  for (const [place, at] of ranked(linked.links, explainedBits).entries()) {
    const explanation = explain(facts, linked.links, at);
    const { a, b, chance, bits } = explanation;
    yield csvLine([
      String(place + 1),
      table.ids.at(a) ?? '',
      table.ids.at(b) ?? '',
      chance.toFixed(6),
      bits.toFixed(2),
      linked.clusters[a] === linked.clusters[b] ? 'yes' : 'no',
      waterfall(explanation, 'nl'),
      waterfall(explanation, 'en'),
    ]);
  }
}

export interface Progress {
  kept(program: Uint8Array): KeptPasses;
  /** Passes that did not have to be done again. */
  reused(): number;
  clear(): void;
}

/** What passes of this very run are done, beside the output; another file, plan or weight has another folder. */
export function progressOf(out: string, digest: string): Progress {
  const root = `${out}.progress`;
  let reused = 0;
  const keptIn = (folder: string): KeptPasses => ({
    read(pass) {
      const path = join(folder, `${pass}.links`);
      if (!existsSync(path)) return undefined;
      const bytes = readFileSync(path);
      reused += 1;
      const words = new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + bytes.length));
      return { pairs: bytes.readDoubleLE(0), words };
    },
    write(pass, { words, pairs }) {
      mkdirSync(folder, { recursive: true });
      const head = Buffer.alloc(8);
      head.writeDoubleLE(pairs);
      const part = join(folder, `${pass}.part`);
      writeFileSync(part, Buffer.concat([head, Buffer.from(words.buffer, words.byteOffset, words.byteLength)]));
      renameSync(part, join(folder, `${pass}.links`));
    },
  });
  return {
    kept: (program) => keptIn(join(root, hash('sha256', Buffer.concat([Buffer.from(digest), program])).slice(0, 24))),
    reused: () => reused,
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}
