import { unreachable } from '../../core/assert.ts';
import { patternBits, toUnits } from '../kernel/layout.ts';
import { limitOf, needsDate, type Plan, type PlanComparison, type PlanLevel, type PlanTest } from '../plan.ts';
import type { Weights } from '../program.ts';
import { slotsOf } from '../slots.ts';
import { keyNames, keyParts, rarityColumns, sqlNames, textColumns } from './records.ts';

/**
 * A plan as SQL: passes are joins, comparisons are CASE expressions, weights are whole units. Written in the dialect of DuckDB, to be
 * held against the kernel: the same links with the same weights. A test is never false where a value is unknown but
 * NULL, which no WHEN takes.
 */
export interface SqlPlanFacts {
  readonly plan: Plan;
  readonly weights: Weights;
  /** Records of each register. */
  readonly sizes: readonly number[];
  /** Links from this many bits on. */
  readonly leastBits: number;
}

export const recordsTable = 'records';

const quoted = (name: string): string => `"${name}"`;
const left = (name: string): string => quoted(`l_${name}`);
const right = (name: string): string => quoted(`r_${name}`);
const both = (name: string, put: (l: string, r: string) => string): string => put(left(name), right(name));

/** Columns of two records side by side, from all passes; a pair that an earlier pass has is left out. */
function pairsSql({ plan, sizes }: SqlPlanFacts): string {
  const parts = keyParts(plan);
  const names = [
    ...[...slotsOf(plan).of].flatMap(([name, { code, date }]) => [
      ...(code === undefined ? [] : [sqlNames.code(name)]),
      ...(date === undefined ? [] : [sqlNames.date(name)]),
    ]),
    ...textColumns(plan).map(sqlNames.text),
    ...rarityColumns(plan).map(sqlNames.rarity),
  ];
  const columns = ['record', ...names].flatMap((name) => [
    `l.${quoted(name)} AS ${left(name)}`,
    `r.${quoted(name)} AS ${right(name)}`,
  ]);
  const [first = 0, second] = sizes;
  const order = second === undefined ? 'l.record < r.record' : `l.record < ${first} AND r.record >= ${first}`;
  const same = plan.passes.map((pass) =>
    keyNames(pass, parts)
      .map((name) => `l.${quoted(name)} = r.${quoted(name)}`)
      .join(' AND '),
  );
  return same
    .map((key, at) => {
      const earlier = same.slice(0, at).map((other) => ` AND (${other}) IS NOT TRUE`);
      return `SELECT ${columns.join(', ')} FROM ${recordsTable} l JOIN ${recordsTable} r ON ${key} AND ${order}${earlier.join('')}`;
    })
    .join('\nUNION ALL\n');
}

/** What is worked out once for a pair, before the levels that read it. */
interface Hoisted {
  readonly name: string;
  readonly sql: string;
}

const similarity = (column: string): string => quoted(`${column}_similarity`);
const edits = (column: string): string => quoted(`${column}_edits`);
const turned = (column: string): string => quoted(`${column}_turned`);

const textsOf = (column: string, put: (l: string, r: string) => string): string => both(sqlNames.text(column), put);
const isEqual = (column: string): string => both(sqlNames.code(column), (l, r) => `${l} = ${r}`);
const isKnown = (name: string): string => both(name, (l, r) => `${l} IS NOT NULL AND ${r} IS NOT NULL`);
const isOther = (column: string): string => both(sqlNames.code(column), (l, r) => `${l} <> ${r}`);

const testsOf = ({ levels }: PlanComparison): readonly PlanTest[] => levels.flatMap(({ when }) => when);

/** Similarities and edits that the levels read, in two layers: the second reads the first. */
function hoistedOf({ comparisons }: Plan): readonly (readonly Hoisted[])[] {
  const tests = comparisons.flatMap(testsOf);
  const columnsOf = (...kinds: readonly PlanTest['is'][]): readonly string[] => [
    ...new Set(tests.filter(({ is }) => kinds.includes(is)).map(({ column }) => column)),
  ];
  const call = (name: string, column: string): string => textsOf(column, (l, r) => `${name}(${l}, ${r})`);
  const limitsOf = (kinds: readonly PlanTest['is'][], column: string): readonly number[] =>
    tests.filter((test) => kinds.includes(test.is) && test.column === column).map(limitOf);
  const first = [
    // Without the cutoff that the function can take: with it, it misses pairs that are at or above the cutoff.
    ...columnsOf('jaro-winkler').map((column) => ({
      name: similarity(column),
      sql: `CASE WHEN ${isOther(column)} THEN ${call('jaro_winkler_similarity', column)} END`,
    })),
    ...columnsOf('osa', 'levenshtein').map((column) => ({
      name: edits(column),
      sql: `CASE WHEN ${isOther(column)} THEN ${editsSql(column, Math.max(...limitsOf(['osa', 'levenshtein'], column)))} END`,
    })),
  ];
  // Two that changed places are at most two edits: with more than twice the limit nothing can help.
  const second = columnsOf('osa').map((column) => {
    const within = `${edits(column)} BETWEEN 2 AND ${2 * Math.max(...limitsOf(['osa'], column))}`;
    return { name: turned(column), sql: `CASE WHEN ${within} THEN ${call('damerau_levenshtein', column)} END` };
  });
  return [first, second].filter((layer) => layer.length > 0);
}

/** Up to one edit, texts of one length differ by so many letters as stand in other places: much cheaper to count. */
const editsSql = (column: string, most: number): string =>
  textsOf(column, (l, r) => {
    const near = `WHEN abs(length(${l}) - length(${r})) <= ${most} THEN levenshtein(${l}, ${r})`;
    return `CASE ${most > 1 ? '' : `WHEN length(${l}) = length(${r}) THEN hamming(${l}, ${r}) `}${near} END`;
  });

function testSql(test: PlanTest): string {
  const { is, column, other = '' } = test;
  const limit = limitOf(test);
  const codes = { own: sqlNames.code(column), other: sqlNames.code(other) };
  const dates = (put: (l: string, r: string) => string): string => both(sqlNames.date(column), put);
  const texts = (put: (l: string, r: string) => string): string => textsOf(column, put);
  switch (is) {
    case 'known':
      return isKnown(codes.own);
    case 'equal':
      return isEqual(column);
    case 'jaro-winkler':
      return `(${isEqual(column)} OR ${similarity(column)} >= ${limit.toExponential()})`;
    case 'levenshtein':
      return `(${isEqual(column)} OR ${edits(column)} <= ${limit})`;
    case 'osa':
      return `(${isEqual(column)} OR ${edits(column)} <= ${limit} OR (${turned(column)} <= ${limit} AND ${texts((l, r) => `${osaMacro(limit)}(${l}, ${r})`)}))`;
    case 'swap':
      return `(${left(codes.own)} = ${right(codes.other)} AND ${left(codes.other)} = ${right(codes.own)})`;
    case 'cross':
      return `(${left(codes.own)} = ${right(codes.other)} OR ${left(codes.other)} = ${right(codes.own)})`;
    case 'initial':
      return texts((l, r) => `((length(${l}) = 1 OR length(${r}) = 1) AND left(${l}, 1) = left(${r}, 1))`);
    case 'prefix':
      return texts((l, r) => `(length(${l}) >= ${limit} AND left(${l}, ${limit}) = left(${r}, ${limit}))`);
    case 'day-month-swap':
      return dates(
        (l, r) => `(${l} >> 9 = ${r} >> 9 AND (${l} >> 5) & 15 = ${r} & 31 AND ${l} & 31 = (${r} >> 5) & 15)`,
      );
    case 'same-day-month':
      return dates((l, r) => `(${l} & 511 = ${r} & 511)`);
    case 'same-year':
      return dates((l, r) => `(${l} >> 9 = ${r} >> 9)`);
    case 'years-apart':
      return dates((l, r) => `(abs((${l} >> 9) - (${r} >> 9)) <= ${limit})`);
    default:
      return unreachable(is);
  }
}

/**
 * Optimal string alignment lets no letter be edited twice; DuckDB's function does, and finds less for some pairs. Up to one
 * edit both are the same. Beyond that: two texts are within n edits when they can be cut so that the fronts are within one
 * and the rests within n - 1.
 */
const osaMacro = (limit: number): string => `osa_within_${limit}`;

export function macrosSql({ comparisons }: Pick<Plan, 'comparisons'>): readonly string[] {
  const limits = comparisons.flatMap(testsOf).flatMap((test) => (test.is === 'osa' ? [limitOf(test)] : []));
  return Array.from({ length: Math.max(0, ...limits) + 1 }, (_, limit) => {
    const start = `CREATE OR REPLACE TEMP MACRO ${osaMacro(limit)}(a, b) AS`;
    if (limit <= 1) return `${start} damerau_levenshtein(a, b) <= ${limit}`;
    // A name of its own for each limit: one macro stands within the other.
    const at = `cut_${limit}`;
    const cuts = [-1, 0, 1].map((by) => {
      const front = `damerau_levenshtein(left(a, ${at}), left(b, greatest(0, ${at} + ${by}))) <= 1`;
      const rest = `${osaMacro(limit - 1)}(substr(a, ${at} + 1), substr(b, ${at} + ${by} + 1))`;
      return `(${at} + ${by} >= 0 AND ${front} AND ${rest})`;
    });
    return `${start} list_bool_or(list_transform(range(0, length(a) + 1), lambda ${at}: ${cuts.join(' OR ')}))`;
  });
}

const outcome = (at: number): string => quoted(`outcome_${at}`);

/** As in a pattern: 0 unknown, 1 no level holds, 2 the first level, ... */
function outcomeSql({ levels }: PlanComparison): string {
  const whens = levels.map(({ when, isNeutral }, at) => {
    const held = when.map(testSql).join(' AND ');
    return `WHEN ${held} THEN ${isNeutral === true ? 0 : at + 2}`;
  });
  const names = new Set(
    levels.flatMap(({ when }) =>
      when.map(({ is, column }) => (needsDate.has(is) ? sqlNames.date(column) : sqlNames.code(column))),
    ),
  );
  const known = [...names].map((name) => `(${isKnown(name)})`).join(' OR ');
  return `CASE ${whens.join(' ')} WHEN ${known} THEN 1 ELSE 0 END`;
}

/** A rare value adds, a common one takes; of two that are only near, what the more common takes. */
const raritySql = (column: string): string =>
  both(
    sqlNames.rarity(column),
    (l, r) => ` + CASE WHEN ${isEqual(column)} THEN ${l} ELSE least(0, greatest(${l}, ${r})) END`,
  );

function weightSql({ levels }: PlanComparison, at: number, weights: Weights): string {
  const { otherwise = 0, levels: bits = [] } = weights.comparisons[at] ?? {};
  const whenOf = ({ isNeutral, rarity = [] }: PlanLevel, level: number): string =>
    isNeutral === true ? '' : ` WHEN ${level + 2} THEN ${toUnits(bits[level] ?? 0)}${rarity.map(raritySql).join('')}`;
  return `CASE ${outcome(at)} WHEN 1 THEN ${toUnits(otherwise)}${levels.map(whenOf).join('')} ELSE 0 END`;
}

/** The links of a plan: first and second record, weight in units, pattern. In any order. */
export function linksSql(facts: SqlPlanFacts): string {
  const { plan, weights, leastBits } = facts;
  const { comparisons } = plan;
  const outcomes = comparisons.map((comparison, at) => ({ name: outcome(at), sql: outcomeSql(comparison) }));
  const added = comparisons.map((comparison, at) => ` + ${weightSql(comparison, at, weights)}`).join('');
  const pattern = comparisons.map((_, at) => `(${outcome(at)}::BIGINT << ${at * patternBits})`).join(' + ');
  const layers = [
    ...hoistedOf(plan),
    outcomes,
    [
      { name: 'weight', sql: `${toUnits(weights.prior)}${added}` },
      { name: 'pattern', sql: `(${pattern})::UINTEGER` },
    ],
  ];
  const all = layers.reduce(
    (sql, layer) => `SELECT *, ${layer.map(({ name, sql: of }) => `${of} AS ${name}`).join(', ')} FROM (\n${sql}\n)`,
    pairsSql(facts),
  );
  return `SELECT l_record AS a, r_record AS b, weight, pattern FROM (\n${all}\n) WHERE weight >= ${toUnits(leastBits)}`;
}
