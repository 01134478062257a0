import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { canonical, type JsonObject } from '../src/core/canonical.ts';
import { genesis, linkHash } from '../src/house/chain.ts';
import type { ChainLine, NewLine, OutboxItem, Payload, Store } from '../src/house/store.ts';
import type { KeyedRow } from '../src/steps/step.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lines that form one chain after `before`, each with the traits that the case asks for. */
export function chained(
  before: ChainLine | undefined,
  traits: readonly (Partial<NewLine> & { readonly open?: JsonObject })[],
): NewLine[] {
  let seq = before?.seq ?? 0;
  let hash = before?.hash ?? genesis;
  return traits.map(({ open, ...trait }) => {
    seq += 1;
    const line = canonical({ seq, type: 'signal.recorded', open: open ?? {} });
    hash = linkHash(digest, hash, line);
    return { seq, line, hash, stream: 'signal/s1', ...trait };
  });
}

/** How many lines the chain has, each checked against the one before. */
export const chainLength = (store: Store): Promise<number> =>
  store.read(async (tx) => {
    let last: ChainLine = { seq: 0, line: '', hash: genesis };
    for (let more = true; more; ) {
      const lines = await tx.lines(last.seq + 1, 1_000);
      for (const line of lines) {
        assert.deepEqual(line, { seq: last.seq + 1, line: line.line, hash: linkHash(digest, last.hash, line.line) });
        last = line;
      }
      more = lines.length > 0;
    }
    return last.seq;
  });

export const append = (store: Store, traits: Parameters<typeof chained>[1]): Promise<readonly NewLine[]> =>
  store.write(async (tx) => {
    const lines = chained(await tx.head(), traits);
    await tx.append(lines);
    return lines;
  });

export const bare = ({ seq, line, hash }: ChainLine): ChainLine => ({ seq, line, hash });

export const payload = (seq: number, body = '{"name":"Ada Voorbeeld"}'): Payload => ({ seq, salt: `salt${seq}`, body });

export const row = (key: string, traits: Partial<KeyedRow> = {}): KeyedRow => ({
  key,
  lane: 'open',
  sort: '2026-03-01',
  body: { key },
  ...traits,
});

export const post = (postId: string, traits: Partial<OutboxItem> = {}): OutboxItem => ({
  postId,
  seq: 1,
  index: 0,
  to: 'veenwijde-college',
  attempts: 0,
  nextAt: '2026-03-01T10:00:00Z',
  ...traits,
});

/** All that a store holds, to compare before and after. */
export const holdings = (store: Store) =>
  store.read(async (tx) => {
    const lines = await tx.lines(1, 100_000);
    return {
      lines,
      records: [...(await tx.records(lines.map((line) => line.seq)))],
      recordSeqs: await Promise.all(['all', 'user/noor'].map((key) => tx.recordSeqs(key, { limit: 100 }))),
      payloads: [...(await tx.payloads(lines.map((line) => line.seq)))],
      streams: await Promise.all(['signal/s1', 'signal/s2'].map((stream) => tx.stream(stream))),
      commands: await Promise.all(['c1', 'c2', 'c3'].map((command) => tx.commandSeq(command))),
      rows: await tx.rows(undefined, 100_000),
      cursor: await tx.cursor('views'),
      outbox: await tx.outboxDue('9999', 1_000),
      outboxSize: await tx.outboxSize(),
    };
  });

/** Something in every table. */
export async function fill(store: Store): Promise<void> {
  await append(store, [
    {
      command: 'c1',
      payload: payload(1),
      record: { body: '{"adl":1}', keys: ['all', 'user/noor'] },
      open: { text: 'nul \u0000, half \ud83d, heel 😀' },
    },
    { stream: 'signal/s2', command: 'c2', payload: { ...payload(2), sealedUnder: 'signal/s2' } },
    {},
  ]);
  await store.write(async (tx) => {
    await tx.putRow('inbox', row('s1'));
    await tx.putRow('board', row('s2', { lane: 'parked' }));
    await tx.setCursor('views', 3);
    await tx.putOutbox(post('p1'));
  });
}

/** The order of both stores: by UTF-8 bytes, which differs from JavaScript's order above U+FFFF. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
