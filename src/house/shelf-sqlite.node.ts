import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../core/assert.ts';
import { loadForm, type ShelfFiles, type ShelvedLoad } from './shelf.ts';
import { HeldPages } from './shelf-held.ts';
import { SqliteSegment } from './shelf-sqlite-segment.node.ts';
import { SqliteWriter } from './shelf-sqlite-writer.node.ts';
import { StoreUnavailable } from './store.ts';
import { guarded } from './store-sqlite-fault.node.ts';

const ending = '.sqlite';

/** One file for each load in the node's folder `registers`; what belongs to a load begins with its id and a dot. */
export function openShelf(folder: string): ShelfFiles {
  const open = new Map<string, SqliteSegment>();
  const held = new HeldPages();
  const nameOf = (loadId: string): string => {
    assert(loadForm.test(loadId), 'a load has an id of Schakel');
    return join(folder, loadId);
  };
  return {
    async write(loadId) {
      guarded(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
      const name = nameOf(loadId);
      open.get(loadId)?.close();
      open.delete(loadId);
      const sorting = `${loadId}.sorting-`;
      // What a killed run left; one that still runs stops at its next row, for the last that began goes on.
      for (const left of namesIn(folder))
        if (left.startsWith(sorting)) guarded(() => rmSync(join(folder, left), { recursive: true, force: true }));
      const file = `${name}${ending}`;
      // Whoever has an account on this machine is not yet somebody who may read files.
      guarded(() => closeSync(openSync(file, 'a', 0o600)));
      return new SqliteWriter(file, { folder, sorting: `${name}.sorting-` });
    },
    async open(loadId) {
      const known = open.get(loadId);
      if (known) return known;
      const file = `${nameOf(loadId)}${ending}`;
      if (!existsSync(file)) return undefined;
      const made = SqliteSegment.open(loadId, file, held);
      if (made) open.set(loadId, made);
      return made;
    },
    async loads() {
      const found = new Map<string, string[]>();
      for (const name of namesIn(folder)) {
        const loadId = name.slice(0, Math.max(0, name.indexOf('.')));
        if (loadForm.test(loadId)) found.set(loadId, [...(found.get(loadId) ?? []), name]);
      }
      return [...found].sort().map(([loadId, names]) => shelved(folder, loadId, names));
    },
    async drop(loadId) {
      open.get(loadId)?.close();
      open.delete(loadId);
      const prefix = `${loadId}.`;
      assert(loadForm.test(loadId), 'a load has an id of Schakel');
      for (const name of namesIn(folder))
        if (name.startsWith(prefix)) guarded(() => rmSync(join(folder, name), { recursive: true, force: true }));
    },
    async close() {
      for (const segment of open.values()) segment.close();
      open.clear();
    },
  };
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? guarded(() => readdirSync(folder)) : []);

/** Of a load that is being written the newest rows stand beside the file, so the newest of all that belongs to it counts. */
function shelved(folder: string, loadId: string, names: readonly string[]): ShelvedLoad {
  let [bytes, changedMs] = [0, 0];
  for (const name of names) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    bytes += found?.size ?? 0;
    changedMs = Math.max(changedMs, found?.mtimeMs ?? 0);
  }
  const isWhole = names.includes(`${loadId}${ending}`) && isWholeFile(loadId, join(folder, `${loadId}${ending}`));
  return { loadId, isWhole, bytes, changedAt: new Date(changedMs).toISOString() };
}

function isWholeFile(loadId: string, file: string): boolean {
  try {
    const segment = SqliteSegment.open(loadId, file, new HeldPages());
    segment?.close();
    return segment !== undefined;
  } catch (fault) {
    // One file that cannot be read must not hide the others.
    if (fault instanceof StoreUnavailable) return false;
    throw fault;
  }
}
