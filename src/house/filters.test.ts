import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../test/region.node.ts';
import {
  askedRound,
  candidatesOf,
  collegeRecords,
  riec,
  roundCase,
  shownRound,
  stagesOf,
} from '../../test/round-case.node.ts';
import { present } from '../core/assert.ts';
import { fileOf } from '../sim/demo-registers.node.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { filed } from '../steps/rounds/query.ts';
import type { RoundFile } from '../steps/rounds/schema.ts';
import { upkeep } from './node.ts';
import { plainReader } from './reader.ts';
import { loadRegister } from './register-load.node.ts';

const college = 'veenwijde-college';
const atCollege = { purpose: riec, under: `${college}-riec` };
const work = { purpose: 'municipal-enforcement', under: `${college}-registers` };
const zonnehoek = { kvk: '90000035' };

let region: TestRegion;
let caseId = '';
before(async () => {
  region = await TestRegion.open();
  ({ caseId } = await roundCase(region));
});
after(() => region.close());

const published = async (): Promise<{ readonly epoch: string; readonly files: readonly RoundFile[] }> => {
  const row = await region.node(college).corridor.parts.store.read((tx) => tx.row('round-lists', riec));
  return JSON.parse(JSON.stringify(row?.body['published']));
};

const hits = async (subject: { readonly [name: string]: string }): Promise<readonly string[]> => {
  const roundId = await askedRound(region, caseId, [subject]);
  const shown = await shownRound(region, caseId, roundId);
  assert.equal(stagesOf(shown)[college], 'answered');
  return candidatesOf(shown);
};

/** A newer load of the register, accepted. */
async function load(
  records: readonly SourceRecord[],
  { source = 'vergunningen', originRegime = 'AVG' }: { source?: string; originRegime?: 'AVG' | 'HRW' } = {},
): Promise<void> {
  const { corridor } = region.node(college);
  const day = (days: number) => new Date(Date.parse(region.now) + days * 86_400_000).toISOString().slice(0, 10);
  const outcome = await loadRegister({
    corridor,
    who: { actor: { userId: 'niels', organ: college, role: 'analyst', machine: false }, designatedFor: [] },
    ...work,
    source,
    facts: {
      ...{ title: 'Vergunningen', supplier: college, asOf: day(0), sourceGrade: 'A', contentGrade: '2' },
      ...{ originRegime, criminal: false, taxOrigin: false, ground: 'WGS 1.5; Awb 5:11' },
      ...{ purposes: [work.purpose], firstProcessedAt: region.now, expiresOn: day(200) },
    },
    file: fileOf(records),
  });
  assert.ok('report' in outcome, JSON.stringify(outcome));
  const input = { source, loadId: outcome.report.loadId, reason: 'Nagekeken.' };
  await region.done('noor', 'register.accept', input, work);
  await region.house.settle();
}

const firm = (id: string, kvkNumber: string): SourceRecord => ({
  id,
  kind: 'Company',
  values: { name: [`Bedrijf ${id}`], kvkNumber: [kvkNumber] },
});

describe('filters of what is open', () => {
  test('show a size class and never a count, and are signed by their holder', async () => {
    const { epoch, files } = await published();
    assert.equal(epoch, '2026-11-23');
    assert.ok(files.length > 3 && files.every(({ kind, size }) => kind === 'filter' && size === 1_024));
  });

  test('get additions when a newer load has more, and the asker fetches only those', async () => {
    assert.deepEqual(await hits({ kvk: '90000011' }), [`${college} 0 kvk.1`]);
    assert.deepEqual(await hits(zonnehoek), []);
    const before = await published();
    await load([...collegeRecords, firm('c2', zonnehoek.kvk)]);
    const { files } = await published();
    const added = files.slice(before.files.length);
    assert.deepEqual(
      added.map(({ keySpec, kind, size }) => [keySpec, kind, size]),
      [['kvk.1', 'delta', 16]],
    );
    assert.deepEqual(await hits(zonnehoek), [`${college} 0 kvk.1`]);
    const desk = region.node('riec-bureau').corridor.parts;
    const held = await desk.cabinet.list();
    assert.ok(held.includes(present(added[0], 'one addition').sha256));
  });

  test('of a load that did not change stay as they are', async () => {
    const before = await published();
    await region.house.settle();
    assert.deepEqual(await published(), before);
  });

  test('keep finding what went off a list until the keys change, and not after', async () => {
    await load(collegeRecords);
    assert.deepEqual(await hits(zonnehoek), [`${college} 0 kvk.1`]);
    region.passDays(7);
    await region.house.settle();
    assert.equal((await published()).epoch, '2026-11-30');
    assert.deepEqual(await hits(zonnehoek), []);
    assert.deepEqual(await hits({ kvk: '90000011' }), [`${college} 0 kvk.1`]);
  });

  test('of an epoch that is over are forgotten on both sides, and the key with them', async () => {
    const { corridor } = region.node('riec-bureau');
    await upkeep(region.node('riec-bureau'));
    const names = await corridor.parts.store.read((tx) => filed(plainReader(tx)));
    const now = new Set((await published()).files.map(({ sha256 }) => sha256));
    assert.ok(names.length > 0 && names.every((name) => now.has(name)));
    const row = await corridor.parts.store.read((tx) => tx.row('partner-filters', college));
    assert.equal(row?.sort, '2026-12-07');
  });

  test('get new keys at once when a register is closed: an old filter finds nothing any more', async () => {
    const before = await published();
    await region.done(
      'noor',
      'round-list.close',
      { source: 'vergunningen', reason: 'De lijst wordt opnieuw beoordeeld.' },
      atCollege,
    );
    await region.house.settle();
    assert.deepEqual((await published()).files, []);
    const roundId = await askedRound(region, caseId, [{ kvk: '90000011' }]);
    assert.equal(stagesOf(await shownRound(region, caseId, roundId))[college], 'declined');
    const input = { source: 'vergunningen', ground: 'WGS 1.5', reason: 'Opnieuw beoordeeld: geen bezwaar.' };
    await region.done('noor', 'round-list.open', input, atCollege);
    await region.house.settle();
    const after = await published();
    const [old, fresh] = [before, after].map(
      ({ files }) => files.find(({ keySpec }) => keySpec === 'kvk.1')?.publicKey,
    );
    assert.ok(old && fresh && old !== fresh);
    assert.deepEqual(await hits({ kvk: '90000011' }), [`${college} 0 kvk.1`]);
  });

  test('are made of registers in use, each opened once, and all under one act', async () => {
    const raw = { source: 'vergunningen', ground: 'WGS 1.5', reason: 'Nog eens.' };
    const twice = await region.as('noor', 'round-list.open', raw, atCollege);
    assert.ok('refusal' in twice && twice.refusal.code === 'opened-before');
    const none = await region.as('noor', 'round-list.open', { ...raw, source: 'onbekend' }, atCollege);
    assert.ok('refusal' in none && none.refusal.code === 'register-not-in-use');
    await load([firm('h1', '90000028')], { source: 'handelsregister', originRegime: 'HRW' });
    const mixed = await region.as('noor', 'round-list.open', { ...raw, source: 'handelsregister' }, atCollege);
    assert.ok('refusal' in mixed && mixed.refusal.code === 'one-regime');
  });

  test('that change often may be there to see who asks: the supervisor of the holder hears of it', async () => {
    const { corridor } = region.node(college);
    const { epoch, files } = await published();
    const who = {
      actor: { userId: 'upkeep', organ: college, role: 'machine', machine: true },
      designatedFor: ['riec-voorbeeldregio'],
    };
    for (let change = 0; change < 12; change += 1) {
      const raw = { epoch, loads: [`vergunningen/load-${change}`], files: JSON.parse(JSON.stringify(files)) };
      const key = `change-of-list-${change}`;
      const reply = await corridor.command({ name: 'round-list.publish', key, who, ...atCollege, raw });
      assert.ok('receipt' in reply, JSON.stringify(reply));
    }
    const alerts = await region.shown(
      'yasmin',
      'round-alert.list',
      {},
      { purpose: 'oversight-log', under: `${college}-oversight` },
    );
    assert.match(JSON.stringify(alerts), /list-changes/);
  });
});
