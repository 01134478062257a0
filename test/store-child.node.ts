import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Store, StoreUnavailable } from '../src/house/store.ts';
import { openSqlite } from '../src/house/store-sqlite.node.ts';
import { chained, chainLength } from './store-samples.node.ts';

/**
 * A program of its own that writes to a SQLite store, for faults that need a process or a disk of their own.
 * It tells what happened on its standard output; the test judges.
 */
const [what, folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
const file = join(folder, 'ledger.sqlite');

const tell = (told: unknown): void => {
  process.stdout.write(`${JSON.stringify(told)}\n`);
};

/** Writes three lines with a payload of some kilobytes each; gives the number of the last. */
const write = (store: Store): Promise<number> =>
  store.write(async (tx) => {
    const head = await tx.head();
    const from = (head?.seq ?? 0) + 1;
    const traits = [0, 1, 2].map((offset) => ({
      payload: { seq: from + offset, salt: 'salt', body: `{"text":"${'x'.repeat(3_000)}"}` },
    }));
    await tx.append(chained(head, traits));
    await tx.setCursor('views', from + 2);
    return from + 2;
  });

const codeOf = (fault: unknown): string => (fault instanceof StoreUnavailable ? fault.code : String(fault));

const tried = (work: () => Promise<unknown>): Promise<string> => work().then(() => 'done', codeOf);

/** Writes until it is killed. */
async function untilKilled(): Promise<void> {
  const store = openSqlite(file);
  for (;;) tell(await write(store));
}

/** The disk is full with what is not ours; then somebody makes room. */
async function untilFull(): Promise<void> {
  const ballast = join(folder ?? '', 'ballast');
  writeFileSync(ballast, Buffer.alloc(1_000_000));
  const store = openSqlite(file);
  let acknowledged = 0;
  const code = await tried(async () => {
    for (;;) acknowledged = await write(store);
  });
  const again = await tried(() => write(store));
  const full = await chainLength(store);
  rmSync(ballast);
  const after = await tried(() => write(store));
  const roomy = await chainLength(store);
  await store.close();
  const reopened = openSqlite(file);
  tell({ code, again, acknowledged, full, after, roomy, reopened: await chainLength(reopened) });
  await reopened.close();
}

/** What is mounted cannot be written: the file alone, or the folder that it stands in. */
async function readOnly(mounted: string): Promise<void> {
  const store = openSqlite(file);
  const acknowledged = await write(store);
  await store.close();
  if (mounted === file) execFileSync('mount', ['--bind', file, file]);
  execFileSync('mount', ['-o', 'remount,bind,ro', mounted]);
  const opened = await openSqliteOrCode();
  if (typeof opened === 'string') return tell({ open: opened });
  const written = await tried(() => write(opened));
  tell({ open: 'done', written, kept: (await chainLength(opened)) - acknowledged });
  await opened.close();
}

async function openSqliteOrCode(): Promise<Store | string> {
  try {
    return openSqlite(file);
  } catch (fault) {
    return codeOf(fault);
  }
}

if (what === 'until-killed') await untilKilled();
else if (what === 'until-full') await untilFull();
else if (what === 'read-only-file') await readOnly(file);
else if (what === 'read-only-folder') await readOnly(folder);
else throw new Error('what to do?');
