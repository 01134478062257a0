import type { Bilingual } from '../core/bilingual.ts';
import { canonical, type Json } from '../core/canonical.ts';
import type { Via } from '../core/event.ts';
import { type Digest, genesis, linkHash, payloadHash } from './chain.ts';
import type { ChainLine, ReadTx, Store } from './store.ts';

/** A line as it is read for checking, with what lies beside it. */
export interface Link extends ChainLine {
  /** Absent: nothing lies beside it, or no longer, or this is a copy without payloads. */
  readonly payload?: { readonly salt: string; readonly body: string; readonly isSealed: boolean };
  /** Body of the log record; absent like the payload. */
  readonly record?: string;
}

/** Where a check starts: after this line. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

export const beforeAll: Anchor = { seq: 0, hash: genesis };

/** The first entry that does not hold, and what is wrong with it. */
export interface ChainFault {
  readonly seq: number;
  readonly code: keyof typeof chainFaults;
  readonly reason: Bilingual;
}

/** What another node's chain must hold, because this chain saw it there. */
export interface Witness {
  /** Entry here that says so. */
  readonly bySeq: number;
  readonly node: string;
  readonly seq: number;
  readonly hash: string;
}

export interface ChainVerdict {
  /** Entries that hold. */
  readonly entries: number;
  readonly head: Anchor;
  readonly payloads: { readonly open: number; readonly sealed: number; readonly gone: number };
  readonly records: RecordCount;
  readonly witnesses: readonly Witness[];
  readonly fault?: ChainFault;
}

/** Log records beside the chain. They go on their day, the oldest first: none is gone after one that is held. */
export interface RecordCount {
  readonly held: number;
  readonly gone: number;
  /** Line of the first one that is gone. */
  readonly firstGone?: number;
}

export const nothingBeside = {
  payloads: { open: 0, sealed: 0, gone: 0 },
  records: { held: 0, gone: 0 },
  witnesses: [],
} as const satisfies Partial<ChainVerdict>;

const said = (nl: string, en: string): Bilingual => ({ nl, en });

export const chainFaults = {
  gap: said(
    'Hier ontbreekt een regel of staat een regel op de verkeerde plaats.',
    'A line is missing or out of place.',
  ),
  changed: said(
    'De regel of zijn hash is veranderd, of de regel ervoor hoort hier niet.',
    'The line or its hash was changed, or the line before does not belong here.',
  ),
  payload: said('De persoonlijke inhoud bij deze regel is veranderd.', 'The personal part of this line was changed.'),
  record: said('Het logrecord bij deze regel is veranderd.', 'The log record of this line was changed.'),
  'record-missing': said(
    'Het logrecord bij deze regel is weg, terwijl een ouder er nog is.',
    'The log record of this line is gone, while an older one is still there.',
  ),
  'record-extra': said(
    'Naast deze regel ligt een logrecord dat er niet hoort.',
    'Beside this line lies a log record that does not belong.',
  ),
  'payload-extra': said(
    'Naast deze regel ligt inhoud die er niet hoort.',
    'Beside this line lies what does not belong.',
  ),
  unreadable: said('Deze regel is geen regel van Schakel.', 'This line is no line of Schakel.'),
  'other-form': said('De regel staat er niet in de vaste vorm.', 'The line does not stand there in canonical form.'),
  'other-seq': said(
    'De regel draagt een ander nummer dan zijn plaats.',
    'The line carries another number than its place.',
  ),
  witness: said('Een andere deelnemer zag hier een andere regel.', 'Another node saw another line in this place.'),
  'witness-missing': said(
    'Een andere deelnemer zag deze regel; nu is hij weg.',
    'Another node saw this line; now it is gone.',
  ),
} as const;

export const chainFault = (seq: number, code: ChainFault['code']): ChainFault => ({
  seq,
  code,
  reason: chainFaults[code],
});

interface CheckOptions {
  readonly digest: Digest;
  readonly from?: Anchor;
  /** Also parses each line: its canonical form and its own number. The hash already covers every byte. */
  readonly deep?: boolean;
}

/** Follows the chain until its end or the first entry that does not hold. */
export async function verifyChain(
  batches: AsyncIterable<readonly Link[]> | Iterable<readonly Link[]>,
  { digest, from = beforeAll, deep = false }: CheckOptions,
): Promise<ChainVerdict> {
  let { seq, hash } = from;
  const payloads = { open: 0, sealed: 0, gone: 0 };
  let records: RecordCount = { held: 0, gone: 0 };
  const witnesses: Witness[] = [];
  const verdict = (fault?: ChainFault): ChainVerdict => ({
    entries: seq - from.seq,
    head: { seq, hash },
    payloads,
    records,
    witnesses,
    ...(fault ? { fault } : {}),
  });
  for await (const batch of batches) {
    for (const link of batch) {
      if (link.seq !== seq + 1) return verdict(chainFault(Math.min(link.seq, seq + 1), 'gap'));
      if (linkHash(digest, hash, link.line) !== link.hash) return verdict(chainFault(link.seq, 'changed'));
      const beside = besideOf(link, digest);
      if (beside === 'changed') return verdict(chainFault(link.seq, 'payload'));
      if (beside === 'extra') return verdict(chainFault(link.seq, 'payload-extra'));
      if (beside !== 'none') payloads[beside] += 1;
      const logged = recordBeside(link, digest);
      if (logged === 'record' || logged === 'record-extra') return verdict(chainFault(link.seq, logged));
      if (logged === 'gone' && records.held > 0) return verdict(chainFault(link.seq, 'record-missing'));
      if (logged !== 'none') records = counted(records, logged, link.seq);
      const fault = deep ? formFault(link) : undefined;
      if (fault) return verdict(chainFault(link.seq, fault));
      // `via` is the last member and an object: only then a line ends on two braces.
      if (link.line.endsWith('}}')) witnesses.push(...witnessOf(link));
      seq = link.seq;
      hash = link.hash;
    }
  }
  return verdict();
}

type Beside = 'none' | 'open' | 'sealed' | 'gone' | 'changed' | 'extra';

/** What lies beside a line, without parsing the line: a quote inside a text is escaped and imitates no member. */
function besideOf({ line, payload }: Link, digest: Digest): Beside {
  if (payload && !payload.isSealed) {
    if (names(line, payloadHash(digest, payload.salt, payload.body))) return 'open';
    return line.includes(member) ? 'changed' : 'extra';
  }
  const isNamed = line.includes(member);
  if (payload) return isNamed ? 'sealed' : 'extra';
  return isNamed ? 'gone' : 'none';
}

const member = '"payload":"';
/** Members stand in order, so this is what follows the payload of the entry itself. */
const after = '","purpose":';
const recordMember = '"record":"';
const afterRecord = '","rules":';

/** The hash alone is found fastest; what stands around it is looked at where it is. */
function names(line: string, hash: string, [before, behind] = [member, after]): boolean {
  const at = line.indexOf(hash);
  if (at === -1) return false;
  if (line.startsWith(before, at - before.length) && line.startsWith(behind, at + hash.length)) return true;
  return line.includes(`${before}${hash}${behind}`);
}

/** A record that is there must be the one that the line names. */
function recordBeside({ line, record }: Link, digest: Digest): 'none' | 'held' | 'gone' | 'record' | 'record-extra' {
  if (record !== undefined && names(line, digest(record), [recordMember, afterRecord])) return 'held';
  const isNamed = line.includes(recordMember);
  if (record === undefined) return isNamed ? 'gone' : 'none';
  return isNamed ? 'record' : 'record-extra';
}

const counted = ({ held, gone, firstGone }: RecordCount, found: 'held' | 'gone', seq: number): RecordCount =>
  found === 'held'
    ? { held: held + 1, gone, ...(firstGone === undefined ? {} : { firstGone }) }
    : { held, gone: gone + 1, firstGone: firstGone ?? seq };

function formFault({ line, seq }: Link): ChainFault['code'] | undefined {
  const entry = objectIn(line);
  if (!entry) return 'unreadable';
  if (canonical(entry) !== line) return 'other-form';
  return entry['seq'] === seq ? undefined : 'other-seq';
}

function witnessOf({ line, seq: bySeq }: Link): readonly Witness[] {
  const via = objectIn(line)?.['via'];
  return isVia(via) ? [{ bySeq, node: via.node, seq: via.seq, hash: via.hash }] : [];
}

/** The hash held, so it is what a node wrote; that need not be a node of this version. */
function objectIn(line: string): { readonly [key: string]: Json | undefined } | undefined {
  if (!line.startsWith('{') || !line.endsWith('}')) return undefined;
  const held: Json = JSON.parse(line);
  return isObject(held) ? held : undefined;
}

const isObject = (held: Json | undefined): held is { readonly [key: string]: Json | undefined } =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

const isVia = (held: Json | undefined): held is Via & { readonly [key: string]: Json } =>
  isObject(held) &&
  typeof held['node'] === 'string' &&
  typeof held['seq'] === 'number' &&
  typeof held['hash'] === 'string';

/** Joins verdicts of pieces that follow each other: the first fault counts, what comes after it proves nothing. */
export function joined(pieces: readonly ChainVerdict[], from: Anchor = beforeAll): ChainVerdict {
  let whole: ChainVerdict = { entries: 0, head: from, ...nothingBeside };
  for (const piece of pieces) {
    const isNext = piece.head.seq - piece.entries === whole.head.seq;
    if (!isNext) return { ...whole, fault: chainFault(whole.head.seq + 1, 'gap') };
    const { firstGone } = piece.records;
    if (firstGone !== undefined && whole.records.held > 0)
      return { ...whole, fault: chainFault(firstGone, 'record-missing') };
    whole = {
      entries: whole.entries + piece.entries,
      head: piece.head,
      payloads: {
        open: whole.payloads.open + piece.payloads.open,
        sealed: whole.payloads.sealed + piece.payloads.sealed,
        gone: whole.payloads.gone + piece.payloads.gone,
      },
      records: {
        ...whole.records,
        ...(whole.records.firstGone === undefined && firstGone !== undefined ? { firstGone } : {}),
        held: whole.records.held + piece.records.held,
        gone: whole.records.gone + piece.records.gone,
      },
      witnesses: [...whole.witnesses, ...piece.witnesses],
      ...(piece.fault ? { fault: piece.fault } : {}),
    };
    if (piece.fault) break;
  }
  return whole;
}

export const linesPerBatch = 250;

/** Any store, in batches. A file has a faster way of its own. */
export async function* linksOf(store: Store): AsyncGenerator<readonly Link[]> {
  // Nothing may stand before the first line either.
  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const batch = await store.read((tx) => batchOf(tx, from));
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < linesPerBatch) return;
    from = last.seq + 1;
  }
}

async function batchOf(tx: ReadTx, from: number): Promise<readonly Link[]> {
  const lines = await tx.lines(from, linesPerBatch);
  const seqs = lines.map((line) => line.seq);
  const [held, records] = [await tx.payloads(seqs), await tx.records(seqs)];
  return lines.map((line) => {
    const payload = held.get(line.seq);
    const record = records.get(line.seq);
    return {
      ...line,
      ...(payload
        ? { payload: { salt: payload.salt, body: payload.body, isSealed: payload.sealedUnder !== undefined } }
        : {}),
      ...(record === undefined ? {} : { record }),
    };
  });
}

/** Compares what others saw with what is there. `lineAt` gives the line with that number, if there is one. */
export async function checkWitnesses(
  witnesses: readonly Pick<Witness, 'seq' | 'hash'>[],
  hashAt: (seq: number) => Promise<string | undefined>,
): Promise<ChainFault | undefined> {
  const seen = new Map<string, { readonly seq: number; readonly hash: string }>();
  for (const { seq, hash } of witnesses) seen.set(`${seq} ${hash}`, { seq, hash });
  for (const { seq, hash } of [...seen.values()].sort((a, b) => a.seq - b.seq)) {
    // An empty chain has no line yet; its head is the number 0.
    if (seq === 0) continue;
    const held = await hashAt(seq);
    if (held === undefined) return chainFault(seq, 'witness-missing');
    if (held !== hash) return chainFault(seq, 'witness');
  }
  return undefined;
}
