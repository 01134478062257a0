import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { cli, cliJson, testFolder } from '../../test/cli.node.ts';
import { TestRegion } from '../../test/region.node.ts';
import { sampleRows } from '../../test/shelf-samples.node.ts';
import { present } from '../core/assert.ts';
import { loadRegister } from '../house/register-load.node.ts';

const node = 'veenwijde-college';
const work = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;
const folders: (() => void)[] = [];
let pristine = '';
let loadId = '';

before(async () => {
  pristine = testFolder({ after: (done) => void folders.push(done) });
  const region = await TestRegion.open({ folder: pristine });
  const { corridor } = region.node(node);
  const who = { actor: { userId: 'niels', organ: node, role: 'analyst', machine: false }, designatedFor: [] } as const;
  const outcome = await loadRegister({
    ...{ corridor, who, ...work, source: 'kvk' },
    facts: {
      ...{ title: 'Handelsregister', supplier: 'kvk', asOf: '2026-11-01', sourceGrade: 'A', contentGrade: '2' },
      ...{ originRegime: 'AVG', criminal: false, taxOrigin: false, ground: 'Awb 5:11', purposes: [work.purpose] },
      ...{ firstProcessedAt: region.now, expiresOn: '2027-11-23' },
    },
    file: {
      ...{ format: 'test', fileBytes: 1, fileDigest: '0'.repeat(64), merges: false, leftOut: [], reading: 'test' },
      async *pieces() {
        yield sampleRows(40).map(({ record, line }) => ({ kind: 'record', line, record }) as const);
      },
    },
  });
  assert.ok('report' in outcome, JSON.stringify(outcome));
  ({ loadId } = outcome.report);
  await region.done('noor', 'register.accept', { source: 'kvk', loadId, reason: 'Nagekeken.' }, work);
  await region.house.close();
  process.once('exit', () => {
    for (const done of folders) done();
  });
});

function copyOf(t: { after(done: () => void): void }): { readonly data: string; readonly file: string } {
  const data = testFolder(t);
  cpSync(pristine, data, { recursive: true });
  return { data, file: join(data, node, 'registers', `${loadId}.sqlite`) };
}

const shelfIn = (nodes: readonly { readonly node: string; readonly shelf?: unknown }[]) =>
  present(
    nodes.find((one) => one.node === node),
    'the node is in the report',
  ).shelf;

test('registers that hold are told', async (t) => {
  const { data } = copyOf(t);
  const { exit, json } = await cliJson(['verify', '--data', data]);
  assert.equal(exit, 0);
  assert.deepEqual(shelfIn(json.nodes), { loads: 1, records: 40, faults: [] });
  assert.match((await cli(['verify', '--data', data])).out, /40 gegevens in 1 ingelezen registers kloppen/);
});

const changes = [
  { what: 'a byte of a record', find: '"Kowalczyk"', code: 'changed' },
  { what: 'the name of a kind', find: 'Directorship', code: 'changed' },
] as const;

for (const { what, find, code } of changes)
  test(`${what} that changed in the file of a register is found, and the load is named`, async (t) => {
    const { data, file } = copyOf(t);
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf(find); at >= 0; at = bytes.indexOf(find, at + 1))
      bytes.writeUInt8(bytes.readUInt8(at + 2) ^ 1, at + 2);
    writeFileSync(file, bytes);
    const { exit, json } = await cliJson(['verify', '--data', data]);
    assert.notEqual(exit, 0);
    const { faults } = JSON.parse(JSON.stringify(shelfIn(json.nodes)));
    assert.deepEqual([faults.length, faults[0].loadId, faults[0].code], [1, loadId, code]);
    assert.match((await cli(['verify', '--data', data])).out, new RegExp(`${loadId} klopt niet`));
  });

test('a register that is gone, and one that is no file of ours, are told', async (t) => {
  const { data, file } = copyOf(t);
  writeFileSync(file, 'no database at all, and long enough to be looked at. '.repeat(50));
  const unreadable = await cliJson(['verify', '--data', data]);
  const codes = (held: unknown) => JSON.parse(JSON.stringify(held)).faults.map((one: { code: string }) => one.code);
  assert.deepEqual(codes(shelfIn(unreadable.json.nodes)), ['unreadable']);
  for (const name of readdirSync(join(data, node, 'registers'))) rmSync(join(data, node, 'registers', name));
  const gone = await cliJson(['verify', '--data', data]);
  assert.deepEqual(codes(shelfIn(gone.json.nodes)), ['missing']);
});
