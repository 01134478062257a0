import { DatabaseSync } from 'node:sqlite';
import { prng } from '../core/prng.ts';
import type { Base } from '../link/network/base.ts';
import { networkBuilder } from '../link/network/builder.ts';
import { type InventedNetwork, inventedClasses, inventedEdges } from '../link/network/invented-network.ts';
import { neighbours } from '../link/network/neighbours.ts';
import { builtNetwork, type NetworkThread } from '../link/network/network.node.ts';
import { Network } from '../link/network/network.ts';
import type { Reader } from '../link/network/walk.ts';
import { atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';
import { houseFigures } from './network-house.node.ts';

const kinds = 20;
const classes = 40;
const chunk = 1 << 15;
/** The reader sees most of what there is, and not all: every third class is hidden. */
const reader: Reader = { mask: Uint8Array.from({ length: classes }, (_, at) => (at % 3 === 2 ? 0 : 1)) };
const asked = { questions: 2_000, paths: 300 };

/** More take long to load, not to ask. */
const mostInHouse = 100_000;

export const networkBench: BenchRow = {
  name: 'network',
  label: { nl: 'Netwerk: buren, paden en onderdelen', en: 'Network: neighbours, paths and components' },
  async run(context) {
    const nodes = context.nodes ?? (context.isQuick ? 100_000 : 1_000_000);
    const edges = context.edges ?? nodes * 4;
    return [
      ...(await size({ nodes, edges }, context)),
      ...(await peer(context)),
      ...(await houseFigures(Math.min(nodes, mostInHouse), context)),
    ];
  },
};

const about = ({ nodes, edges }: Size): InventedNetwork => ({ seed: 11, nodes, edges, kinds, classes });

interface Size {
  readonly nodes: number;
  readonly edges: number;
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

async function size(size: Size, context: BenchContext): Promise<readonly Figure[]> {
  const name = `${size.nodes.toLocaleString('en')} nodes`;
  context.progress(`${name}: build`);
  const memory = watchedMemory();
  const { network, seconds } = await built(size);
  const building = memory.end();
  try {
    const turns = watchedTurns();
    context.progress(`${name}: questions`);
    const hops = await twoHops(network, size.nodes);
    const paths = await pathTimes(network, size.nodes);
    const one = await componentTimes(network, size.nodes);
    context.progress(`${name}: components`);
    const before = performance.now();
    const { largest, count } = await network.components(reader, { largest: 1 });
    const componentSeconds = (performance.now() - before) / 1_000;
    const changeMillis = await changed(network, size.nodes);
    context.progress(`${name}: compact`);
    const start = performance.now();
    const compacting = watchedMemory();
    await network.compact();
    const compactSeconds = (performance.now() - start) / 1_000;
    const longestTurn = turns.end();
    context.note({
      nl: `${size.edges} relaties, elk in twee rijen; grootste onderdeel ${largest[0]?.size ?? 0} van ${count}; paden: ${paths.kinds}`,
      en: `${size.edges} edges, each in two rows; largest component ${largest[0]?.size ?? 0} of ${count}; paths: ${paths.kinds}`,
    });
    const of = (what: string, value: number, unit: string, target?: Figure['target']): Figure => ({
      name: `network ${what}`,
      value: rounded(value),
      unit,
      ...(target ? { target } : {}),
    });
    return [
      of('nodes', size.nodes, ''),
      of('build', seconds, 's'),
      of('index', megabytes(network.bytes), 'MB', atMost(1_024)),
      of('process while built', building, 'MB', atMost(2_048)),
      of('process at rest', hops.megabytes, 'MB', atMost(2_048)),
      of('2 hops p50', quantile(hops.millis, 0.5), 'ms'),
      of('2 hops p95', quantile(hops.millis, 0.95), 'ms', atMost(50)),
      of('2 hops p99', quantile(hops.millis, 0.99), 'ms'),
      of('2 hops, nodes p50', quantile(hops.found, 0.5), ''),
      of('path p50', quantile(paths.millis, 0.5), 'ms'),
      of('path p95', quantile(paths.millis, 0.95), 'ms'),
      of('path p99', quantile(paths.millis, 0.99), 'ms'),
      of('component, 1,000 nodes p95', quantile(one, 0.95), 'ms'),
      of('all components', componentSeconds, 's'),
      of('change to answer p95', changeMillis, 'ms'),
      of('new base', compactSeconds, 's'),
      of('process, new base', compacting.end(), 'MB', atMost(2_048)),
      of('longest turn of the asker', longestTurn, 'ms', atMost(20)),
    ];
  } finally {
    await network.close();
  }
}

async function built(size: Size): Promise<{ readonly network: NetworkThread; readonly seconds: number }> {
  const before = performance.now();
  const network = await builtNetwork({
    nodes: size.nodes,
    classes: inventedClasses(about(size), chunk),
    edges: inventedEdges(about(size), chunk),
  });
  return { network, seconds: (performance.now() - before) / 1_000 };
}

/** The most memory of the process, looked at every fifth of a second. */
function watchedMemory(): { end(): number } {
  let most = process.memoryUsage.rss();
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 200);
  return {
    end() {
      clearInterval(timer);
      look();
      return megabytes(most);
    },
  };
}

/**
 * The longest that this thread was at work without a pause, by its own processor time: what others on the machine take
 * does not count. Looked at every two milliseconds, so it may be those more than it was.
 */
function watchedTurns(): { end(): number } {
  let [longest, before] = [0, process.threadCpuUsage()];
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
  }, 2);
  return {
    end() {
      clearInterval(timer);
      return longest;
    },
  };
}

async function twoHops(network: NetworkThread, nodes: number) {
  const dice = prng(21);
  const [millis, found]: [number[], number[]] = [[], []];
  for (let at = 0; at < asked.questions; at += 1) {
    const before = performance.now();
    const answer = await network.neighbours(reader, { node: dice.below(nodes), depth: 2, limit: 1_000 });
    if (answer.kind !== 'found') continue;
    millis.push(performance.now() - before);
    found.push(answer.nodes.length);
  }
  return { millis, found, megabytes: megabytes(process.memoryUsage.rss()) };
}

async function pathTimes(network: NetworkThread, nodes: number) {
  const dice = prng(22);
  const millis: number[] = [];
  const kinds = new Map<string, number>();
  for (let at = 0; at < asked.paths; at += 1) {
    const question = { from: dice.below(nodes), to: dice.below(nodes), paths: 10 };
    const before = performance.now();
    const { kind } = await network.paths(reader, question);
    if (kind === 'unknown') continue;
    millis.push(performance.now() - before);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return { millis, kinds: [...kinds].map(([kind, times]) => `${kind} ${times}`).join(', ') };
}

async function componentTimes(network: NetworkThread, nodes: number): Promise<readonly number[]> {
  const dice = prng(25);
  const millis: number[] = [];
  for (let at = 0; at < asked.paths; at += 1) {
    const before = performance.now();
    await network.component(reader, { node: dice.below(nodes), limit: 1_000 });
    millis.push(performance.now() - before);
  }
  return millis;
}

/** From telling a new edge to an answer that has it. */
async function changed(network: NetworkThread, nodes: number): Promise<number> {
  const dice = prng(23);
  const millis: number[] = [];
  for (let at = 0; at < asked.questions; at += 1) {
    const edge = { from: dice.below(nodes), to: dice.below(nodes), kind: 1, policy: 0 };
    const before = performance.now();
    network.apply([{ kind: 'edge.added', edge }]);
    await network.neighbours(reader, { node: edge.from, depth: 1, limit: 1_000 });
    millis.push(performance.now() - before);
  }
  return quantile(millis, 0.95);
}

/** The same network of a smaller size in SQLite, asked with a recursive query under the same policy; hubs are walked through by both. */
async function peer({ isQuick, progress, folder }: BenchContext): Promise<readonly Figure[]> {
  const nodes = isQuick ? 100_000 : 1_000_000;
  const size = { nodes, edges: nodes * 4 };
  progress(`SQLite, ${nodes.toLocaleString('en')} nodes`);
  const database = new DatabaseSync(`${folder()}/network.sqlite`);
  const start = performance.now();
  fill(database, size);
  const sqliteSeconds = (performance.now() - start) / 1_000;
  const ask = database.prepare(`
    WITH RECURSIVE ring(node, hops) AS (
      SELECT id, 0 FROM node JOIN admitted USING (policy) WHERE id = ?
      UNION
      SELECT row.target, ring.hops + 1 FROM ring
        JOIN row ON row.node = ring.node
        JOIN admitted AS a ON a.policy = row.policy
        JOIN node ON node.id = row.target
        JOIN admitted AS b ON b.policy = node.policy
        WHERE ring.hops < 2)
    SELECT DISTINCT node FROM ring LIMIT 1001`);
  const network = new Network(builtHere(size));
  const dice = prng(24);
  const [there, here]: [number[], number[]] = [[], []];
  for (let at = 0; at < asked.questions; at += 1) {
    const node = dice.below(nodes);
    const before = performance.now();
    ask.all(node);
    const between = performance.now();
    neighbours(network, reader, { node, depth: 2, limit: 1_000, hubLinks: nodes });
    here.push(performance.now() - between);
    there.push(between - before);
  }
  database.close();
  const ratio = (share: number): number => rounded(quantile(there, share) / quantile(here, share));
  return [
    { name: 'SQLite nodes', value: nodes, unit: '' },
    { name: 'SQLite load', value: rounded(sqliteSeconds), unit: 's' },
    { name: 'SQLite 2 hops p50', value: rounded(quantile(there, 0.5)), unit: 'ms' },
    { name: 'SQLite 2 hops p95', value: rounded(quantile(there, 0.95)), unit: 'ms' },
    { name: 'index, same work, p50', value: rounded(quantile(here, 0.5)), unit: 'ms' },
    { name: 'index, same work, p95', value: rounded(quantile(here, 0.95)), unit: 'ms' },
    { name: 'faster than SQLite, p50', value: ratio(0.5), unit: 'times' },
    { name: 'faster than SQLite, p95', value: ratio(0.95), unit: 'times' },
  ];
}

/** In this thread, as SQLite is. */
function builtHere(size: Size): Base {
  const builder = networkBuilder(size.nodes);
  let node = 0;
  for (const policies of inventedClasses(about(size), chunk))
    for (const policy of policies) builder.putNode(node++, policy);
  for (const { from, to, kind, policy } of inventedEdges(about(size), chunk)) {
    for (let at = 0; at < from.length; at += 1) {
      builder.addEdge(from[at] ?? 0, to[at] ?? 0, kind[at] ?? 0, policy[at] ?? 0);
    }
  }
  return builder.done();
}

function fill(database: DatabaseSync, size: Size): void {
  database.exec(`
    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -524288;
    CREATE TABLE admitted (policy INTEGER PRIMARY KEY);
    CREATE TABLE node (id INTEGER PRIMARY KEY, policy INTEGER NOT NULL);
    CREATE TABLE row (node INTEGER, target INTEGER, kind INTEGER, policy INTEGER);
    BEGIN`);
  const [admit, node, row] = [
    database.prepare('INSERT INTO admitted VALUES (?)'),
    database.prepare('INSERT INTO node VALUES (?, ?)'),
    database.prepare('INSERT INTO row VALUES (?, ?, ?, ?)'),
  ];
  for (const [policy, admitted] of reader.mask.entries()) if (admitted === 1) admit.run(policy);
  let id = 0;
  for (const policies of inventedClasses(about(size), chunk)) for (const policy of policies) node.run(id++, policy);
  for (const { from, to, kind, policy } of inventedEdges(about(size), chunk)) {
    for (const [at, one] of from.entries()) {
      const other = to[at] ?? 0;
      if (one === other) continue;
      row.run(one, other, kind[at] ?? 0, policy[at] ?? 0);
      row.run(other, one, kind[at] ?? 0, policy[at] ?? 0);
    }
  }
  database.exec('COMMIT; CREATE INDEX row_node ON row (node, target, policy)');
}
