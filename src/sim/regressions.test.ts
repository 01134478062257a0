import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import type { JsonObject } from '../core/canonical.ts';
import { entryOf } from '../house/chain.ts';
import { upkeep } from '../house/node.ts';
import { PostOffice } from '../house/post.ts';
import { checkSignature } from '../house/safe.node.ts';

/** Faults that a seed of the rehearsal found, each as a small story that stays. */
describe('found by the rehearsal', () => {
  let region: TestRegion;
  before(async () => {
    region = await TestRegion.open();
  });
  after(() => region.close());

  const code = (reply: object): unknown =>
    'refusal' in reply && typeof reply.refusal === 'object' && reply.refusal && 'code' in reply.refusal
      ? reply.refusal.code
      : 'done';

  const parked = async () => {
    const signalId = await weighedToTerritory(region);
    await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, outcome: 'park' });
    return signalId;
  };

  test('somebody of another organ does not get in under a task of this node', async () => {
    const reply = await region.node('rietmeer-college').corridor.query({
      name: 'signal.list',
      who: {
        actor: { userId: 'noor', organ: 'veenwijde-college', role: 'municipal-director', machine: false },
        designatedFor: [],
      },
      purpose: 'municipal-signal',
      under: 'rietmeer-college-signals',
      raw: { lane: 'open' },
    });
    assert.equal(code(reply), 'purpose-not-yours');
  });

  test('nothing is added to a parked signal, so nothing readable lies beside it', async () => {
    const signalId = await parked();
    const otherId = await region.done('noor', 'signal.record', region.barn);
    const acts: readonly (readonly [string, JsonObject])[] = [
      ['signal.take', {}],
      ['signal.postpone', { reason: 'Later.', until: '2027-01-10' }],
      ['signal.relate', { otherId, reason: 'Zelfde schuur.' }],
    ];
    for (const [name, raw] of acts)
      assert.equal(code(await region.as('noor', name, { signalId, ...raw })), 'out-of-reach', name);
  });

  test('sealed bytes are wiped from the files at the next upkeep, and only then', async () => {
    const node = region.node('veenwijde-college');
    const { store } = node.corridor.parts;
    let scrubs = 0;
    const scrub = store.scrub;
    store.scrub = () => {
      scrubs += 1;
      return scrub();
    };
    await upkeep(node);
    const before = scrubs;
    await upkeep(node);
    assert.equal(scrubs, before, 'nothing new to wipe');
    await parked();
    await upkeep(node);
    assert.equal(scrubs, before + 1);
    store.scrub = scrub;
  });

  test('views stay whole when somebody works while they are rebuilt', async () => {
    const { corridor } = region.node('veenwijde-college');
    const rows = async () => JSON.stringify(await corridor.parts.store.read((tx) => tx.rows(undefined, 10_000)));
    await Promise.all([corridor.rebuild(), region.done('noor', 'signal.record', region.barn)]);
    const held = await rows();
    await corridor.rebuild();
    assert.equal(await rows(), held);
  });

  test('posts about one thing go in order: a later one waits for the one that failed', async () => {
    const sent: string[] = [];
    const { corridor } = region.node('riec-bureau');
    const signalId = await weighedToTerritory(region);
    await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
    await region.house.settle();
    const { store } = corridor.parts;
    const lines = await store.read((tx) => tx.lines(1, 10_000));
    const tableId = lines.map((line) => entryOf(line.line)).findLast((entry) => entry.type === 'table.offered')?.stream;
    const partnershipSignalId = tableId?.replace('partnership-signal/', '') ?? '';
    await region.done('iris', 'table.assess', { partnershipSignalId, ...assessment });
    const decide = (outcome: string, more: JsonObject = {}) =>
      region.done('joris', 'table.decide', { partnershipSignalId, ...decision, outcome, ...more });
    await decide('later', { reviewOn: '2026-12-20' });
    const office = new PostOffice({
      corridor,
      checkSignature,
      transport: {
        async send(envelope) {
          sent.push(JSON.parse(envelope.body).outcome);
          throw new Error('the line is down');
        },
      },
      publicKeyOf: (organ) => region.house.publicKeys.get(organ),
      designatedFor: () => ['riec-voorbeeldregio'],
    });
    await office.sendDue();
    await decide('declined');
    await office.sendDue();
    assert.deepEqual(sent, ['later']);
  });

  test('a signal that is too old is not handed over, and a parked one is not opened after its year', async () => {
    const oldId = await weighedToTerritory(region);
    const parkedId = await parked();
    region.passDays(366);
    const relatedId = await region.done('bram', 'signal.record', region.barn);
    const reopen = { signalId: parkedId, relatedId, reason: 'Nieuwe melding.' };
    assert.equal(code(await region.as('femke', 'weighing.reopen', reopen)), 'not-in-this-stage');
    region.passDays(4 * 366);
    const handOver = { signalId: oldId, ...weighings.weight, ...weighings.partnership };
    assert.equal(code(await region.as('noor', 'weighing.weight', handOver)), 'too-old');
  });
});

const assessment = {
  fitsPurpose: 'yes',
  kindOfSignal: 'Leegstaande schuur.',
  extent: 'Eén plek.',
  weight: 'Nog geen interventies.',
  matchingParticipants: 2,
  involved: ['politie', 'om'],
} as const;

const decision = { present: ['politie', 'om'], reason: 'Besproken aan tafel.' } as const;
