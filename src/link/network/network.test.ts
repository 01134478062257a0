import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bytesOf, emptyBase, restored, sharedBase } from './base.ts';
import { type Edge, networkBuilder } from './builder.ts';
import { compacted } from './compact.ts';
import { componentOf, components, notSeen } from './components.ts';
import { inventedClasses, inventedEdges } from './invented-network.ts';
import { degree, neighbours } from './neighbours.ts';
import { Network, type NetworkChange } from './network.ts';
import { pathsUpToSix } from './paths.ts';
import type { Reader } from './walk.ts';

/** A network as a list: slow, and plain enough to believe. */
class Plain {
  readonly classes = new Map<number, number | 'removed'>();
  edges: Edge[] = [];

  apply(change: NetworkChange): void {
    switch (change.kind) {
      case 'node.put':
        if (this.classes.get(change.node) !== 'removed') this.classes.set(change.node, change.policy);
        return;
      case 'node.removed':
        if (!this.classes.has(change.node)) return;
        this.classes.set(change.node, 'removed');
        this.edges = this.edges.filter(({ from, to }) => from !== change.node && to !== change.node);
        return;
      case 'edge.added': {
        const { from, to } = change.edge;
        if (from !== to && this.isThere(from) && this.isThere(to)) this.edges.push(change.edge);
        return;
      }
      case 'edge.removed': {
        const at = this.edges.findIndex((edge) => same(edge, change.edge));
        if (at >= 0) this.edges.splice(at, 1);
      }
    }
  }

  isThere(node: number): boolean {
    return typeof this.classes.get(node) === 'number';
  }

  sees(node: number, { mask }: Reader): boolean {
    const its = this.classes.get(node);
    return typeof its === 'number' && mask[its] === 1;
  }

  seen(reader: Reader): readonly Edge[] {
    return this.edges.filter(
      ({ from, to, policy, kind }) =>
        reader.mask[policy] === 1 &&
        this.sees(from, reader) &&
        this.sees(to, reader) &&
        (reader.kinds?.includes(kind) ?? true),
    );
  }

  /** Steps to every node that this reader can reach, walking through nobody with more links than this. */
  stepsFrom(node: number, reader: Reader, hubLinks = 1_000): ReadonlyMap<number, number> {
    const steps = new Map([[node, 0]]);
    const edges = this.seen(reader);
    for (const at of steps.keys()) {
      const own = edges.filter(({ from, to }) => from === at || to === at);
      if (own.length > hubLinks && at !== node) continue;
      for (const { from, to } of own) {
        const other = from === at ? to : from;
        if (!steps.has(other)) steps.set(other, (steps.get(at) ?? 0) + 1);
      }
    }
    return steps;
  }

  paths(ends: { readonly from: number; readonly to: number }, reader: Reader, hubLinks: number): readonly number[][] {
    const back = this.stepsFrom(ends.to, reader, hubLinks);
    const edges = this.seen(reader);
    const linksOf = (node: number) => edges.filter(({ from, to }) => from === node || to === node);
    const onward = (node: number): number[] =>
      [...new Set(linksOf(node).map(({ from, to }) => (from === node ? to : from)))]
        .filter((other) => back.get(other) === (back.get(node) ?? 0) - 1)
        .filter((other) => other === ends.to || linksOf(other).length <= hubLinks)
        .sort((a, b) => a - b);
    const walk = (node: number): number[][] =>
      node === ends.to ? [[node]] : onward(node).flatMap((next) => walk(next).map((rest) => [node, ...rest]));
    return walk(ends.from);
  }
}

const same = (one: Edge, other: Edge): boolean =>
  one.from === other.from && one.to === other.to && one.kind === other.kind && one.policy === other.policy;

const nodeCount = 14;
const classCount = 4;
const node = fc.nat(nodeCount - 1);
const policy = fc.nat(classCount - 1);
const edge = fc.record({ from: node, to: node, kind: fc.nat(2), policy });
const change: fc.Arbitrary<NetworkChange> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edge.added'), edge }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edge.removed'), edge }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('node.put'), node: fc.nat(nodeCount + 3), policy }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('node.removed'), node }) },
);
const mask = fc.oneof(
  fc.constant(new Uint8Array(classCount).fill(1)),
  fc.array(fc.nat(1), { maxLength: classCount }).map((bits) => Uint8Array.from(bits)),
);
const reader: fc.Arbitrary<Reader> = fc.oneof(
  mask.map((mask) => ({ mask })),
  fc.record({ mask, kinds: fc.subarray([0, 1, 2]) }),
);
const start = fc.record({
  classes: fc.array(fc.option(policy, { nil: undefined }), { minLength: nodeCount, maxLength: nodeCount }),
  edges: fc.oneof(fc.array(edge, { maxLength: 40 }), fc.array(edge, { minLength: 16, maxLength: 40, size: 'max' })),
});

function built({ classes, edges }: { classes: readonly (number | undefined)[]; edges: readonly Edge[] }): {
  readonly network: Network;
  readonly plain: Plain;
} {
  const builder = networkBuilder(classes.length);
  const plain = new Plain();
  for (const [node, policy] of classes.entries()) {
    if (policy === undefined) continue;
    builder.putNode(node, policy);
    plain.apply({ kind: 'node.put', node, policy });
  }
  for (const edge of edges) {
    builder.addEdge(edge.from, edge.to, edge.kind, edge.policy);
    plain.apply({ kind: 'edge.added', edge });
  }
  return { network: new Network(builder.done()), plain };
}

/** Everything that can be asked, as one value. */
function allAnswers(network: Network, reader: Reader, nodes: number): unknown {
  const each = Array.from({ length: nodes }, (_, node) => node);
  const { lowest, ...summary } = components(network, reader, { largest: 5 });
  return {
    neighbours: each.flatMap((node) =>
      ([1, 2] as const).flatMap((depth) =>
        [3, 100].map((limit) => neighbours(network, reader, { node, depth, limit, hubLinks: 6 })),
      ),
    ),
    degrees: each.map((node) => degree(network, reader, node)),
    paths: each.flatMap((from) =>
      [0, 5, nodes - 1].flatMap((to) => [
        pathsUpToSix(network, reader, { from, to, paths: 3 }),
        pathsUpToSix(network, reader, { from, to, paths: 3, hubLinks: 3, looks: 20 }),
      ]),
    ),
    components: each.map((node) => componentOf(network, reader, { node, limit: 6 })),
    summary,
    lowest: each.map((node) => lowest[node] ?? notSeen),
  };
}

function agrees(network: Network, plain: Plain, reader: Reader): void {
  const all = { node: 0, depth: 2, limit: 1_000, hubLinks: 1_000 } as const;
  for (let node = 0; node < nodeCount + 4; node += 1) {
    const found = neighbours(network, reader, { ...all, node });
    const component = componentOf(network, reader, { node, limit: 100 });
    if (!plain.sees(node, reader)) {
      assert.deepEqual([found.kind, component.kind], ['unknown', 'unknown']);
      continue;
    }
    const steps = plain.stepsFrom(node, reader);
    assert(found.kind === 'found' && component.kind === 'found' && found.isComplete && component.isComplete);
    const near = [...steps].filter(([, hops]) => hops <= 2).sort(([a], [b]) => a - b);
    assert.deepEqual(
      found.nodes.map(({ node, hops }) => [node, hops]).sort(([a = 0], [b = 0]) => a - b),
      near,
    );
    assert.deepEqual(
      component.nodes,
      [...steps.keys()].sort((a, b) => a - b),
    );
    const own = plain.seen(reader).filter(({ from, to }) => from === node || to === node);
    const counted = degree(network, reader, node);
    assert(counted.kind === 'found');
    assert.equal(counted.neighbours.count, [...steps.values()].filter((hops) => hops === 1).length);
    assert.equal(
      counted.kinds.reduce((sum, { count }) => sum + count, 0),
      new Set(own.map(({ from, to, kind }) => `${from} ${to} ${kind}`)).size,
    );
    for (const hubLinks of [4, 1_000]) {
      for (const to of [0, 7]) agreesOnPaths({ network, plain, reader }, { from: node, to, hubLinks });
    }
  }
  const seen = plain.seen(reader).map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  const links = Array.from({ length: nodeCount + 4 }, (_, node) => neighbours(network, reader, { ...all, node }))
    .flatMap((answer) => (answer.kind === 'found' ? answer.links : []))
    .map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  assert.deepEqual(new Set(links), new Set(seen));
}

function agreesOnPaths(
  { network, plain, reader }: { readonly network: Network; readonly plain: Plain; readonly reader: Reader },
  question: { readonly from: number; readonly to: number; readonly hubLinks: number },
): void {
  const { from, to, hubLinks } = question;
  const answer = pathsUpToSix(network, reader, { ...question, paths: 2 });
  const steps = plain.sees(to, reader) ? plain.stepsFrom(to, reader, hubLinks).get(from) : undefined;
  if (steps === undefined || steps > 6) {
    assert.equal(answer.kind, plain.sees(to, reader) ? 'none' : 'unknown');
    return;
  }
  assert(answer.kind === 'found');
  const paths = plain.paths({ from, to }, reader, hubLinks);
  assert.equal(answer.steps, steps);
  assert.deepEqual(answer.paths, paths.slice(0, 2));
  assert.equal(answer.isComplete, paths.length <= 2);
}

test('answers are those of a plain list, after any changes, and a new base gives the same', () => {
  fc.assert(
    fc.property(start, fc.array(change, { maxLength: 30 }), reader, (begin, changes, reader) => {
      const { network, plain } = built(begin);
      for (const [at, change] of changes.entries()) {
        network.apply(change);
        plain.apply(change);
        if (at % 9 === 0) neighbours(network, reader, { node: at % nodeCount, depth: 1, limit: 9 });
      }
      agrees(network, plain, reader);
      const anew = new Network(compacted(network));
      assert.deepEqual(allAnswers(anew, reader, nodeCount + 4), allAnswers(network, reader, nodeCount + 4));
    }),
    { numRuns: 60 },
  );
});

test('two worlds that differ only in what a reader may not see give that reader the same answers', () => {
  // One hidden class before all that are open and one after, so that hidden edges stand on both sides in every row.
  const [low, high] = [0, classCount + 1];
  const secret = fc.constantFrom(low, high);
  const hiddenEdge = fc.record({
    ...{ from: fc.nat(nodeCount + 2), to: fc.nat(nodeCount + 2), kind: fc.nat(2), policy: secret },
  });
  fc.assert(
    fc.property(start, fc.array(hiddenEdge, { maxLength: 60 }), reader, (begin, hidden, reader) => {
      const open = { ...reader, mask: Uint8Array.of(0, ...reader.mask) };
      const moved = begin.edges.map((edge) => ({ ...edge, policy: edge.policy + 1 }));
      const openClasses = begin.classes.map((policy) => (policy === undefined ? undefined : policy + 1));
      const without = built({ classes: openClasses, edges: moved }).network;
      const classes = [...openClasses, low, high, low].map((policy, at) => policy ?? (at % 2 === 0 ? low : high));
      // Open edges to hidden nodes are hidden as well.
      const toHidden = hidden.map((edge) => ({ ...edge, to: nodeCount, policy: 1 }));
      const ghosts = moved.filter(({ from, to }) => openClasses[from] === undefined || openClasses[to] === undefined);
      const usual = moved.filter((edge) => !ghosts.includes(edge));
      const within = built({ classes, edges: [...hidden, ...usual, ...ghosts, ...toHidden] }).network;
      const expected = allAnswers(without, open, nodeCount + 4);
      assert.deepEqual(allAnswers(within, open, nodeCount + 4), expected);
      const later = built({ classes, edges: usual }).network;
      for (const edge of [...hidden, ...ghosts, ...toHidden]) later.apply({ kind: 'edge.added', edge });
      assert.deepEqual(allAnswers(later, open, nodeCount + 4), expected);
      assert.deepEqual(allAnswers(new Network(compacted(later)), open, nodeCount + 4), expected);
    }),
    { numRuns: 60 },
  );
});

test('a base comes back from its bytes, and damaged bytes do not', () => {
  const { network } = built({ classes: [0, 1, 2], edges: [{ from: 0, to: 1, kind: 3, policy: 2 }] });
  const { bytes } = network.base;
  const again = restored(bytes);
  assert('good' in again);
  assert.deepEqual(again.good.targets, sharedBase(bytes).targets);
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const copy = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(new Uint8Array(bytes));
    new Uint32Array(copy)[at / 4] = (new Uint32Array(bytes)[at / 4] ?? 0) ^ 0x10101;
    assert('fault' in restored(copy), `byte ${at}`);
  }
  assert.deepEqual(restored(new SharedArrayBuffer(24)), { fault: 'not-a-network' });
  assert('good' in restored(emptyBase().bytes));
});

test('a hub is shown and not walked through, and counted to "at least 1,000"', () => {
  const many = 3_000;
  const edges = Array.from({ length: many }, (_, at) => ({ from: 1, to: at + 2, kind: 0, policy: 0 }));
  const { network } = built({
    classes: new Array<number>(many + 3).fill(0),
    edges: [{ from: 0, to: 1, kind: 1, policy: 0 }, ...edges, { from: many + 2, to: 5, kind: 1, policy: 0 }],
  });
  const reader = { mask: Uint8Array.of(1) };
  const found = neighbours(network, reader, { node: 0, depth: 2, limit: 5_000 });
  assert.deepEqual(found, {
    ...{ kind: 'found', hubs: [1], isComplete: true, links: [{ from: 0, to: 1, kind: 1 }] },
    nodes: [
      { node: 0, hops: 0 },
      { node: 1, hops: 1 },
    ],
  });
  const counted = degree(network, reader, 1);
  assert(counted.kind === 'found');
  assert.deepEqual(counted.neighbours, { count: 1_000, isAtLeast: true });
  const cut = neighbours(network, reader, { node: 1, depth: 1, limit: 10 });
  assert(cut.kind === 'found' && !cut.isComplete && cut.nodes.length === 11);
  const question = { from: 0, to: many + 2, paths: 1 };
  const around = pathsUpToSix(network, reader, { ...question, hubLinks: 2_000 });
  assert.deepEqual([around.kind, 'hubs' in around && around.hubs], ['none', [1]]);
  const through = pathsUpToSix(network, reader, question);
  assert.deepEqual(through.kind === 'found' && through.paths, [[0, 1, 5, many + 2]]);
  const stopped = pathsUpToSix(network, reader, { ...question, from: 2, to: 3, looks: 500 });
  assert.deepEqual(stopped, { kind: 'stopped', noneUpTo: 1, hubs: [], looked: 501 });
});

test('an invented network of 20,000 fits its stated bytes and hangs together', () => {
  const about = { seed: 4, nodes: 20_000, edges: 80_000, kinds: 12, classes: 20 };
  const builder = networkBuilder(about.nodes);
  let node = 0;
  for (const classes of inventedClasses(about, 1_000)) {
    for (const policy of classes) builder.putNode(node++, policy);
  }
  let edges = 0;
  for (const { from, to, kind, policy } of inventedEdges(about, 1_000)) {
    for (const [at, one] of from.entries()) {
      if (builder.addEdge(one, to[at] ?? 0, kind[at] ?? 0, policy[at] ?? 0)) edges += 1;
    }
  }
  const base = builder.done();
  assert.equal(base.halves, edges * 2);
  assert.equal(
    base.bytes.byteLength,
    bytesOf({ nodes: about.nodes, halves: edges * 2, labels: base.labelTable.length }),
  );
  assert('good' in restored(base.bytes));
  const found = components(new Network(base), { mask: new Uint8Array(20).fill(1) }, { largest: 1 });
  assert((found.largest[0]?.size ?? 0) > 19_900);
});
