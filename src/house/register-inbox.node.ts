import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Refusal, refuser } from '../core/refusal.ts';
import { houseRefusals } from './refusals.ts';

/** Larger files are loaded on the server itself. */
export const fileBytesLimit = 2 * 2 ** 30;
/** Files of all people of a node together. */
const mostFiles = 20;
const keptMs = 24 * 3_600_000;

const refuse = refuser(houseRefusals);

/**
 * Files that wait to be loaded, in a node's own folder. The name is made of who sent it and of what it holds, so that the same
 * file is one file, and nobody else can open it, guess it or tell whether it is there.
 */
export class RegisterInbox {
  readonly #folder: string;
  readonly #bytesLimit: number;

  constructor(nodeFolder: string, bytesLimit: number = fileBytesLimit) {
    this.#folder = join(nodeFolder, 'registers', 'inbox');
    this.#bytesLimit = bytesLimit;
  }

  /** Why nothing more can be laid here now; nothing when there is room. */
  async fullAt(now: number): Promise<{ readonly refusal: Refusal } | undefined> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.sweep(now);
    return (await readdir(this.#folder)).length >= mostFiles ? refuse('inbox-full') : undefined;
  }

  /** Writes as it comes in; what breaks off or is too large leaves nothing. */
  async take(
    userId: string,
    body: AsyncIterable<Uint8Array>,
    now: number,
  ): Promise<{ readonly fileId: string; readonly bytes: number } | { readonly refusal: Refusal }> {
    const full = await this.fullAt(now);
    if (full) return full;
    const part = join(this.#folder, `${randomUUID()}.part`);
    const hash = createHash('sha256');
    const limit = this.#bytesLimit;
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        bytes += chunk.length;
        if (bytes > limit) return done(new TooLarge());
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(body, counted, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
      const fileId = `file-${hash.digest('hex').slice(0, 40)}`;
      await rename(part, this.#path(userId, fileId));
      return { fileId, bytes };
    } catch (fault) {
      await rm(part, { force: true });
      if (fault instanceof TooLarge) return refuse('file-too-large');
      throw fault;
    }
  }

  /** Where a file of this person lies; nothing when there is none. */
  async find(userId: string, fileId: string): Promise<string | undefined> {
    const path = this.#path(userId, fileId);
    const found = await stat(path).catch(() => undefined);
    return found?.isFile() ? path : undefined;
  }

  drop(userId: string, fileId: string): Promise<void> {
    return rm(this.#path(userId, fileId), { force: true });
  }

  /** Takes away what has lain for a day, also what broke off. The time is real: a file system knows no other. Gives what went wrong. */
  async sweep(now: number): Promise<readonly unknown[]> {
    const faults: unknown[] = [];
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || now - found.mtimeMs <= keptMs) continue;
      // One that cannot be taken away must not keep the others beyond their day.
      await rm(path, { force: true }).catch((fault: unknown) => faults.push(fault));
    }
    return faults;
  }

  #path(userId: string, fileId: string): string {
    const name = createHash('sha256')
      .update(JSON.stringify([userId, fileId]))
      .digest('hex');
    return join(this.#folder, name);
  }
}

class TooLarge extends Error {}
