import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestRegion } from '../../test/region.node.ts';
import { seedDemo } from './demo.ts';
import { seedRegisters } from './demo-registers.node.ts';
import { seedRounds } from './demo-rounds.node.ts';

test('the rounds of the demo: one is answered and waits for the police, one waits for a second person, two subjects are named, and a second start asks nothing twice', async () => {
  const region = await TestRegion.open();
  try {
    await seedDemo(region.house);
    await seedRegisters(region.house);
    assert.deepEqual(await seedRounds(region.house), []);
    const { store } = region.node('riec-bureau').corridor.parts;
    const [running] = await store.read((tx) => tx.page('cases', 'riec-voorbeeldregio/running', { limit: 1 }));
    const caseId = running?.key ?? '';
    const listed = await region.shown('joris', 'round.list', {}, { purpose: 'riec-2.17', under: caseId });
    const rows: readonly {
      readonly stage: string;
      readonly holders: readonly { readonly organ: string; readonly stage: string }[];
    }[] = JSON.parse(JSON.stringify(listed['rows']));
    assert.deepEqual(rows.map(({ stage }) => stage).sort(), ['asked', 'to-approve']);
    const asked = rows.find(({ stage }) => stage === 'asked');
    assert.deepEqual(
      asked?.holders.map(({ organ, stage }) => `${organ} ${stage}`),
      ['om declined', 'politie asked', 'veenwijde-college answered'],
    );
    const file = await region.shown(
      'noor',
      'invitation.show',
      { caseId },
      { purpose: 'riec-2.17', under: 'veenwijde-college-riec' },
    );
    const types: readonly { readonly type: string }[] = JSON.parse(JSON.stringify(file['timeline']));
    assert.equal(types.filter(({ type }) => type === 'case-subject.named').length, 2);
    const head = () => store.read(async (tx) => (await tx.head())?.seq);
    const before = await head();
    assert.deepEqual(await seedRounds(region.house), []);
    assert.equal(await head(), before);
  } finally {
    await region.close();
  }
});
