import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { StoreUnavailable } from '../../src/house/store.ts';
import { TestRegion, weighedToTerritory, weighings } from '../region.node.ts';

const now = '2026-11-23T09:00:00.000Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schakel-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (node: string, name: string): string => join(folder, node, name);

async function handedOver(region: TestRegion): Promise<void> {
  const signalId = await weighedToTerritory(region);
  await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
  await region.house.settle();
}

/** New keys were made in silence: what was parked could never be opened again, and partners refused every post. */
describe('a node does not start', () => {
  const keys = () => fileOf('veenwijde-college', 'keys.sqlite');
  const cases: readonly { readonly name: string; readonly spoil: () => void; readonly said: RegExp }[] = [
    { name: 'without its keys', spoil: () => rmSync(keys()), said: /^veenwijde-college: The key file is gone/ },
    { name: 'with an empty key file', spoil: () => writeFileSync(keys(), ''), said: /The key file is gone/ },
    { name: 'with garbage for keys', spoil: () => writeFileSync(keys(), 'garbage'), said: /cannot be used/ },
    {
      name: 'with the keys of another node',
      spoil: () => copyFileSync(fileOf('politie', 'keys.sqlite'), keys()),
      said: /of another node/,
    },
  ];
  for (const { name, spoil, said } of cases) {
    test(name, async () => {
      const region = await TestRegion.open({ folder, now });
      await region.done('bram', 'signal.record', region.barn);
      await region.house.close();
      spoil();
      await assert.rejects(TestRegion.open({ folder, now }), (fault) => {
        assert.ok(fault instanceof StoreUnavailable);
        assert.match(fault.message, said);
        return true;
      });
    });
  }
});

/** The numbers of its lines are given out again; the desk took the new post for the old one and dropped it. */
test('a ledger that was put back goes on sending', async () => {
  const ledger = fileOf('veenwijde-college', 'ledger.sqlite');
  const first = await TestRegion.open({ folder, now });
  await first.house.close();
  copyFileSync(ledger, fileOf('veenwijde-college', 'copy'));
  const second = await TestRegion.open({ folder, now });
  await handedOver(second);
  await second.house.close();
  copyFileSync(fileOf('veenwijde-college', 'copy'), ledger);

  const third = await TestRegion.open({ folder, now });
  await handedOver(third);
  const { rows } = await third.shown('iris', 'table.list', { lane: 'offered' });
  assert.equal(Array.isArray(rows) && rows.length, 2);
  await third.house.close();
});

test('only the owner of the process reads the files of a node', { skip: process.platform === 'win32' }, async () => {
  const region = await TestRegion.open({ folder, now });
  await region.done('bram', 'signal.record', region.barn);
  assert.equal(statSync(join(folder, 'veenwijde-college')).mode & 0o077, 0);
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal', 'keys.sqlite'])
    assert.equal(statSync(fileOf('veenwijde-college', name)).mode & 0o077, 0, name);
  await region.house.close();
});
