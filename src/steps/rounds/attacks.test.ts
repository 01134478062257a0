import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../../test/region.node.ts';
import {
  askedRound,
  asPost,
  bsns,
  candidatesOf,
  entriesOf,
  known,
  resigned,
  riec,
  roundCase,
  sentRound,
  sentTo,
  shownRound,
  stagesOf,
} from '../../../test/round-case.node.ts';
import { present } from '../../core/assert.ts';
import { canonical, type JsonObject } from '../../core/canonical.ts';
import { entryOf } from '../../house/chain.ts';
import { json } from '../sharing/sharing-case.ts';

/** Chance draws one question in fifty for a check, whatever it is about. */
const drawn = 'question.drawn';
const [desk, college] = ['riec-bureau', 'veenwijde-college'];
let region: TestRegion;
let caseId = '';
before(async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
});
after(() => region.close());

const alertsAt = async (officer: string, organ: string): Promise<readonly string[]> => {
  const shown = await region.shown(
    officer,
    'round-alert.list',
    {},
    { purpose: 'oversight-log', under: `${organ}-oversight` },
  );
  return json(shown['rows']).flatMap(({ alerts }: { alerts: { alert: string; fromOrgan: string }[] }) =>
    alerts.map(({ alert, fromOrgan }) => `${fromOrgan} ${alert}`),
  );
};

const whyOf = async (roundId: string, organ: string): Promise<string> => {
  const holders: readonly { organ: string; because?: string }[] = json(
    (await shownRound(region, caseId, roundId))['holders'],
  );
  return holders.find((one) => one.organ === organ)?.because ?? '';
};

describe('a holder is sent something else than was asked', () => {
  let good: JsonObject;
  let roundId = '';
  before(async () => {
    roundId = await sentRound(region, caseId, [known.firm]);
    good = await sentTo(region, desk, college, roundId);
  });

  const framesWith = (elements: string) => [{ ...json(good['frames'])[0], elements }];
  const declined: readonly {
    readonly name: string;
    readonly change: (to: JsonObject) => JsonObject;
    readonly because: string;
  }[] = [
    { name: 'with another officer', change: (to) => ({ ...to, officer: 'somebody' }), because: 'bad-grant' },
    { name: 'with another case', change: (to) => ({ ...to, caseId: 'case-of-others' }), because: 'bad-grant' },
    { name: 'with another purpose', change: (to) => ({ ...to, purpose: 'zvh-2.25' }), because: 'bad-grant' },
    { name: 'with more time', change: (to) => ({ ...to, notAfter: '2027-01-01T00:00:00.000Z' }), because: 'bad-grant' },
    { name: 'without its approver', change: ({ approver: _, ...to }) => to, because: 'bad-grant' },
    { name: 'with a signature of garbage', change: (to) => ({ ...to, signature: 'AAAA' }), because: 'bad-grant' },
    {
      name: 'with other elements under the same signature',
      change: (to) => ({ ...to, frames: framesWith(Buffer.alloc(64, 7).toString('base64')) }),
      because: 'bad-grant',
    },
  ];
  for (const [at, { name, change, because }] of declined.entries())
    test(`${name}: it is turned down, and the supervisor hears of it`, async () => {
      const raw = change({ ...good, roundId: `${roundId}-${at}` });
      // Only the number is new, so that it is not taken for the same question.
      const reply = await asPost(region, college, { from: desk, name: 'question.receive', raw, userId: 'joris' });
      assert.ok('receipt' in reply, canonical(json(reply)));
      const lines = await entriesOf(region, college);
      const last = lines.map(({ line }) => entryOf(line)).findLast(({ type }) => type === 'question.declined');
      assert.deepEqual([last?.stream, last?.open['because']], [`question/${roundId}-${at}`, because]);
      assert.ok((await alertsAt('yasmin', college)).includes(`${desk} bad-grant`));
    });

  test('in the name of another organ: it is turned down', async () => {
    const raw = { ...good, roundId: `${roundId}-x` };
    const reply = await asPost(region, college, {
      from: 'rietmeer-college',
      name: 'question.receive',
      raw,
      userId: 'salma',
    });
    assert.ok('receipt' in reply);
    assert.ok((await alertsAt('yasmin', college)).includes('rietmeer-college bad-grant'));
  });

  test('that is not for it: it is not taken', async () => {
    const raw = { ...good, holders: ['politie'] };
    const reply = await asPost(region, college, { from: desk, name: 'question.receive', raw, userId: 'joris' });
    assert.ok('refusal' in reply && reply.refusal.code === 'not-asked-here');
  });

  test('twice: a token is good once', async () => {
    await region.house.settle();
    const reply = await asPost(region, college, { from: desk, name: 'question.receive', raw: good, userId: 'joris' });
    assert.ok('refusal' in reply && reply.refusal.code === 'asked-before', canonical(json(reply)));
  });

  test('a day late: it is turned down', async () => {
    const late = await sentRound(region, caseId, [known.firm]);
    region.passDays(2);
    await region.house.settle();
    assert.equal(await whyOf(late, college), 'too-late');
  });
});

describe('elements that are none', () => {
  const { refused }: { readonly refused: { readonly [why: string]: readonly string[] } } = JSON.parse(
    readFileSync(new URL('../../match/vectors/rfc9496-refused.json', import.meta.url), 'utf8'),
  );
  const texts = Object.values(refused).flat();

  test('the 29 encodings of RFC 9496 and the identity give no answer and an alert', async () => {
    const roundId = await sentRound(region, caseId, [known.firm]);
    const good = await sentTo(region, desk, college, roundId);
    const { matching } = region.node(desk).corridor.parts;
    assert.ok(matching);
    const bad = [...texts, '00'.repeat(32)];
    assert.equal(bad.length, 30);
    for (const [at, hex] of bad.entries()) {
      const elements = Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(bad[0] ?? '', 'hex')]).toString('base64');
      const frames = [{ keySpec: 'kvk.1', elements }];
      const raw = resigned(region, { ...good, roundId: `${roundId}-${at}`, frames });
      const reply = await asPost(region, college, { from: desk, name: 'question.receive', raw, userId: 'joris' });
      assert.ok('receipt' in reply, `${hex}: ${canonical(json(reply))}`);
      const entries = (await entriesOf(region, college)).map(({ line }) => entryOf(line));
      const own = entries.filter(({ stream }) => stream === `question/${roundId}-${at}`);
      const types = own.map(({ type }) => type).filter((type) => type !== drawn);
      assert.deepEqual(types, ['question.received', 'question.declined'], hex);
    }
    assert.ok((await alertsAt('yasmin', college)).includes(`${desk} bad-elements`));
    await region.house.settle();
    // They all counted: for today the budget is spent.
    region.passDays(1);
  });

  test('more than a question may hold is not taken', async () => {
    const roundId = await sentRound(region, caseId, [known.firm]);
    const good = await sentTo(region, desk, college, roundId);
    const raw = { ...good, roundId: `${roundId}-big`, frames: [{ keySpec: 'kvk.1', elements: 'A'.repeat(60_000) }] };
    const reply = await asPost(region, college, { from: desk, name: 'question.receive', raw, userId: 'joris' });
    assert.ok('refusal' in reply && reply.refusal.code === 'input-wrong');
    const unknown = { ...good, roundId: `${roundId}-odd`, frames: [{ keySpec: 'passport.1', elements: 'AAAA' }] };
    const odd = await asPost(region, college, { from: desk, name: 'question.receive', raw: unknown, userId: 'joris' });
    assert.ok('refusal' in odd && odd.refusal.code === 'input-wrong');
    await region.house.settle();
  });
});

describe('an asker is answered something else', () => {
  const heardAs = async (change: (evaluated: Buffer) => Buffer): Promise<string> => {
    const roundId = await sentRound(region, caseId, [known.firm]);
    const good = await sentTo(region, desk, college, roundId);
    const { matching } = region.node(college).corridor.parts;
    const [frame] = json(good['frames']);
    const epoch = '2026-11-23';
    const ask = { purpose: riec, keySpec: 'kvk.1', epoch, elements: frame.elements } as const;
    const outcome = present(matching, 'the college answers').evaluate(ask);
    assert.ok('evaluated' in outcome);
    const elements = change(Buffer.from(outcome.evaluated, 'base64')).toString('base64');
    const raw = { roundId, epoch, evaluated: [{ keySpec: 'kvk.1', elements }] };
    const reply = await asPost(region, desk, { from: college, name: 'round.hear', raw });
    assert.ok('receipt' in reply, canonical(json(reply)));
    const stage =
      `${stagesOf(await shownRound(region, caseId, roundId))[college]} ${await whyOf(roundId, college)}`.trim();
    await region.house.settle();
    return stage;
  };

  test('what the key of the filter made, is taken', async () => {
    assert.equal(await heardAs((all) => all), 'answered');
  });
  test('the sentinel finds a swapped key', async () => {
    const { matching } = region.node('politie').corridor.parts;
    const swap = (all: Buffer) => {
      // Evaluated once more, by somebody else's key.
      const again = present(matching, 'the police answer').evaluate({
        purpose: riec,
        keySpec: 'kvk.1',
        epoch: '2026-11-23',
        elements: all.toString('base64'),
      });
      return Buffer.from('evaluated' in again ? again.evaluated : '', 'base64');
    };
    assert.equal(await heardAs(swap), 'failed sentinel-missing');
  });
  test('elements in another order are found out too', async () => {
    assert.equal(
      await heardAs((all) => Buffer.concat([all.subarray(32), all.subarray(0, 32)])),
      'failed sentinel-missing',
    );
  });
  test('an element that is none is found out', async () => {
    assert.equal(
      await heardAs((all) => Buffer.concat([all.subarray(0, 32), Buffer.alloc(32, 0xff)])),
      'failed not-an-element',
    );
  });
  test('fewer elements are found out', async () => {
    assert.equal(await heardAs((all) => all.subarray(0, 32)), 'failed wrong-length');
  });

  test('twice: the first answer counts', async () => {
    const roundId = await askedRound(region, caseId, [known.firm]);
    const raw = { roundId, because: 'weighty-reasons' };
    const reply = await asPost(region, desk, { from: college, name: 'round.hear', raw });
    assert.ok('refusal' in reply && reply.refusal.code === 'answered-before');
    assert.equal(stagesOf(await shownRound(region, caseId, roundId))[college], 'answered');
  });

  test('by somebody who was not asked: it is not taken', async () => {
    const roundId = await sentRound(region, caseId, [known.firm]);
    const raw = { roundId, because: 'weighty-reasons' };
    const reply = await asPost(region, desk, { from: 'douane', name: 'round.hear', raw });
    assert.ok('refusal' in reply && reply.refusal.code === 'no-such-round');
    await region.house.settle();
  });

  test('with a filter of somebody else: it is not taken', async () => {
    const row = await region.node(college).corridor.parts.store.read((tx) => tx.row('round-lists', riec));
    const [file] = json(row?.body['published']).files;
    for (const raw of [
      { ...file, holder: 'politie' },
      { ...file, size: file.size + 1 },
      { ...file, signature: 'AAAA' },
    ]) {
      const reply = await asPost(region, desk, { from: 'politie', name: 'filter.take', raw });
      assert.ok('refusal' in reply && reply.refusal.code === 'filter-not-trusted', canonical(json(reply)));
    }
  });
});

test('who tries numbers is stopped at the budget, and the supervisor of the holder hears of it before and after', async () => {
  const fresh = await TestRegion.open();
  try {
    const { caseId: own } = await roundCase(fresh);
    const numbers = bsns(100_000_000);
    const outcomes: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const subjects = Array.from({ length: 12 }, () => ({ bsn: String(numbers.next().value) }));
      const roundId = await sentRound(fresh, own, subjects);
      await fresh.house.settle();
      const shown = await shownRound(fresh, own, roundId);
      const holders: readonly { organ: string; because?: string }[] = json(shown['holders']);
      outcomes.push(holders.find(({ organ }) => organ === college)?.because ?? 'answered');
    }
    // Twelve numbers and a sentinel each time, of sixty in a day. The college holds no BSN list, which is its own answer.
    assert.deepEqual(
      outcomes.slice(0, 4),
      Array.from({ length: 4 }, () => 'nothing-open'),
    );
    assert.deepEqual(outcomes.slice(4), ['budget-spent', 'budget-spent']);
    const shown = await fresh.shown(
      'yasmin',
      'round-alert.list',
      {},
      { purpose: 'oversight-log', under: `${college}-oversight` },
    );
    const alerts = canonical(shown);
    assert.match(alerts, /near-budget/);
    assert.match(alerts, /over-budget/);
  } finally {
    await fresh.close();
  }
});

test('who plants a name in its own list sees no difference when somebody asks for it', async () => {
  const shape = async (subjects: readonly JsonObject[]): Promise<string> => {
    const before = (await entriesOf(region, college)).length;
    await askedRound(region, caseId, subjects);
    const all = (await entriesOf(region, college)).slice(before).map(({ line }) => entryOf(line));
    const lines = all.filter(({ type }) => type !== drawn);
    // All that stands there, without what is random or a number of its own.
    return canonical(
      lines.map(({ kind, type, open, payload, articles, rules, actor }) => {
        const { roundId: _, signature: __, framesDigest: ___, frames, evaluated, postId: ____, ...rest } = open;
        return {
          ...{ kind, type, rest, articles: [...articles], rules: [...rules], actor: { ...actor } },
          sizes: [canonical(frames ?? []).length, canonical(evaluated ?? []).length],
          hasPayload: payload !== undefined,
        };
      }),
    );
  };
  // The first of them fetches the filters that the desk lacked.
  await shape([known.willem]);
  const [planted, stranger] = [await shape([known.willem]), await shape([known.stranger])];
  assert.equal(planted, stranger);
});

test('a filter that was stolen tells nothing without the key', async () => {
  const { store, cabinet } = region.node(college).corridor.parts;
  const row = await store.read((tx) => tx.row('round-lists', riec));
  const files: readonly { keySpec: string; sha256: string }[] = json(row?.body['published']).files;
  const kvk = present(
    files.find(({ keySpec }) => keySpec === 'kvk.1'),
    'the college publishes numbers of firms',
  );
  const bytes = present(await cabinet.read(kvk.sha256), 'the file lies here');
  // The number itself, and its hashes, are not in it in any form.
  const hex = Buffer.from(bytes).toString('hex');
  const { digest } = region.node(college).corridor.parts;
  for (const text of ['90000011', 'kvk.1\u000090000011']) {
    assert.ok(!hex.includes(Buffer.from(text).toString('hex')));
    assert.ok(!hex.includes(digest(text).slice(0, 16)));
  }
  // Another node that holds the file and tries the right number with its own key finds nothing.
  const { matching } = region.node('politie').corridor.parts;
  const thief = present(matching, 'the police have keys');
  const seed = thief.newSeed();
  const inputs = ['kvk.1\u000090000011'];
  const elements = thief.blind({ seed, first: 0, inputs });
  const outcome = thief.evaluate({ purpose: riec, keySpec: 'kvk.1', epoch: '2026-11-23', elements });
  assert.ok('evaluated' in outcome);
  const tags = thief.tags({ seed, stretches: [{ first: 0, inputs, evaluated: outcome.evaluated }] });
  assert.ok('tags' in tags);
  const own = present(region.node(college).corridor.parts.matching, 'the college has keys');
  assert.deepEqual(
    own.find(
      json(row?.body['published']).files.find((one: { keySpec: string }) => one.keySpec === 'kvk.1'),
      tags.tags[0] ?? [],
    ),
    [false],
  );
});

test('a key of one purpose finds nothing in the filter of another', async () => {
  const own = present(region.node(college).corridor.parts.matching, 'the college has keys');
  const row = await region.node(college).corridor.parts.store.read((tx) => tx.row('round-lists', riec));
  const manifest = json(row?.body['published']).files.find((one: { keySpec: string }) => one.keySpec === 'kvk.1');
  const found = ['riec-2.17', 'zvh-2.25'].map((purpose) => {
    const seed = own.newSeed();
    const inputs = ['kvk.1\u000090000011'];
    const elements = own.blind({ seed, first: 0, inputs });
    const outcome = own.evaluate({ purpose, keySpec: 'kvk.1', epoch: manifest.epoch, elements });
    const tags =
      'evaluated' in outcome
        ? own.tags({ seed, stretches: [{ first: 0, inputs, evaluated: outcome.evaluated }] })
        : { tags: [[]] };
    return 'tags' in tags ? own.find(manifest, tags.tags[0] ?? []) : undefined;
  });
  assert.deepEqual(found, [[true], [false]]);
});

test('nobody asks about a case that is not theirs', async () => {
  const reply = await region.as(
    'salma',
    'round.ask',
    { subjects: [known.willem], reason: 'Nieuwsgierig.' },
    { purpose: riec, under: caseId },
  );
  assert.ok('refusal' in reply && reply.refusal.code === 'purpose-not-yours');
  const roundId = await askedRound(region, caseId, [known.willem]);
  const other = await region.as('noor', 'round.show', { roundId }, { purpose: riec, under: caseId });
  assert.ok('refusal' in other && other.refusal.code === 'no-such-round');
  assert.ok(candidatesOf(await shownRound(region, caseId, roundId)).length > 0);
});
