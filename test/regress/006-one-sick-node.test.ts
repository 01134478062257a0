import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { upkeep } from '../../src/house/node.ts';
import { StoreUnavailable } from '../../src/house/store.ts';
import { TestRegion, weighedToTerritory, weighings } from '../region.node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const full = () => Promise.reject(new StoreUnavailable('disk-full', { nl: 'Vol.', en: 'Full.' }));

/** The nodes stood in one line: the first that could not write kept all others from sending and destroying. */
test('a node whose disk is full does not hold up the posts of the others', async () => {
  for (const by of ['noor', 'salma']) {
    const signalId = await weighedToTerritory(region, by, {
      ...region.barn,
      municipality: by === 'noor' ? 'Veenwijde' : 'Rietmeer',
    });
    await region.done(by, 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
  }
  const told = mock.method(console, 'error', () => undefined);
  const { store } = region.node('veenwijde-college').corridor.parts;
  const { write } = store;
  Object.assign(store, { write: full });
  await region.house.settle();
  Object.assign(store, { write });
  told.mock.restore();
  const { rows } = await region.shown('iris', 'table.list', { lane: 'offered' });
  assert.match(JSON.stringify(rows), /rietmeer-college/);
  assert.equal(told.mock.callCount(), 1, 'the same fault is told once');
  assert.match(String(told.mock.calls[0]?.arguments[0]), /"node":"veenwijde-college"/);
});

test('a file that cannot be tidied does not keep the others beyond their term', async () => {
  const [stuck, free] = [await weighedToTerritory(region), await weighedToTerritory(region)];
  for (const signalId of [stuck, free])
    await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, outcome: 'park' });
  region.passDays(366);
  const node = region.node('veenwijde-college');
  const { safe } = node.corridor.parts;
  const { destroyKey } = safe;
  Object.assign(safe, {
    destroyKey(name: string) {
      if (name.endsWith(stuck)) throw new Error('this key does not go');
      destroyKey(name);
    },
  });
  await assert.rejects(upkeep(node), /does not go/);
  Object.assign(safe, { destroyKey });
  assert.equal((await region.shown('noor', 'signal.show', { signalId: free }))['stage'], 'destroyed');
  await upkeep(node);
  assert.equal((await region.shown('noor', 'signal.show', { signalId: stuck }))['stage'], 'destroyed');
});
