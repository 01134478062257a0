import { setImmediate as breathe } from 'node:timers/promises';
import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import { epochOf } from '../match/epoch.ts';
import { buildFilter, type Filter } from '../match/filter.ts';
import { filterFile } from '../match/filter-file.node.ts';
import { buildDelta, type Delta, manifestText } from '../match/filter-manifest.ts';
import { accepted, packInputs, tagBytes, tagsOf } from '../match/frame.ts';
import { type KeySpec, type KeySpecId, keySpec, keysOf, sentinelsOf } from '../match/key-spec.ts';
import { type Oprf, openOprf } from '../match/oprf.node.ts';
import { type MatchPool, openPool } from '../match/pool.node.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import type { RegisterState } from '../steps/entities/view.ts';
import { epochAt, epochDays } from '../steps/rounds/limits.ts';
import type { RoundFile } from '../steps/rounds/schema.ts';
import { subjectsIn } from '../steps/rounds/subject.ts';
import type { ListState } from '../steps/rounds/view.ts';
import type { Cabinet } from './cabinet.ts';
import { chance } from './chance.node.ts';
import type { Corridor } from './corridor.ts';
import { type HolderKeys, mode } from './matching.node.ts';
import type { RawSegment } from './shelf.ts';

export interface FilterParts {
  readonly corridor: Corridor;
  readonly keys: HolderKeys;
  readonly cabinet: Cabinet;
}

/** More keys than this go to workers of their own: an eighth of a millisecond each would hold up everybody. */
const fewKeys = 4_000;
/** Keys that are worked on at a time on the spot: about ten milliseconds. */
const stride = 64;

/**
 * Makes filters of what a node opened for question rounds, where they are not of this epoch or not of the loads that are in use
 * now. New records of a load come as additions; when a register is closed or an epoch begins, keys and filters are made anew. Gives
 * for how many purposes something was published.
 */
export async function publishFilters(parts: FilterParts): Promise<number> {
  const { store } = parts.corridor.parts;
  const rows = await store.read((tx) => tx.page('round-lists', 'all', { limit: 100 }));
  let published = 0;
  for (const { key: purpose, body } of rows) {
    const state = believe<ListState>(body, 'the body of a row is what its view projected');
    if (await publishFor(parts, purpose, state)) published += 1;
  }
  return published;
}

async function publishFor(parts: FilterParts, purpose: string, state: ListState): Promise<boolean> {
  const { corridor } = parts;
  const epoch = epochAt(corridor.parts.now());
  const loads = await loadsOf(corridor, Object.keys(state.opened));
  const last = state.published;
  const isNow = last?.epoch === epoch.from;
  if (isNow && String(last.loads) === String(loads)) return false;
  if (!last && loads.length === 0) return false;
  const stays = isNow ? last.loads.filter((one) => sourceOf(one) !== '' && hasSource(loads, sourceOf(one))) : [];
  const isLess = isNow && stays.length < last.loads.length;
  if (last && !isNow) parts.keys.rotate(last.epoch);
  if (isLess) parts.keys.rotate(epoch.from);
  const made = new FilterRun(parts, { purpose, epoch: epoch.from });
  const files = isNow && !isLess && loads.length > 0 ? await made.additions(loads, last) : await made.whole(loads);
  const under = corridor.parts.self.tasks.find(({ purposeCode }) => purposeCode === purpose)?.id;
  const reply = await corridor.command({
    name: 'round-list.publish',
    key: `publish-${corridor.parts.newId('filters')}`,
    who: {
      actor: { userId: 'upkeep', organ: corridor.parts.self.id, role: 'machine', machine: true },
      designatedFor: corridor.parts.partnerships.map(({ id }) => id),
    },
    purpose,
    under,
    raw: { epoch: epoch.from, loads: [...loads], files: files.map((one) => ({ ...one })) },
  });
  if ('refusal' in reply) throw new Error(`filters of ${purpose} were not published: ${reply.refusal.code}`);
  return true;
}

const sourceOf = (load: string): string => load.slice(0, load.indexOf('/'));
const loadIdOf = (load: string): string => load.slice(load.indexOf('/') + 1);
const hasSource = (loads: readonly string[], source: string): boolean => loads.some((one) => sourceOf(one) === source);

/** The loads in use of these registers, by name. */
async function loadsOf({ parts }: Corridor, sources: readonly string[]): Promise<readonly string[]> {
  const today = parts.now().slice(0, 10);
  const found: string[] = [];
  for (const source of sources.toSorted()) {
    const row = await parts.store.read((tx) => tx.row('registers', source));
    const current = row && believe<RegisterState>(row.body, 'the body of a row is what its view projected').current;
    if (current && current.offered.expiresOn > today) found.push(`${source}/${current.loadId}`);
  }
  return found;
}

/** One making of filters: for one purpose and epoch. */
class FilterRun {
  readonly #parts: FilterParts;
  readonly #of: { readonly purpose: string; readonly epoch: string };
  #oprf: Oprf | undefined;
  #pool: MatchPool | undefined;
  #waiting = new Map<KeySpecId, string[]>();
  #tags = new Map<KeySpecId, Uint8Array[]>();
  #keys = 0;

  constructor(parts: FilterParts, of: { readonly purpose: string; readonly epoch: string }) {
    this.#parts = parts;
    this.#of = of;
  }

  async whole(loads: readonly string[]): Promise<readonly RoundFile[]> {
    return this.#closing(async () => {
      for (const load of loads) {
        const segment = await this.#segment(load);
        if (segment) for await (const record of segment.all()) await this.#take(record);
      }
      await this.#flush();
      const files: RoundFile[] = [];
      for (const [spec] of [...this.#tags]) {
        await this.#evaluate(spec, sentinelsOf(spec));
        files.push(await this.#file(spec, await this.#filter(this.#joined(spec))));
      }
      return files;
    });
  }

  /** What came since the last time, as additions beside the files that stand; a kind of key that is new gets a filter. */
  async additions(
    loads: readonly string[],
    last: { readonly loads: readonly string[]; readonly files: readonly RoundFile[] },
  ): Promise<readonly RoundFile[]> {
    return this.#closing(async () => {
      for (const load of loads) {
        if (last.loads.includes(load)) continue;
        const before = last.loads.find((one) => sourceOf(one) === sourceOf(load));
        await this.#takeNew(load, before);
      }
      await this.#flush();
      const files: RoundFile[] = [];
      for (const [spec] of [...this.#tags]) {
        const hasFilter = last.files.some((file) => file.keySpec === spec && file.kind === 'filter');
        if (!hasFilter) await this.#evaluate(spec, sentinelsOf(spec));
        const tags = this.#joined(spec);
        files.push(
          await this.#file(spec, hasFilter ? accepted(buildDelta({ tags, random })) : await this.#filter(tags)),
        );
      }
      return [...last.files, ...files];
    });
  }

  async #closing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      await this.#pool?.close();
    }
  }

  #segment(load: string): Promise<RawSegment | undefined> {
    return this.#parts.corridor.parts.shelf.open(loadIdOf(load));
  }

  /** Records of a load that were not, or not so, in the one before. */
  async #takeNew(load: string, before: string | undefined): Promise<void> {
    const segment = await this.#segment(load);
    const old = before === undefined ? undefined : await this.#segment(before);
    const known = new Map<string, number>();
    if (old) for await (const { ref, print } of old.inOrder()) known.set(ref, print);
    const fresh: number[] = [];
    if (segment)
      for await (const { ref, print, number } of segment.inOrder()) if (known.get(ref) !== print) fresh.push(number);
    for (let at = 0; at < fresh.length; at += 500) {
      for (const record of (await segment?.rows(fresh.slice(at, at + 500))) ?? []) await this.#take(record);
    }
  }

  async #take(record: SourceRecord): Promise<void> {
    for (const subject of subjectsIn(record)) {
      for (const { spec, input } of keysOf(subject)) {
        const waiting = this.#waiting.get(spec) ?? [];
        waiting.push(input);
        this.#waiting.set(spec, waiting);
        this.#keys += 1;
        if (waiting.length >= 8_192) await this.#evaluate(spec, waiting.splice(0));
      }
    }
  }

  async #flush(): Promise<void> {
    for (const [spec, inputs] of this.#waiting) if (inputs.length > 0) await this.#evaluate(spec, inputs.splice(0));
  }

  /** Tags of these inputs under the key of this node. */
  async #evaluate(spec: KeySpecId, inputs: readonly string[]): Promise<void> {
    const { key } = this.#parts.keys.keyFor({ ...this.#of, keySpec: spec });
    const text = new TextEncoder();
    const pack = (some: readonly string[]) => accepted(packInputs(some.map((one) => text.encode(one))));
    const kept = this.#tags.get(spec) ?? [];
    this.#tags.set(spec, kept);
    if (this.#keys > fewKeys) {
      this.#pool ??= await openPool();
      kept.push(tagsOf(accepted(await this.#pool.direct({ mode, key, inputs: pack(inputs) }))));
      return;
    }
    this.#oprf ??= await openOprf();
    for (let at = 0; at < inputs.length; at += stride) {
      kept.push(tagsOf(accepted(this.#oprf.direct({ mode, key, inputs: pack(inputs.slice(at, at + stride)) }))));
      await breathe();
    }
  }

  #joined(spec: KeySpecId): Uint8Array<ArrayBuffer> {
    const parts = this.#tags.get(spec) ?? [];
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let next = 0;
    for (const part of parts) {
      joined.set(part, next);
      next += part.length;
    }
    this.#tags.delete(spec);
    return joined;
  }

  async #filter(tags: Uint8Array<ArrayBuffer>): Promise<Filter & { readonly size: number }> {
    if (this.#pool && tags.length > fewKeys * tagBytes) return accepted(await this.#pool.buildFilter({ tags }));
    return accepted(buildFilter({ tags, random }));
  }

  async #file(spec: KeySpecId, made: (Filter & { readonly size: number }) | Delta): Promise<RoundFile> {
    const { corridor, keys, cabinet } = this.#parts;
    const { self, safe, now } = corridor.parts;
    const { purpose, epoch } = this.#of;
    const { manifest, bytes } = filterFile(made, {
      spec: specOf(spec),
      holder: self.id,
      purpose,
      mode,
      epoch,
      until: epochOf(epoch, epochDays(epoch)).until,
      madeOn: now().slice(0, 10),
      publicKey: Buffer.from(keys.keyFor({ ...this.#of, keySpec: spec }).publicKey).toString('base64'),
    });
    await cabinet.put(bytes);
    return { ...manifest, signature: safe.sign(manifestText(manifest)) };
  }
}

/** `chance` gives no more than a page at a time. */
function random(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 4_096) bytes.set(chance(Math.min(4_096, count - at)), at);
  return bytes;
}

const specOf = (id: KeySpecId): KeySpec => present(keySpec(id), 'an id of a specification names one');
