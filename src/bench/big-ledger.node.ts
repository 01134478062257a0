import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { present } from '../core/assert.ts';
import { follow } from '../house/cursor.ts';
import { type Draft, Frame } from '../house/frame.ts';
import { newId, nowIso } from '../house/house.node.ts';
import { openSafe, sha256 } from '../house/safe.node.ts';
import type { Safe } from '../house/safe.ts';
import type { Store } from '../house/store.ts';
import { openSqlite } from '../house/store-sqlite.node.ts';
import { organs, partnerships } from '../law/partners/index.ts';
import { chain } from '../steps/chain.ts';
import { signalRecorded } from '../steps/signals/schema.ts';
import { signalStream } from '../steps/signals/view.ts';
import { benchNode, benchTask, benchUser, sampleSignal } from './sample.ts';

const actor = { userId: benchUser, organ: benchNode, role: 'municipal-director', machine: false };
const why = { actor, ...benchTask, rules: ['own-task-01'], articles: ['AVG 6(1)(e)', 'Gemeentewet 125'] };

/** The recording of an invented signal. */
export const recorded = (number: number): Draft => ({
  ...why,
  kind: 'event',
  command: `signal.record/bench-${number}`,
  stream: signalStream(newId('signal')),
  ...signalRecorded.make({ ...sampleSignal(number), weighBefore: '2026-03-03T09:00:00.000Z' }),
});

const looked = (number: number): Draft => ({
  ...why,
  kind: 'read',
  command: `signal.list/bench-${number}`,
  type: 'signal.list',
  stream: `node/${benchNode}`,
  open: { shown: [`signal/signal-${number}`] },
});

const perWrite = 1_000;

export interface BigLedger {
  /** Place in the middle of the inbox. */
  readonly middle: { readonly afterSort: string; readonly afterKey: string };
}

/** A node's ledger as years of work would leave it: written the way the corridor writes, without its questions. */
export async function bigLedger(
  dataRoot: string,
  of: { readonly signals: number; readonly looks: number },
  progress: (line: string) => void,
): Promise<BigLedger> {
  const folder = join(dataRoot, benchNode);
  const safe = openSafe(join(folder, 'keys.sqlite'));
  const store = openSqlite(join(folder, 'ledger.sqlite'));
  const self = present(
    organs.find((organ) => organ.id === benchNode),
    'the bench names an organ of the region',
  );
  try {
    for (let done = 0; done < of.signals + of.looks; done += perWrite) {
      await appendTo(
        store,
        Array.from({ length: perWrite }, (_, at) => draftOf(done + at, of)),
        async (frame) => {
          await follow(frame.tx, frame.written, { steps: chain, self, partnerships }, (stream) => frame.log(stream));
        },
      );
      progress(`${done} / ${of.signals + of.looks}`);
    }
    const middle = await store.read(async (tx) => {
      const half = await tx.lines(Math.floor(of.signals / 2), 1);
      const held: { stream?: unknown } = JSON.parse(half[0]?.line ?? '{}');
      return tx.row('inbox', String(held.stream).slice('signal/'.length));
    });
    const { sort, key } = present(middle, 'the line in the middle is a signal in the inbox');
    return { middle: { afterSort: sort, afterKey: key } };
  } finally {
    await store.close();
    safe.close();
  }
}

const draftOf = (number: number, { signals }: { readonly signals: number }): Draft =>
  number < signals ? recorded(number) : looked(number);

export const appendTo = (
  store: Store,
  drafts: readonly Draft[],
  andThen: (frame: Frame) => Promise<void> = async () => undefined,
): Promise<void> =>
  store.write(async (tx) => {
    const salt = () => randomBytes(16).toString('base64url');
    const frame = await Frame.open(tx, { node: benchNode, digest: sha256, safe: noSafe, now: nowIso(), salt });
    await frame.append(drafts);
    await andThen(frame);
  });

/** What is written here seals nothing and signs nothing. */
const noSafe: Safe = {
  publicKey: '',
  sign: () => '',
  seal: () => '',
  open: () => undefined,
  destroyKey: () => undefined,
  secret: () => new Uint8Array(32),
  pseudonym: (text) => text,
  close: () => undefined,
};
