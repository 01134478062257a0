/**
 * The same links through a modern ClickHouse, in a process (npm chdb) and on one machine. `npm run scale-out` fetches it. A cluster
 * is not what this tests.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { believe } from '../../src/core/believe.ts';
import { allCleaners } from '../../src/link/all-cleaners.ts';
import { link } from '../../src/link/link.node.ts';
import { readyPlan } from '../../src/link/ready-plans.node.ts';
import { scoreParts } from '../../src/link/shuffle/part-worker.node.ts';
import { shuffledExecutor } from '../../src/link/shuffle/shuffle.node.ts';
import { passOfPart } from '../../src/link/shuffle/statements.ts';
import { testFolder } from '../cli.node.ts';
import { firms, linkedFiles, oddFile, oddPlan, persons } from '../link-cases.node.ts';

const from = createRequire(resolve(import.meta.dirname, '../../.build/scale-out/package.json'));
const { query } = believe<{ query(sql: string, format: string): string }>(from('chdb'), 'the types of chdb say so');

test('the engine is a modern ClickHouse', () => {
  const [year = 0] = query('SELECT version()', 'CSV').replaceAll('"', '').split('.').map(Number);
  assert.ok(year >= 26, String(year));
});

const { heading, rows } = persons(3_000);
const half = (odd: number) => ({ heading, rows: rows.filter((_, at) => at % 2 === odd) });
const cases = [
  ['persons in one register', readyPlan('person-nl'), [persons(3_000)]],
  ['two registers', readyPlan('person'), [half(0), half(1)]],
  ['firms', readyPlan('firm-nl'), [firms]],
  ['kinds and letters that no ready plan has', oddPlan, [oddFile]],
] as const;

for (const [says, plan, files] of cases) {
  test(`ClickHouse shuffles, workers score, and the links are those of one process: ${says}`, async (t) => {
    const { bound, table, linked } = await linkedFiles(plan, files);
    const folder = join(testFolder(t), 'parts');
    const executor = shuffledExecutor({
      folder,
      dialect: 'clickhouse',
      parts: 4,
      digest: says,
      async shuffle(statements) {
        for (const sql of statements) query(sql, 'CSV');
      },
      async score(model, paths) {
        await scoreParts(model, paths);
        return true;
      },
    });
    const outcome = await link({ bound, table, cleaners: allCleaners, workers: 1, executor });
    assert.ok('good' in outcome);
    assert.ok(linked.links.count > 100);
    assert.deepEqual(outcome.good.links, linked.links);
    assert.deepEqual(outcome.good.clusters, linked.clusters);
    const parts = readdirSync(folder).filter((file) => passOfPart(file) !== undefined);
    assert.equal(parts.length, 4 * bound.plan.passes.length);
  });
}
