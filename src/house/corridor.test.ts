import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion, weighedToTerritory, weighings } from '../../test/region.node.ts';
import { present } from '../core/assert.ts';
import { entryOf } from './chain.ts';
import { upkeep } from './node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

const college = () => region.node('veenwijde-college').corridor;

async function entries(node = 'veenwijde-college') {
  const { store } = region.node(node).corridor.parts;
  return (await store.read((tx) => tx.lines(1, 10_000))).map((line) => entryOf(line.line));
}

const refusalOf = (reply: object): string | undefined =>
  'refusal' in reply && typeof reply.refusal === 'object' && reply.refusal !== null && 'code' in reply.refusal
    ? String(reply.refusal.code)
    : undefined;

describe('nobody gets in without', () => {
  const cases: readonly {
    readonly without: string;
    readonly user: string;
    readonly more: { purpose?: string; under?: string };
    readonly code: string;
  }[] = [
    { without: 'a task that exists', user: 'noor', more: { under: 'no-such-task' }, code: 'purpose-not-yours' },
    { without: 'the purpose of that task', user: 'noor', more: { purpose: 'riec-2.17' }, code: 'purpose-not-yours' },
    {
      without: 'a purpose that the act serves',
      user: 'noor',
      more: { purpose: 'riec-2.17', under: 'veenwijde-college-riec' },
      code: 'purpose-not-yours',
    },
    {
      without: 'a task of the own organ',
      user: 'noor',
      more: { under: 'rietmeer-college-signals' },
      code: 'purpose-not-yours',
    },
    {
      without: 'a role that the task names',
      user: 'mila',
      more: { purpose: 'municipal-signal', under: 'veenwijde-college-signals' },
      code: 'purpose-not-yours',
    },
  ];
  for (const { without, user, more, code } of cases) {
    test(without, async () => {
      const reply = await region.as(user, 'signal.list', { lane: 'open' }, more);
      assert.equal(refusalOf(reply), code);
    });
  }

  test('a purpose at all', async () => {
    const who = {
      actor: { userId: 'noor', organ: 'veenwijde-college', role: 'municipal-director', machine: false },
      designatedFor: [],
    };
    const reply = await college().query({
      name: 'signal.list',
      who,
      purpose: undefined,
      under: undefined,
      raw: { lane: 'open' },
    });
    assert.equal(refusalOf(reply), 'purpose-missing');
  });

  test('a role that the act names', async () => {
    const signalId = await region.done('bram', 'signal.record', region.barn);
    assert.equal(
      refusalOf(await region.as('bram', 'weighing.first', { signalId, ...weighings.first })),
      'role-not-enough',
    );
  });
});

test('a command is carried out once per key, and a key belongs to one person', async () => {
  const first = await region.as('noor', 'signal.record', region.barn, { key: 'key-once-1' });
  const again = await region.as('noor', 'signal.record', region.barn, { key: 'key-once-1' });
  assert.ok('receipt' in first && 'receipt' in again);
  assert.deepEqual({ ...again.receipt, repeated: false }, first.receipt);
  assert.equal(again.receipt.repeated, true);
  // Another's key is another key: that somebody used the same is not told.
  const others = await region.as('femke', 'signal.record', region.barn, { key: 'key-once-1' });
  assert.ok('receipt' in others && !others.receipt.repeated);
  assert.notDeepEqual(others.receipt.streams, first.receipt.streams);
});

test('a machine never decides, and its try stands in the log', async () => {
  const signalId = await region.done('noor', 'signal.record', region.barn);
  const who = {
    actor: { userId: 'robot', organ: 'veenwijde-college', role: 'municipal-director', machine: true },
    designatedFor: ['riec-voorbeeldregio'],
  };
  const reply = await college().command({
    name: 'weighing.first',
    who,
    key: 'robot-tries',
    purpose: 'municipal-signal',
    under: 'veenwijde-college-signals',
    raw: { signalId, ...weighings.first },
  });
  assert.ok(['law-says-no', 'person-must-decide'].includes(refusalOf(reply) ?? ''));
  const last = present((await entries()).at(-1), 'the refusal was written');
  assert.deepEqual([last.kind, last.actor.machine], ['refusal', true]);
});

test('every look at personal data stands in the log before it is answered', async () => {
  const signalId = await region.done('noor', 'signal.record', region.barn);
  const answer = await region.shown('noor', 'signal.show', { signalId });
  assert.match(JSON.stringify(answer), /Leegstaande schuur/);
  const last = present((await entries()).at(-1), 'the look was written');
  assert.equal(last.kind, 'read');
  assert.deepEqual(last.open['shown'], [`signal/${signalId}`]);
  assert.ok(last.articles.length > 0 && last.rules.length > 0);
});

test('the chain itself holds no personal data', async () => {
  await weighedToTerritory(region);
  const text = JSON.stringify(await entries());
  for (const secret of ['Leegstaande', 'Voorbeelddijk', '1234AD', 'Past bij misbruik'])
    assert.doesNotMatch(text, new RegExp(secret));
});

test('a fault in one command leaves the others of its group alone', async () => {
  const bad = college().command({
    name: 'signal.take',
    key: 'bad-in-group',
    purpose: 'municipal-signal',
    under: 'veenwijde-college-signals',
    raw: { signalId: 'signal-nobody' },
    who: {
      actor: { userId: 'noor', organ: 'veenwijde-college', role: 'municipal-director', machine: false },
      designatedFor: [],
    },
  });
  const replies = await Promise.all([
    region.as('noor', 'signal.record', region.barn),
    bad,
    region.as('noor', 'signal.record', region.barn),
  ]);
  assert.deepEqual(
    replies.map((reply) => refusalOf(reply)),
    [undefined, 'no-such-signal', undefined],
  );
});

describe('parking', () => {
  const park = async () => {
    const signalId = await weighedToTerritory(region);
    await region.done('noor', 'weighing.weight', { signalId, ...weighings.weight, outcome: 'park' });
    return signalId;
  };
  const textOf = async (signalId: string) => JSON.stringify(await region.shown('femke', 'signal.show', { signalId }));

  test('makes the text unreadable at once, and taking it back makes it readable', async () => {
    const signalId = await park();
    assert.doesNotMatch(await textOf(signalId), /Leegstaande/);
    await region.done('noor', 'weighing.undo', { signalId });
    assert.match(await textOf(signalId), /Leegstaande/);
  });

  test('is opened again only by a second person with a new signal of the same municipality', async () => {
    const signalId = await park();
    const reason = 'Er is een nieuwe melding over dezelfde schuur.';
    const old = await region.as('femke', 'weighing.reopen', { signalId, relatedId: signalId, reason });
    assert.equal(refusalOf(old), 'related-signal-needed');
    region.now = new Date(Date.parse(region.now) + 60_000).toISOString();
    const relatedId = await region.done('bram', 'signal.record', region.barn);
    assert.equal(
      refusalOf(await region.as('noor', 'weighing.reopen', { signalId, relatedId, reason })),
      'second-person-needed',
    );
    await region.done('femke', 'weighing.reopen', { signalId, relatedId, reason });
    assert.match(await textOf(signalId), /Leegstaande/);
  });

  test('ends after a year: the key and the bytes are gone and the chain still holds', async () => {
    const signalId = await park();
    region.passDays(364);
    await upkeep(region.node('veenwijde-college'));
    assert.equal((await region.shown('femke', 'signal.show', { signalId }))['stage'], 'parked');
    region.passDays(1);
    await upkeep(region.node('veenwijde-college'));
    const shown = await region.shown('femke', 'signal.show', { signalId });
    assert.equal(shown['stage'], 'destroyed');
    const log = (await entries()).filter((entry) => entry.stream === `signal/${signalId}` && entry.payload);
    const left = await college().parts.store.read((tx) => tx.payloads(log.map((entry) => entry.seq)));
    assert.equal(left.size, 0);
    const lines = await college().parts.store.read((tx) => tx.lines(1, 10_000));
    let hash = '0'.repeat(64);
    for (const line of lines) {
      hash = college().parts.digest(`${hash}\n${line.line}`);
      assert.equal(hash, line.hash);
    }
  });
});

test('what is undone counts for nothing, and only the own last act can be undone in time', async () => {
  const signalId = await region.done('noor', 'signal.record', region.barn);
  await region.done('noor', 'weighing.first', { signalId, ...weighings.first });
  assert.equal(refusalOf(await region.as('femke', 'weighing.undo', { signalId })), 'nothing-to-undo');
  await region.done('noor', 'weighing.undo', { signalId });
  assert.equal((await region.shown('noor', 'signal.show', { signalId }))['stage'], 'received');
  await region.done('noor', 'weighing.first', { signalId, ...weighings.first });
  region.now = new Date(Date.parse(region.now) + 11 * 60_000).toISOString();
  assert.equal(refusalOf(await region.as('noor', 'weighing.undo', { signalId })), 'nothing-to-undo');
});

test('time in the chain never runs back, also when the clock does', async () => {
  const before = present((await entries()).at(-1), 'there are entries').at;
  const now = region.now;
  region.now = '2020-01-01T00:00:00.000Z';
  await region.as('noor', 'signal.record', { ...region.barn, receivedOn: '2019-12-31' });
  const last = present((await entries()).at(-1), 'there are entries');
  assert.ok(last.at >= before);
  region.now = now;
});

test('views that are rebuilt from the ledger are the same bytes', async () => {
  const rows = () => college().parts.store.read((tx) => tx.rows(undefined, 10_000));
  const before = JSON.stringify(await rows());
  await college().rebuild();
  assert.equal(JSON.stringify(await rows()), before);
  assert.ok(before.length > 1000);
});

test('in production nothing unsigned is allowed', async () => {
  const production = await TestRegion.open({ profile: 'production' });
  const reply = await production.as('noor', 'signal.record', production.barn);
  assert.equal(refusalOf(reply), 'law-says-no');
  await production.close();
});

test('what was put off comes back by itself on its day', async () => {
  const signalId = await region.done('noor', 'signal.record', region.barn);
  const until = new Date(Date.parse(region.now) + 3 * 86_400_000).toISOString().slice(0, 10);
  const far = await region.as('noor', 'signal.postpone', { signalId, reason: 'Ooit.', until: '9999-12-31' });
  assert.equal(refusalOf(far), 'return-date-too-far');
  await region.done('noor', 'signal.postpone', { signalId, reason: 'Eerst de controle van volgende week.', until });
  const laneOf = async () => (await region.shown('noor', 'signal.show', { signalId }))['lane'];
  await upkeep(region.node('veenwijde-college'));
  assert.equal(await laneOf(), 'later');
  region.passDays(3);
  await upkeep(region.node('veenwijde-college'));
  assert.equal(await laneOf(), 'open');
});

test('a role that only records sees its own words, and of others only that something is there', async () => {
  const signalId = await region.done('noor', 'signal.record', {
    ...region.barn,
    text: 'Woorden van Noor over een loods.',
  });
  await region.done('bram', 'signal.record', { ...region.barn, text: 'Woorden van Bram over een stal.' });
  const text = JSON.stringify(await region.shown('bram', 'signal.list', { lane: 'open', limit: 100 }));
  assert.match(text, /Woorden van Bram/);
  assert.doesNotMatch(text, /Woorden van Noor/);
  assert.equal(refusalOf(await region.as('bram', 'signal.show', { signalId })), 'no-such-signal');
});

test('an indicator that was seen too long ago may stand there and does not count', async () => {
  const receivedOn = new Date(Date.parse(region.now) - 200 * 86_400_000).toISOString().slice(0, 10);
  const signalId = await region.done('noor', 'signal.record', { ...region.barn, receivedOn });
  assert.equal(
    refusalOf(await region.as('noor', 'weighing.first', { signalId, ...weighings.first })),
    'indicator-expired',
  );
  const indicators = [...weighings.first.indicators, { indicatorId: 'p01-09', words: 'contant vooruit betaald' }];
  await region.done('noor', 'weighing.first', { signalId, ...weighings.first, indicators });
});

test('one write under a clock that ran years ahead poisons nothing', async () => {
  const now = region.now;
  region.now = '2099-01-01T00:00:00.000Z';
  await region.as('noor', 'signal.take', { signalId: 'signal-nobody' });
  region.now = now;
  const signalId = await region.done('noor', 'signal.record', region.barn);
  await region.done('noor', 'weighing.first', { signalId, ...weighings.first });
  const { recorded } = await region.shown('noor', 'signal.show', { signalId });
  assert.match(JSON.stringify(recorded), new RegExp(`"weighBefore":"${now.slice(0, 4)}`));
});
