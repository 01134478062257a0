import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { NaiveSegment, sampleRows, written } from '../../test/shelf-samples.node.ts';
import { present } from '../core/assert.ts';
import { prng } from '../core/prng.ts';
import type { ShelfRecord } from '../steps/shelf.ts';
import type { ShelfFiles } from './shelf.ts';
import { openShelf } from './shelf-sqlite.node.ts';
import { StoreUnavailable } from './store.ts';

const child = join(import.meta.dirname, '../../test/shelf-child.node.ts');

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rows = 4_000;

/** Runs the writer; kills it so many steps on, or never. Gives what it told. */
async function ran(folder: string, killAfter: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [child, 'until-killed', folder, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  const told: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    told.push(line);
    if (told.length === killAfter) void pause(randomInt(5)).then(() => writer.kill('SIGKILL'));
  }
  await ended;
  return told;
}

/** All that stands in the file of a load, but who wrote it. */
function contentOf(folder: string): unknown {
  const database = new DatabaseSync(join(folder, 'load-1.sqlite'), { readOnly: true });
  try {
    const tables = ['record', 'page', 'lexicon', "fact WHERE name <> 'writer'"];
    return tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  } finally {
    database.close();
  }
}

test('killed at any step of writing and sealing, it is never opened half, and sealed again it has the same bytes', () =>
  inFolder(async (folder) => {
    const whole = join(folder, 'whole');
    const told = await ran(whole, 0);
    assert.equal(told.at(-1), '"closed"');
    const wanted = contentOf(whole);
    for (let time = 0; time < 4; time += 1) {
      const place = join(folder, `killed-${time}`);
      const shelf = openShelf(place);
      let isDone = false;
      // Each run is killed a little later than it came to last time, and the last one is let go.
      for (let step = randomInt(1, told.length); !isDone; step = step > told.length ? 0 : step + randomInt(2, 7)) {
        const now = await ran(place, step);
        isDone = now.at(-1) === '"closed"';
        const segment = await shelf.open('load-1');
        if (segment) assert.ok(segment.records === rows && now.some((line) => /progress|sealed/.test(line)));
        await shelf.close();
      }
      assert.deepEqual(contentOf(place), wanted);
      await shelf.drop('load-1');
      assert.deepEqual(readdirSync(place), []);
    }
  }));

/** A user namespace in which we may mount a disk of our own; it is gone when its last process ends. */
const ownDisk = ['--user', '--map-root-user', '--mount', '--', 'sh', '-c'];
const mountThen = 'mount -t tmpfs -o size=4m none "$1" && exec "$2" "$3" "$4" "$1"';
const noDisk =
  spawnSync('unshare', [...ownDisk, 'mount -t tmpfs none /mnt']).status === 0
    ? false
    : 'this system does not let us mount a disk of our own';

test('a full disk is told, nothing half is opened, and it goes on when there is room', { skip: noDisk }, () =>
  inFolder(async (folder) => {
    const command = [...ownDisk, mountThen, 'sh', folder, process.execPath, child, 'until-full'];
    const told: unknown = JSON.parse((await promisify(execFile)('unshare', command)).stdout);
    const { digest } = new NaiveSegment(sampleRows(3_000));
    assert.deepEqual(told, { full: 'disk-full', again: 'disk-full', isOpened: false, roomy: 'sealed', digest });
  }),
);

for (const [name, bytes] of [
  ['text', Buffer.from('this is not a database, it is a sentence. '.repeat(100))],
  ['random bytes', randomBytes(8_192)],
  ['nothing', Buffer.alloc(0)],
] as const)
  test(`a file of ${name} is no load, is told or not opened, hides no other, and can be dropped`, () =>
    inFolder(async (folder) => {
      const shelf = openShelf(folder);
      await written(shelf, 'load-2', sampleRows(10));
      writeFileSync(join(folder, 'load-1.sqlite'), bytes);
      const opened = await shelf.open('load-1').catch((fault: unknown) => fault);
      assert.ok(opened === undefined || (opened instanceof StoreUnavailable && opened.code === 'broken'));
      const loads = await shelf.loads();
      assert.deepEqual(
        loads.map(({ loadId, isWhole }) => [loadId, isWhole]),
        [
          ['load-1', false],
          ['load-2', true],
        ],
      );
      await shelf.drop('load-1');
      assert.deepEqual(readdirSync(folder), ['load-2.sqlite']);
      await shelf.close();
    }));

/** The answer; nothing when the shelf said that it cannot give one. */
async function orBroken<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (fault) {
    assert.ok(fault instanceof StoreUnavailable, String(fault));
    return undefined;
  }
}

test('a file whose own words for its tables are damaged, or whose numbers are, is told as broken', () =>
  inFolder(async (folder) => {
    await written(openShelf(folder), 'load-1', sampleRows(20));
    const database = new DatabaseSync(join(folder, 'load-1.sqlite'));
    database.exec('UPDATE record SET print = 5262725468858625477 WHERE number = 3');
    const numbers = openShelf(folder);
    const first = present(await numbers.open('load-1'), 'it was sealed');
    await assert.rejects(first.rows([3]), isBroken);
    await numbers.close();
    database.exec('ALTER TABLE record RENAME COLUMN kind TO kinds');
    database.close();
    const words = openShelf(folder);
    const second = present(await words.open('load-1'), 'it was sealed');
    await assert.rejects(second.check(), isBroken);
    await assert.rejects(second.rows([1]), isBroken);
    await words.close();
  }));

const isBroken = (fault: unknown): boolean => fault instanceof StoreUnavailable && fault.code === 'broken';

/** Other bytes are damaged each time; whoever sees one fail writes its seed here to see it again. */
const seed = randomInt(2 ** 32);

test('a file that is damaged anywhere gives its own answer, a clear fault, or is found by the check', () =>
  inFolder(async (folder) => {
    const dice = prng(seed);
    const naive = new NaiveSegment(sampleRows(400));
    await written(openShelf(join(folder, 'good')), 'load-1', sampleRows(400));
    const database = new DatabaseSync(join(folder, 'good', 'load-1.sqlite'));
    const good = Buffer.from(database.serialize());
    database.close();
    const place = join(folder, 'bad');
    const shelf = openShelf(place);
    await written(shelf, 'load-1', []);
    for (let time = 0; time < 40; time += 1) {
      const bytes = Buffer.from(good);
      const at = 100 + dice.below(bytes.length - 100);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + dice.below(255)), at);
      writeFileSync(join(place, 'load-1.sqlite'), bytes);
      try {
        await answersOrTells(shelf, naive);
      } catch (cause) {
        throw new Error(`seed ${seed}, time ${time}, byte ${at}`, { cause });
      }
      await shelf.close();
    }
  }));

async function answersOrTells(shelf: ShelfFiles, naive: NaiveSegment): Promise<void> {
  const segment = await orBroken(shelf.open('load-1'));
  if (!segment) return;
  const check = await orBroken(segment.check());
  for (const key of naive.keys.slice(0, 60)) {
    const found: Uint32Array | undefined = await orBroken(segment.find(key));
    const isSeen = check === undefined || !check.isIndexGood;
    if (found && !isSeen) assert.deepEqual([...found], naive.find(key), key);
  }
  for (let number = 0; number < 400; number += 7) {
    const shown: readonly ShelfRecord[] = (await orBroken(segment.rows([number]))) ?? [];
    const [row] = shown;
    if (row && check?.digest === naive.digest) assert.deepEqual(row, naive.record(number), `row ${number}`);
  }
}
