import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion, weighedToTerritory } from '../../../test/region.node.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { upkeep } from '../../house/node.ts';
import { plainReader } from '../../house/reader.ts';
import { sha256 } from '../../house/safe.node.ts';
import { linksOf, verifyChain } from '../../house/verify.ts';
import { sharing, vary } from '../../law/basis/law-case.ts';
import { changesIn } from './change.ts';

let region: TestRegion;
let signalId: string;
before(async () => {
  region = await TestRegion.open();
  signalId = await region.done('bram', 'signal.record', region.barn);
  await weighedToTerritory(region);
  await region.shown('noor', 'signal.show', { signalId });
  await region.as('bram', 'weighing.first', { signalId });
});
after(() => region.close());

const officer = (name: string, raw: JsonObject) => region.shown('yasmin', name, raw);
const rowsOf = (answer: JsonObject): readonly JsonObject[] => JSON.parse(JSON.stringify(answer['rows'] ?? []));
const list = async (raw: JsonObject): Promise<readonly JsonObject[]> => rowsOf(await officer('log.list', raw));

describe('the log of decisions', () => {
  test('every act, every look and every refusal of the gate stands in it, the newest first', async () => {
    const types = (await list({ by: 'all', limit: 100 })).map((row) => row['type']);
    for (const type of ['signal.recorded', 'weighing.first', 'signal.show'])
      assert.ok(
        types.some((one) => String(one).startsWith(type.split('.')[0] ?? '')),
        type,
      );
    const numbers = (await list({ by: 'all', limit: 100 })).map((row) => Number(row['nr']));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => b - a),
    );
  });

  test('is found by person, by task, by answer and by trace; a page goes on where the last one ended', async () => {
    const byNoor = await list({ by: 'user', of: 'noor' });
    assert.ok(byNoor.length > 0 && byNoor.every((row) => row['by'] === 'noor'));
    assert.ok((await list({ by: 'under', of: 'veenwijde-college-signals' })).length > 0);
    assert.ok((await list({ by: 'effect', of: 'allow' })).every((row) => row['effect'] === 'allow'));
    const [first] = byNoor;
    const same = await list({ by: 'trace', of: String(first?.['trace']) });
    assert.deepEqual(
      same.map((row) => row['nr']),
      [first?.['nr']],
    );
    const page = await officer('log.list', { by: 'all', limit: 2 });
    const next: JsonObject = JSON.parse(JSON.stringify(page['next']));
    const second = await list({ by: 'all', limit: 2, ...next });
    assert.ok(Number(second[0]?.['nr']) < Number(rowsOf(page)[1]?.['nr']));
  });

  test('ends where it ends: the last page names no next one', async () => {
    const all = await officer('log.list', { by: 'user', of: 'noor', limit: 100 });
    const limit = rowsOf(all).length;
    assert.ok(limit > 1 && !('next' in all));
    assert.ok(!('next' in (await officer('log.list', { by: 'user', of: 'noor', limit }))));
    assert.ok('next' in (await officer('log.list', { by: 'user', of: 'noor', limit: limit - 1 })));
  });

  test('a line names the act by the command or query that was given, and why it was refused', async () => {
    const rows = await list({ by: 'all', withoutOversight: true, limit: 100 });
    const acts = new Set(rows.map((row) => row['act']));
    for (const act of ['signal.record', 'weighing.first', 'signal.show']) assert.ok(acts.has(act), act);
    const known = new Set(
      region
        .node('veenwijde-college')
        .corridor.parts.steps.flatMap(({ commands, queries }) => [...commands, ...queries].map(({ name }) => name)),
    );
    assert.deepEqual(
      [...acts].filter((act) => !known.has(String(act))),
      [],
    );
    for (const row of rows) assert.equal(row['kind'] === 'refusal', 'refused' in row, String(row['type']));
  });

  test('looks at the log itself are left out on request, and pages go on over them', async () => {
    for (let times = 0; times < 5; times += 1) await list({ by: 'all', limit: 1 });
    const every = await list({ by: 'all', withoutOversight: true, limit: 100 });
    assert.ok(every.length > 4 && every.every((row) => row['purpose'] !== 'oversight-log'));
    const numbers: unknown[] = [];
    for (let before: JsonObject = {}; ; ) {
      const page = await officer('log.list', { by: 'all', withoutOversight: true, limit: 3, ...before });
      numbers.push(...rowsOf(page).map((row) => row['nr']));
      if (!('next' in page)) break;
      before = JSON.parse(JSON.stringify(page['next']));
    }
    assert.deepEqual(
      numbers,
      every.map((row) => row['nr']),
    );
  });

  test('the stored question under the stored rules gives the stored answer, in its own words', async () => {
    for (const row of await list({ by: 'all', limit: 100 })) {
      const file = JSON.parse(JSON.stringify(await officer('log.show', { nr: Number(row['nr']) })));
      assert.equal(file.replay, 'same', String(row['type']));
      assert.ok(JSON.stringify(file.adl).includes('adl.core.request'));
      for (const spoken of [file.answered, file.today]) {
        assert.deepEqual([spoken.effect, spoken.rules], [row['effect'], row['rules']]);
        assert.ok(spoken.sentence.nl.length > 0 && spoken.citations.length > 0);
      }
    }
  });

  test('holds no word of what people wrote, and no name of who is written about', async () => {
    const { store } = region.node('veenwijde-college').corridor.parts;
    const bodies = await store.read(async (tx) => [
      ...(await tx.records(await tx.recordSeqs('all', { limit: 1_000 }))).values(),
    ]);
    assert.ok(bodies.length > 5);
    const { text } = region.barn;
    for (const body of bodies) {
      assert.ok(!body.includes(String(text)) && !body.includes('schuur'), body);
      // A file is a pseudonym here: the processing log may travel further than the ledger.
      assert.ok(!JSON.stringify(JSON.parse(body).ldv).includes(signalId));
    }
  });

  test('has one processing record for each file that was touched, and none where none was', async () => {
    const shown = (await list({ by: 'user', of: 'noor', limit: 100 })).filter((row) => row['type'] === 'signal.show');
    assert.ok(shown.length > 0 && shown.every((row) => row['files'] === 1));
    const empty = await region.shown('femke', 'signal.list', { lane: 'parked' });
    assert.deepEqual(empty['rows'], []);
    const [look] = await list({ by: 'user', of: 'femke' });
    assert.deepEqual([look?.['type'], look?.['files']], ['signal.list', 0]);
  });

  test('tells of one file who touched it, and pulls nothing in whole', async () => {
    const found = await officer('log.processing', { file: `signal/${signalId}` });
    const records: readonly JsonObject[] = JSON.parse(JSON.stringify(found['records']));
    assert.ok(records.length >= 2);
    const subjects = new Set(
      records.map((one) => JSON.parse(JSON.stringify(one))['attributes']['dpl.core.data_subject_id']),
    );
    assert.equal(subjects.size, 1);
    assert.deepEqual([...subjects], [found['subject']]);
    assert.deepEqual([...new Set(rowsOf(found).map((row) => row['by']))].sort(), ['bram', 'noor']);
    const again = await officer('log.processing', { pseudonym: String(found['subject']) });
    assert.deepEqual(again, found, 'the pseudonym of a record finds the same');
    const reply = await region.as('yasmin', 'log.processing', {});
    assert.ok('refusal' in reply && reply.refusal.code === 'filter-missing');
  });

  test('is for the officer of the organ and for nobody else', async () => {
    for (const user of ['noor', 'bram', 'tess']) {
      const task = { purpose: 'oversight-log', under: 'veenwijde-college-oversight' };
      const reply = await region.as(user, 'log.list', { by: 'all' }, task);
      assert.ok('refusal' in reply && reply.refusal.code === 'purpose-not-yours', user);
    }
  });

  test('a look at the log stands in the log', async () => {
    await list({ by: 'all' });
    const [last] = await list({ by: 'user', of: 'yasmin' });
    assert.deepEqual([last?.['type'], last?.['rules']], ['log.list', ['OT07']]);
  });

  test('the chain holds the hash of every record', async () => {
    const { store } = region.node('veenwijde-college').corridor.parts;
    await store.read(async (tx) => {
      const seqs = await tx.recordSeqs('all', { limit: 1_000 });
      const bodies = await tx.records(seqs);
      for (const seq of seqs) {
        const [line] = await tx.lines(seq, 1);
        assert.equal(JSON.parse(line?.line ?? '{}').record, sha256(bodies.get(seq) ?? ''));
      }
    });
  });
});

describe('what another rule would have changed', () => {
  const month = { from: '2026-11-01', to: '2026-11-30' };
  const change = async (raw: JsonObject) => officer('log.change', { ...month, ...raw });

  test('nothing, under the rules of today', async () => {
    const found = await change({ on: '2026-11-23' });
    assert.ok(Number(found['looked']) > 5);
    assert.deepEqual(found['changed'], []);
  });

  test('nothing today by a rule that starts later, and everything before there was a rule', async () => {
    assert.deepEqual((await change({ on: '2027-07-10' }))['changed'], []);
    const before = await change({ on: '2018-05-24' });
    const counts: JsonObject = JSON.parse(JSON.stringify(before['counts']));
    assert.ok(Number(counts['allow > deny']) > 5);
  });

  test('by name, when one rule would not be there', async () => {
    const found = JSON.parse(JSON.stringify(await change({ on: '2026-11-23', without: ['OT01'] })));
    assert.ok(found.changed.length > 0);
    for (const { rules, was, would } of found.changed) {
      assert.ok(rules.includes('OT01'));
      assert.deepEqual([was.effect, would.effect], ['allow', 'deny']);
      assert.ok(was.sentence.nl !== would.sentence.nl);
    }
    assert.equal(found.changed.length, found.used['OT01']);
    const { looked, unread, counts, unchanged } = found;
    const sum = (held: { readonly [name: string]: number }) => Object.values(held).reduce((all, one) => all + one, 0);
    assert.equal(sum(counts) + sum(unchanged) + unread, looked, 'every decision is counted once');
  });

  test('a rule is named as it stands in the log, small letters too', async () => {
    const old = vary(sharing, { resource: { firstProcessedAt: '2021-01-01T09:00:00Z', legalHold: true } });
    const data = { to: 'belastingdienst', content: 'Te oud.', question: JSON.stringify(old) };
    const under = { purpose: 'riec-2.17', under: 'veenwijde-college-riec' };
    assert.ok('refusal' in (await region.as('noor', 'data.give', data, under)));
    const [row] = await list({ by: 'effect', of: 'deny' });
    assert.deepEqual([row?.['act'], row?.['refused'], row?.['rules']], ['data.give', 'law-says-no', ['G08b']]);
    const found = JSON.parse(JSON.stringify(await change({ on: '2026-11-23', without: ['G08b'] })));
    assert.deepEqual(found.counts, { 'deny > allow': 1 });
    assert.equal(found.changed[0].nr, row?.['nr']);
  });

  test('a period with more decisions than are looked at says from when', async () => {
    const { store, law } = region.node('veenwijde-college').corridor.parts;
    assert.ok(law);
    const found = await store.read((tx) =>
      changesIn(
        { reader: plainReader(tx), law, digest: sha256 },
        { ...month, reading: { on: '2026-11-23' }, limit: 2 },
      ),
    );
    assert.deepEqual([found['looked'], found['isCut'], found['oldest']], [2, true, region.now]);
    assert.ok(!('oldest' in (await change({ on: '2026-11-23' }))));
  });

  test('a period that is turned around is refused', async () => {
    const reply = await region.as('yasmin', 'log.change', { from: '2026-11-30', to: '2026-11-01', on: '2026-11-23' });
    assert.ok('refusal' in reply && reply.refusal.code === 'period-turned');
  });

  test('a period that is too long is refused', async () => {
    const reply = await region.as('yasmin', 'log.change', { from: '2026-01-01', to: '2026-12-31', on: '2026-11-23' });
    assert.ok('refusal' in reply && reply.refusal.code === 'period-too-long');
  });
});

describe('the log forgets on its day', () => {
  test('after five years the records are gone and the chain still holds', async () => {
    const { corridor } = region.node('veenwijde-college');
    const { store } = corridor.parts;
    const count = () => store.read(async (tx) => (await tx.recordSeqs('all', { limit: 1_000 })).length);
    const held = await count();
    region.passDays(5 * 365);
    await upkeep(region.node('veenwijde-college'));
    assert.equal(await count(), held, 'not a day too early');
    region.passDays(4);
    await upkeep(region.node('veenwijde-college'));
    assert.ok((await count()) < held);
    const verdict = await verifyChain(linksOf(store), { digest: sha256 });
    assert.equal(verdict.fault, undefined);
  });
});
