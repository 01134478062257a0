import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { type StoreUnderTest, storeConformance } from '../../test/store-conformance.node.ts';
import { append, fill } from '../../test/store-samples.node.ts';
import { openSqlite } from './store-sqlite.node.ts';

async function inFile(): Promise<StoreUnderTest & { readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(folder, 'node', 'ledger.sqlite');
  let open = openSqlite(file);
  return {
    store: open,
    file,
    async reopen() {
      await open.close();
      open = openSqlite(file);
      return open;
    },
    async remove() {
      await open.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function inMemory(): Promise<StoreUnderTest> {
  const store = openSqlite(':memory:');
  return { store, remove: () => store.close() };
}

storeConformance('SQLite in a file', inFile);
storeConformance('SQLite that is thrown away', inMemory);

const ownFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('schakel-')).length;

test('what is thrown away leaves no file', async () => {
  const before = ownFolders();
  const { store, remove } = await inMemory();
  await fill(store);
  assert.equal(ownFolders(), before + 1);
  await remove();
  assert.equal(ownFolders(), before);
});

test('another process reads along while the node writes', async () => {
  const { store, file, remove } = await inFile();
  try {
    const other = new DatabaseSync(file, { readOnly: true });
    await append(store, [{}]);
    await store.write(async () => {
      assert.deepEqual({ ...other.prepare('SELECT count(*) AS many FROM ledger').get() }, { many: 1 });
    });
    other.close();
  } finally {
    await remove();
  }
});
