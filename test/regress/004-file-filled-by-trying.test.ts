import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canonical } from '../../src/core/canonical.ts';
import { crowdedAt, fullAt } from '../../src/house/corridor.ts';
import { upkeep } from '../../src/house/node.ts';
import { TestRegion, weighedToTerritory, weighings } from '../region.node.ts';

/** A stream has a limit. Whoever reached it on purpose made the file unreadable, and its destruction impossible. */
let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const node = () => region.node('veenwijde-college');
const linesOf = async (signalId: string) =>
  (await node().corridor.parts.store.read((tx) => tx.stream(`signal/${signalId}`))).length;

async function often(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < times; done += 500) {
    await Promise.all(Array.from({ length: Math.min(500, times - done) }, act));
  }
}

test('refused acts do not fill a file', async () => {
  const signalId = await region.done('bram', 'signal.record', region.barn);
  await often(crowdedAt + 1_000, () => region.as('noor', 'weighing.undo', { signalId }));
  assert.ok((await linesOf(signalId)) <= crowdedAt);
  await region.done('noor', 'signal.take', { signalId });
});

test('a full file takes no more, is still shown, and is destroyed on its day', async () => {
  const signalId = await weighedToTerritory(region);
  await often(fullAt, () => region.as('noor', 'signal.take', { signalId }));
  const more = await region.as('noor', 'signal.take', { signalId });
  assert.equal('refusal' in more && more.refusal.code, 'file-full');
  assert.ok((await linesOf(signalId)) <= fullAt);
  assert.match(canonical(await region.shown('noor', 'signal.show', { signalId })), /Leegstaande schuur/);
});

test('a crowded file is destroyed on its day', async () => {
  const signalId = await weighedToTerritory(region);
  await often(fullAt - 100, () => region.as('noor', 'signal.take', { signalId }));
  await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, outcome: 'park' });
  await often(200, () => region.as('femke', 'weighing.undo', { signalId }));
  region.passDays(366);
  await upkeep(node());
  const { stage } = await region.shown('noor', 'signal.show', { signalId });
  assert.equal(stage, 'destroyed');
});
