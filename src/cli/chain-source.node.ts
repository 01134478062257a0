import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { sha256 } from '../house/safe.node.ts';
import type { ChainLine, Store } from '../house/store.ts';
import { type ChainVerdict, chainFault, type Link, linesPerBatch, linksOf, verifyChain } from '../house/verify.ts';
import { openReadOnly, verifySqlite } from '../house/verify-sqlite.node.ts';

export interface WalkOptions {
  readonly deep: boolean;
  seen(entries: number): void;
  isStopped(): boolean;
}

/** Somewhere a chain can be read: a node's file, a node's database, or a copy that somebody was given. */
export interface ChainSource {
  verify(options: WalkOptions): Promise<ChainVerdict>;
  hashAt(seq: number): Promise<string | undefined>;
  links(): AsyncIterable<readonly Link[]>;
  close(): Promise<void>;
}

export function fileSource(file: string): ChainSource {
  const database = openReadOnly(file);
  const hashOf = database.prepare('SELECT hash FROM ledger WHERE seq = ?');
  const page = database.prepare('SELECT seq, line, hash FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?');
  return {
    verify: (options) => verifySqlite(file, options),
    async hashAt(seq) {
      const hash = hashOf.get(seq)?.['hash'];
      return typeof hash === 'string' ? hash : undefined;
    },
    async *links() {
      for (let after = 0; ; ) {
        const batch = page.all(after, linesPerBatch).map(lineOf);
        const last = batch.at(-1);
        if (!last) return;
        yield batch;
        after = last.seq;
      }
    },
    close: async () => database.close(),
  };
}

const lineOf = (row: { readonly [column: string]: unknown }): ChainLine => ({
  seq: Number(row['seq']),
  line: String(row['line']),
  hash: String(row['hash']),
});

export function storeSource(store: Store): ChainSource {
  return {
    verify: (options) => verifyChain(watched(linksOf(store), options), { digest: sha256, deep: options.deep }),
    hashAt: (seq) =>
      store.read(async (tx) => {
        const line = (await tx.lines(seq, 1))[0];
        return line?.seq === seq ? line.hash : undefined;
      }),
    links: () => linksOf(store),
    close: () => store.close(),
  };
}

/** JSON Lines of seq, line and hash: enough to check the whole chain, and nothing personal in it. */
export function copySource(file: string): ChainSource {
  const links = async function* (): AsyncGenerator<readonly Link[]> {
    let batch: Link[] = [];
    const input = createReadStream(file, { encoding: 'utf8' });
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (text === '') continue;
      const link = linkIn(text);
      batch.push(link ?? unreadable);
      if (batch.length < linesPerBatch && link) continue;
      yield batch;
      if (!link) return;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  };
  return {
    async verify(options) {
      const verdict = await verifyChain(watched(links(), options), { digest: sha256, deep: options.deep });
      // A text that is no line has the number 0, which is never the next one.
      const isUnreadable = verdict.fault?.seq === unreadable.seq;
      const { payloads: _, ...rest } = verdict;
      const none = { open: 0, sealed: 0, gone: 0 };
      return {
        ...rest,
        payloads: none,
        ...(isUnreadable ? { fault: chainFault(rest.head.seq + 1, 'unreadable') } : {}),
      };
    },
    async hashAt(seq) {
      for await (const batch of links()) {
        const found = batch.find((link) => link.seq === seq);
        if (found) return found.hash;
      }
      return undefined;
    },
    links,
    close: async () => undefined,
  };
}

const unreadable: Link = { seq: 0, line: '', hash: '' };

function linkIn(text: string): Link | undefined {
  try {
    const held: { seq?: unknown; line?: unknown; hash?: unknown } | null = JSON.parse(text);
    const { seq, line, hash } = held ?? {};
    return typeof seq === 'number' && typeof line === 'string' && typeof hash === 'string'
      ? { seq, line, hash }
      : undefined;
  } catch {
    // It came from somewhere else: what cannot be read is a finding, not an accident.
    return undefined;
  }
}

async function* watched(
  batches: AsyncIterable<readonly Link[]>,
  { seen, isStopped }: WalkOptions,
): AsyncGenerator<readonly Link[]> {
  for await (const batch of batches) {
    if (isStopped()) return;
    yield batch;
    seen(batch.length);
  }
}
