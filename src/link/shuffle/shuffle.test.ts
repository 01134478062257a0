import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testFolder } from '../../../test/cli.node.ts';
import { duckdbIsHere, firms, linkedFiles, oddFile, oddPlan, persons } from '../../../test/link-cases.node.ts';
import { allCleaners } from '../all-cleaners.ts';
import { link } from '../link.node.ts';
import { readyPlan } from '../ready-plans.node.ts';
import { parseModel } from './model.ts';
import { partBuilder } from './part.ts';
import { scoreParts } from './part-worker.node.ts';
import { modelFile, shuffledExecutor } from './shuffle.node.ts';
import { passOfPart, shuffleStatements } from './statements.ts';

const { heading, rows } = persons(500);
const half = (odd: number) => ({ heading, rows: rows.filter((_, at) => at % 2 === odd) });
const cases = [
  ['persons in one register', readyPlan('person-nl'), [persons(500)], 1],
  ['two registers', readyPlan('person'), [half(0), half(1)], 1],
  ['firms', readyPlan('firm-nl'), [firms], 2],
  ['kinds and letters that no ready plan has', oddPlan, [oddFile], 5],
] as const;

for (const [says, plan, files, parts] of cases) {
  test(`parts that workers score alone give the links and the clusters of one process: ${says}`, {
    skip: !duckdbIsHere,
  }, async (t) => {
    const { bound, table, linked } = await linkedFiles(plan, files);
    const folder = join(testFolder(t), 'parts');
    const asked: string[] = [];
    const about = { bound, table, cleaners: allCleaners, workers: 1 };
    const executor = (isScored: boolean) =>
      shuffledExecutor({
        folder,
        dialect: 'duckdb',
        parts,
        digest: says,
        async score(_, paths) {
          // As on another machine: nothing but the folder.
          const model = parseModel(JSON.parse(readFileSync(join(folder, modelFile), 'utf8')), allCleaners);
          assert.ok('good' in model, JSON.stringify(model));
          await scoreParts(model.good, isScored ? paths : paths.slice(0, 1));
          asked.push(String(paths.length));
          return isScored;
        },
      });
    const stopped = await link({ ...about, executor: executor(false) });
    assert.ok('stopped' in stopped);
    const outcome = await link({ ...about, executor: executor(true) });
    assert.ok('good' in outcome);
    assert.deepEqual(outcome.good.links, linked.links);
    assert.deepEqual(outcome.good.clusters, linked.clusters);
    assert.equal(outcome.good.pairs, linked.pairs);
    const all = readdirSync(folder).filter((file) => passOfPart(file) !== undefined).length;
    assert.equal(all, parts * bound.plan.passes.length);
    assert.deepEqual(asked, [String(all), String(all - 1)], 'what is scored is not scored again');
  });
}

test('a part out of order is a bug of the engine and stops', async () => {
  const { bound, table } = await linkedFiles(oddPlan, [oddFile]);
  const columns = bound.columns.map(({ name, dictionary }) => ({ name, dictionary }));
  const facts = { prior: 0, least: 0, weights: [], columns: columns.slice(0, 4), sizes: table.sizes, alphabet: [] };
  const compared = ['given', 'surname', 'postcode', 'birth'].map((name) => ({ name, dictionary: 0 }));
  const builder = partBuilder(bound.plan, 1, { ...facts, columns: compared });
  builder.add([1], 4, ['a', 'b', 'c', 'd'], [0, 0]);
  builder.add([2], 1, ['a', 'b', 'c', 'd'], [0, 0]);
  assert.throws(() => builder.add([1], 5, ['a', 'b', 'c', 'd'], [0, 0]), /order/);
  assert.throws(() => builder.add([2], 1, ['a', 'b', 'c', 'd'], [0, 0]), /order/);
});

test('every engine is asked for the same parts, in its own words', async () => {
  const { bound, table } = await linkedFiles(oddPlan, [oddFile]);
  const about = { plan: bound.plan, sizes: table.sizes, from: 'records', parts: 3, target: (file: string) => file };
  const [duckdb, clickhouse] = (['duckdb', 'clickhouse'] as const).map((dialect) =>
    shuffleStatements({ ...about, dialect }).map(({ file, sql }) => [
      file,
      /SELECT .* ORDER BY [^)]*?record/.exec(sql)?.[0],
    ]),
  );
  assert.equal(duckdb?.length, 6);
  assert.deepEqual(duckdb, clickhouse);
});
