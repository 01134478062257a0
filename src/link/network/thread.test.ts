import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { newBlock, readChange, writeChange } from './change-log.ts';
import { inventedClasses, inventedEdges } from './invented-network.ts';
import { builtNetwork, NetworkThread, restoredNetwork } from './network.node.ts';
import type { NetworkChange } from './network.ts';

const reader = { mask: Uint8Array.of(1, 1) };

test('a change is the same after it went to another thread', () => {
  const number = fc.nat(2 ** 32 - 2);
  const edge = fc.record({ from: number, to: number, kind: fc.nat(32_767), policy: fc.nat(65_533) });
  const change: fc.Arbitrary<NetworkChange> = fc.oneof(
    fc.record({ kind: fc.constant('node.put'), node: number, policy: fc.nat(65_533) }),
    fc.record({ kind: fc.constant('node.removed'), node: number }),
    fc.record({ kind: fc.constantFrom('edge.added', 'edge.removed'), edge }),
  );
  const block = newBlock();
  fc.assert(
    fc.property(change, fc.nat(9), (change, place) => {
      writeChange(block, place, structuredClone(change));
      assert.deepEqual(readChange(block, place), structuredClone(change));
    }),
  );
});

test('a thread answers with every change told before, and the same after a new base and from a file', async () => {
  const about = { seed: 9, nodes: 3_000, edges: 9_000, kinds: 4, classes: 2 };
  const folder = mkdtempSync(join(tmpdir(), 'schakel-network-'));
  const path = join(folder, 'network');
  const source = { nodes: about.nodes, classes: inventedClasses(about, 500), edges: inventedEdges(about, 500) };
  const network = await builtNetwork({ ...source, position: 7 });
  try {
    const shares: number[] = [];
    const asked = async (network: NetworkThread) => ({
      near: await network.neighbours(reader, { node: 3_001, depth: 2, limit: 500 }),
      degrees: await network.degrees(reader, [0, 3_001, 2_999]),
      paths: await network.paths(reader, { from: 3_001, to: 1_500, paths: 5 }),
      component: await network.component(reader, { node: 3_001, limit: 50 }),
      all: await network.components(reader, { largest: 3, tick: (share) => shares.push(share) }),
    });
    const near = () => network.neighbours(reader, { node: 3_001, depth: 2, limit: 500 });
    assert.deepEqual(await near(), { kind: 'unknown' });
    network.apply([
      { kind: 'node.put', node: 3_001, policy: 1 },
      { kind: 'edge.added', edge: { from: 3_001, to: 10, kind: 9, policy: 0 } },
    ]);
    const many = Array.from({ length: 9_000 }, (_, at): NetworkChange => {
      const edge = { from: at % 3_000, to: (at * 7) % 3_000, kind: 1, policy: 1 };
      return { kind: 'edge.added', edge };
    });
    for (const _ of [1, 2]) network.apply(many, 19);
    const before = await asked(network);
    assert(before.near.kind === 'found' && before.paths.kind === 'found');
    const compacting = network.compact();
    assert.equal(await network.compact(), false);
    network.apply([{ kind: 'node.removed', node: 3_001 }], 20);
    assert.equal(await compacting, true);
    assert.deepEqual(await near(), { kind: 'unknown' });
    assert.equal(network.changes, 1);
    await network.save(path);
    const kept = await restoredNetwork(path);
    assert('good' in kept);
    assert.equal(kept.good.position, 19);
    assert.deepEqual(await asked(kept.good), before);
    assert.deepEqual(shares, [0, 0]);
    await kept.good.close();
    const bytes = readFileSync(path);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    assert.deepEqual(await restoredNetwork(path), { fault: 'damaged' });
  } finally {
    await network.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('an empty network grows by changes alone; when too many wait, one more is told so', async () => {
  const network = new NetworkThread();
  network.apply([
    { kind: 'node.put', node: 0, policy: 0 },
    { kind: 'node.put', node: 1, policy: 0 },
    { kind: 'edge.added', edge: { from: 0, to: 1, kind: 2, policy: 0 } },
  ]);
  const asked = Array.from({ length: 1_001 }, () => network.degrees(reader, [0]));
  assert.deepEqual(await asked[1_000], { kind: 'busy' });
  const count = { count: 1, isAtLeast: false };
  assert.deepEqual(await asked[0], [
    { kind: 'found', neighbours: count, kinds: [{ linkKind: 2, isOut: true, ...count }] },
  ]);
  await Promise.all(asked);
  await network.close();
});
