import { setTimeout as wait } from 'node:timers/promises';
import { openRegion } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { prng } from '../core/prng.ts';
import type { Corridor } from '../house/corridor.ts';
import { refOf } from '../house/register-load.node.ts';
import { inventedEdges } from '../link/network/invented-network.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { atMost, type BenchContext, type Figure, quantile, rounded } from './figure.ts';
import { answered, loadedInto } from './register-house.node.ts';
import { benchNode } from './sample.ts';

const source = 'bench-network';
const asked = { questions: 300, paths: 100 } as const;
const seed = 11;
const chunk = 1 << 15;

/** Firms that direct and own each other: things with a name each, and relations of two kinds between them. */
function* networkRecords(nodes: number, edges: number): Generator<SourceRecord> {
  for (let node = 0; node < nodes; node += 1)
    yield { id: `f-${node}`, kind: 'Company', values: { name: [`Verzonnen ${node} B.V.`] } };
  let at = 0;
  for (const { from, to, kind } of inventedEdges({ seed, nodes, edges, kinds: 2, classes: 1 }, chunk))
    for (const [place, one] of from.entries()) {
      const ends = [`f-${one}`, `f-${to[place] ?? 0}`] as const;
      at += 1;
      yield kind[place] === 0
        ? { id: `r-${at}`, kind: 'Directorship', values: { director: [ends[0]], organization: [ends[1]] } }
        : { id: `r-${at}`, kind: 'Ownership', values: { owner: [ends[0]], asset: [ends[1]] } };
    }
}

/**
 * A register with relations as somebody asks it: gate, log, names and all. First from the shelf, then from memory, where the same
 * questions have the same answers.
 */
export async function houseFigures(nodes: number, context: BenchContext): Promise<readonly Figure[]> {
  const edges = nodes * 4;
  const house = await openRegion({ dataRoot: context.folder(), profile: 'demo', node: benchNode });
  try {
    const { corridor } = present(house.nodes.get(benchNode), 'the bench opened this node');
    const made = () => networkRecords(nodes, edges);
    const { loadId } = await loadedInto(corridor, { source, records: nodes + edges, made, context });
    const start = performance.now();
    const { shelf } = corridor.parts;
    const [one] = await timesOf(corridor, { nodes, most: 1 });
    const first = one?.hops ?? 0;
    while (!shelf.network(loadId)) {
      if (performance.now() - start > mostMillis) throw new Error('the relations did not come to stand in memory');
      context.progress('relations into memory');
      await wait(100);
    }
    const memorySeconds = (performance.now() - start) / 1_000;
    const times = await timesOf(corridor, { nodes, most: asked.questions });
    const hops = times.map((time) => time.hops);
    // Whoever gives up early is quick: only ways that were found count.
    const found = times.filter(({ isFound }) => isFound);
    const paths = found.map((time) => time.path);
    const name = (what: string): string => `in a node, ${what}`;
    return [
      { name: name('things'), value: nodes, unit: '' },
      { name: name('relations'), value: edges, unit: '' },
      { name: name('first question'), value: rounded(first), unit: 'ms' },
      { name: name('until in memory'), value: rounded(memorySeconds), unit: 's' },
      { name: name('2 hops p50'), value: rounded(quantile(hops, 0.5)), unit: 'ms' },
      { name: name('2 hops p95'), value: rounded(quantile(hops, 0.95)), unit: 'ms', target: atMost(50) },
      {
        name: name('things shown p50'),
        value: quantile(
          times.map(({ shown }) => shown),
          0.5,
        ),
        unit: '',
      },
      { name: name('paths found'), value: rounded((100 * found.length) / asked.paths), unit: '%' },
      { name: name('path p50'), value: rounded(quantile(paths, 0.5)), unit: 'ms' },
      { name: name('path p95'), value: rounded(quantile(paths, 0.95)), unit: 'ms' },
    ];
  } finally {
    await house.close();
  }
}

const mostMillis = 1_800_000;

interface Timed {
  readonly hops: number;
  readonly path: number;
  readonly isFound: boolean;
  readonly shown: number;
}

async function timesOf(
  corridor: Corridor,
  { nodes, most }: { readonly nodes: number; readonly most: number },
): Promise<readonly Timed[]> {
  const dice = prng(21);
  const times: Timed[] = [];
  for (let at = 0; at < most; at += 1) {
    const [ref, to] = [dice.below(nodes), dice.below(nodes)].map((node) => refOf(corridor, source, `f-${node}`));
    const before = performance.now();
    const near = await answered(corridor, 'network.neighbours', { ref: ref ?? '', steps: 2 });
    const between = performance.now();
    const raw = { from: ref ?? '', to: to ?? '' };
    const ways = at < asked.paths ? (await answered(corridor, 'network.paths', raw))['paths'] : [];
    const rows = near['rows'];
    times.push({
      hops: between - before,
      path: performance.now() - between,
      isFound: Array.isArray(ways) && ways.length > 0,
      shown: Array.isArray(rows) ? rows.length + 1 : 0,
    });
  }
  return times;
}
