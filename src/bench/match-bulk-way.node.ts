import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { believe } from '../core/believe.ts';
import type { Engine } from '../match/engine.node.ts';
import { findTags } from '../match/filter.ts';
import { accepted, packInputs, tagBytes, tagsOf } from '../match/frame.ts';
import { sentinelsOf } from '../match/key-spec.ts';
import { type MatchPool, openPool } from '../match/pool.node.ts';

export interface BulkFacts {
  readonly engine: Engine;
  readonly held: number;
  readonly asked: number;
}

export interface BulkResult {
  /** Seconds of the processor, of all threads together. */
  readonly cpuSeconds: { readonly list: number; readonly ask: number };
  readonly wallSeconds: { readonly list: number; readonly ask: number };
  readonly found: number;
  readonly exact: boolean;
  readonly questionBytes: number;
  /** Resident, at its highest: the whole process, and what it grew by since the pool was warm. */
  readonly peakMebibytes: number;
  readonly grownMebibytes: number;
  readonly workers: number;
  readonly loop: LoopFigures;
}

interface LoopFigures {
  /** How late the event loop came round, in milliseconds; whatever else ran on the machine counts with it. */
  readonly longestMs: number;
  readonly p99Ms: number;
  /** The most that its own thread computed between two turns: what it alone can be blamed for. */
  readonly ownMs: number;
}

const frameElements = 8_192;
const mode = 'oprf';
const spec = 'bsn.1';

const pack = (inputs: readonly string[]): Uint8Array => accepted(packInputs(inputs.map((input) => Buffer.from(input))));

/**
 * Numbers from a place on, a frame at a time: no list as a whole is ever in memory. Each in a turn of the event loop of
 * its own, as frames come from a line or a store.
 */
async function* frames(from: number, count: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += frameElements) {
    await pause(1);
    const length = Math.min(frameElements, count - at);
    yield pack(Array.from({ length }, (_, place) => `${spec}\0${100_000_000 + from + at + place}`));
  }
}

/** Watches the event loop until it is asked what it saw. */
function watchLoop(): () => LoopFigures {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let [ownMicros, before] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    ownMicros = Math.max(ownMicros, now.user + now.system - before.user - before.system);
    before = now;
  }, 1);
  return () => {
    clearInterval(timer);
    delay.disable();
    return { longestMs: delay.max / 1e6, p99Ms: delay.percentile(99) / 1e6, ownMs: ownMicros / 1e3 };
  };
}

async function timed<T>(run: () => Promise<T>) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const value = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { value, cpuSeconds: (user + system) / 1e6, wallSeconds: (performance.now() - wall) / 1e3 };
}

async function listed(pool: MatchPool, key: Uint8Array, held: number) {
  const sentinels = pack(sentinelsOf(spec));
  const tags = new Uint8Array((held + sentinelsOf(spec).length) * tagBytes);
  let next = 0;
  const add = async (inputs: Uint8Array): Promise<void> => {
    const made = tagsOf(accepted(await pool.direct({ mode, key, inputs })));
    tags.set(made, next);
    next += made.length;
  };
  await add(sentinels);
  for await (const inputs of frames(0, held)) await add(inputs);
  return accepted(await pool.buildFilter({ tags }));
}

/** The places that were found, and the bytes that went to and fro. */
async function asked(
  pool: MatchPool,
  ask: { key: Uint8Array; filter: Parameters<typeof findTags>[0]; from: number; count: number },
) {
  const found: number[] = [];
  let [bytes, first] = [0, 0];
  for await (const inputs of frames(ask.from, ask.count)) {
    const { blinds, blinded } = accepted(await pool.blind({ mode, inputs }));
    const evaluated = accepted(await pool.evaluate({ key: ask.key, blinded }));
    const outputs = accepted(await pool.finalize({ inputs, blinds, evaluated }));
    for (const at of findTags(ask.filter, tagsOf(outputs))) found.push(first + at);
    bytes += blinded.length + evaluated.length;
    first += frameElements;
  }
  return { found, bytes };
}

async function run({ engine, held, asked: count }: BulkFacts): Promise<BulkResult> {
  const workers = availableParallelism();
  const pool = await openPool({ engine, workers });
  const { key } = accepted(await pool.deriveKeyPair({ mode, seed: randomBytes(32), info: new Uint8Array(0) }));
  // A service that runs is warm: its code is compiled and its workers have their memory.
  const warm = await listed(pool, key, frameElements);
  await asked(pool, { key, filter: warm, from: 0, count: frameElements });
  const before = process.memoryUsage.rss();
  const seen = watchLoop();
  const list = await timed(() => listed(pool, key, held));
  // The second half of the list and as many strangers.
  const from = held - count / 2;
  const ask = await timed(() => asked(pool, { key, filter: list.value, from, count }));
  const loop = seen();
  await pool.close();
  const peak = process.resourceUsage().maxRSS * 1_024;
  const { found, bytes } = ask.value;
  return {
    cpuSeconds: { list: list.cpuSeconds, ask: ask.cpuSeconds },
    wallSeconds: { list: list.wallSeconds, ask: ask.wallSeconds },
    found: found.length,
    exact: found.length === count / 2 && found.every((place, at) => place === at),
    questionBytes: bytes / count,
    peakMebibytes: peak / 2 ** 20,
    grownMebibytes: (peak - before) / 2 ** 20,
    workers,
    loop,
  };
}

if (process.argv[1] === import.meta.filename) {
  const facts = believe<BulkFacts>(JSON.parse(process.argv[2] ?? ''), 'the bench that started this file wrote it');
  console.log(JSON.stringify(await run(facts)));
}
