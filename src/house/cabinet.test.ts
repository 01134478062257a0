import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { cabinetCases } from '../../test/cabinet-cases.node.ts';
import { openCabinet } from './cabinet-files.node.ts';
import { StoreUnavailable } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'schakel-cabinet-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const freshFolder = (): string => {
  folders += 1;
  return join(root, String(folders));
};
const now = () => '2026-11-23T09:00:00.000Z';
const some = new Uint8Array([1, 2, 3, 4]);

cabinetCases('in a folder', (clock) => openCabinet(freshFolder(), clock));

describe('a cabinet in a folder, besides', () => {
  test('makes no folder before there is something to keep, and keeps others of the machine out', async () => {
    const folder = freshFolder();
    const cabinet = openCabinet(folder, now);
    assert.deepEqual([await cabinet.list(), existsSync(folder)], [[], false]);
    const name = await cabinet.put(some);
    assert.deepEqual([statSync(folder).mode & 0o777, statSync(join(folder, name)).mode & 0o777], [0o700, 0o600]);
  });

  test('gives what was put before it was closed', async () => {
    const folder = freshFolder();
    const first = openCabinet(folder, now);
    const name = await first.put(some);
    await first.close();
    const second = openCabinet(folder, now);
    assert.deepEqual(new Uint8Array((await second.read(name)) ?? []), some);
    await second.close();
  });

  test('sets a damaged file aside, tells nothing of it, and is whole again when it is put anew', async () => {
    const folder = freshFolder();
    const cabinet = openCabinet(folder, now);
    const name = await cabinet.put(some);
    writeFileSync(join(folder, name), new Uint8Array([1, 2, 3, 5]));
    assert.equal(await cabinet.read(name), undefined);
    assert.deepEqual(readdirSync(folder), [`${name}.damaged`]);
    assert.equal(cabinet.words(name, [0]), undefined);
    assert.deepEqual([await cabinet.list(), await cabinet.list(now())], [[], [name]]);
    await cabinet.put(some);
    assert.deepEqual(new Uint8Array((await cabinet.read(name)) ?? []), some);
    await cabinet.drop(name);
    assert.deepEqual(readdirSync(folder), []);
  });

  test('sees what another program dropped or put, also of a file that it holds open', async () => {
    const folder = freshFolder();
    const [here, elsewhere] = [openCabinet(folder, now), openCabinet(folder, now)];
    const name = await here.put(some);
    assert.equal(here.words(name, [0])?.[0], 0x04030201);
    await elsewhere.drop(name);
    assert.equal(here.words(name, [0]), undefined);
    await elsewhere.put(some);
    assert.equal(here.words(name, [0])?.[0], 0x04030201);
    await here.close();
  });

  test('clears away what a killed run left half written, and not what is being written', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    for (const name of ['old.part', 'young.part']) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, 'old.part'), new Date('2020-01-01'), new Date('2020-01-01'));
    openCabinet(folder, now);
    assert.deepEqual(readdirSync(folder), ['young.part']);
  });

  test('says that the machine cannot keep it, and leaves nothing half', async () => {
    const folder = freshFolder();
    writeFileSync(folder, 'no folder at all');
    const cabinet = openCabinet(join(folder, 'filters'), now);
    await assert.rejects(cabinet.put(some), StoreUnavailable);
  });
});
