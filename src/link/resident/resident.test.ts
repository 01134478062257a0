import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firmRecords } from '../../sim/registers/firm-register.ts';
import { personRecords } from '../../sim/registers/person-register.ts';
import { allCleaners } from '../all-cleaners.ts';
import { type Commonness, compareFew } from '../compare-few.ts';
import { makePasses } from '../passes.ts';
import { firmComparer, personComparer, type ReadyComparer } from '../ready-models.ts';
import { columnNamed, type Table, tableBuilder } from '../table.ts';
import { BlockIndex } from './block-index.ts';
import { type Resident, ResidentBuilder, type ResidentOptions } from './resident.node.ts';
import { figureValues } from './resident-columns.ts';

type Rows = readonly (readonly string[])[];

const persons = (seed: number, records: number, more: { readonly copyShare?: number } = {}): Rows =>
  [...personRecords({ seed, records, ...more })].map(({ fields }) => [
    fields.givenNames,
    [fields.prefix, fields.surname].filter((part) => part !== '').join(' '),
    ...[fields.bornOn, '', fields.sex, fields.bsn, fields.postcode, fields.street],
    ...[`${fields.houseNumber}${fields.addition}`, fields.city],
  ]);

const firms = (seed: number, records: number): Rows =>
  [...firmRecords({ seed, records })].map(({ name, kvk, rsin, address }) => [
    ...[name, kvk, rsin, '', address.postcode, address.street, `${address.number}${address.addition}`, address.city],
    ...['', ''],
  ]);

function resident(comparer: ReadyComparer, rows: Rows, more: Partial<ResidentOptions> = {}): Resident {
  const builder = new ResidentBuilder(comparer, { cleaners: allCleaners, expected: 10, ...more });
  for (const row of rows) builder.add(row);
  return builder.done();
}

function tableOf({ bound }: ReadyComparer, rows: Rows): Table {
  const builder = tableBuilder(bound.columns, 1);
  for (const [at, row] of rows.entries()) builder.add(0, String(at), row);
  return builder.done();
}

/** How often a value stands in a column of the table. */
function commonIn(table: Table): Commonness {
  const places = new Map(
    table.columns.map(({ name, dictionary }) => [name, new Map(dictionary.texts.map((text, code) => [text, code]))]),
  );
  return {
    records: table.ids.length,
    async count(column, text) {
      const code = places.get(column)?.get(text);
      return code === undefined ? 0 : (columnNamed(table, column).counts[0]?.[code] ?? 0);
    },
  };
}

const kinds = [
  { name: 'persons', comparer: personComparer(), rows: persons(5, 1_500), strangers: persons(77, 60) },
  { name: 'firms', comparer: firmComparer(), rows: firms(5, 1_500), strangers: firms(77, 60) },
] as const;

for (const { name, comparer, rows, strangers } of kinds) {
  test(`${name}: what memory answers is what two records compared by themselves give, step by step`, async () => {
    const held = resident(comparer, rows, { keepsAllPasses: true });
    const common = commonIn(tableOf(comparer, rows));
    let told = 0;
    for (const asked of [...rows.slice(0, 150), ...strangers]) {
      const found = held.ask(asked, { leastBits: -30, most: 20 });
      told += found.length;
      const others = found.map(({ number }) => rows[number] ?? []);
      const apart = await compareFew({ ...comparer, common }, asked, others);
      assert.deepEqual(
        found.map(({ explanation: { a: _a, b: _b, ...rest } }) => rest),
        apart.map(({ a: _a, b: _b, ...rest }) => rest),
      );
    }
    assert.ok(told > 400, `only ${told} were found`);
  });

  test(`${name}: all that a pass of the plan brings together is weighed, unless more than 64 share the key`, () => {
    const table = tableOf(comparer, rows);
    const together = rows.map(() => new Set<number>());
    for (const { order, blocks } of makePasses(comparer.bound.plan, table, allCleaners))
      for (let at = 0; at < blocks.length; at += 3) {
        const block = order.subarray(blocks[at], blocks[at + 2]);
        if (block.length <= 64) for (const one of block) for (const other of block) together[one]?.add(other);
      }
    const held = resident(comparer, rows, { keepsAllPasses: true });
    for (const [number, wanted] of together.entries()) {
      const seen = new Set<number>();
      held.ask(rows[number] ?? [], { leastBits: 1_000, most: 1, isOther: (other) => seen.add(other).size > 0 });
      assert.deepEqual(
        [...wanted].filter((other) => !seen.has(other)),
        [],
        `record ${number}`,
      );
    }
  });
}

/** Registers that show other faults than the list has, or none. */
const clean = persons(5, 9_000, { copyShare: 0 });
const moved = (row: readonly string[], at: number): readonly string[] => [
  ...row.slice(0, 6),
  ...(clean[(at * 7 + 3) % clean.length] ?? []).slice(6),
];
const shown: readonly (readonly [string, Rows])[] = [
  ['has no doubles', clean],
  ['has each record twice', [...clean, ...clean]],
  ['has one record in ten twice', [...clean, ...clean.filter((_, at) => at % 10 === 0)]],
  ['knows everybody at an earlier address too', [...clean, ...clean.map(moved)]],
];

for (const [name, register] of shown)
  test(`a register that ${name}: passes are left out, and what others wrote with faults is found without them`, () => {
    const asked = persons(5, 15_000).filter((_, at) => at % 5 === 0);
    const all = resident(personComparer(), register, { keepsAllPasses: true });
    const few = resident(personComparer(), register);
    assert.ok(few.bytes < 0.85 * all.bytes, `${few.bytes} of ${all.bytes} bytes`);
    let [wanted, found] = [0, 0];
    for (const row of asked) {
      const numbers = new Set(few.ask(row, { leastBits: 0, most: 20 }).map(({ number }) => number));
      for (const { number } of all.ask(row, { leastBits: 0, most: 20 })) {
        wanted += 1;
        found += Number(numbers.has(number));
      }
    }
    assert.ok(wanted > 1_000 && found >= 0.995 * wanted, `${found} of ${wanted}`);
  });

test('the record itself comes first, and can be left out', () => {
  const rows = persons(9, 400);
  const held = resident(personComparer(), rows);
  const asked = rows[17] ?? [];
  const [first] = held.ask(asked, { leastBits: -4, most: 3 });
  assert.deepEqual(rows[first?.number ?? -1], asked);
  assert.ok(
    held
      .ask(asked, { leastBits: -4, most: 3, isOther: (number) => number !== 17 })
      .every(({ number }) => number !== 17),
  );
});

test('a value that no record has does not stay for the next question', () => {
  const rows = persons(9, 400);
  const held = resident(personComparer(), rows);
  const asked = rows[17] ?? [];
  const before = held.ask(asked, { leastBits: -30, most: 20 });
  held.ask(
    ['Xyzzyq', 'Quuxplugh', '1971-03-09', 'Nergenshuizen', 'x', '912345678', '9999ZZ', 'Niemandspad', '7', 'Nergens'],
    {
      leastBits: -30,
      most: 20,
    },
  );
  assert.deepEqual(held.ask(asked, { leastBits: -30, most: 20 }), before);
});

test('an empty register, and a record without anything, have no answer', () => {
  const nobody = Array.from({ length: 10 }, () => '');
  assert.deepEqual(resident(personComparer(), []).ask(persons(3, 1)[0] ?? [], { leastBits: -30, most: 5 }), []);
  assert.deepEqual(resident(personComparer(), [nobody, nobody]).ask(nobody, { leastBits: -30, most: 5 }), []);
});

test('figures are their own code: no two texts share one', () => {
  const values = figureValues();
  const texts = ['', '0', '00', '12', '012', '999999999', '000000012', '9999999990', 'NL12', '1e3', ' 12', '٣'];
  const codes = texts.map((text) => values.codeOf(text));
  assert.equal(new Set(codes).size, texts.length);
  assert.equal(codes[0], 0);
  assert.deepEqual(
    texts.map((text) => values.find(text)),
    codes,
  );
  assert.equal(values.find('NL13'), -1);
});

test('a common key is left out of the blocks, whatever stands beside it', () => {
  const hashes = Uint32Array.from({ length: 5_000 }, (_, record) =>
    record % 10 === 0 ? 0 : record < 4_000 ? 7 : record * 858_993,
  );
  const index = new BlockIndex(hashes, 64);
  for (const [record, hash] of hashes.entries())
    if (hash !== 0) assert.equal(index.find(hash).includes(record), hash !== 7, `record ${record}`);
});
