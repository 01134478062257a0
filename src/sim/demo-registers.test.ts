import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestRegion } from '../../test/region.node.ts';
import { seedRegisters } from './demo-registers.node.ts';

const task = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

test('the registers of the demo are in use, and a second start takes nothing twice', async () => {
  const region = await TestRegion.open();
  try {
    assert.deepEqual(await seedRegisters(region.house), []);
    const { store } = region.node('veenwijde-college').corridor.parts;
    const head = () => store.read(async (tx) => (await tx.head())?.seq);
    const before = await head();
    region.passDays(1);
    assert.deepEqual(await seedRegisters(region.house), []);
    assert.equal(await head(), before);

    const found = await region.shown('tess', 'entity.search', { text: 'meulenkamp' }, task);
    assert.deepEqual(found['counts'], { found: 4, limit: 1_000 });
    const pairs = await region.shown('tess', 'twin.list', { lane: 'open' }, task);
    assert.deepEqual(pairs['counts'], { open: 2, second: 1, unsure: 0, hold: 0, done: 0, limit: 200 });
    const registers: readonly { readonly key: string; readonly draft?: object }[] = JSON.parse(
      JSON.stringify((await region.shown('tess', 'register.list', {}, task))['rows']),
    );
    assert.deepEqual(
      registers.map(({ key, draft }) => [key, draft !== undefined]),
      [
        ['handelsregister', false],
        ['vergunningen', true],
      ],
    );
  } finally {
    await region.close();
  }
});
