import { assert, present } from '../core/assert.ts';
import type { Entry } from '../core/event.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import type { Dispatch, Step } from '../steps/step.ts';
import { cabinetForm } from './cabinet.ts';
import { entryOf } from './chain.ts';
import { withPersonal } from './frame.ts';
import type { ReadTx, Store, WriteTx } from './store.ts';

interface FollowParts {
  readonly steps: readonly Step[];
  readonly self: OrganProfile;
  readonly partnerships: readonly Partnership[];
}

/**
 * Walks behind the ledger: brings the views up to date and puts posts in the outbox. The same function runs
 * after each commit group and in a rebuild, so that both give the same bytes.
 */
export async function follow(
  tx: WriteTx,
  entries: readonly Entry[],
  parts: FollowParts,
  logOf: (stream: string) => Promise<readonly Entry[]> = async (stream) =>
    (await tx.stream(stream)).map((line) => entryOf(line.line)),
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await followViews(tx, new Set(entries.filter(changesState).map((entry) => entry.stream)), parts, logOf);
  for (const entry of entries) await followPosts(tx, entry, parts);
  await tx.setCursor('views', last.seq);
}

/** Entries that are followed at a time. */
const stride = 512;

/** From where the cursor stands to the head of the chain, in steps that let others in between. */
export async function catchUp(store: Store, parts: FollowParts): Promise<void> {
  for (let more = true; more; ) more = await store.write((tx) => followOn(tx, parts));
}

/** Makes views and outbox anew in one transaction: nobody meets half of them, and nobody's work falls between. */
export async function rebuild(store: Store, parts: FollowParts): Promise<void> {
  await store.write(async (tx) => {
    await tx.forgetDerived();
    for (let more = true; more; ) more = await followOn(tx, parts);
  });
}

/** One stride further; false when it reached the head. */
async function followOn(tx: WriteTx, parts: FollowParts): Promise<boolean> {
  const lines = await tx.lines((await tx.cursor('views')) + 1, stride);
  await follow(
    tx,
    lines.map((line) => entryOf(line.line)),
    parts,
  );
  return lines.length === stride;
}

const changesState = (entry: Entry): boolean => entry.kind === 'event' || entry.kind === 'post';

async function followViews(
  tx: WriteTx,
  streams: ReadonlySet<string>,
  parts: FollowParts,
  logOf: (stream: string) => Promise<readonly Entry[]>,
): Promise<void> {
  const views = parts.steps.flatMap((step) => step.views);
  for (const stream of streams) {
    for (const view of views) {
      if (!stream.startsWith(view.of)) continue;
      const row = view.project(await logOf(stream));
      if (row) await tx.putRow(view.name, { key: stream.slice(view.of.length), ...row });
      else await tx.removeRow(view.name, stream.slice(view.of.length));
    }
  }
}

/** What an entry makes the node send: the same when it is first written and when it is sent again. */
export async function dispatchesOf(tx: ReadTx, entry: Entry, parts: FollowParts): Promise<readonly Dispatch[]> {
  const reactions = parts.steps.flatMap((step) => step.reactions).filter((reaction) => reaction.on === entry.type);
  if (entry.kind !== 'event' || reactions.length === 0) return [];
  const lines = await tx.stream(entry.stream);
  const log = await withPersonal(
    tx,
    lines.map((line) => entryOf(line.line)).filter((one) => one.seq <= entry.seq),
  );
  const logged = present(log.at(-1), 'an entry stands in its own stream');
  const dispatches = reactions.flatMap((reaction) => reaction.react(logged, { ...parts, log }));
  for (const { attachment } of dispatches) {
    assert(attachment === undefined || cabinetForm.test(attachment), 'a file goes along under its digest');
  }
  return dispatches;
}

async function followPosts(tx: WriteTx, entry: Entry, parts: FollowParts): Promise<void> {
  if (entry.kind === 'post') {
    const postId = entry.open['postId'];
    if (typeof postId === 'string') await tx.removeOutbox(postId);
    return;
  }
  for (const [index, dispatch] of (await dispatchesOf(tx, entry, parts)).entries()) {
    const postId = `${parts.self.id}-${entry.seq}-${index}`;
    await tx.putOutbox({ postId, seq: entry.seq, index, to: dispatch.to, attempts: 0, nextAt: entry.at });
  }
}
