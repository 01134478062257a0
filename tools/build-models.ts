/** Makes `src/link/models/*.json`: what the ready plans learn from invented registers. A test learns them again and compares. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allCleaners } from '../src/link/all-cleaners.ts';
import { type BoundPlan, bind } from '../src/link/bind.ts';
import { link } from '../src/link/link.node.ts';
import { parsePlan } from '../src/link/plan-parser.ts';
import { modelOf, type ReadyModel } from '../src/link/ready-model.ts';
import { readyPlan } from '../src/link/ready-plans.node.ts';
import { tableBuilder } from '../src/link/table.ts';
import { firmColumns, firmRecords, firmRow } from '../src/sim/registers/firm-register.ts';
import { personColumns, personRecords, personRow } from '../src/sim/registers/person-register.ts';

/** Kept for learning; no test and no measurement uses it. */
const seed = 20_260_101;
const records = 120_000;

interface Source {
  readonly plan: 'person-nl' | 'firm-nl';
  readonly heading: readonly string[];
  rows(): Iterable<readonly string[]>;
}

function* persons(): Generator<readonly string[]> {
  let place = 0;
  for (const record of personRecords({ seed, records })) {
    yield personRow(record, place);
    place += 1;
  }
}

function* firms(): Generator<readonly string[]> {
  let place = 0;
  for (const record of firmRecords({ seed, records })) {
    yield firmRow(record, place);
    place += 1;
  }
}

export const modelSources: readonly Source[] = [
  { plan: 'person-nl', heading: personColumns, rows: persons },
  { plan: 'firm-nl', heading: firmColumns, rows: firms },
];

export async function learnedModel({ plan: name, heading, rows }: Source): Promise<ReadyModel> {
  const parsed = parsePlan(readyPlan(name), allCleaners);
  if (!('good' in parsed)) throw new Error(`the plan ${name} is not right`);
  const found = bind(parsed.good, [heading], allCleaners);
  if (!('good' in found)) throw new Error(`the plan ${name} does not fit`);
  const bound: BoundPlan = found.good;
  const builder = tableBuilder(bound.columns, 1);
  let place = 0;
  for (const cells of rows()) {
    builder.add(0, String(place), cells);
    place += 1;
  }
  const table = builder.done();
  const outcome = await link({ bound, table, cleaners: allCleaners, workers: 1 });
  if (!('good' in outcome)) throw new Error(`the plan ${name} was not carried out`);
  const { weights } = outcome.good.model;
  return modelOf({ bound, table, weights }, `${place} invented records, seed ${seed}`);
}

if (process.argv[1] === import.meta.filename) {
  for (const source of modelSources) {
    const path = resolve(import.meta.dirname, `../src/link/models/${source.plan}.json`);
    writeFileSync(path, `${JSON.stringify(await learnedModel(source), undefined, 2)}\n`);
  }
}
