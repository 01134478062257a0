import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testServer } from '../../test/postgres.node.ts';
import { region } from '../cli/region.node.ts';
import { present } from '../core/assert.ts';
import { openHouse } from '../house/house.node.ts';
import { seedDemo } from './demo.ts';
import { seedRegisters } from './demo-registers.node.ts';
import { seedRounds } from './demo-rounds.node.ts';

test('the rounds of the demo are held on PostgreSQL too: filters lie beside it, and the machine answers', async (t) => {
  const server = await testServer();
  if (server.kind === 'absent') return t.skip(server.reason);
  const dataRoot = mkdtempSync(join(tmpdir(), 'schakel-rounds-'));
  const { users, ...rest } = region;
  const house = await openHouse({
    ...rest,
    dataRoot,
    profile: 'demo',
    databaseUrl: server.url,
    designatedFor: (userId) => users.find((user) => user.userId === userId)?.designatedFor ?? [],
  });
  try {
    await seedDemo(house);
    await seedRegisters(house);
    assert.deepEqual(await seedRounds(house), []);
    const { store } = present(house.nodes.get('riec-bureau'), 'the region has a desk').corridor.parts;
    const [running] = await store.read((tx) => tx.page('cases', 'riec-voorbeeldregio/running', { limit: 1 }));
    const rows = await store.read((tx) => tx.page('rounds', `${running?.key ?? ''}/rounds`, { limit: 5 }));
    const asked = rows.find(({ body }) => body['stage'] === 'asked');
    assert.match(JSON.stringify(asked?.body['holders']), /"veenwijde-college":\{[^}]*"stage":"answered"/);
  } finally {
    await house.close();
    await server.stop();
    rmSync(dataRoot, { recursive: true, force: true });
  }
});
