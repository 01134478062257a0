import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { assert } from '../core/assert.ts';
import { type Cabinet, cabinetBytesLimit, cabinetForm } from './cabinet.ts';
import { guarded } from './store-sqlite-fault.node.ts';

/** Files that stay open for `words`; the one that was used longest ago makes room. */
const openLimit = 256;
/** Bytes that are hashed at a time: others are served in between. */
const stride = 4 * 2 ** 20;
const leftMs = 3_600_000;
const [partEnding, asideEnding] = ['.part', '.damaged'];

/** A folder with one file for each name. `now` dates what is put, so that a sweep goes by the clock of the node. */
export function openCabinet(folder: string, now: () => string): Cabinet {
  return new FileCabinet(folder, now);
}

class FileCabinet implements Cabinet {
  readonly #folder: string;
  readonly #now: () => string;
  /** In the order of their last use. */
  readonly #open = new Map<string, number>();

  constructor(folder: string, now: () => string) {
    this.#folder = folder;
    this.#now = now;
    for (const name of this.#names()) if (name.endsWith(partEnding)) this.#removeLeft(name);
  }

  async put(bytes: Uint8Array, expected?: string): Promise<string> {
    assert(bytes.length <= cabinetBytesLimit, 'a file in the cabinet has a bound');
    const name = await sha256Of(bytes);
    if (expected !== undefined && expected !== name) return name;
    await asStore(async () => {
      this.#makeFolder();
      const part = join(this.#folder, `${randomUUID()}${partEnding}`);
      try {
        // Whoever has an account on this machine is not yet somebody who may read files.
        const file = await open(part, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          const at = new Date(this.#now());
          await file.utimes(at, at);
          await file.sync();
        } finally {
          await file.close();
        }
        // Also over one that is there: what was damaged is whole again.
        renameSync(part, this.#path(name));
      } catch (fault) {
        rmSync(part, { force: true });
        throw fault;
      }
      this.#shut(name);
      syncFolder(this.#folder);
    });
    return name;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const bytes = await asStore(() => whenThere(() => readFile(this.#path(name))));
    if (bytes === undefined) return undefined;
    if ((await sha256Of(bytes)) === name) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#shut(name);
    guarded(() => renameSync(this.#path(name), `${this.#path(name)}${asideEnding}`));
    return undefined;
  }

  words(name: string, places: readonly number[]): Uint32Array | undefined {
    return guarded(() => {
      const file = this.#opened(name);
      if (file === undefined) return undefined;
      const found = new DataView(new ArrayBuffer(places.length * 4));
      for (const [at, place] of places.entries()) {
        assert(Number.isSafeInteger(place) && place >= 0, 'a place is a whole number of words from the start');
        if (readSync(file, found, at * 4, 4, place * 4) !== 4) return undefined;
      }
      return Uint32Array.from(places, (_, at) => found.getUint32(at * 4, true));
    });
  }

  async list(before?: string): Promise<readonly string[]> {
    const names = this.#names();
    if (before === undefined) return names.filter((name) => cabinetForm.test(name)).sort();
    const all = new Set(names.map((name) => name.slice(0, 64)).filter((name) => cabinetForm.test(name)));
    return [...all].filter((name) => !this.#isYoung(name, before)).sort();
  }

  async drop(name: string, before?: string): Promise<void> {
    const path = this.#path(name);
    // Looked at and removed in one breath, so that what is put in the meantime stays.
    guarded(() => {
      if (before !== undefined && this.#isYoung(name, before)) return;
      this.#shut(name);
      rmSync(path, { force: true });
      rmSync(`${path}${asideEnding}`, { force: true });
    });
  }

  async close(): Promise<void> {
    for (const name of [...this.#open.keys()]) this.#shut(name);
  }

  #path(name: string): string {
    assert(cabinetForm.test(name), 'a file in the cabinet is called by its digest');
    return join(this.#folder, name);
  }

  #names(): readonly string[] {
    return existsSync(this.#folder) ? guarded(() => readdirSync(this.#folder)) : [];
  }

  #isYoung(name: string, before: string): boolean {
    const found = statSync(this.#path(name), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs >= Date.parse(before);
  }

  #makeFolder(): void {
    const made = mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) syncFolder(dirname(this.#folder));
  }

  /** What a killed run left. Another program may be writing one just now. */
  #removeLeft(name: string): void {
    const path = join(this.#folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > leftMs) guarded(() => unlinkSync(path));
  }

  #opened(name: string): number | undefined {
    const known = this.#open.get(name);
    if (known !== undefined) {
      this.#open.delete(name);
      // Another program may have dropped it, or put it anew: what stays open then is not it any more.
      if (fstatSync(known).nlink > 0) {
        this.#open.set(name, known);
        return known;
      }
      closeSync(known);
    }
    const path = this.#path(name);
    if (!existsSync(path)) return undefined;
    const file = openSync(path, 'r');
    this.#open.set(name, file);
    const [oldest] = this.#open.keys();
    if (this.#open.size > openLimit && oldest !== undefined) this.#shut(oldest);
    return file;
  }

  #shut(name: string): void {
    const file = this.#open.get(name);
    this.#open.delete(name);
    if (file !== undefined) closeSync(file);
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += stride) {
    hash.update(bytes.subarray(at, at + stride));
    if (at + stride < bytes.length) await breathe();
  }
  return hash.digest('hex');
}

/** A name is durable only when its folder is. Windows has no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const held = openSync(folder, 'r');
  try {
    fsyncSync(held);
  } finally {
    closeSync(held);
  }
}

async function whenThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** As `guarded`, for work that is waited for. */
async function asStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    return guarded(() => {
      throw fault;
    });
  }
}
