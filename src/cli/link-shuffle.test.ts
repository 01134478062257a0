import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { cli, testFolder } from '../../test/cli.node.ts';
import { duckdbIsHere } from '../../test/link-cases.node.ts';
import { inventedPeople } from '../link/invented-people.ts';
import { DuckdbAbsent } from '../link/sql/duckdb.node.ts';
import { CommandFault } from './command.ts';
import { withEngine } from './link-shuffle.node.ts';

const people = inventedPeople({ people: 200, twiceShare: 0.4, errorShare: 0.1, seed: 3 });
const speedPlan = resolve(import.meta.dirname, '../bench/link-speed-plan.json');
const file = [people.heading, ...people.rows].map((row) => `${row.join(',')}\n`).join('');

test('shuffled, scored by other processes or as SQL, the clusters are the same file', {
  skip: !duckdbIsHere,
}, async (t) => {
  const folder = testFolder(t);
  const [path, whole, out] = ['a.csv', 'whole.csv', 'out.csv'].map((name) => join(folder, name));
  assert.ok(path && whole && out);
  writeFileSync(path, file);
  assert.equal((await cli(['link', path, '--plan', speedPlan, '--out', whole, '--workers', '1'])).exit, 0);
  const same = (): void => assert.equal(readFileSync(out, 'utf8'), readFileSync(whole, 'utf8'));

  const ways = [
    ['--engine', 'sql'],
    ['--shuffle', 'duckdb', '--parts', '1', '--workers', '2'],
  ];
  for (const way of ways) {
    const { exit, err } = await cli(['link', path, '--plan', speedPlan, '--out', out, ...way]);
    assert.equal(exit, 0, err);
    same();
  }
  assert.ok(!existsSync(`${out}.parts`), 'copies of personal data do not stay');

  const shuffle = ['link', path, '--plan', speedPlan, '--out', out, '--shuffle', 'duckdb', '--parts', '1'];
  const first = await cli([...shuffle, '--shuffle-only']);
  assert.match(first.err, /link-parts .*out\.csv\.parts/);
  for (const worker of ['1', '2']) {
    const { exit, err } = await cli(['link-parts', `${out}.parts`, '--worker', worker, '--of', '2']);
    assert.equal(exit, 0, err);
  }
  assert.equal((await cli(shuffle)).exit, 0);
  same();
});

test('ClickHouse is asked with a script, and nothing is compared before it has been carried out', {
  skip: !duckdbIsHere,
}, async (t) => {
  const folder = testFolder(t);
  const [path, out] = ['a.csv', 'out.csv'].map((name) => join(folder, name));
  assert.ok(path && out);
  writeFileSync(path, file);
  const { exit, err } = await cli([
    'link',
    path,
    '--plan',
    speedPlan,
    '--out',
    out,
    '--shuffle',
    'clickhouse',
    '--parts',
    '2',
  ]);
  assert.equal(exit, 0, err);
  assert.match(err, /shuffle\.sql/);
  assert.match(
    readFileSync(join(`${out}.parts`, 'shuffle.sql'), 'utf8'),
    /^INSERT INTO FUNCTION file\('.*-part-0\.parquet'/,
  );
  assert.ok(!existsSync(out));
});

test('without DuckDB it is said how to get it', async () => {
  await assert.rejects(withEngine(Promise.reject(new DuckdbAbsent('not here'))), (fault) => {
    assert.ok(fault instanceof CommandFault);
    assert.equal(fault.exit, 'machine');
    assert.match(fault.trouble.todo.en, /npm install/);
    return true;
  });
});
