import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { type ShelfUnderTest, shelfConformance } from '../../test/shelf-conformance.node.ts';
import { sampleRows, written } from '../../test/shelf-samples.node.ts';
import type { ShelfFiles } from './shelf.ts';
import { openShelf } from './shelf-sqlite.node.ts';

async function newShelf(): Promise<ShelfUnderTest & { fileOf(loadId: string): string }> {
  const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  const opened: ShelfFiles[] = [];
  const open = () => {
    const made = openShelf(folder);
    opened.push(made);
    return made;
  };
  const inFile = (loadId: string, work: (database: DatabaseSync) => void): void => {
    const database = new DatabaseSync(join(folder, `${loadId}.sqlite`));
    work(database);
    database.close();
  };
  return {
    fileOf: (loadId) => join(folder, `${loadId}.sqlite`),
    shelf: open(),
    async reopen() {
      for (const one of opened) await one.close();
      return open();
    },
    beside: async () => open(),
    leftovers: async () => readdirSync(folder),
    async damage(loadId, part) {
      const file = join(folder, `${loadId}.sqlite`);
      const bytes = readFileSync(file);
      const held: Buffer[] = [];
      inFile(loadId, (database) => {
        const row = database.prepare(`SELECT hex(body) AS body FROM ${part} ORDER BY random() LIMIT 1`).get();
        held.push(Buffer.from(String(row?.['body']), 'hex'));
      });
      // Also where it lay before a page was split: the copies look the same from here.
      for (const body of held)
        for (let at = bytes.indexOf(body); at >= 0; at = bytes.indexOf(body, at + 1)) {
          const place = at + Math.floor(body.length / 2);
          bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
        }
      writeFileSync(file, bytes);
    },
    async skipTo(loadId, number) {
      inFile(loadId, (database) =>
        database.exec(`UPDATE record SET number = ${number} WHERE number = (SELECT max(number) FROM record)`),
      );
    },
    async inFirstForm(loadId, words) {
      inFile(loadId, (database) => {
        database.exec(`DROP TABLE lexicon; DELETE FROM fact WHERE name = 'indexForm';
          CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`);
        const add = database.prepare('INSERT INTO word VALUES (?, ?)');
        for (const [number, text] of words.entries()) add.run(number, text);
        database.exec('CREATE UNIQUE INDEX byText ON word (text)');
        const hash = createHash('sha256');
        for (const { firstHash, body } of database.prepare('SELECT firstHash, body FROM page ORDER BY firstHash').all())
          hash.update(`${firstHash} `).update(body instanceof Uint8Array ? body : '');
        database.prepare("UPDATE fact SET value = ? WHERE name = 'indexDigest'").run(hash.digest('hex'));
      });
    },
    async setFact(loadId, name, value) {
      inFile(loadId, (database) => database.prepare('INSERT OR REPLACE INTO fact VALUES (?, ?)').run(name, value));
    },
    async remove() {
      for (const one of opened) await one.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

shelfConformance('SQLite', newShelf);

test('SQLite: only the account of the node may read the file of a load', async () => {
  const under = await newShelf();
  try {
    await written(under.shelf, 'load-1', sampleRows(5));
    assert.equal(statSync(under.fileOf('load-1')).mode & 0o777, 0o600);
  } finally {
    await under.remove();
  }
});
