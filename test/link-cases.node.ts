import assert from 'node:assert/strict';
import { isHere, linkSet, linkSets } from '../src/bench/link-sets.node.ts';
import { present } from '../src/core/assert.ts';
import { allCleaners } from '../src/link/all-cleaners.ts';
import { type BoundPlan, bind } from '../src/link/bind.ts';
import { inventedPeople } from '../src/link/invented-people.ts';
import { type Linked, link } from '../src/link/link.node.ts';
import type { Plan } from '../src/link/plan.ts';
import { parsePlan } from '../src/link/plan-parser.ts';
import { readyPlan } from '../src/link/ready-plans.node.ts';
import { type Table, tableBuilder } from '../src/link/table.ts';
import { firmColumns, firmRecords, firmRow } from '../src/sim/registers/firm-register.ts';
import { personColumns, personRecords, personRow } from '../src/sim/registers/person-register.ts';

/** DuckDB is optional: what needs it is skipped where it is not, never passed. */
export const duckdbIsHere = await import('@duckdb/node-api').then(
  () => true,
  () => false,
);

/** Records that were linked in one process, to hold another way against. */
export interface Case {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly linked: Linked;
}

export interface File {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export async function linkedFiles(plan: unknown, files: readonly File[]): Promise<Case> {
  const parsed = parsePlan(plan, allCleaners);
  assert.ok('good' in parsed, JSON.stringify(parsed));
  const headings = files.map(({ heading }) => heading);
  const bound = bind(parsed.good, headings, allCleaners);
  assert.ok('good' in bound, JSON.stringify(bound));
  const builder = tableBuilder(bound.good.columns, files.length);
  for (const [register, { rows }] of files.entries()) {
    for (const [at, row] of rows.entries()) builder.add(register, String(at), row);
  }
  const table = builder.done();
  const outcome = await link({ bound: bound.good, table, cleaners: allCleaners, workers: 1 });
  assert.ok('good' in outcome);
  return { bound: bound.good, table, linked: outcome.good };
}

export const persons = (records: number): File => ({
  heading: personColumns,
  rows: [...personRecords({ seed: 31, records })].map(personRow),
});
export const firms: File = { heading: firmColumns, rows: [...firmRecords({ seed: 32, records: 1_200 })].map(firmRow) };

/** Kinds of test and limits that no ready plan has, on letters that are not ASCII, and on texts that are too long. */
export const odd = inventedPeople({ people: 250, twiceShare: 0.5, errorShare: 0.3, seed: 33 });
export const oddFile: File = {
  heading: odd.heading,
  rows: odd.rows.map((row, at) =>
    row.map((cell, place) =>
      place === 2 ? `${cell.replace('e', 'é').replace('o', 'Ж')}${at % 9 === 0 ? ` ${cell.repeat(9)}` : ''}` : cell,
    ),
  ),
};
export const named = { nl: 'zo', en: 'so', otherwiseNl: 'anders', otherwiseEn: 'otherwise' };
export const level = (...when: Plan['comparisons'][number]['levels'][number]['when']) => ({ nl: 'zo', en: 'so', when });
export const oddPlan = {
  name: 'odd',
  nl: 'Vreemd',
  en: 'Odd',
  columns: [
    { name: 'given', from: ['voornaam'], clean: ['lower'] },
    { name: 'surname', from: ['achternaam'], clean: ['lower'] },
    { name: 'birth', from: ['geboortedatum'], clean: ['date'] },
    { name: 'postcode', from: ['postcode'], clean: ['alphanumeric'] },
  ],
  passes: [
    {
      keys: [
        { column: 'birth', clean: ['year'] },
        { column: 'given', clean: ['first-1'] },
      ],
    },
    { keys: [{ column: 'postcode', clean: ['first-3'] }] },
  ],
  comparisons: [
    {
      name: 'given',
      ...named,
      levels: [
        level({ is: 'swap', column: 'given', other: 'surname' }),
        level({ is: 'levenshtein', column: 'given', limit: 1 }),
        level({ is: 'levenshtein', column: 'given', limit: 2 }),
        level({ is: 'prefix', column: 'given', limit: 3 }),
        level({ is: 'cross', column: 'given', other: 'surname' }),
      ],
    },
    {
      name: 'surname',
      ...named,
      levels: [
        { ...level({ is: 'osa', column: 'surname', limit: 0 }), rarity: ['surname', 'given'] },
        level({ is: 'osa', column: 'surname', limit: 2 }),
        level({ is: 'osa', column: 'surname', limit: 3 }),
        level({ is: 'jaro-winkler', column: 'surname', limit: 85 }),
      ],
    },
    {
      name: 'birth',
      ...named,
      levels: [
        level({ is: 'known', column: 'postcode' }, { is: 'day-month-swap', column: 'birth' }),
        level({ is: 'same-day-month', column: 'birth' }),
        level({ is: 'years-apart', column: 'birth', limit: 3 }),
      ],
    },
    {
      name: 'rule',
      ...named,
      weightOtherwise: -1_500,
      levels: [
        { ...level({ is: 'initial', column: 'given' }), isNeutral: true },
        { ...level({ is: 'equal', column: 'birth' }), weight: 750 },
      ],
    },
  ],
};

const firstSet = present(linkSets[0], 'there are sets');
const febrl = { ...firstSet, files: ['febrl/dataset1.csv'] };

export const cases: readonly (readonly [says: string, () => Promise<Case | undefined>])[] = [
  ['Dutch persons', () => linkedFiles(readyPlan('person-nl'), [persons(1_500)])],
  ['Dutch firms', () => linkedFiles(readyPlan('firm-nl'), [firms])],
  [
    'two registers',
    () => {
      const { heading, rows } = persons(1_000);
      const half = (odd: number): File => ({ heading, rows: rows.filter((_, at) => at % 2 === odd) });
      return linkedFiles(readyPlan('person'), [half(0), half(1)]);
    },
  ],
  ['kinds and letters that no ready plan has', () => linkedFiles(oddPlan, [oddFile])],
  ['a public set', async () => (isHere(febrl) ? linkSet(febrl) : undefined)],
];
