import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { prng } from '../../core/prng.ts';
import { bind } from '../bind.ts';
import { basicCleaners } from '../cleaners.ts';
import { inventedPeople } from '../invented-people.ts';
import { linksOf, rangesOf, writeJob } from '../job.ts';
import { fillMemory, gatherRows, mapMemory } from '../memory.ts';
import { makePass } from '../passes.ts';
import type { PlanTest } from '../plan.ts';
import { parsePlan } from '../plan-parser.ts';
import { writeProgram } from '../program.ts';
import { tableBuilder } from '../table.ts';
import type { Kernel } from './kernel.ts';
import { openTwin } from './twin.ts';
import { openWasm, sharedMemory } from './wasm.node.ts';

const columns = [
  { name: 'given', from: ['voornaam'], clean: ['fold'] },
  { name: 'surname', from: ['achternaam'], clean: ['fold'] },
  { name: 'birth', from: ['geboortedatum'], clean: ['date'] },
  { name: 'postcode', from: ['postcode'], clean: ['alphanumeric'] },
];

const anyTest: fc.Arbitrary<PlanTest> = fc.oneof(
  fc.record({
    is: fc.constantFrom('equal', 'initial', 'known'),
    column: fc.constantFrom('given', 'surname', 'birth', 'postcode'),
  }),
  fc.record({
    is: fc.constant('jaro-winkler'),
    column: fc.constantFrom('given', 'surname', 'postcode'),
    limit: fc.integer({ min: 60, max: 98 }),
  }),
  fc.record({
    is: fc.constantFrom('osa', 'levenshtein', 'prefix'),
    column: fc.constantFrom('given', 'surname', 'birth', 'postcode'),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    is: fc.constantFrom('swap', 'cross'),
    column: fc.constant('given'),
    other: fc.constant('surname'),
  }),
  fc.record({
    is: fc.constantFrom('day-month-swap', 'same-day-month', 'same-year', 'years-apart'),
    column: fc.constant('birth'),
    limit: fc.integer({ min: 0, max: 10 }),
  }),
);
const anyLevel = fc.record({
  nl: fc.constant('zelfde'),
  en: fc.constant('same'),
  when: fc.array(anyTest, { minLength: 1, maxLength: 3 }),
  rarity: fc.uniqueArray(fc.constantFrom('given', 'surname'), { maxLength: 2 }),
  isNeutral: fc.constantFrom(true, false, false, false),
});
const anyComparison = fc.record({ levels: fc.array(anyLevel, { minLength: 1, maxLength: 5 }) });
type Levels = typeof anyComparison extends fc.Arbitrary<infer T> ? T : never;
const planOf = (comparisons: readonly Levels[]) => ({
  name: 'any',
  nl: 'Willekeurig',
  en: 'Any',
  columns,
  passes: [{ keys: [{ column: 'surname', clean: ['first-1'] }] }, { keys: [{ column: 'birth', clean: ['year'] }] }],
  comparisons: comparisons.map((comparison, at) => ({
    name: `c${at}`,
    nl: 'x',
    en: 'x',
    otherwiseNl: 'y',
    otherwiseEn: 'y',
    ...comparison,
  })),
});
const anyPlan = fc.array(anyComparison, { minLength: 1, maxLength: 5 }).map(planOf);

const says: Omit<Levels['levels'][number], 'when'> = { nl: 'zelfde', en: 'same', isNeutral: false, rarity: [] };
/** A level for near texts that holds for equal ones, whose rarity then counts in full: the bound once left it out. */
const equalInNear: Levels[] = [
  {
    levels: [
      { ...says, when: [{ is: 'swap', column: 'given', other: 'surname' }], isNeutral: true },
      { ...says, when: [{ is: 'osa', column: 'surname', limit: 1 }], rarity: ['surname'] },
    ],
  },
  {
    levels: [
      { ...says, when: [{ is: 'day-month-swap', column: 'birth', limit: 0 }], isNeutral: true },
      { ...says, when: [{ is: 'swap', column: 'given', other: 'surname' }], rarity: ['given'], isNeutral: true },
      { ...says, when: [{ is: 'jaro-winkler', column: 'given', limit: 60 }], isNeutral: true },
    ],
  },
];

const facts = fc.record({
  plan: anyPlan,
  seed: fc.nat(),
  least: fc.integer({ min: -10, max: 20 }),
  isSplit: fc.boolean(),
});

type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Everything ready to score, with weights from dice. */
function prepared({ plan, seed, isSplit }: Facts) {
  const file = inventedPeople({ people: 25, twiceShare: 0.5, errorShare: 0.4, seed });
  const parsed = parsePlan(plan, basicCleaners);
  assert.ok('good' in parsed, JSON.stringify(parsed));
  const bound = bind(parsed.good, isSplit ? [file.heading, file.heading] : [file.heading], basicCleaners);
  assert.ok('good' in bound);
  const builder = tableBuilder(bound.good.columns, isSplit ? 2 : 1);
  const half = Math.floor(file.rows.length / 2);
  for (const [at, row] of file.rows.entries()) builder.add(isSplit && at >= half ? 1 : 0, row[0] ?? '', row);
  const table = builder.done();
  const pass = makePass(bound.good.plan.passes[seed % 2] ?? { keys: [] }, table, basicCleaners);
  const about = { plan: bound.good.plan, table };
  const map = mapMemory({
    ...about,
    ordered: pass.order.length,
    samples: 16,
    workers: 2,
    room: 60,
  });
  const memory = sharedMemory(map.bytes);
  fillMemory(memory.buffer, map, about);
  const dice = prng(seed);
  const bits = (): number => dice.below(200) / 10 - 10;
  const rarity = new Map(
    [...map.frequencies.keys()].map((name) => {
      const size = table.columns.find((column) => column.name === name)?.dictionary.texts.length ?? 0;
      return [name, Float64Array.from({ length: size }, () => bits() / 3)];
    }),
  );
  const comparisons = about.plan.comparisons.map(({ levels }) => ({ otherwise: bits(), levels: levels.map(bits) }));
  writeProgram(memory.buffer, map, { ...about, weights: { prior: bits(), comparisons, rarity } });
  const kernel = openWasm(memory);
  kernel.use(map.program, map.workers[0]?.scratch ?? 0);
  gatherRows(memory.buffer, map, { kernel, portion: pass });
  const twin = openTwin(memory.buffer);
  twin.use(map.program, 0);
  const gathered = new Uint8Array(memory.buffer).slice(map.ordered, map.blocks);
  gatherRows(memory.buffer, map, { kernel: twin, portion: pass });
  assert.deepEqual(new Uint8Array(memory.buffer).slice(map.ordered, map.blocks), gathered);
  return { memory, map, pass };
}

function scoredBy(
  kernel: Kernel,
  { memory, map, pass }: ReturnType<typeof prepared>,
  about: { readonly leastBits: number; readonly isBounded: boolean },
): readonly number[] {
  const seat = map.workers[about.isBounded ? 0 : 1];
  assert.ok(seat);
  kernel.use(map.program, seat.scratch);
  const found: number[] = [];
  for (const range of rangesOf(pass, 3)) {
    writeJob(memory.buffer, map, seat, { range, ...about });
    for (let rounds = 0; ; rounds += 1) {
      assert.ok(rounds < 1000, 'a job comes to its end');
      const links = kernel.score(seat.job);
      found.push(...linksOf(memory.buffer, seat, links));
      const [, , block = 0, end = 0] = new Uint32Array(memory.buffer, seat.job, 4);
      if (block >= end) break;
    }
  }
  return found;
}

test('bounded, full, by tables and in the twin: the same links, weights and patterns under any plan and any weights', () => {
  let links = 0;
  fc.assert(
    fc.property(facts, (one) => {
      const ready = prepared(one);
      const wasm = openWasm(ready.memory, ready.map.program);
      const bounded = scoredBy(wasm, ready, { leastBits: one.least, isBounded: true });
      const full = scoredBy(wasm, ready, { leastBits: one.least, isBounded: false });
      assert.deepEqual(bounded, full);
      const byTables = scoredBy(openWasm(ready.memory), ready, { leastBits: one.least, isBounded: false });
      assert.deepEqual(byTables, full);
      const buffer = ready.memory.buffer;
      const twin = scoredBy(openTwin(buffer), ready, { leastBits: one.least, isBounded: false });
      assert.deepEqual(twin, full);
      links += full.length / 4;
    }),
    { numRuns: 200, examples: [[{ plan: planOf(equalInNear), seed: 0, least: 2, isSplit: false }]] },
  );
  assert.ok(links > 1000, `only ${links} links were compared`);
});
