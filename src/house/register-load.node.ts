import { setImmediate as breathe } from 'node:timers/promises';
import type { Bilingual } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Entry } from '../core/event.ts';
import { parse } from '../core/record.ts';
import { type Refusal, refuser } from '../core/refusal.ts';
import { type Grounds, groundsOf, keptOf } from '../steps/entities/keeping.ts';
import { boundFault, termsFault } from '../steps/entities/register-commands.ts';
import { countInUse } from '../steps/entities/register-rows.ts';
import { bindingText, offerInput, originRecord, type RegisterOrigin } from '../steps/entities/schema.ts';
import { type RecordFault, recordFault, type SourceRecord } from '../steps/entities/source-record.ts';
import {
  type LoadStage,
  type LoadState,
  type RegisterState,
  registerState,
  registerStream,
} from '../steps/entities/view.ts';
import type { Context } from '../steps/step.ts';
import { entryOf } from './chain.ts';
import type { Corridor, Who } from './corridor.ts';
import { plainReader } from './reader.ts';
import { houseRefusals } from './refusals.ts';
import { sha256 } from './safe.node.ts';
import { SheetError } from './sheet-fault.ts';
import type { NewRow, RawSegment, Sealed, SegmentWriter } from './shelf.ts';

/** One thing that a file holds, or a place that cannot be read. Records of one row share its line. */
export type RegisterItem =
  | { readonly kind: 'record'; readonly line: number; readonly record: SourceRecord }
  | ({ readonly kind: 'fault'; readonly line: number } & Pick<RecordFault, 'reason'> & { readonly code: string });

/** What a file is read as. `pieces` starts at the beginning each time it is called, and always gives the same items. */
export interface RegisterFile {
  readonly format: string;
  readonly fileBytes: number;
  readonly fileDigest: string;
  /** Records with one id are parts of one. */
  readonly merges: boolean;
  /** What the file holds and nobody asked to keep: headings, kinds, properties. */
  readonly leftOut: readonly string[];
  /** Says how the file is read, so that another mapping is another load. */
  readonly reading: string;
  /** As many items at a time as one piece of the file holds: waiting for each alone costs more than the item. */
  pieces(): AsyncIterable<readonly RegisterItem[]>;
}

/** What people say of the whole: `originFields` of the step's schema, parsed there. */
export type LoadFacts = JsonObject & {
  readonly originRegime: RegisterOrigin['originRegime'];
  readonly criminal: boolean;
  readonly taxOrigin: boolean;
  readonly firstProcessedAt: string;
};

export interface LoadOptions {
  readonly corridor: Corridor;
  readonly who: Who;
  readonly purpose: string;
  /** The standing task under which registers are kept. */
  readonly under: string;
  readonly source: string;
  readonly facts: LoadFacts;
  readonly file: RegisterFile;
  /** The question to a base register of which the file is the answer. */
  readonly askId?: string;
  isStopped?(): boolean;
  progress?(about: { readonly stage: 'read' | 'index' | 'compare'; readonly done: number }): void;
}

export interface RefusedItem {
  readonly line: number;
  readonly code: string;
  readonly reason: Bilingual;
}

export interface LoadReport {
  readonly loadId: string;
  /** What became of it: put forward, or already decided on. */
  readonly stage: LoadStage;
  readonly records: number;
  readonly refused: number;
  /** The first of them. */
  readonly refusedItems: readonly RefusedItem[];
  readonly dropped: readonly string[];
  readonly difference: Difference;
  /** It was put forward before; nothing was done. */
  readonly isKnown: boolean;
}

export type LoadOutcome =
  | { readonly report: LoadReport }
  | { readonly refusal: Refusal }
  /** Doing it again goes on where this ended, unless it is the answer to a question: of that nothing stays. */
  | { readonly stopped: true };

export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  /** References of the first of each. */
  readonly examples: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly gone: readonly string[];
  };
}

const refuse = refuser(houseRefusals);

const batchRows = 1_000;
const toldItems = 200;
const exampleCount = 20;

/**
 * Reads a register onto the shelf as a draft: only what has a ground is kept, what was there before is compared, and one line
 * in the ledger says what was read, from what, on which ground, and the hash of it. Nobody sees a record of it until somebody
 * accepts the draft. A run that was stopped goes on where it was; the same file again is the same load.
 */
export async function loadRegister(options: LoadOptions): Promise<LoadOutcome> {
  const { corridor, who, purpose, under, source, facts, file } = options;
  const entered = await corridor.mayAlso({ who, purpose, under }, 'register.offer');
  if ('refusal' in entered) return entered;
  const described = parse(originRecord, facts);
  if ('faults' in described) return refuse('input-wrong', { faults: described.faults });
  const log = await logOf(corridor, source);
  const state = registerState(log);
  const loadId = loadIdOf(options, state);
  const before = state?.loads.find((one) => one.loadId === loadId);
  if (before) return { report: knownReport(before) };
  const early = await earlyFault({ options, loadId, log, base: state?.current?.loadId }, entered.context);
  if (early) return early;
  const grounds = groundsOf(entered.context, facts);
  const writer = await corridor.parts.shelf.write(loadId);
  let reading: Reading;
  let sealed: Sealed;
  let difference: Difference;
  // An answer of a base register does not stay as a file does, so before it is whole there is nothing to go on with.
  let isNone = options.askId !== undefined;
  try {
    reading = await readInto(writer, grounds, options);
    if (!reading.isWhole) return { stopped: true };
    sealed = await writer.seal({
      merges: file.merges,
      progress: (done) => options.progress?.({ stage: 'index', done }),
    });
    difference = await differenceOf(corridor, { base: state?.current?.loadId, writer, records: sealed.records });
    await writer.keep('binding', corridor.parts.digest(bindingText(source, described.good)));
    isNone = false;
  } catch (fault) {
    // The file as a whole is none: nothing of it stays. What the machine could not do goes on later.
    if (fault instanceof SheetError) isNone = true;
    throw fault;
  } finally {
    await writer.close();
    if (isNone) await corridor.parts.shelf.drop(loadId);
  }
  const dropped = droppedNames([...file.leftOut, ...reading.dropped]);
  const refused = reading.refused + sealed.twiceCount;
  const reply = await corridor.command({
    name: 'register.offer',
    key: loadId,
    who,
    purpose,
    under,
    raw: {
      ...facts,
      source,
      loadId,
      ...(state?.current ? { base: state.current.loadId } : {}),
      ...(options.askId === undefined ? {} : { askId: options.askId }),
      ...{ format: file.format, fileBytes: file.fileBytes, fileDigest: file.fileDigest },
      ...{ recordsDigest: sealed.digest, records: sealed.records, refused, dropped },
      categories: [...reading.categories].sort(),
      ...{ added: difference.added, changed: difference.changed, gone: difference.gone, same: difference.same },
    },
  });
  if ('refusal' in reply) {
    // Unless another put the same load forward meanwhile: then these are the records that the ledger names.
    const isNamed = registerState(await logOf(corridor, source))?.loads.some((one) => one.loadId === loadId) === true;
    if (!isNamed) await corridor.parts.shelf.drop(loadId);
    return reply;
  }
  const refusedItems = [...reading.refusedItems, ...sealed.twice.map(twiceItem)].slice(0, toldItems);
  const { records } = sealed;
  return {
    report: { loadId, stage: 'offered', records, refused, refusedItems, dropped, difference, isKnown: false },
  };
}

/** Names from a file, fit to stand in the chain: one line, and no number that could be somebody's. */
const droppedNames = (names: readonly string[]): readonly string[] =>
  [
    ...new Set(
      names.map((name) =>
        name
          .replace(/\d{4,}/g, '#')
          .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')
          .trim()
          .slice(0, 80)
          .trim(),
      ),
    ),
  ]
    .filter((name) => name !== '')
    .sort()
    .slice(0, 200);

const twiceItem = ({ line, firstLine }: { readonly line: number; readonly firstLine: number }): RefusedItem => ({
  line,
  code: 'id-twice',
  reason: {
    nl: `Dit nummer staat al op regel ${firstLine}, met iets anders erbij.`,
    en: `This id already stands on line ${firstLine}, with something else.`,
  },
});

const nothingYet = { added: 0, changed: 0, gone: 0, same: 0, examples: { added: [], changed: [], gone: [] } };

const knownReport = ({ loadId, stage, offered }: LoadState): LoadReport => {
  const { records, refused, dropped, added, changed, gone, same } = offered;
  const difference = { ...nothingYet, added, changed, gone, same };
  return { loadId, stage, records, refused, refusedItems: [], dropped, difference, isKnown: true };
};

export async function logOf({ parts }: Corridor, source: string): Promise<readonly Entry[]> {
  const lines = await parts.store.read((tx) => tx.stream(registerStream(source)));
  return lines.map(({ line }) => entryOf(line));
}

/** What is wrong whatever the file holds: told before a large one is read. */
async function earlyFault(
  of: {
    readonly options: LoadOptions;
    readonly loadId: string;
    readonly log: readonly Entry[];
    readonly base: string | undefined;
  },
  context: Context,
): Promise<{ readonly refusal: Refusal } | undefined> {
  const { facts, source, file, corridor } = of.options;
  const { format, fileBytes, fileDigest } = file;
  const nothing = {
    recordsDigest: fileDigest,
    records: 0,
    refused: 0,
    dropped: [],
    added: 0,
    changed: 0,
    gone: 0,
    same: 0,
  };
  const base = of.base === undefined ? {} : { base: of.base };
  const about = { ...facts, source, loadId: of.loadId, ...base, format, fileBytes, fileDigest };
  const read = parse(offerInput, { ...about, ...nothing, categories: ['company'] });
  if ('faults' in read) return refuse('input-wrong', { faults: read.faults });
  const inUse = await corridor.parts.store.read((tx) => countInUse(plainReader(tx)));
  return termsFault(read.good, of.log, context) ?? boundFault(of.log, inUse);
}

/** The same file, read and described in the same way, is the same load, until it has been decided on and is asked again. */
function loadIdOf({ source, facts, file }: LoadOptions, state: RegisterState | undefined): string {
  const { firstProcessedAt: _, ...described } = facts;
  const text = JSON.stringify([source, file.fileDigest, file.reading, Object.entries(described).sort()]);
  for (let time = 0; ; time += 1) {
    const loadId = `load-${sha256(`${text} ${time}`).slice(0, 24)}`;
    const known = state?.loads.find((one) => one.loadId === loadId);
    if (!known || known.stage === 'offered' || known.stage === 'accepted') return loadId;
  }
}

/** What was found so far, kept with the rows, so that whoever goes on after a stop tells the same in the end. */
interface Counted {
  readonly refused: number;
  readonly refusedItems: readonly RefusedItem[];
  readonly dropped: readonly string[];
  readonly categories: readonly string[];
}

const nothingCounted: Counted = { refused: 0, refusedItems: [], dropped: [], categories: [] };

interface Reading {
  readonly isWhole: boolean;
  readonly refused: number;
  readonly refusedItems: readonly RefusedItem[];
  readonly dropped: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

async function readInto(writer: SegmentWriter, grounds: Grounds, options: LoadOptions): Promise<Reading> {
  const { file, source, corridor } = options;
  const before: Counted = writer.note === '' ? nothingCounted : JSON.parse(writer.note);
  const dropped = new Set(before.dropped);
  const categories = new Set(before.categories);
  const refusedItems = [...before.refusedItems];
  let { refused } = before;
  const skip = writer.doneItems;
  let items = 0;
  let rows: NewRow[] = [];
  let isWhole = true;
  const flush = async () => {
    const note: Counted = { refused, refusedItems, dropped: [...dropped], categories: [...categories] };
    await writer.add(rows, { doneItems: items, note: JSON.stringify(note) });
    rows = [];
    options.progress?.({ stage: 'read', done: items });
  };
  const take = (item: RegisterItem): void => {
    const kept = item.kind === 'record' ? keptOf(item.record, { grounds, dropped, categories }) : item;
    const fault = 'reason' in kept ? kept : recordFault(kept);
    if (fault) {
      refused += 1;
      if (refusedItems.length < toldItems)
        refusedItems.push({ line: item.line, code: fault.code, reason: fault.reason });
    } else if (!('reason' in kept)) {
      rows.push({ line: item.line, ref: refOf(corridor, source, kept.id), record: kept });
    }
  };
  reading: for await (const piece of file.pieces()) {
    for (const item of piece) {
      items += 1;
      if (items <= skip) continue;
      take(item);
      if (rows.length >= batchRows || items % (batchRows * 4) === 0) await flush();
      if (options.isStopped?.() !== true) continue;
      isWhole = false;
      break reading;
    }
    if (items <= skip) await breathe();
  }
  await flush();
  return { isWhole, refused, refusedItems, dropped, categories };
}

/** Pseudonym under which a record is known at this node, in each load of its source. */
export const refOf = ({ parts }: Corridor, source: string, id: string): string =>
  Buffer.from(parts.safe.pseudonym(`${source}/${id}`), 'base64url')
    .toString('hex')
    .slice(0, 32);

async function differenceOf(
  corridor: Corridor,
  of: { readonly base: string | undefined; readonly writer: SegmentWriter; readonly records: number },
): Promise<Difference> {
  const base = of.base === undefined ? undefined : await corridor.parts.shelf.open(of.base);
  const difference = base ? await compared(base, of.writer) : await allNew(of.writer, of.records);
  await of.writer.keep('examples', JSON.stringify(difference.examples));
  return difference;
}

async function allNew(draft: SegmentWriter, records: number): Promise<Difference> {
  const added: string[] = [];
  for await (const { ref } of draft.inOrder()) if (added.push(ref) === exampleCount) break;
  return { ...nothingYet, added: records, examples: { ...nothingYet.examples, added } };
}

/** Both in the order of their references, so that one walk along the two tells what is new, other, gone and the same. */
async function compared(base: RawSegment, draft: SegmentWriter): Promise<Difference> {
  const counts = { added: 0, changed: 0, gone: 0, same: 0 };
  const examples: { readonly [what in 'added' | 'changed' | 'gone']: string[] } = { added: [], changed: [], gone: [] };
  const tell = (what: 'added' | 'changed' | 'gone', ref: string) => {
    counts[what] += 1;
    if (examples[what].length < exampleCount) examples[what].push(ref);
  };
  const old = base.inOrder()[Symbol.asyncIterator]();
  let left = await old.next();
  for await (const right of draft.inOrder()) {
    while (!left.done && left.value.ref < right.ref) {
      tell('gone', left.value.ref);
      left = await old.next();
    }
    if (!left.done && left.value.ref === right.ref) {
      if (left.value.print === right.print) counts.same += 1;
      else tell('changed', right.ref);
      left = await old.next();
    } else tell('added', right.ref);
  }
  for (; !left.done; left = await old.next()) tell('gone', left.value.ref);
  return { ...counts, examples };
}
