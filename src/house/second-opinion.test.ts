import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { Corridor } from './corridor.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

test('when the two engines of the gate differ, nothing goes to another organ', async () => {
  const { parts } = region.node('veenwijde-college').corridor;
  const signalId = await weighedToTerritory(region);
  // A planted bug: the fast path says yes where the rules say no.
  const lax = new Corridor({
    ...parts,
    ask: (question) => parts.ask({ ...question, context: { ...question.context, bgsCriteria: true } }),
  });
  const request = {
    name: 'weighing.weight',
    key: 'lax-gate-1',
    purpose: 'municipal-signal',
    under: 'veenwijde-college-signals',
    who: {
      actor: { userId: 'noor', organ: 'veenwijde-college', role: 'municipal-director', machine: false },
      designatedFor: ['riec-voorbeeldregio'],
    },
    raw: { signalId, ...weighings.weight, ...weighings.partnership, clearIndications: false },
  };
  const before = (await parts.store.read((tx) => tx.head()))?.seq;
  await assert.rejects(lax.command(request), /both engines/);
  assert.equal((await parts.store.read((tx) => tx.head()))?.seq, before);
});
