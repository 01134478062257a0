import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../../test/region.node.ts';
import { rowOf, sampleRows } from '../../test/shelf-samples.node.ts';
import { upkeep } from './node.ts';
import { type LoadFacts, loadRegister, type RegisterFile } from './register-load.node.ts';

const node = 'veenwijde-college';
const registers = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;

// A file on the disk carries the time of the machine, so the clock of the region starts there.
const start = Date.now();
const dayAfter = (days: number) => new Date(start + days * 86_400_000).toISOString();

const facts: LoadFacts = {
  title: 'Handelsregister (uittreksel)',
  supplier: 'kvk',
  asOf: dayAfter(-20).slice(0, 10),
  sourceGrade: 'A',
  contentGrade: '2',
  originRegime: 'AVG',
  criminal: false,
  taxOrigin: false,
  ground: 'Handelsregisterwet 2007 art. 21; Awb 5:11',
  purposes: ['municipal-enforcement'],
  firstProcessedAt: dayAfter(0),
  expiresOn: dayAfter(190).slice(0, 10),
};

const fileOf = (name: string): RegisterFile => ({
  format: 'test',
  fileBytes: 1,
  fileDigest: name.padEnd(64, '0'),
  merges: false,
  leftOut: [],
  reading: 'test',
  async *pieces() {
    const rows = [rowOf('p-0', { lastName: ['Jansen'], alias: [name] }), ...sampleRows(5).slice(1, 2)];
    yield rows.map(({ record, line }) => ({ kind: 'record', line, record }) as const);
  },
});

let region: TestRegion;
before(async () => {
  region = await TestRegion.open({ now: dayAfter(0) });
});
after(() => region.close());

async function load(source: string, name: string, isStopped = false): Promise<string> {
  const { corridor } = region.node(node);
  const who = { actor: { userId: 'niels', organ: node, role: 'analyst', machine: false }, designatedFor: [] } as const;
  const options = { corridor, who, ...registers, source, facts, file: fileOf(name), isStopped: () => isStopped };
  const outcome = await loadRegister(options);
  if ('stopped' in outcome) return 'stopped';
  assert.ok('report' in outcome, JSON.stringify(outcome));
  return outcome.report.loadId;
}

const folder = () => join(region.folder, node, 'registers');
const lies = (loadId: string) => readdirSync(folder()).some((name) => name.startsWith(`${loadId}.`));
const decide = (what: string, source: string, loadId: string) =>
  region.done('noor', `register.${what}`, { source, loadId, reason: 'Nagekeken.' }, registers);
const stageOf = async (source: string, loadId: string): Promise<string> => {
  const shown = await region.shown('noor', 'register.show', { source }, registers);
  const loads: readonly { readonly loadId: string; readonly stage: string }[] = JSON.parse(
    JSON.stringify(shown['loads']),
  );
  return loads.find((one) => one.loadId === loadId)?.stage ?? 'none';
};

describe('what lies on the shelf goes when nothing needs it', () => {
  test('a rejected draft at once, and the one that was accepted stays', async () => {
    const good = await load('accepted', 'good');
    await decide('accept', 'accepted', good);
    const bad = await load('rejected', 'bad');
    assert.ok(lies(bad));
    await decide('reject', 'rejected', bad);
    await upkeep(region.node(node));
    assert.deepEqual([lies(good), lies(bad), await stageOf('rejected', bad)], [true, false, 'rejected']);
  });

  test('a load that is being written is left alone, and goes three days after somebody last added to it', async () => {
    assert.equal(await load('stopped', 'stopped', true), 'stopped');
    const [begun] = await unnamed();
    assert.ok(begun);
    writeFileSync(join(folder(), `${begun}.sorting-abcdef`), 'what a killed writer left');
    await upkeep(region.node(node));
    region.passDays(2);
    await upkeep(region.node(node));
    assert.ok(lies(begun));
    region.passDays(2);
    await upkeep(region.node(node));
    assert.ok(!lies(begun));
  });

  test('a draft that nobody decided on, after thirty days and with a line in the ledger', async () => {
    const draft = await load('undecided', 'draft');
    region.passDays(29);
    await upkeep(region.node(node));
    assert.deepEqual([lies(draft), await stageOf('undecided', draft)], [true, 'offered']);
    region.passDays(2);
    await upkeep(region.node(node));
    assert.deepEqual([lies(draft), await stageOf('undecided', draft)], [false, 'expired']);
    // The way is free for the same file.
    assert.notEqual(await load('undecided', 'draft'), draft);
  });

  test('a withdrawn load can be taken back for thirty days, and then goes', async () => {
    const first = await load('withdrawn', 'first');
    await decide('accept', 'withdrawn', first);
    await decide('withdraw', 'withdrawn', first);
    region.passDays(20);
    await upkeep(region.node(node));
    assert.ok(lies(first));
    await decide('accept', 'withdrawn', first);
    region.passDays(20);
    await upkeep(region.node(node));
    assert.deepEqual([lies(first), await stageOf('withdrawn', first)], [true, 'accepted']);
    await decide('withdraw', 'withdrawn', first);
    region.passDays(31);
    const late = await region.as(
      'noor',
      'register.accept',
      { source: 'withdrawn', loadId: first, reason: 'Te laat.' },
      registers,
    );
    assert.ok('refusal' in late && late.refusal.code === 'load-over');
    await upkeep(region.node(node));
    assert.deepEqual([lies(first), await stageOf('withdrawn', first)], [false, 'expired']);
  });

  test('everything on its last day', async () => {
    region.now = dayAfter(191);
    await upkeep(region.node(node));
    assert.deepEqual(existsSync(folder()) ? readdirSync(folder()) : [], []);
  });
});

/** Loads on the disk that the ledger does not name. */
async function unnamed(): Promise<readonly string[]> {
  const { shelf, steps, store } = region.node(node).corridor.parts;
  const { plainReader } = await import('./reader.ts');
  const named = await store.read((tx) =>
    Promise.all(steps.map((step) => step.shelved?.(plainReader(tx)) ?? [])).then((all) => all.flat()),
  );
  const known = new Set(named.map(({ loadId }) => loadId));
  return (await shelf.loads()).map(({ loadId }) => loadId).filter((loadId) => !known.has(loadId));
}
