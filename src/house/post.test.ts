import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { present } from '../core/assert.ts';
import { canonical, type JsonObject } from '../core/canonical.ts';
import { countryside } from '../packs/countryside/pack.ts';
import { entryOf } from './chain.ts';
import { type Envelope, PostOffice, type Taken } from './post.ts';
import { checkSignature } from './safe.node.ts';

const resultCode = present(countryside.resultCodes[0], 'a pack has result codes').code;

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const entries = async (node: string) =>
  (await region.node(node).corridor.parts.store.read((tx) => tx.lines(1, 10_000))).map((line) => entryOf(line.line));

const offeredTo = async (node: string) =>
  (await entries(node)).filter((entry) => entry.type === 'table.offered').length;

async function handOver(): Promise<string> {
  const signalId = await weighedToTerritory(region);
  await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
  return signalId;
}

/** A second post office on the same corridor, whose carrier does what a test wants. */
function officeWith(send: (envelope: Envelope) => Promise<Taken>): PostOffice {
  const { corridor } = region.node('veenwijde-college');
  return new PostOffice({
    corridor,
    checkSignature,
    transport: { send },
    publicKeyOf: (organ) => region.house.publicKeys.get(organ),
    designatedFor: () => ['riec-voorbeeldregio'],
  });
}

async function receive(envelope: JsonObject | Envelope): Promise<Taken> {
  const reply = await region.node('riec-bureau').postOffice.receive(JSON.parse(JSON.stringify(envelope)));
  if ('refusal' in reply) throw new Error(reply.refusal.code);
  return reply;
}

describe('a post', () => {
  let caught: Envelope;
  beforeEach(async () => {
    // Nothing older may wait for the same receiver: it would go first.
    await region.house.settle();
    await handOver();
    await officeWith(async (envelope) => {
      caught = envelope;
      throw new Error('the line is down');
    }).sendDue();
    // What was caught goes on later, for the tests that follow.
    region.now = new Date(Date.parse(region.now) + 60_000).toISOString();
  });

  test('that was lost is sent again and arrives once', async () => {
    const before = await offeredTo('riec-bureau');
    await region.house.settle();
    assert.equal(await offeredTo('riec-bureau'), before + 1);
    assert.equal(await region.node('veenwijde-college').corridor.parts.store.read((tx) => tx.outboxSize()), 0);
  });

  test('that comes twice is carried out once', async () => {
    const before = await offeredTo('riec-bureau');
    const replies = [await receive(caught), await receive(caught)];
    await region.house.settle();
    assert.equal(await offeredTo('riec-bureau'), before + 1);
    assert.deepEqual(
      replies.map((reply) => 'taken' in reply && reply.taken.repeated),
      [false, true],
    );
  });

  test('of which the receipt was lost is carried out once', async () => {
    const before = await offeredTo('riec-bureau');
    await officeWith(async (envelope) => {
      await receive(envelope);
      throw new Error('the answer got lost');
    }).sendDue();
    region.now = new Date(Date.parse(region.now) + 60_000).toISOString();
    await region.house.settle();
    assert.equal(await offeredTo('riec-bureau'), before + 1);
  });

  test('is logged on both sides, and the receiver keeps the head of the sender’s chain', async () => {
    await region.house.settle();
    const sent = (await entries('veenwijde-college')).find(
      (entry) => entry.type === 'post.delivered' && entry.open['postId'] === caught.postId,
    );
    const taken = (await entries('riec-bureau')).find((entry) => entry.via?.post === caught.postId);
    assert.ok(sent && taken?.via);
    const head = await region
      .node('veenwijde-college')
      .corridor.parts.store.read((tx) => tx.lines(taken.via?.seq ?? 0, 1));
    assert.equal(head[0]?.hash, taken.via.hash);
  });

  const forgeries: readonly {
    readonly name: string;
    readonly change: (envelope: Envelope) => JsonObject;
    readonly code: string;
  }[] = [
    {
      name: 'with another content',
      change: (e) => ({ ...e, body: e.body.replace('Veenwijde', 'Rietmeer') }),
      code: 'post-not-trusted',
    },
    { name: 'in the name of another node', change: (e) => ({ ...e, from: 'politie' }), code: 'post-not-trusted' },
    { name: 'in the name of nobody', change: (e) => ({ ...e, from: 'nobody' }), code: 'post-not-trusted' },
    { name: 'without a signature', change: ({ signature: _, ...e }) => e, code: 'post-not-trusted' },
    { name: 'with a signature of garbage', change: (e) => ({ ...e, signature: 'AAAA' }), code: 'post-not-trusted' },
    { name: 'for another node', change: (e) => ({ ...e, to: 'politie' }), code: 'post-not-trusted' },
    { name: 'by another person', change: (e) => ({ ...e, userId: 'somebody' }), code: 'post-not-trusted' },
    { name: 'with an unknown member', change: (e) => ({ ...e, urgent: true }), code: 'input-wrong' },
  ];
  for (const { name, change, code } of forgeries) {
    test(`${name} is not taken in`, async () => {
      const before = (await entries('riec-bureau')).length;
      await assert.rejects(receive(change(caught)), { message: code });
      assert.equal((await entries('riec-bureau')).length, before);
    });
  }

  test('asks the other gate: a command that may not come by post is refused', async () => {
    const { corridor } = region.node('veenwijde-college');
    const { signature: _, ...bare } = { ...caught, postId: 'veenwijde-college-9999-0', command: 'case.close' };
    const reply = await receive({ ...bare, signature: corridor.parts.safe.sign(canonical(bare)) });
    assert.ok('refused' in reply && reply.refused.code === 'not-found');
  });

  test('that the receiver refuses is not tried again, and the sender sees why', async () => {
    await officeWith(async () => ({
      refused: { code: 'not-a-participant', title: { nl: 'Nee', en: 'No' }, rules: ['R01'] },
    })).sendDue();
    const refused = (await entries('veenwijde-college')).filter(
      (entry) => entry.type === 'post.refused' && entry.open['postId'] === caught.postId,
    );
    assert.equal(refused.length, 1);
    assert.equal(present(refused[0], 'there is one').open['code'], 'not-a-participant');
  });
});

test('a signal goes to the table, the table tells back, and parties hear and answer', async () => {
  const signalId = await handOver();
  await region.house.settle();
  const offered = (await entries('riec-bureau')).filter(
    (entry) => entry.type === 'table.offered' && entry.open['fromSignalId'] === signalId,
  );
  const partnershipSignalId = present(offered[0], 'it was offered').stream.replace('partnership-signal/', '');
  assert.equal(offered.length, 1);
  await region.done('iris', 'table.assess', {
    partnershipSignalId,
    fitsPurpose: 'yes',
    kindOfSignal: 'Een plek',
    extent: 'Eén schuur',
    weight: 'Nieuw',
    matchingParticipants: 2,
    involved: ['veenwijde-college', 'politie', 'om'],
  });
  await region.done('joris', 'table.decide', {
    partnershipSignalId,
    outcome: 'case',
    present: ['veenwijde-college', 'politie'],
    reason: 'Samen.',
  });
  const opening = {
    title: 'Schuur aan de rand',
    goal: 'De schuur is weer gewoon in gebruik.',
    endCriterion: 'Drie maanden geen nachtelijk vervoer.',
    measure: 'Nachtcontroles, nu vier per maand',
    endsOn: '2027-06-01',
    activity: 'casus',
    parties: ['politie', 'veenwijde-college'],
    necessity: 'Zonder de politie lukt het niet.',
    proportionality: 'Alleen de kop van de casus.',
    subsidiarity: 'Minder partijen kan niet.',
  } as const;
  const caseId = await region.done('joris', 'case.open', { ...opening, partnershipSignalIds: [partnershipSignalId] });
  await region.house.settle();
  const fed = await region.shown('noor', 'signal.show', { signalId });
  assert.match(JSON.stringify(fed['feedback']), /"outcome":"case"/);
  await region.done('mila', 'case.answer', { caseId, answer: 'joined', reason: 'Wij hebben ook signalen.' });
  await region.done(
    'noor',
    'case.answer',
    { caseId, answer: 'joined', reason: 'Het is onze schuur.' },
    { purpose: 'riec-2.17', under: 'veenwijde-college-riec' },
  );
  await region.house.settle();
  const shown = await region.shown('joris', 'case.show', { caseId }, { purpose: 'riec-2.17', under: caseId });
  assert.deepEqual(
    [shown['stage'], shown['parties']],
    ['running', { politie: 'joined', 'veenwijde-college': 'joined' }],
  );
  assert.doesNotMatch(JSON.stringify(shown), /Wij hebben ook signalen/, 'the reason stays with the party that gave it');

  const again = await region.as('joris', 'case.open', { ...opening, partnershipSignalIds: [partnershipSignalId] });
  assert.ok('refusal' in again && again.refusal.code === 'case-opened-before');
  assert.equal((await region.shown('joris', 'table.show', { partnershipSignalId }))['caseId'], caseId);

  await region.done('joris', 'case.close', {
    caseId,
    goalReached: 'partly',
    resultCode,
    effect: 'De schuur staat leeg.',
    worthIt: 'yes',
  });
  await region.house.settle();
  const ended = await region.shown('mila', 'invitation.show', { caseId });
  assert.equal(ended['stage'], 'ended');
  assert.doesNotMatch(JSON.stringify(ended), /De schuur staat leeg/, 'the notes of the desk stay at the desk');
});

test('a node that is not the desk cannot speak for it', async () => {
  const signalId = await handOver();
  await region.house.settle();
  const { corridor } = region.node('politie');
  const { store, safe } = corridor.parts;
  const head = await store.read((tx) => tx.head());
  const bare = {
    postId: 'politie-1-0',
    from: 'politie',
    to: 'veenwijde-college',
    sentAt: region.now,
    command: 'weighing.feedback',
    purpose: 'municipal-signal',
    under: 'veenwijde-college-signals',
    userId: 'mila',
    role: 'partner-delegate',
    machine: false,
    designatedFor: ['riec-voorbeeldregio'],
    headSeq: head?.seq ?? 0,
    headHash: head?.hash ?? '0',
    causeHash: '0',
    body: canonical({ signalId, partnership: 'riec-voorbeeldregio', outcome: 'declined' }),
  };
  const reply = await region
    .node('veenwijde-college')
    .postOffice.receive({ ...bare, signature: safe.sign(canonical(bare)) });
  assert.ok('refused' in reply && reply.refused.code === 'no-such-signal', JSON.stringify(reply));
});

test('a hand-over that the desk refuses comes back to the municipality, and can be offered again', async () => {
  const signalId = await handOver();
  await officeWith(async () => ({
    refused: { code: 'input-wrong', title: { nl: 'Nee', en: 'No' }, rules: [] },
  })).sendDue();
  const back = await region.shown('noor', 'signal.show', { signalId });
  assert.deepEqual([back['stage'], back['turnedBack']], ['territorial', 'input-wrong']);
  await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, ...weighings.partnership });
  const before = await offeredTo('riec-bureau');
  await region.house.settle();
  assert.equal(await offeredTo('riec-bureau'), before + 1);
});
