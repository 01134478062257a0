import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { quantile, rounded } from './figure.ts';

/** What the figures were measured on; without it they say nothing. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMegabytes: number;
  readonly node: string;
  readonly sqlite: string;
  readonly platform: string;
  /** A page written and synced, the middle of fifty tries. */
  readonly fsyncMs: number;
  /** Others that wanted the machine when the bench began, as the system counts them. */
  readonly load?: number;
}

export function machineHere(folder: string): Machine {
  const database = new DatabaseSync(':memory:');
  const sqlite = String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  database.close();
  const load = loadNow();
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    node: process.versions.node,
    sqlite,
    platform: `${process.platform}-${process.arch}`,
    fsyncMs: fsyncProbe(folder),
    ...(load === undefined ? {} : { load }),
  };
}

function fsyncProbe(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fsync-probe');
  const file = openSync(path, 'w');
  const page = Buffer.alloc(4_096, 1);
  const taken: number[] = [];
  for (let at = 0; at < 50; at += 1) {
    const before = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    taken.push(performance.now() - before);
  }
  closeSync(file);
  rmSync(path);
  return rounded(quantile(taken, 0.5));
}

function loadNow(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
}
