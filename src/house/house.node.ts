import { join } from 'node:path';
import type { Profile } from '../law/activate.ts';
import { packs as rulePacks } from '../law/basis/index.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';
import type { Question } from '../law/question.ts';
import type { RulePack } from '../law/rule.ts';
import type { PackContent } from '../steps/slot.ts';
import type { Step } from '../steps/step.ts';
import { openCabinet } from './cabinet-files.node.ts';
import type { CedarOracle } from './cedar.node.ts';
import { chance } from './chance.node.ts';
import { deflated } from './codec.node.ts';
import type { CorridorParts } from './corridor.ts';
import { publishFilters } from './filters.node.ts';
import { openMatching } from './matching.node.ts';
import { Gate, makeNode, type Node, upkeep } from './node.ts';
import type { Envelope, Taken, Transport } from './post.ts';
import { type LineTls, openPostLine, type Peers, type PostLine } from './post-line.node.ts';
import { RegisterInbox } from './register-inbox.node.ts';
import { assertKeysKept, checkSignature, openSafe, sha256 } from './safe.node.ts';
import { type NetworkBounds, openShelfOf } from './shelf-of.node.ts';
import { type Store, StoreUnavailable } from './store.ts';
import { openSqlite } from './store-sqlite.node.ts';

export interface HouseOptions {
  /** Folder in which each node has its own files. */
  readonly dataRoot: string;
  readonly profile: Profile;
  /** Only this node; absent: all of them, in one process. */
  readonly only?: string;
  /** PostgreSQL instead of a file per node; each node gets a schema of its own. */
  readonly databaseUrl?: string;
  /** Where the other nodes are, and their public keys, when they do not live in this process. */
  readonly peers?: Peers;
  /** What this process shows to them, and who certified them. */
  readonly tls?: LineTls;
  /** From which size on relations of registers stand in memory, and how much of it they may take. */
  readonly networks?: NetworkBounds;
  readonly organs: readonly OrganProfile[];
  readonly partnerships: readonly Partnership[];
  readonly packs: readonly PackContent[];
  /** With the signatures under them; absent: the rules as they stand in the program, signed by nobody. */
  readonly rulePacks?: readonly RulePack[];
  readonly steps: readonly Step[];
  readonly designatedFor: (userId: string) => readonly string[];
  /** UTC instant; absent: the machine's clock. */
  readonly now?: () => string;
  /** Ids that nobody can guess; a test that compares two worlds brings its own. */
  readonly newId?: (prefix: string) => string;
}

export interface House {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly gate: Gate;
  readonly publicKeys: ReadonlyMap<string, string>;
  /** Sends what is due and tidies up what terms say, until it is closed. */
  start(): void;
  /** Sends until no node has anything left that is due. For imports, tests and the end of the seed. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const nowIso = (): string => new Date().toISOString();

/** Sortable by time, and 80 bits of chance: an id tells nothing of what it names. */
export function newId(prefix: string): string {
  return `${prefix}-${Date.now().toString(36).padStart(9, '0')}${chance(10).toString('hex')}`;
}

const postEveryMs = 500;
const upkeepEveryMs = 60_000;
const closeWaitMs = 3_000;

/** Opens the nodes of a partnership, each with its own store, keys and gate. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const gate = new Gate(options.rulePacks ?? rulePacks, options.profile, deflated);
  const nodes = new Map<string, Node>();
  const publicKeys = new Map(Object.entries(options.peers ?? {}).map(([organ, peer]) => [organ, peer.publicKey]));
  const stores: Store[] = [];
  const publishers: Publishers = new Map();
  const wake: Wake = { posts: () => undefined };
  const line = openPostLine(options.peers ?? {}, options.tls);
  const transport: Transport = {
    send: (envelope, attachment) => {
      const here = nodes.get(envelope.to);
      return here ? handOver(here, envelope, attachment) : line.send(envelope, attachment);
    },
  };

  for (const self of options.organs.filter((organ) => options.only === undefined || organ.id === options.only)) {
    const { store, safe, shelf, cabinet } = await opened(options, self.id).catch(async (fault: unknown) => {
      for (const one of stores) await one.close();
      throw fault;
    });
    stores.push(store);
    publicKeys.set(self.id, safe.publicKey);
    const publicKeyOf = (organ: string) => publicKeys.get(organ);
    const matching = await openMatching({
      holder: self.id,
      safe,
      cabinet,
      checkSignature,
      publicKeyOf,
      random: chance,
    });
    const { organs, partnerships, packs, steps } = options;
    const inbox = new RegisterInbox(join(options.dataRoot, self.id));
    const node = makeNode(
      {
        store,
        safe,
        shelf,
        cabinet,
        matching,
        self,
        organs,
        partnerships,
        packs,
        steps,
        digest: sha256,
        ask: (question) => gate.ask(question),
        law: gate,
        rulesText: (packVersion) => gate.rulesText(packVersion),
        secondOpinion: async (question) => (await judge(gate, question)).effect(question),
        now: options.now ?? nowIso,
        newId: options.newId ?? newId,
        salt: () => chance(16).toString('base64url'),
        breathe: () => new Promise((resolve) => setImmediate(resolve)),
        sweepInbox: () => inbox.sweep(Date.now()),
        committed: () => wake.posts(self.id),
      },
      {
        transport,
        checkSignature,
        publicKeyOf,
        designatedFor: (actor) => options.designatedFor(actor.userId),
      },
    );
    publishers.set(self.id, () => publishFilters({ corridor: node.corridor, keys: matching, cabinet }));
    await node.corridor.catchUp();
    nodes.set(self.id, node);
  }
  return { nodes, gate, publicKeys, ...work(nodes, { stores, wake, line, publishers }) };
}

/** Makes the filters of a node that are due. */
type Publishers = Map<string, () => Promise<number>>;

interface Works {
  readonly publishers: Publishers;
  readonly stores: readonly Store[];
  readonly wake: Wake;
  readonly line: PostLine;
}

function work(nodes: ReadonlyMap<string, Node>, { stores, wake, line, publishers }: Works) {
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<unknown>>();
  let tidied: Promise<unknown> = Promise.resolve();
  const said = new Map<string, string>();
  const tracked = <T>(job: Promise<T>): Promise<T> => {
    running.add(job);
    return job.finally(() => running.delete(job));
  };
  // What one node cannot do, the others still do. The same fault is told once, not at every round.
  const alone = async (at: string, { id }: Node, job: () => Promise<number>): Promise<number | undefined> => {
    try {
      const done = await job();
      said.delete(`${at} ${id}`);
      return done;
    } catch (fault) {
      const told = String(fault);
      if (said.get(`${at} ${id}`) !== told) console.error(JSON.stringify({ at, node: id, fault: told }));
      said.set(`${at} ${id}`, told);
      return undefined;
    }
  };
  const send = async (node: Node): Promise<number> =>
    (await tracked(alone('posts', node, () => node.postOffice.sendDue()))) ?? 0;
  const sendAll = async (): Promise<number> =>
    (await Promise.all([...nodes.values()].map(send))).reduce((sum, sent) => sum + sent, 0);
  // Nobody waits for the round before: who is slow to answer holds up nobody else.
  const posts = (id: string): void => {
    const node = nodes.get(id);
    if (node) void send(node);
  };
  const everywhere = () => {
    for (const id of nodes.keys()) wake.posts(id);
  };
  const publish = async () => {
    for (const node of nodes.values()) await alone('filters', node, publishers.get(node.id) ?? (async () => 0));
  };
  const tidy = () => {
    tidied = tidied.then(async () => {
      for (const node of nodes.values()) await alone('upkeep', node, () => upkeep(node));
      await publish();
    });
  };
  return {
    start() {
      wake.posts = posts;
      timers.push(setInterval(everywhere, postEveryMs), setInterval(tidy, upkeepEveryMs));
      everywhere();
      tidy();
    },
    async settle() {
      await publish();
      for (let round = 0; round < 100; round += 1) {
        const others = [...running];
        if ((await sendAll()) === 0 && others.length === 0) return;
        await Promise.all(others);
      }
    },
    async close() {
      wake.posts = () => undefined;
      for (const timer of timers) clearInterval(timer);
      await tidied;
      // What is under way may end; what takes long is sent again after the next start, and is taken once.
      const late = setTimeout(() => line.close(), closeWaitMs);
      await Promise.all(running);
      clearTimeout(late);
      line.close();
      for (const store of stores) await store.close();
      for (const { corridor } of nodes.values()) {
        const { safe, shelf, cabinet } = corridor.parts;
        safe.close();
        await shelf.close();
        await cabinet.close();
      }
    },
  };
}

const judges = new Map<string, CedarOracle>();

/** Cedar over the rules of the question's day; its engine is loaded when it is first needed. */
async function judge(gate: Gate, { time }: Question): Promise<CedarOracle> {
  const active = gate.activeOn(time.now.slice(0, 10));
  const known = judges.get(active.packVersion);
  if (known) return known;
  const { cedarOracle } = await import('./cedar.node.ts');
  const made = cedarOracle(active);
  judges.set(active.packVersion, made);
  return made;
}

interface Wake {
  posts: (node: string) => void;
}

/** A node's store and keys. Several are opened at once, so a fault names the one it is about. */
async function opened(
  options: HouseOptions,
  node: string,
): Promise<Pick<CorridorParts, 'store' | 'safe' | 'shelf' | 'cabinet'>> {
  const keyFile = join(options.dataRoot, node, 'keys.sqlite');
  try {
    const store = await openStore(options, node);
    try {
      assertKeysKept(keyFile, (await store.read((tx) => tx.head())) !== undefined);
      const cabinet = openCabinet(join(options.dataRoot, node, 'filters'), options.now ?? nowIso);
      return {
        store,
        safe: openSafe(keyFile, node),
        shelf: await openShelfOf({ ...options, node }, options.networks),
        cabinet,
      };
    } catch (fault) {
      await store.close();
      throw fault;
    }
  } catch (fault) {
    if (!(fault instanceof StoreUnavailable)) throw fault;
    const { nl, en } = fault.reason;
    throw new StoreUnavailable(fault.code, { nl: `${node}: ${nl}`, en: `${node}: ${en}` }, fault);
  }
}

async function openStore({ databaseUrl, dataRoot }: HouseOptions, node: string): Promise<Store> {
  if (databaseUrl === undefined) return openSqlite(join(dataRoot, node, 'ledger.sqlite'));
  // Loaded only where it is used: the default path has no server and no client of one.
  const { openPostgres } = await import('./store-postgres.node.ts');
  return openPostgres(databaseUrl, node);
}

/** Also within one process a post is bytes that are parsed at the other's door, and a file is a copy. */
async function handOver({ postOffice }: Node, envelope: Envelope, attachment: Uint8Array | undefined): Promise<Taken> {
  const reply = await postOffice.receive(
    JSON.parse(JSON.stringify(envelope)),
    attachment && new Uint8Array(attachment),
  );
  if ('refusal' in reply) throw new Error(`post refused at the door: ${reply.refusal.code}`);
  return reply;
}
