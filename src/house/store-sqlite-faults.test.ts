import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { append, chainLength } from '../../test/store-samples.node.ts';
import { StoreUnavailable } from './store.ts';
import { openSqlite } from './store-sqlite.node.ts';

const child = join(import.meta.dirname, '../../test/store-child.node.ts');

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A user namespace in which we may mount a disk of our own; it is gone when its last process ends. */
const ownDisk = ['--user', '--map-root-user', '--mount', '--', 'sh', '-c'];
const mountThen = 'mount -t tmpfs -o size=4m none "$1" && exec "$2" "$3" "$4" "$1"';
const noDisk =
  spawnSync('unshare', [...ownDisk, 'mount -t tmpfs none /mnt']).status === 0
    ? false
    : 'this system does not let us mount a disk of our own';

/** What the child told after it did `what` on a disk of four megabytes. */
async function onOwnDisk(what: string): Promise<{ readonly [name: string]: unknown }> {
  const told: { readonly [name: string]: unknown }[] = [];
  await inFolder(async (folder) => {
    const command = [...ownDisk, mountThen, 'sh', folder, process.execPath, child, what];
    told.push(JSON.parse((await promisify(execFile)('unshare', command)).stdout));
  });
  return told[0] ?? {};
}

test('a full disk rejects the write, keeps what was acknowledged, and goes on when there is room', {
  skip: noDisk,
}, async () => {
  const { acknowledged, ...told } = await onOwnDisk('until-full');
  const lines = Number(acknowledged);
  assert.ok(lines > 100);
  assert.deepEqual(told, {
    code: 'disk-full',
    again: 'disk-full',
    full: lines,
    after: 'done',
    roomy: lines + 3,
    reopened: lines + 3,
  });
});

test('a file that cannot be written can be read', { skip: noDisk }, async () => {
  assert.deepEqual(await onOwnDisk('read-only-file'), { open: 'done', written: 'read-only', kept: 0 });
});

test('a folder that cannot be written is told as such', { skip: noDisk }, async () => {
  assert.deepEqual(await onOwnDisk('read-only-folder'), { open: 'read-only' });
});

/** Kills at some moment after some lines; gives the last number that was acknowledged. */
async function killedAt(writer: ChildProcess, many: number): Promise<number> {
  assert(writer.stdout);
  let last = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    if (last < many || writer.killed) continue;
    void pause(randomInt(20)).then(() => writer.kill('SIGKILL'));
  }
  return last;
}

for (const time of [1, 2, 3, 4, 5]) {
  test(`killed in the middle of writing, it has all that it acknowledged (${time} of 5)`, () =>
    inFolder(async (folder) => {
      // Twice, so that the second writer starts from what the first one left.
      let acknowledged = 0;
      for (const run of [1, 2]) {
        const writer = spawn(process.execPath, [child, 'until-killed', folder], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = once(writer, 'exit');
        const last = await killedAt(writer, acknowledged + randomInt(10, 200));
        const [, signal] = await ended;
        assert.equal(signal, 'SIGKILL');
        assert.ok(last > acknowledged, `run ${run} got on`);
        acknowledged = last;
      }
      const store = openSqlite(join(folder, 'ledger.sqlite'));
      try {
        const length = await chainLength(store);
        assert.ok(length >= acknowledged, `${length} lines, ${acknowledged} acknowledged`);
        const { cursor, payloads } = await store.read(async (tx) => ({
          cursor: await tx.cursor('views'),
          payloads: await tx.payloads(Array.from({ length }, (_, index) => index + 1)),
        }));
        assert.deepEqual([cursor, payloads.size], [length, length]);
      } finally {
        await store.close();
      }
    }));
}

const rubbish = [
  { name: 'text', bytes: Buffer.from('this is not a database, it is a sentence. '.repeat(100)) },
  { name: 'random bytes', bytes: randomBytes(8192) },
  { name: 'a database with holes', bytes: undefined },
];

for (const { name, bytes } of rubbish) {
  test(`a file of ${name} is told as broken, and stays as it was`, () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite');
      const found = bytes ?? (await withHoles(file));
      writeFileSync(file, found);
      const opening = async () => {
        const store = openSqlite(file);
        await chainLength(store).finally(() => store.close());
      };
      await assert.rejects(opening, (fault) => {
        assert(fault instanceof StoreUnavailable);
        assert.equal(fault.code, 'broken');
        assert.match(fault.reason.nl, /Draai `schakel verify`/);
        return true;
      });
      assert.deepEqual(readFileSync(file), found);
    }));
}

/** A store of which the pages after the first are written over. */
async function withHoles(file: string): Promise<Buffer> {
  const store = openSqlite(file);
  await append(
    store,
    Array.from({ length: 500 }, () => ({})),
  );
  await store.close();
  const bytes = readFileSync(file);
  return bytes.fill(0xee, 4096);
}

const secretOf = (seq: number): string => `secret-${seq}-of-a-person-`;

/** Which payloads can be found in what lies on disk. */
function legible(file: string): number[] {
  const files = [file, `${file}-wal`].filter((name) => existsSync(name));
  const text = files.map((name) => readFileSync(name, 'latin1')).join();
  const found = new Set([...text.matchAll(/secret-(\d+)-of/g)].map((match) => Number(match[1])));
  return [...found].sort((a, b) => a - b);
}

test('destroyed and sealed payloads are in no file any more after scrub', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'ledger.sqlite');
    const store = openSqlite(file);
    const seqs = Array.from({ length: 1_500 }, (_, index) => index + 1);
    const bodies = new Map(seqs.map((seq) => [seq, `${secretOf(seq).repeat(randomInt(1, 200))}end`]));
    try {
      for (let from = 0; from < seqs.length; from += 100) {
        const some = seqs.slice(from, from + 100);
        await append(
          store,
          some.map((seq) => ({ payload: { seq, salt: 'salt', body: bodies.get(seq) ?? '' } })),
        );
      }
      const gone = seqs.filter((seq) => seq % 3 !== 0);
      for (let from = 0; from < gone.length; from += 90) {
        await store.write(async (tx) => {
          for (const seq of gone.slice(from, from + 90)) {
            if (seq % 3 === 1) await tx.destroyPayload(seq);
            else await tx.sealPayload({ seq, salt: 'salt', body: 'z'.repeat(randomInt(1, 9_000)), sealedUnder: 'k' });
          }
        });
      }
      assert.ok(legible(file).length > seqs.length / 3, 'before scrub the log still has them');
      await store.scrub();
      assert.deepEqual(
        legible(file),
        seqs.filter((seq) => seq % 3 === 0),
      );
    } finally {
      await store.close();
    }
  }));

test('scrub waits for who still reads, and says so when that takes too long', () =>
  inFolder(async (folder) => {
    const store = openSqlite(join(folder, 'ledger.sqlite'));
    try {
      await append(store, [{}]);
      await store.read(async (tx) => {
        await tx.head();
        await append(store, [{}]);
        await assert.rejects(store.scrub(), (fault) => fault instanceof StoreUnavailable && fault.code === 'busy');
      });
      const reading = store.read(async (tx) => {
        await tx.head();
        await pause(50);
      });
      await append(store, [{}]);
      await Promise.all([reading, store.scrub()]);
    } finally {
      await store.close();
    }
  }));
