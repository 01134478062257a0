import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { present } from '../core/assert.ts';
import { readSheet, sheetLimits } from '../house/sheet.node.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { type BoundPlan, bind } from '../link/bind.ts';
import { type Linked, link } from '../link/link.node.ts';
import { parsePlan } from '../link/plan-parser.ts';
import { type ReadyPlan, readyPlan } from '../link/ready-plans.node.ts';
import { type Table, tableBuilder } from '../link/table.ts';
import { type PersonRecord, personColumns, personRecords, personRow } from '../sim/registers/person-register.ts';

/** A public set whose truth is known. The plan is one for its kind of record; headings are only translated, never the plan. */
export interface LinkSet {
  readonly name: string;
  readonly files: readonly string[];
  readonly plan: ReadyPlan;
  /** Headings of the set that mean one that the plan knows. */
  readonly means?: { readonly [heading: string]: string };
  /** The true subject of a row, from one cell. */
  readonly truth: { readonly column: string; readonly find: RegExp };
  /** Clustered pairwise F1 to reach, and what others have. */
  readonly target: number;
  readonly others: string;
}

const febrlTruth = { column: 'rec_id', find: /^rec-(\d+)-/ };

export const linkSets: readonly LinkSet[] = [
  {
    name: 'febrl3',
    files: ['febrl/dataset3.csv'],
    plan: 'person',
    truth: febrlTruth,
    target: 0.999,
    others: 'Splink 0.9977',
  },
  {
    name: 'febrl4',
    files: ['febrl/dataset4a.csv', 'febrl/dataset4b.csv'],
    plan: 'person',
    truth: febrlTruth,
    target: 0.9998,
    others: 'Splink 0.9996',
  },
  {
    name: 'historical_50k',
    files: ['historical_50k.csv'],
    plan: 'person',
    means: { postcode_fake: 'postcode' },
    truth: { column: 'cluster', find: /^(.+)$/ },
    target: 0.85,
    others: 'GoldenMatch 0.827',
  },
];

/** Beside the repository, where the sets lie when they are there at all. */
export const linkageFolder = resolve(import.meta.dirname, '../../../shared/data/linkage');

export const isHere = (set: Pick<LinkSet, 'files'>, folder = linkageFolder): boolean =>
  set.files.every((file) => existsSync(join(folder, file)));

export interface LinkedSet {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly labels: readonly string[];
  readonly linked: Linked;
}

export interface Rows {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads and links a set. Its labels are put aside and never seen by the linkage. */
export async function linkSet(set: LinkSet, folder = linkageFolder): Promise<LinkedSet> {
  return linkRows(await readSet(set, folder), set);
}

/** The rows of a set, with its own headings made those that the plan knows. */
export async function readSet(set: Pick<LinkSet, 'files' | 'means'>, folder = linkageFolder): Promise<readonly Rows[]> {
  const files: Rows[] = [];
  for (const file of set.files) {
    const rows: (readonly string[])[] = [];
    for await (const item of readSheet(join(folder, file), { ...sheetLimits, rows: 5_000_000 })) {
      if (item.kind === 'row') rows.push(item.cells.map((cell) => cell.trim()));
    }
    const heading = (rows.shift() ?? []).map((cell) => set.means?.[cell] ?? cell);
    files.push({ heading, rows });
  }
  return files;
}

/** Invented Dutch registers with families, twins and namesakes, from a seed. Not the seed that plans were looked at with. */
export const linkRegisters = (records: number): Promise<LinkedSet> =>
  linkPersons([...personRecords({ seed: 777, records })]);

/** Links rows of invented registers as they stand, under the plan for Dutch persons. */
export function linkPersons(records: readonly PersonRecord[]): Promise<LinkedSet> {
  const rows = records.map(personRow);
  const seen = personColumns.indexOf('cluster');
  // What stands beside the truth to explain it must not be compared.
  const heading = personColumns.map((column, at) => (at > seen ? `beside_${column}` : column));
  return linkRows([{ heading, rows }], { plan: 'person-nl', truth: { column: 'cluster', find: /^(.+)$/ } });
}

async function linkRows(
  files: readonly Rows[],
  { plan: name, truth }: Pick<LinkSet, 'plan' | 'truth'>,
): Promise<LinkedSet> {
  const parsed = parsePlan(readyPlan(name), allCleaners);
  const plan = present('good' in parsed ? parsed.good : undefined, 'a ready plan parses');
  const headings = files.map(({ heading }) => heading);
  const bound = bind(plan, headings, allCleaners);
  const good = present('good' in bound ? bound.good : undefined, 'the plan finds its columns in the set');
  const builder = tableBuilder(good.columns, files.length);
  const labels: string[] = [];
  for (const [register, { heading, rows }] of files.entries()) {
    const at = heading.indexOf(truth.column);
    for (const row of rows) {
      labels.push(truth.find.exec(row[at] ?? '')?.[1] ?? '');
      builder.add(register, String(labels.length), row);
    }
  }
  const table = builder.done();
  const outcome = await link({ bound: good, table, cleaners: allCleaners, workers: 1 });
  return {
    bound: good,
    table,
    labels,
    linked: present('good' in outcome ? outcome.good : undefined, 'the set fits the plan’s bound'),
  };
}
