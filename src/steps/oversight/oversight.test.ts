import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion, weighedToTerritory } from '../../../test/region.node.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { upkeep } from '../../house/node.ts';
import { sha256 } from '../../house/safe.node.ts';
import { linksOf, verifyChain } from '../../house/verify.ts';

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

  test('the stored question under the stored rules gives the stored answer', async () => {
    for (const row of await list({ by: 'all', limit: 100 })) {
      const file = await officer('log.show', { nr: Number(row['nr']) });
      assert.equal(file['replay'], 'same', String(row['type']));
      assert.ok(JSON.stringify(file['adl']).includes('adl.core.request'));
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
    const found = await change({ on: '2026-11-23', without: ['ot01'] });
    const changed: readonly JsonObject[] = JSON.parse(JSON.stringify(found['changed']));
    assert.ok(changed.length > 0);
    assert.ok(changed.every((row) => JSON.stringify(row['rules']).includes('OT01')));
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
