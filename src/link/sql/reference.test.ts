import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHere, linkSet, linkSets } from '../../bench/link-sets.node.ts';
import { present } from '../../core/assert.ts';
import { prng } from '../../core/prng.ts';
import { firmColumns, firmRecords, firmRow } from '../../sim/registers/firm-register.ts';
import { personColumns, personRecords, personRow } from '../../sim/registers/person-register.ts';
import { allCleaners } from '../all-cleaners.ts';
import { type BoundPlan, bind } from '../bind.ts';
import { inventedPeople } from '../invented-people.ts';
import { editsBetween, jaroWinklerOf } from '../kernel/text-twin.ts';
import { type Linked, link } from '../link.node.ts';
import { linkGatherer } from '../links.ts';
import { defaults, type Plan } from '../plan.ts';
import { parsePlan } from '../plan-parser.ts';
import { readyPlan } from '../ready-plans.node.ts';
import { type Table, tableBuilder } from '../table.ts';
import { macrosSql } from './compare.ts';
import { openDuckdb } from './duckdb.node.ts';
import { referenceExecutor, TooManyLetters } from './reference.node.ts';

interface Case {
  readonly bound: BoundPlan;
  readonly table: Table;
  readonly linked: Linked;
}

interface File {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

async function linkedFiles(plan: unknown, files: readonly File[]): Promise<Case> {
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

const persons = (records: number): File => ({
  heading: personColumns,
  rows: [...personRecords({ seed: 31, records })].map(personRow),
});
const firms: File = { heading: firmColumns, rows: [...firmRecords({ seed: 32, records: 1_200 })].map(firmRow) };

/** Kinds of test and limits that no ready plan has, on letters that are not ASCII, and on texts that are too long. */
const odd = inventedPeople({ people: 250, twiceShare: 0.5, errorShare: 0.3, seed: 33 });
const oddFile: File = {
  heading: odd.heading,
  rows: odd.rows.map((row, at) =>
    row.map((cell, place) =>
      place === 2 ? `${cell.replace('e', 'é').replace('o', 'Ж')}${at % 9 === 0 ? ` ${cell.repeat(9)}` : ''}` : cell,
    ),
  ),
};
const named = { nl: 'zo', en: 'so', otherwiseNl: 'anders', otherwiseEn: 'otherwise' };
const level = (...when: Plan['comparisons'][number]['levels'][number]['when']) => ({ nl: 'zo', en: 'so', when });
const oddPlan = {
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

const cases: readonly (readonly [says: string, () => Promise<Case | undefined>])[] = [
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

for (const [says, caseOf] of cases) {
  test(`SQL gives the same links, weights and patterns as the kernel: ${says}`, async (t) => {
    const found = await caseOf();
    if (!found) return t.skip('the set is not here');
    const { bound, table, linked } = found;
    const leastBits = bound.plan.missingBits ?? defaults.missingBits;
    const { weights } = linked.model;
    const scored = await referenceExecutor()({ plan: bound.plan, table, cleaners: allCleaners, weights, leastBits });
    const gatherer = linkGatherer();
    gatherer.add(present(scored, 'nobody stops it').words);
    assert.ok(linked.links.count > 100, String(linked.links.count));
    assert.deepEqual(gatherer.done(table.ids.length), linked.links);
  });
}

test('more letters than there are of ASCII are refused, not compared in another way', async () => {
  const rows = Array.from({ length: 200 }, (_, at) => [
    String(at),
    String.fromCodePoint(0x4e00 + at),
    'x',
    '',
    '',
    '',
    '1234',
  ]);
  const plan = { ...oddPlan, passes: [{ keys: [{ column: 'postcode' }] }] };
  await assert.rejects(async () => {
    const { bound, table, linked } = await linkedFiles(plan, [{ heading: odd.heading, rows }]);
    const { weights } = linked.model;
    await referenceExecutor()({ plan: bound.plan, table, cleaners: allCleaners, weights, leastBits: 0 });
  }, TooManyLetters);
});

test('the functions of the database are ours to the last bit, or are made so', async () => {
  const dice = prng(34);
  const word = (letters: string, most: number): string =>
    Array.from({ length: 1 + dice.below(most) }, () => letters[dice.below(letters.length)]).join('');
  const pairs = Array.from({ length: 1_500 }, (_, at) => {
    const [letters, most] = at % 3 === 0 ? (['abcdefghij ', 63] as const) : (['abc', 9] as const);
    return [word(letters, most), word(letters, most)] as const;
  });
  const codes = Uint32Array.from(pairs.keys());
  const duckdb = await openDuckdb();
  try {
    const column = (name: string, of: 0 | 1) => ({
      name,
      type: 'VARCHAR' as const,
      codes,
      values: pairs.map((pair) => pair[of]),
    });
    await duckdb.load('pairs', [column('a', 0), column('b', 1)], pairs.length);
    const osa = {
      comparisons: [{ name: 'o', ...named, levels: [level({ is: 'osa' as const, column: 'a', limit: 3 })] }],
    };
    for (const macro of macrosSql(osa)) await duckdb.run(macro);
    const within = [1, 2, 3].map((limit) => `CASE WHEN length(a) < 10 THEN osa_within_${limit}(a, b) END`);
    const calls = `jaro_winkler_similarity(a, b), levenshtein(a, b), damerau_levenshtein(a, b), ${within.join(', ')}`;
    const rows: unknown[][] = [];
    for await (const columns of duckdb.columns(`SELECT ${calls} FROM pairs ORDER BY record`)) {
      for (const at of (columns[0] ?? []).keys()) rows.push(columns.map((one) => one[at]));
    }
    let apart = 0;
    for (const [at, pair] of pairs.entries()) {
      const [a, b] = pair.map((text) => new TextEncoder().encode(text));
      assert.ok(a && b);
      const turned = editsBetween(a, b, true);
      const [similarity, edits, damerau, ...held] = rows[at] ?? [];
      const wanted = a.length < 10 ? [1, 2, 3].map((limit) => turned <= limit) : [null, null, null];
      const own = [jaroWinklerOf(a, b), editsBetween(a, b, false), ...wanted];
      assert.deepEqual([similarity, Number(edits), ...held], own, pair.join(' / '));
      apart += Number(Number(damerau) !== turned);
    }
    assert.ok(apart > 10, `the unrestricted distance is another one: ${apart}`);
  } finally {
    duckdb.close();
  }
});
