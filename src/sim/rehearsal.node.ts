import { BrokenInvariant, present } from '../core/assert.ts';
import { canonical } from '../core/canonical.ts';
import { type Prng, prng } from '../core/prng.ts';
import type { Cabinet } from '../house/cabinet.ts';
import { makeNode, type Node, upkeep } from '../house/node.ts';
import type { Taken } from '../house/post.ts';
import { checkSignature, seededSafe, sha256, sha256OfBytes } from '../house/safe.node.ts';
import type { Safe } from '../house/safe.ts';
import { emptyShelf } from '../house/shelf.ts';
import { type Store, StoreUnavailable } from '../house/store.ts';
import { activate } from '../law/activate.ts';
import { ask } from '../law/ask.ts';
import { packs as rulePacks } from '../law/basis/index.ts';
import { organs, partnerships } from '../law/partners/index.ts';
import type { OrganProfile } from '../law/partnership.ts';
import { packs } from '../packs/index.ts';
import { chain } from '../steps/chain.ts';
import { audit } from './auditor.ts';
import { demoUsers } from './demo-users.ts';
import type { Diary } from './diary.ts';
import { fault, type NodeEvidence } from './evidence.ts';
import { Fate, faultyStore, Network, type Parcel, type Remains, type RunStore } from './faults.ts';
import { memoryCabinet } from './memory-cabinet.ts';
import { memoryStore } from './memory-store.ts';
import { type PlantedBug, plant } from './planted.ts';
import { type Doors, Workload } from './workload.ts';

export type { PlantedBug } from './planted.ts';

export interface Rehearsal {
  readonly seed: number;
  readonly steps: number;
  /** What the auditor found; empty is good. */
  readonly faults: readonly string[];
  readonly events: number;
  readonly refusals: number;
  readonly posts: number;
  /** How often each thing went wrong on purpose. */
  readonly injected: { readonly [fault: string]: number };
  /** Over the heads of all chains: the same seed gives the same hash. */
  readonly hash: string;
}

const defaultSteps = 160;
const dayMs = 86_400_000;
const startsAt = Date.parse('2026-11-23T08:00:00.000Z');

/** No rule file begins or ends in the years of the rehearsal, so one day stands for all. */
const active = activate(rulePacks, { profile: 'rehearsal', on: '2026-11-23' });
const forbids = new Set(active.rules.filter((rule) => rule.effect === 'forbid').map((rule) => rule.id));

/** Plays a whole partnership from a seed, breaks what can break, and lets the auditor judge what is left. */
export async function rehearse(options: {
  readonly seed: number;
  readonly steps?: number;
  readonly bug?: PlantedBug;
}): Promise<Rehearsal> {
  const steps = options.steps ?? defaultSteps;
  const region = new Region(options);
  await region.open();
  for (let step = 0; step < steps; step += 1) {
    await region.step();
    if (step % 50 === 49) await region.look(false);
  }
  await region.settle();
  await region.look(true);
  return { seed: options.seed, steps, ...(await region.tally()) };
}

interface Place {
  readonly self: OrganProfile;
  readonly disk: Store;
  readonly safe: Safe;
  readonly cabinet: Cabinet;
  readonly remains: Remains;
}

interface Running extends Place {
  readonly run: RunStore;
  readonly node: Node;
}

class Region {
  readonly #dice: Prng;
  readonly #fate: Fate;
  readonly #bug: PlantedBug | undefined;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #running = new Map<string, Running>();
  readonly #network: Network;
  readonly #workload: Workload;
  readonly #diary: Diary = { acknowledged: [], refused: [], shown: [] };
  readonly #faults = new Set<string>();
  #nowMs = startsAt;
  #ids = 0;

  constructor({ seed, bug }: { readonly seed: number; readonly bug?: PlantedBug }) {
    this.#dice = prng(seed);
    this.#fate = new Fate(prng(seed ^ 0x5eed));
    this.#bug = bug;
    this.#places = new Map(
      organs.map((self) => {
        const remains: Remains = { stolen: [], unscrubbed: false };
        const cabinet = memoryCabinet({ digest: sha256OfBytes, now: () => this.#now() });
        const safe = seededSafe(`${seed}/${self.id}`);
        return [self.id, { self, remains, disk: memoryStore(), safe, cabinet }];
      }),
    );
    this.#network = new Network(this.#fate, (parcel) => this.#receive(parcel));
    const doors: Doors = {
      now: () => this.#now(),
      command: (id, request) => this.#answered(id, ({ corridor }) => corridor.command(request)),
      query: (id, request) => this.#answered(id, ({ corridor }) => corridor.query(request)),
    };
    this.#workload = new Workload({
      dice: prng(seed ^ 0xd1ce),
      doors,
      diary: this.#diary,
      organs,
      packs,
      users: demoUsers,
    });
  }

  #now(): string {
    return new Date(this.#nowMs).toISOString();
  }

  async open(): Promise<void> {
    for (const id of this.#places.keys()) await this.#up(id);
  }

  /** The node as it runs; started again from its disk and its keys when it was killed. */
  async #up(id: string): Promise<Running> {
    const running = this.#running.get(id);
    if (running) return running;
    const place = present(this.#places.get(id), 'posts and people go to organs of the region');
    const run = faultyStore(place.disk, { fate: this.#fate, remains: place.remains }, () => this.#running.delete(id));
    const node = this.#nodeOn(place, run.store);
    await this.#fate.spare(() => node.corridor.catchUp());
    const started = { ...place, run, node };
    this.#running.set(id, started);
    return started;
  }

  #nodeOn({ self, safe, cabinet }: Place, store: Store): Node {
    const dice = this.#dice;
    const parts = {
      store,
      safe,
      shelf: emptyShelf,
      cabinet,
      self,
      organs,
      partnerships,
      packs,
      steps: chain,
      digest: sha256,
      ask: (question: Parameters<typeof ask>[1]) => ask(active, question),
      now: () => this.#now(),
      newId: (prefix: string) => {
        this.#ids += 1;
        return `${prefix}-${this.#ids.toString(36)}${dice.hex(8)}`;
      },
      salt: () => dice.hex(22),
      async breathe() {
        for (let turn = 0; turn < 12; turn += 1) await undefined;
      },
    };
    return makeNode(plant(this.#bug, parts, dice), {
      transport: this.#network,
      checkSignature,
      publicKeyOf: (organ) => this.#places.get(organ)?.safe.publicKey,
      designatedFor: ({ userId }) => demoUsers.find((user) => user.userId === userId)?.designatedFor ?? [],
    });
  }

  /** What the node says, or nothing when it broke; a broken invariant is a fault of ours. */
  async #answered<T>(id: string, work: (node: Node) => Promise<T>): Promise<T | undefined> {
    try {
      return await work((await this.#up(id)).node);
    } catch (thrown) {
      if (thrown instanceof BrokenInvariant) this.#faults.add(fault('broken', id, thrown.message));
      else if (!(thrown instanceof StoreUnavailable)) throw thrown;
      return undefined;
    }
  }

  async #receive({ body, attachment }: Parcel): Promise<Taken> {
    const envelope: { readonly to: string } = JSON.parse(body);
    const { node } = await this.#up(envelope.to);
    const reply = await node.postOffice.receive(envelope, attachment);
    if ('refusal' in reply) {
      this.#faults.add(fault('arrival', envelope.to, `a genuine post was refused at the door: ${reply.refusal.code}`));
      throw new Error(reply.refusal.code);
    }
    return reply;
  }

  async step(): Promise<void> {
    const dice = this.#dice;
    this.#passTime();
    await this.#workload.step();
    const id = dice.pick([...this.#places.keys()]);
    if (dice.chance(0.5)) await this.#send();
    if (dice.chance(0.3)) await this.#network.arrive();
    if (dice.chance(0.1)) await this.#upkeep();
    if (dice.chance(0.02)) await this.#answered(id, ({ corridor }) => this.#rebuildAtWork(corridor));
    if (dice.chance(0.03)) {
      this.#fate.count('killed');
      this.#running.get(id)?.run.kill();
    }
  }

  /** A rebuild while people go on. */
  async #rebuildAtWork(corridor: Node['corridor']): Promise<void> {
    const working = this.#workload.step();
    try {
      await corridor.rebuild();
    } finally {
      await working;
    }
  }

  #passTime(): void {
    const dice = this.#dice;
    const jump = (name: string, ms: number) => {
      this.#fate.count(name);
      this.#nowMs += ms;
    };
    this.#nowMs += dice.chance(0.6) ? dice.below(120_000) : dice.below(5 * 3_600_000);
    if (dice.chance(0.02)) jump('clockForward', dice.below(40) * dayMs);
    if (dice.chance(0.008)) jump('clockYear', 366 * dayMs);
    if (dice.chance(0.002)) jump('clockFiveYears', 1_830 * dayMs);
    if (dice.chance(0.015)) jump('clockBack', -dice.below(2 * dayMs));
  }

  async #send(): Promise<void> {
    for (const id of this.#places.keys()) await this.#answered(id, ({ postOffice }) => postOffice.sendDue());
  }

  async #upkeep(): Promise<void> {
    for (const id of this.#places.keys()) await this.#answered(id, (node) => upkeep(node));
  }

  /** The faults stop; everybody asks again what stayed open, and every post gets where it goes. */
  async settle(): Promise<void> {
    this.#fate.stop();
    await this.#workload.finish();
    for (const { disk } of this.#places.values()) {
      const head = await disk.read((tx) => tx.head());
      const at: { readonly at?: string } = head ? JSON.parse(head.line) : {};
      this.#nowMs = Math.max(this.#nowMs, Date.parse(at.at ?? this.#now()));
    }
    for (let round = 0; round < 40; round += 1) {
      this.#nowMs += 600_000;
      while (this.#network.underway > 0) await this.#network.arrive();
      await this.#send();
    }
    await this.#upkeep();
  }

  /** Lets the auditor in. At the end the views are rebuilt too, to compare. */
  async look(settled: boolean): Promise<void> {
    const nodes: NodeEvidence[] = [];
    for (const id of this.#places.keys()) nodes.push(await this.#evidence(id, settled));
    const found = audit({ nodes, diary: this.#diary, organs, partnerships, forbids, digest: sha256, settled });
    for (const one of found) this.#faults.add(one);
  }

  async #evidence(id: string, settled: boolean): Promise<NodeEvidence> {
    const { disk, safe, remains } = present(this.#places.get(id), 'the region has its own organs');
    const seen = await disk.read(async (tx) => {
      const lines = await tx.lines(1, 100_000);
      return {
        lines,
        payloads: await tx.payloads(lines.map((line) => line.seq)),
        records: await tx.records(lines.map((line) => line.seq)),
        rows: await rowsOf(disk),
        waiting: await tx.outboxSize(),
      };
    });
    if (settled) await this.#answered(id, ({ corridor }) => corridor.rebuild());
    return {
      id,
      ...seen,
      ...(settled ? { rebuilt: await rowsOf(disk) } : {}),
      unscrubbed: remains.unscrubbed,
      stolen: remains.stolen,
      opens: (key, sealed) => safe.open(key, sealed) !== undefined,
    };
  }

  async tally(): Promise<Omit<Rehearsal, 'seed' | 'steps'>> {
    const counted = { event: 0, refusal: 0, post: 0, read: 0 };
    const heads: string[] = [];
    for (const [id, { disk }] of this.#places) {
      const lines = await disk.read((tx) => tx.lines(1, 100_000));
      heads.push(`${id} ${lines.at(-1)?.hash ?? ''}`);
      for (const { line } of lines) {
        const { kind }: { kind: keyof typeof counted } = JSON.parse(line);
        counted[kind] += 1;
      }
    }
    const { event: events, refusal: refusals, post: posts } = counted;
    const hash = sha256(heads.sort().join('\n'));
    return { faults: [...this.#faults], events, refusals, posts, injected: this.#fate.injected, hash };
  }
}

const rowsOf = async (disk: Store): Promise<string> =>
  canonical((await disk.read((tx) => tx.rows(undefined, 100_000))).map((row) => ({ ...row })));
